//! Where a bank's text lies while it is written: opened, dropped or pasted, checked at once, looked at, and put to use.
//!
//! The text is the tab's: it stays while other screens are looked at, and goes with the tab.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use super::CHECK;
use super::checked::{Checked, Sound};
use super::checking::use_checked;
use super::preview::Preview;
use super::verdict::{FOUND, SoundBank, faulty};
use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::open_file::{self, Chosen};
use crate::app::browser::{clock, dropped, focus, timer};
use crate::app::components::button::{button, file_button};
use crate::app::components::field::Label;
use crate::app::hooks::event::text_of;
use crate::app::pages::switch::switch;
use crate::app::session::banks::shelf_for;
use crate::app::session::keeping::KeeperHandle;
use crate::files::kept_bank::KeptBank;
use crate::i18n::en::banks::BANKS;
use crate::i18n::text::fill;

thread_local! {
    /// What lies on the desk.
    static DESK: RefCell<Lying> = RefCell::new(Lying::default());
}

/// A text, or why a file gave none.
#[derive(Debug, Clone, PartialEq, Default)]
struct Lying {
    text: Rc<str>,
    trouble: Option<&'static str>,
    came: Came,
}

/// How a text came here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Came {
    #[default]
    Typed,
    /// As a file, on this page: the person is brought to what is said of it.
    AsFile,
    /// As a file, on another page: the person is brought there once they have arrived here.
    WithPerson,
}

/// Milliseconds between two looks whether the person has arrived, and how many there are at most.
const LOOK: i32 = 50;
const LOOKS: u32 = 40;

impl Lying {
    fn of(chosen: Chosen, came: Came) -> Lying {
        match chosen.bytes.map(String::from_utf8) {
            Ok(Ok(text)) => Lying { text: Rc::from(text), trouble: None, came },
            Ok(Err(_)) => Lying { trouble: Some(BANKS.not_text), ..Lying::now() },
            Err(_) => Lying { trouble: Some(BANKS.unread), ..Lying::now() },
        }
    }

    fn now() -> Lying {
        DESK.with_borrow(Lying::clone)
    }
}

/// Lays a file on the desk, before the page with the desk is shown.
pub fn lay(chosen: Chosen) {
    let lying = Lying::of(chosen, Came::WithPerson);
    DESK.set(lying);
}

/// What keeps the banks.
#[derive(Debug, PartialEq, Properties)]
pub struct DeskProps {
    pub keeper: KeeperHandle,
}

/// The desk, and what is said of what lies on it.
#[component]
pub fn Desk(props: &DeskProps) -> Html {
    let lying = use_state_eq(Lying::now);
    let on_lay = use_callback(lying.setter(), |next: Lying, setter| {
        DESK.set(next.clone());
        setter.set(next);
    });
    let (checked, is_current) = use_checked(&lying.text, lying.came != Came::Typed);
    use_dropped(&on_lay);
    let is_shown = is_current && checked != Checked::Nothing;
    use_shown(&on_lay, if is_shown { lying.came } else { Came::Typed });
    let on_text = on_lay.reform(|event: InputEvent| Lying { text: Rc::from(text_of(&event)), ..Lying::default() });
    let on_file = use_callback(on_lay, |event: Event, on_lay| {
        let on_lay = on_lay.clone();
        open_file::read(&event, move |chosen| on_lay.emit(Lying::of(chosen, Came::AsFile)));
    });
    html! {
        <section class="fh-stack" aria-labelledby={CHECK}>
            <h2 id={CHECK} tabindex="-1">{ BANKS.check }</h2>
            <p>{ BANKS.check_text }</p>
            <div class="fh-row">{ file_button("fh-button fh-button--file", BANKS.open, on_file) }</div>
            if let Some(trouble) = lying.trouble {
                <p class="fh-error" id="trouble" role="alert">{ trouble }</p>
            }
            { area(&lying, on_text) }
            <div class="fh-stack" key="found">{ found(&checked, &props.keeper) }</div>
        </section>
    }
}

