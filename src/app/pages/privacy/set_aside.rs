//! Texts under our keys that are no save: kept byte for byte, to be downloaded or erased.

use yew::prelude::*;

use crate::app::browser::download;
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Notice, SetAside};
use crate::i18n::text::fill;

/// The list, if there is anything in it.
#[component]
pub fn SetAsideList() -> Html {
    let text = &use_text().privacy;
    let session = use_session();
    if session.set_aside.is_empty() {
        return Html::default();
    }
    html! {
        <section class="fh-stack" aria-labelledby="set-aside">
            <h2 id="set-aside">{ text.set_aside }</h2>
            <p>{ text.set_aside_text }</p>
            <ul class="fh-saved">
                for text in &session.set_aside {
                    <Kept key={text.key.as_str()} kept={text.clone()} />
                }
            </ul>
        </section>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct KeptProps {
    kept: SetAside,
}

#[component]
fn Kept(props: &KeptProps) -> Html {
    let text = &use_text().privacy;
    let session = use_session();
    let keeper = use_context::<KeeperHandle>();
    let on_download = use_callback(
        (session.clone(), props.kept.clone()),
        |_: MouseEvent, (session, kept)| {
            if download::offer("foothold-unreadable.txt", "text/plain", kept.text.as_bytes()).is_err() {
                session.dispatch(Action::Notice(Some(Notice::NoFile)));
            }
        },
    );
    let on_erase = use_callback(
        (session, keeper, props.kept.key.clone()),
        |_: MouseEvent, (session, keeper, key)| {
            session.dispatch(match keeper.as_ref().map(|keeper| keeper.erase(key)) {
                Some(Err(fault)) => Action::Notice(Some(Notice::NotRemoved(fault))),
                _ => Action::Forget { key: key.clone() },
            });
        },
    );
    let of = fill(text.erase_of, &[("title", &props.kept.key)]);
    html! {
        <li class="fh-saved__entry">
            <p class="fh-small">{ &props.kept.key }</p>
            <div class="fh-row">
                <button class="fh-button" type="button" onclick={on_download}>
                    <span>{ text.download }</span><span class="fh-hidden">{ of.clone() }</span>
                </button>
                <button class="fh-button fh-button--danger" type="button" onclick={on_erase}>
                    <span>{ text.erase_one }</span><span class="fh-hidden">{ of }</span>
                </button>
            </div>
        </li>
    }
}
