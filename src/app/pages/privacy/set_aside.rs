//! Texts under our keys that are no whole save: kept byte for byte, to be looked through, downloaded or erased.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::download;
use crate::app::components::button::button_of;
use crate::app::hooks::text::later_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Aside, Notice, Opening, SetAside};
use crate::files::salvage::salvage;
use crate::i18n::text::{fill, plural};
use crate::route::Route;

/// The list, if there is anything in it.
pub fn set_aside_list(session: &SessionHandle, keeper: &KeeperHandle) -> Html {
    // Answers to other banks that stand where they were written are whole, and listed on Home.
    let is_listed = |kept: &&SetAside| kept.why != Aside::OtherBank || keeper.id_of(&kept.key).is_none();
    let listed: Vec<&SetAside> = session.set_aside.iter().filter(is_listed).collect();
    if listed.is_empty() {
        return Html::default();
    }
    let words = &later_text().privacy;
    html! {
        <section class="fh-stack" aria-labelledby="set-aside" key="set-aside">
            <h2 id="set-aside">{ words.set_aside }</h2>
            <p>{ words.set_aside_text }</p>
            <ul class="fh-saved">
                for kept in listed {
                    { entry(session, keeper, kept) }
                }
            </ul>
        </section>
    }
}

fn entry(session: &SessionHandle, keeper: &KeeperHandle, kept: &SetAside) -> Html {
    let words = &later_text().privacy;
    let of = fill(words.erase_of, &[("title", &kept.key)]);
    let readable = readable(session, kept);
    let line = line(kept, readable.as_deref());
    let (held, aside) = (session.clone(), kept.clone());
    let on_download = move |_: MouseEvent| {
        if download::offer("foothold-unreadable.txt", "text/plain", aside.text.as_bytes()).is_err() {
            held.dispatch(Action::Notice(Some(Notice::NoFile)));
        }
    };
    let (held, keeper, key) = (session.clone(), keeper.clone(), kept.key.clone());
    let on_erase = move |_: MouseEvent| {
        held.dispatch(match keeper.erase(&key) {
            Ok(()) => Action::Forget { key: key.clone() },
            Err(fault) => Action::Notice(Some(Notice::NotRemoved(fault))),
        });
    };
    html! {
        <li class="fh-saved__entry" key={kept.key.as_str()}>
            <div class="fh-saved__text">
                <p>{ line }</p>
                <p class="fh-small">{ &kept.key }</p>
            </div>
            <div class="fh-row">
                if let Some(opening) = readable {
                    { look(session, &of, opening) }
                }
                { button_of("fh-button", words.download, of.clone(), on_download.into()) }
                { button_of("fh-button fh-button--danger", words.erase_one, of, on_erase.into()) }
            </div>
        </li>
    }
}

/// What a damaged save still says, as if it were a file: the person sees it before anything comes of it.
fn readable(session: &SessionHandle, kept: &SetAside) -> Option<Rc<Opening>> {
    let salvaged = salvage(kept.text.as_bytes(), &session.bank).filter(|_| kept.why == Aside::Unreadable)?;
    Some(Rc::new(Opening { name: kept.key.clone(), opened: salvaged.save.opened }))
}

fn line(kept: &SetAside, readable: Option<&Opening>) -> String {
    let words = &later_text().privacy;
    match (kept.why, readable) {
        (Aside::Newer, _) => words.newer.to_owned(),
        (Aside::OtherBank, _) => words.other_bank.to_owned(),
        (Aside::Partly { lost }, _) => plural(words.partly, lost),
        (Aside::Unreadable, None) => words.unreadable_all.to_owned(),
        (Aside::Unreadable, Some(opening)) => plural(words.readable, opening.opened.response.answers.len()),
    }
}

/// The preview stands on Home, so the button leads there.
fn look(session: &SessionHandle, of: &str, opening: Rc<Opening>) -> Html {
    let held = session.clone();
    let onclick = Callback::from(move |_: MouseEvent| held.dispatch(Action::Open(Some(Rc::clone(&opening)))));
    html! {
        <a class="fh-button" href={Route::Home.to_string()} {onclick} key="look">
            <span>{ later_text().privacy.open_readable }</span>
            <span class="fh-hidden" key={of.to_owned()}>{ of }</span>
        </a>
    }
}