fn area(lying: &Lying, oninput: Callback<InputEvent>) -> Html {
    let label = Label { id: "bank-text".to_owned(), label: BANKS.paste, hint: Some(BANKS.paste_hint) };
    label.around(html! {
        <textarea class="fh-field__control fh-field__control--code" id={label.id.clone()} rows="10" value={lying.text.to_string()}
            autocomplete="off" autocapitalize="off" spellcheck="false" dir="ltr" aria-describedby={label.hint_id()} {oninput} />
    })
}

fn found(checked: &Checked, keeper: &KeeperHandle) -> Html {
    match checked {
        Checked::Nothing => html! { <p key="nothing">{ BANKS.nothing }</p> },
        Checked::Faulty(all) => html! { <div class="fh-stack" key="faulty">{ faulty(all) }</div> },
        Checked::Sound(sound) => html! {
            <div class="fh-stack" key="sound">
                <SoundBank sound={Rc::clone(sound)} />
                <UseIt sound={Rc::clone(sound)} keeper={keeper.clone()} />
                <Preview bank={sound.bank} />
            </div>
        },
    }
}

/// A file that is dropped anywhere on this page lands on the desk.
#[hook]
fn use_dropped(on_lay: &Callback<Lying>) {
    use_effect_with(on_lay.clone(), |on_lay| {
        let on_lay = on_lay.clone();
        let listening = dropped::listen_drop(move |chosen| on_lay.emit(Lying::of(chosen, Came::AsFile)));
        move || drop(listening)
    });
}

/// Who came with a file is brought to what is said of it; who types is left where they are.
#[hook]
fn use_shown(on_lay: &Callback<Lying>, came: Came) {
    let on_lay = on_lay.clone();
    use_effect_with(came, move |came| match came {
        Came::Typed => {}
        Came::AsFile => bring(&on_lay, 0),
        Came::WithPerson => bring(&on_lay, LOOKS),
    });
}

/// Brings the person to what is said, after they were brought to the page's heading: the page may be drawn in several goes,
/// and its heading is arrived at in the last.
fn bring(on_lay: &Callback<Lying>, looks: u32) {
    if looks == 0 || focus::is_at_heading() {
        focus::id(FOUND);
        on_lay.emit(Lying { came: Came::Typed, ..Lying::now() });
        return;
    }
    let on_lay = on_lay.clone();
    timer::once(LOOK, move || bring(&on_lay, looks - 1));
}

#[derive(Debug, PartialEq, Properties)]
struct UseItProps {
    sound: Rc<Sound>,
    keeper: KeeperHandle,
}

/// Keeps the bank in this browser and loads the page with it.
#[component]
fn UseIt(props: &UseItProps) -> Html {
    let fault = use_state_eq(|| None::<StoreFault>);
    let bank = props.sound.bank;
    let others = props.keeper.banks().unwrap_or_default();
    let other = others
        .into_iter()
        .filter_map(|shelved| shelved.bank)
        .find(|kept| kept.id == bank.id && kept.digest != bank.digest);
    let (setter, sound, keeper) = (fault.setter(), Rc::clone(&props.sound), props.keeper.clone());
    let on_use = Callback::from(move |_: MouseEvent| {
        let kept = kept(&sound);
        let done = keeper.keep_bank(&kept).and_then(|()| switch(&keeper, Some(&shelf_for(&kept))));
        setter.set(done.err());
    });
    let trouble = fault.map(|fault| if fault == StoreFault::Full { BANKS.not_kept_full } else { BANKS.not_kept });
    html! {
        <>
            <p>{ BANKS.use_text }</p>
            if let Some(other) = other {
                <p>{ fill(BANKS.use_again, &[("version", &other.version)]) }</p>
            }
            if let Some(trouble) = trouble {
                <p class="fh-error" role="alert" key="trouble">{ trouble }</p>
            }
            <div class="fh-row">{ button("fh-button fh-button--main", BANKS.use_it, on_use) }</div>
        </>
    }
}

fn kept(sound: &Sound) -> KeptBank {
    let bank = sound.bank.get();
    KeptBank {
        id: bank.id.clone(),
        version: bank.version.clone(),
        title: bank.title.clone(),
        digest: bank.digest.clone(),
        at: clock::now().rfc3339(),
        text: sound.text.to_string(),
    }
}
