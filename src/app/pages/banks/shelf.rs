//! Which bank the page asks now, and those that are kept in this browser: to use, to put away, to go back from.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::{announce, focus};
use crate::app::components::button::{button, button_of};
use crate::app::components::notice::{Weight, notice};
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::use_text;
use crate::app::pages::switch::switch;
use crate::app::session::banks::{BUILT_IN, Shelved};
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;
use crate::bank::{digits, is_built_in};
use crate::files::kept_bank::KeptBank;
use crate::i18n::en::Messages;
use crate::i18n::en::banks::BANKS;
use crate::i18n::text::fill;
use crate::i18n::time::ago;
use crate::response::moment::Moment;

/// What keeps the banks.
#[derive(Debug, PartialEq, Properties)]
pub struct InUseProps {
    pub keeper: KeeperHandle,
}

/// The bank in use, and the others.
#[component]
pub fn InUse(props: &InUseProps) -> Html {
    let (text, session, now, keeper) = (use_text(), use_session(), use_now(), &props.keeper);
    let round = use_state(|| 0_u32);
    let away = use_state_eq(|| None::<Rc<KeptBank>>);
    let fault = use_state_eq(|| None::<StoreFault>);
    use_restored(keeper, &round);
    use_effect_with((*away).clone(), |away| {
        if away.is_some() {
            focus::id("bank-away");
        }
    });
    let bank = session.bank.get();
    let values = [("title", bank.title.as_str()), ("version", &bank.version)];
    let kept = keeper.banks().unwrap_or_default();
    let chosen = keeper.chosen_bank().ok().flatten();
    let shelf = Shelf { text, keeper: keeper.clone(), now, round, away: away.clone(), fault: fault.setter() };
    html! {
        <section class="fh-stack" aria-labelledby="in-use">
            <h2 id="in-use" tabindex="-1">{ BANKS.in_use }</h2>
            <p>
                { fill(BANKS.in_use_now, &values) }{ " " }
                if is_built_in(bank) {
                    { BANKS.in_use_own }
                }
            </p>
            if let Some(away) = &*away {
                { shelf.undo(away) }
            }
            if let Some(fault) = *fault {
                <p class="fh-error" role="alert">{ if fault == StoreFault::Full { BANKS.not_kept_full } else { BANKS.not_kept } }</p>
            }
            if !kept.is_empty() || chosen.is_some() || !is_built_in(bank) {
                <h3>{ BANKS.kept }</h3>
                <ul class="fh-saved">
                    { shelf.standing(BANKS.comes_with, None, chosen.is_none()) }
                    if chosen.is_none() && !is_built_in(bank) {
                        { shelf.standing(BANKS.built_in, Some(BUILT_IN), false) }
                    }
                    for shelved in &kept {
                        { shelf.entry(shelved, shelved.bank.as_ref().is_some_and(|kept| kept.digest == bank.digest && kept.version == bank.version)) }
                    }
                </ul>
                <p class="fh-small">{ BANKS.stays }</p>
            }
        </section>
    }
}

/// What only the second place still has comes back to the first.
#[hook]
fn use_restored(keeper: &KeeperHandle, round: &UseStateHandle<u32>) {
    let round = round.clone();
    use_effect_with(keeper.clone(), move |keeper| {
        keeper.restore_banks(move || round.set(round.wrapping_add(1)));
    });
}

/// What each entry needs.
struct Shelf {
    text: &'static Messages,
    keeper: KeeperHandle,
    now: Option<Moment>,
    round: UseStateHandle<u32>,
    away: UseStateHandle<Option<Rc<KeptBank>>>,
    fault: UseStateSetter<Option<StoreFault>>,
}

impl Shelf {
    /// A bank that does not lie in this browser's storage.
    fn standing(&self, name: &'static str, shelf: Option<&'static str>, is_used: bool) -> Html {
        html! {
            <li class="fh-saved__entry" key={name}>
                <div class="fh-saved__text"><p><strong>{ name }</strong></p></div>
                { self.choose(shelf.map(str::to_owned), format!(": {name}"), is_used) }
            </li>
        }
    }

    fn entry(&self, shelved: &Shelved, is_used: bool) -> Html {
        let Some(bank) = &shelved.bank else {
            return html! {
                <li class="fh-saved__entry" key={shelved.shelf.clone()}>
                    <div class="fh-saved__text"><p class="fh-error">{ fill(BANKS.kept_damaged, &[("shelf", &shelved.shelf)]) }</p></div>
                    { self.put_away(shelved, None) }
                </li>
            };
        };
        let age = self.now.map(|now| ago(self.text, Moment::read(&bank.at), now)).unwrap_or_default();
        let line = [("version", bank.version.as_str()), ("digits", digits(&bank.digest)), ("ago", &age)];
        let line = fill(BANKS.kept_line, &line);
        let of = fill(BANKS.choose_of, &[("title", &bank.title), ("version", &bank.version)]);
        html! {
            <li class="fh-saved__entry" key={shelved.shelf.clone()}>
                <div class="fh-saved__text">
                    <p dir="auto"><strong>{ bank.title.clone() }</strong></p>
                    <p class="fh-small"><span key={line.clone()}>{ line }</span></p>
                </div>
                { self.choose(Some(shelved.shelf.clone()), of, is_used) }
                if !is_used {
                    { self.put_away(shelved, Some(bank)) }
                }
            </li>
        }
    }

    fn choose(&self, shelf: Option<String>, of: String, is_used: bool) -> Html {
        if is_used {
            return html! { <p class="fh-small">{ BANKS.now }</p> };
        }
        let (keeper, fault) = (self.keeper.clone(), self.fault.clone());
        let onclick = move |_: MouseEvent| fault.set(switch(&keeper, shelf.as_deref()).err());
        button_of("fh-button", BANKS.choose, of, onclick.into())
    }

    fn put_away(&self, shelved: &Shelved, bank: Option<&KeptBank>) -> Html {
        let (keeper, round, away, fault) =
            (self.keeper.clone(), self.round.clone(), self.away.clone(), self.fault.clone());
        let (shelf, bank) = (shelved.shelf.clone(), bank.cloned().map(Rc::new));
        let of = bank.as_ref().map(|bank| fill(BANKS.choose_of, &[("title", &bank.title), ("version", &bank.version)]));
        let onclick = move |_: MouseEvent| {
            let done = keeper.put_bank_away(&shelf);
            if done.is_ok() {
                away.set(bank.clone());
            }
            fault.set(done.err());
            round.set(round.wrapping_add(1));
        };
        button_of("fh-button", BANKS.put_away, of.unwrap_or_default(), onclick.into())
    }

    /// The way back from putting one away.
    fn undo(&self, bank: &Rc<KeptBank>) -> Html {
        let said = fill(BANKS.put_away_done, &[("title", &bank.title), ("version", &bank.version)]);
        let (keeper, round, away, fault) =
            (self.keeper.clone(), self.round.clone(), self.away.clone(), self.fault.clone());
        let (bank, words) = (Rc::clone(bank), self.text.shell.undo);
        let on_undo = move |_: MouseEvent| {
            let done = keeper.keep_bank(&bank);
            if done.is_ok() {
                away.set(None);
                focus::id("in-use");
                announce::say(BANKS.kept);
            }
            fault.set(done.err());
            round.set(round.wrapping_add(1));
        };
        notice(Weight::Plain, Some("bank-away"), None, said, button("fh-button", words, on_undo.into()))
    }
}
