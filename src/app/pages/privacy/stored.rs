//! Every key that this tool has written here, with what it holds.

use yew::prelude::*;

use super::shelf::{Kept, Shelf};
use crate::app::components::button::button_of;
use crate::app::hooks::text::later_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeper::Held;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::Aside;
use crate::files::elsewhere;
use crate::files::kept_bank::KeptBank;
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, grouped};
use crate::i18n::time::ago;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// A table of everything but the backups, which have a list of their own.
pub fn stored(
    text: &Messages,
    session: &SessionHandle,
    keeper: &KeeperHandle,
    shelf: &Shelf,
    now: Option<Moment>,
) -> Html {
    let words = &later_text().privacy;
    let kept: Vec<(&String, &Kept)> = shelf.kept.iter().filter(|(key, _)| !keeper.is_backup(key)).collect();
    let listed = if !shelf.is_readable {
        html! { <p>{ words.not_readable }</p> }
    } else if kept.is_empty() {
        html! { <p>{ words.nothing }</p> }
    } else {
        let is_mark = |key: &str, kept: &Kept| {
            keeper.id_of(key).is_some_and(|id| matches!(keeper.read(id, kept.text()), Held::Mark(_)))
        };
        let sentence =
            if kept.iter().all(|(key, kept)| is_mark(key, kept)) { words.only_marks } else { words.stored_text };
        html! { <><p key={sentence}>{ sentence }</p>{ table(text, session, keeper, &kept, now) }</> }
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
    kept: &[(&String, &Kept)],
    now: Option<Moment>,
) -> Html {
    let words = &later_text().privacy;
    html! {
        <div class="fh-scroll" role="region" aria-label={words.stored} tabindex="0" key="table">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{ words.what }</th>
                        <th scope="col">{ words.key }</th>
                        <th scope="col" class="fh-table__number">{ words.size }</th>
                        <th scope="col" class="fh-table__number">{ words.second }</th>
                        <th scope="col">{ words.changed }</th>
                        <th scope="col">{ words.act }</th>
                    </tr>
                </thead>
                <tbody>
                    for (key, kept) in kept {
                        { row(text, session, keeper, (key, kept), now) }
                    }
                </tbody>
            </table>
        </div>
    }
}

fn row(
    text: &Messages,
    session: &SessionHandle,
    keeper: &KeeperHandle,
    (key, kept): (&str, &Kept),
    now: Option<Moment>,
) -> Html {
    let words = &later_text().privacy;
    let id = keeper.id_of(key);
    let (title, changed) = match id.map(|id| keeper.read(id, kept.text())) {
        None if keeper.is_about_banks(key) => of_bank(keeper, key, kept.text()),
        None if *key == keeper.look_key() => (words.look.to_owned(), String::new()),
        None if keeper.is_about_teams(key) => (words.meeting.to_owned(), String::new()),
        Some(Held::Aside(Aside::OtherBank, _)) => elsewhere_of(text, kept.text()),
        Some(Held::Assessment(each)) => (named(text, &each.response.title), each.response.updated_at.clone()),
        Some(Held::Mark(mark)) => (words.mark.to_owned(), mark.at),
        Some(Held::Aside(..)) | None => (words.unreadable.to_owned(), String::new()),
    };
    let then = Moment::read(&changed);
    let when = now.map(|now| ago(text, then, now)).unwrap_or_default();
    let button = id.map(ShortId::of).filter(|id| session.response(id).is_some()).map(|id| {
        let session = session.clone();
        let onclick = move |_: MouseEvent| session.dispatch(Action::Delete(id.clone()));
        let of = fill(words.erase_of, &[("title", &title)]);
        button_of("fh-button fh-button--danger", words.erase_one, of, onclick.into())
    });
    let (first, second) = (size(kept.first.as_deref()), size(kept.second.as_deref()));
    html! {
        <tr key={key}>
            <th scope="row" dir="auto"><span key={title.clone()}>{ title }</span></th>
            <td>{ key }</td>
            <td class="fh-table__number"><span key={first.clone()}>{ first }</span></td>
            <td class="fh-table__number"><span key={second.clone()}>{ second }</span></td>
            <td><span key={when.clone()}>{ when }</span></td>
            <td>{ button }</td>
        </tr>
    }
}

/// A kept bank by its name, and what is kept beside banks.
fn of_bank(keeper: &KeeperHandle, key: &str, text: &str) -> (String, String) {
    let words = &later_text().privacy;
    match (keeper.shelf_of(key), KeptBank::read(text)) {
        (Some(_), Some(bank)) => (fill(words.bank, &[("title", &bank.title), ("version", &bank.version)]), bank.at),
        (Some(_), None) => (words.unreadable.to_owned(), String::new()),
        (None, _) if key.ends_with("chosen") => (words.bank_chosen.to_owned(), String::new()),
        (None, _) => (words.bank_waiting.to_owned(), String::new()),
    }
}

/// A save of answers to another bank says its title without that bank.
fn elsewhere_of(text: &Messages, save: &str) -> (String, String) {
    let Some(save) = elsewhere::read(save) else {
        return (later_text().privacy.unreadable.to_owned(), String::new());
    };
    (fill(later_text().privacy.elsewhere, &[("title", &named(text, &save.title))]), save.updated_at)
}

/// Browsers count UTF-16 units against the quota; kilobytes of text are near enough for a person.
pub fn size(kept: Option<&str>) -> String {
    match kept {
        Some(kept) => fill(later_text().privacy.bytes, &[("n", &grouped(kept.len().div_ceil(1024)))]),
        None => later_text().privacy.second_none.to_owned(),
    }
}

/// A title, or that there is none.
pub fn named(text: &Messages, title: &str) -> String {
    if title.trim().is_empty() { text.shell.untitled.to_owned() } else { title.to_owned() }
}
