//! Backups: what was there before something else took its place.

use yew::prelude::*;

use super::shelf::Shelf;
use super::stored::{named, size};
use crate::app::browser::{clock, download};
use crate::app::components::button::button_of;
use crate::app::hooks::text::later_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeper::Held;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Notice, Replacer};
use crate::files::backup::{Backup, Why};
use crate::files::response;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::i18n::time::ago;
use crate::response::model::Response;
use crate::response::moment::Moment;

/// The list, if there is anything in it. `on_erased` is told when one is gone.
pub fn backups(
    text: &Messages,
    session: &SessionHandle,
    keeper: &KeeperHandle,
    shelf: &Shelf,
    now: Option<Moment>,
    on_erased: &Callback<()>,
) -> Html {
    let words = &later_text().privacy;
    let kept = shelf.kept.iter().filter(|(key, _)| keeper.is_backup(key));
    let read: Vec<(&String, Backup)> = kept.filter_map(|(key, kept)| Some((key, Backup::read(kept.text())?))).collect();
    if read.is_empty() {
        return Html::default();
    }
    html! {
        <section class="fh-stack" aria-labelledby="backups" key="backups">
            <h2 id="backups">{ words.backups }</h2>
            <p>{ words.backups_text }</p>
            <ul class="fh-saved">
                for (key, backup) in read {
                    { entry(text, session, keeper, (key, backup), now, on_erased) }
                }
            </ul>
        </section>
    }
}

fn entry(
    text: &Messages,
    session: &SessionHandle,
    keeper: &KeeperHandle,
    (key, backup): (&str, Backup),
    now: Option<Moment>,
    on_erased: &Callback<()>,
) -> Html {
    let words = &later_text().privacy;
    let title = named(text, &backup.title);
    let age = now.map(|now| ago(text, Moment::read(&backup.at), now)).unwrap_or_default();
    let line = [why(backup.why), &age, &size(Some(&backup.text))].join(" · ");
    let of = fill(words.erase_of, &[("title", &title)]);
    let response = opened(keeper, &backup);
    let on_back = response.map(|response| bring_back(session, response));
    let (held, kept) = (session.clone(), backup.text);
    let on_download = move |_: MouseEvent| {
        if download::offer("foothold-backup.json", "application/json", kept.as_bytes()).is_err() {
            held.dispatch(Action::Notice(Some(Notice::NoFile)));
        }
    };
    let (held, keeper, owned, on_erased) = (session.clone(), keeper.clone(), key.to_owned(), on_erased.clone());
    let on_erase = move |_: MouseEvent| match keeper.erase(&owned) {
        Ok(()) => on_erased.emit(()),
        Err(fault) => held.dispatch(Action::Notice(Some(Notice::NotRemoved(fault)))),
    };
    html! {
        <li class="fh-saved__entry" key={key}>
            <div class="fh-saved__text">
                <h3 dir="auto"><span key={title.clone()}>{ title }</span></h3>
                <p class="fh-small"><span key={line.clone()}>{ line }</span></p>
                if on_back.is_none() {
                    <p class="fh-small">{ words.backup_broken }</p>
                }
            </div>
            <div class="fh-row">
                if let Some(on_back) = on_back {
                    { button_of("fh-button", words.bring_back, of.clone(), on_back) }
                }
                { button_of("fh-button", words.download, of.clone(), on_download.into()) }
                { button_of("fh-button fh-button--danger", words.erase_one, of, on_erase.into()) }
            </div>
        </li>
    }
}

/// What is in it: a response's file, or a save as it stood.
fn opened(keeper: &KeeperHandle, backup: &Backup) -> Option<Response> {
    let file = response::read(backup.text.as_bytes(), keeper.bank()).ok().map(|opened| opened.response);
    file.or_else(|| match keeper.read(&backup.id, &backup.text) {
        Held::Assessment(assessment) => Some((*assessment.response).clone()),
        _ => None,
    })
}

/// In the place of what is there now, or beside the others if that is gone.
fn bring_back(session: &SessionHandle, response: Response) -> Callback<MouseEvent> {
    let session = session.clone();
    Callback::from(move |_: MouseEvent| {
        let response = response.clone();
        session.dispatch(match session.with_id(&response.id) {
            Some(_) => Action::Replace { response, by: Replacer::Backup, now: clock::now() },
            None => Action::Bring(response),
        });
    })
}

fn why(why: Why) -> &'static str {
    let words = &later_text().privacy;
    match why {
        Why::Import => words.backup_import,
        Why::Merge => words.backup_merge,
        Why::StartOver => words.backup_start_over,
        Why::Restore => words.backup_restore,
        Why::Bank => words.backup_bank,
    }
}
