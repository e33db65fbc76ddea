//! Every key that this tool has written here, with what it holds.

use yew::prelude::*;

use crate::app::components::button::button_of;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeper::Entry;
use crate::app::session::keeping::KeeperHandle;
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, grouped};
use crate::i18n::time::ago;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// A table read from the storage itself, not from what the page remembers.
pub fn stored(text: &Messages, session: &SessionHandle, keeper: &KeeperHandle, now: Option<Moment>) -> Html {
    let words = &text.privacy;
    let listed = match keeper.entries() {
        Err(_) => html! { <p>{ words.not_readable }</p> },
        Ok(entries) if entries.is_empty() => html! { <p>{ words.nothing }</p> },
        Ok(entries) => table(text, session, keeper, &entries, now),
    };
    html! {
        <div class="fh-stack" key="stored">
            <h2>{ words.stored }</h2>
            { listed }
        </div>
    }
}

fn table(
    text: &Messages,
    session: &SessionHandle,
    keeper: &KeeperHandle,
    entries: &[Entry],
    now: Option<Moment>,
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
                        { row(text, session, keeper, entry, now) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(text: &Messages, session: &SessionHandle, keeper: &KeeperHandle, entry: &Entry, now: Option<Moment>) -> Html {
    let words = &text.privacy;
    let id = keeper.id_of(&entry.key).map(ShortId::of);
    let response = id.as_ref().and_then(|id| session.response(id));
    let title = response.map_or(words.unreadable, |response| {
        if response.title.is_empty() { text.shell.untitled } else { &response.title }
    });
    let then = response.and_then(|response| Moment::read(&response.updated_at));
    let when = now.map(|now| ago(text, then, now)).unwrap_or_default();
    // Browsers count UTF-16 units against the quota; kilobytes of text are near enough for a person.
    let size = fill(words.bytes, &[("n", &grouped(entry.text.len().div_ceil(1024)))]);
    let button = id.filter(|_| response.is_some()).map(|id| {
        let session = session.clone();
        let onclick = move |_: MouseEvent| session.dispatch(Action::Delete(id.clone()));
        let of = fill(words.erase_of, &[("title", title)]);
        button_of("fh-button fh-button--danger", words.erase_one, of, onclick.into())
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
