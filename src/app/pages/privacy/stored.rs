//! Every key that this tool has written here, with what it holds.

use yew::prelude::*;

use crate::app::hooks::now::use_now;
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::use_session;
use crate::app::session::keeper::Entry;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::Session;
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, grouped};
use crate::i18n::time::ago;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// A table read from the storage itself, not from what the page remembers.
#[component]
pub fn Stored() -> Html {
    let text = use_text();
    let session = use_session();
    let keeper = use_context::<KeeperHandle>();
    let now = use_now();
    let on_erase = use_callback(session.clone(), |id: ShortId, session| {
        session.dispatch(Action::Delete(id))
    });
    let entries = keeper.as_ref().map(|keeper| keeper.entries());
    let words = &text.privacy;
    let listed = match (keeper, entries) {
        (Some(keeper), Some(Ok(entries))) if !entries.is_empty() => {
            table(text, &session, &keeper, &entries, now, &on_erase)
        }
        (_, Some(Ok(_))) => html! { <p>{ words.nothing }</p> },
        _ => html! { <p>{ words.not_readable }</p> },
    };
    html! {
        <div class="fh-stack">
            <h2>{ words.stored }</h2>
            { listed }
        </div>
    }
}

fn table(
    text: &Messages,
    session: &Session,
    keeper: &KeeperHandle,
    entries: &[Entry],
    now: Option<Moment>,
    on_erase: &Callback<ShortId>,
) -> Html {
    let words = &text.privacy;
    html! {
        <div class="fh-scroll" role="region" aria-label={words.stored} tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.what }</th>
                        <th scope="col">{ words.key }</th>
                        <th scope="col" class="fh-table__number">{ words.size }</th>
                        <th scope="col">{ words.changed }</th>
                        <th scope="col">{ words.act }</th>
                    </tr>
                </thead>
                <tbody>
                    for entry in entries {
                        { row(text, session, keeper, entry, now, on_erase) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(
    text: &Messages,
    session: &Session,
    keeper: &KeeperHandle,
    entry: &Entry,
    now: Option<Moment>,
    on_erase: &Callback<ShortId>,
) -> Html {
    let words = &text.privacy;
    let id = keeper.id_of(&entry.key).map(ShortId::of);
    let response = id.as_ref().and_then(|id| session.response(id));
    let title = response.map_or(words.unreadable, |response| {
        if response.title.is_empty() {
            text.shell.untitled
        } else {
            &response.title
        }
    });
    let then = response.and_then(|response| Moment::read(&response.updated_at));
    let when = now.map(|now| ago(text, then, now)).unwrap_or_default();
    // Browsers count UTF-16 units against the quota; kilobytes of text are near enough for a person.
    let size = fill(words.bytes, &[("n", &grouped(entry.text.len().div_ceil(1024)))]);
    let button = id.filter(|_| response.is_some()).map(|id| {
        let onclick = on_erase.reform(move |_: MouseEvent| id.clone());
        html! {
            <button class="fh-button fh-button--danger" type="button" {onclick}>
                <span>{ words.erase_one }</span>
                <span class="fh-hidden">{ fill(words.erase_of, &[("title", title)]) }</span>
            </button>
        }
    });
    html! {
        <tr key={entry.key.as_str()}>
            <th scope="row" dir="auto"><span key={title}>{ title }</span></th>
            <td>{ &entry.key }</td>
            <td class="fh-table__number"><span key={size.clone()}>{ size }</span></td>
            <td><span key={when.clone()}>{ when }</span></td>
            <td>{ button }</td>
        </tr>
    }
}
