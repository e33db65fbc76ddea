//! Texts under our keys that are no save: kept byte for byte, to be downloaded or erased.

use yew::prelude::*;

use crate::app::browser::download;
use crate::app::components::button::button_of;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Notice, SetAside};
use crate::i18n::en::Messages;
use crate::i18n::text::fill;

/// The list, if there is anything in it.
pub fn set_aside_list(text: &Messages, session: &SessionHandle, keeper: &KeeperHandle) -> Html {
    if session.set_aside.is_empty() {
        return Html::default();
    }
    let words = &text.privacy;
    html! {
        <section class="fh-stack" aria-labelledby="set-aside" key="set-aside">
            <h2 id="set-aside">{ words.set_aside }</h2>
            <p>{ words.set_aside_text }</p>
            <ul class="fh-saved">
                for kept in &session.set_aside {
                    { entry(text, session, keeper, kept) }
                }
            </ul>
        </section>
    }
}

fn entry(text: &Messages, session: &SessionHandle, keeper: &KeeperHandle, kept: &SetAside) -> Html {
    let words = &text.privacy;
    let of = fill(words.erase_of, &[("title", &kept.key)]);
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
            <p class="fh-small">{ &kept.key }</p>
            <div class="fh-row">
                { button_of("fh-button", words.download, of.clone(), on_download.into()) }
                { button_of("fh-button fh-button--danger", words.erase_one, of, on_erase.into()) }
            </div>
        </li>
    }
}
