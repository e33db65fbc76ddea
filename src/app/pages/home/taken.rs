//! What a file says: understood or refused, and then shown before anything changes.

use std::rc::Rc;

use super::rescued::RescueFile;
use crate::app::browser::location;
use crate::app::browser::open_file::{Chosen, Unread};
use crate::app::hooks::text::later_text;
use crate::app::pages::later::banks;
use crate::app::pages::switch::{shelf_with, switch};
use crate::app::pages::team::handed;
use crate::app::session::action::Action;
use crate::app::session::banks::Waiting;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::{Notice, Opening, Refused};
use crate::files::people::is_lines;
use crate::files::refusal::{FileKind, Refusal};
use crate::files::zip::handed_in::is_archive;
use crate::files::{rescue, response};
use crate::i18n::en::banks::ELSEWHERE;
use crate::i18n::refusal::sentence;
use crate::i18n::text::fill;
use crate::route::Route;

/// What a bank's file says of itself, and within how many of its first bytes it is looked for.
const BANK: &[u8] = b"foothold-bank/";
const START: usize = 2_000;

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Unopened {
    Unread(Unread),
    Refusal(Refusal),
}

/// Shows what one file says. Given back is a rescue file in which there is something to choose.
pub fn take(session: &SessionHandle, keeper: &KeeperHandle, chosen: Chosen) -> Option<Rc<RescueFile>> {
    show(session, Some(keeper), chosen)
}

/// `keeper` is where a file may be laid by for its bank; without one it is refused instead.
fn show(session: &SessionHandle, keeper: Option<&KeeperHandle>, chosen: Chosen) -> Option<Rc<RescueFile>> {
    let name = chosen.name;
    let bytes = match chosen.bytes {
        // The meeting takes everything that was dropped.
        Err(Unread::Several { .. } | Unread::Folder) => {
            location::go(&Route::Team);
            return None;
        }
        Err(why) => {
            session.dispatch(Action::Notice(Some(refused(&name, &Unopened::Unread(why)))));
            return None;
        }
        Ok(bytes) => bytes,
    };
    if is_of_many(&name, &bytes) {
        return to_meeting(Chosen { name, bytes: Ok(bytes) });
    }
    let read = match rescue::read(&bytes, &session.bank) {
        None => response::read(&bytes, &session.bank),
        Some(mut rescue) => match (rescue.saves.pop(), rescue.is_bare()) {
            (None, true) => Err(Refusal::Damaged),
            (Some(only), true) if !only.is_damaged => Ok(only.opened),
            (last, _) => {
                rescue.saves.extend(last);
                session.dispatch(Action::Open(None));
                return Some(Rc::new(RescueFile { name, rescue }));
            }
        },
    };
    match read {
        Ok(opened) => session.dispatch(Action::Open(Some(Rc::new(Opening { name, opened })))),
        Err(Refusal::OtherKind { found: Some(FileKind::Team), .. }) => {
            return to_meeting(Chosen { name, bytes: Ok(bytes) });
        }
        Err(_) if is_bank(&bytes) => banks::hand_over(session, Chosen { name, bytes: Ok(bytes) }),
        Err(Refusal::OtherBank { id, version }) => open_elsewhere(session, keeper, name, bytes, (id, version)),
        Err(refusal) => session.dispatch(Action::Notice(Some(refused(&name, &Unopened::Refusal(refusal))))),
    }
    None
}

/// Whether a file's name and start say that it holds the answers of several people.
fn is_of_many(name: &str, bytes: &[u8]) -> bool {
    is_lines(name, bytes) || is_archive(bytes) && name.to_ascii_lowercase().ends_with(".zip")
}

/// Opens it where several people's answers are put together.
fn to_meeting(chosen: Chosen) -> Option<Rc<RescueFile>> {
    handed::lay(chosen);
    location::go(&Route::Team);
    None
}

/// Shows the file that was laid by until the page had its bank.
pub fn take_waiting(session: &SessionHandle, keeper: &KeeperHandle) {
    if let Some(Waiting { name, text }) = keeper.take_waiting() {
        // It is laid by once: where its bank did not come, the page would be loaded without end.
        show(session, None, Chosen { name, bytes: Ok(text.into_bytes()) });
    }
}

/// Whether a file means to be a bank, sound or not: one that breaks off still says so in its first lines.
fn is_bank(bytes: &[u8]) -> bool {
    let start = bytes.get(..START).unwrap_or(bytes);
    start.windows(BANK.len()).any(|window| window == BANK)
}

/// Answers to a bank that is kept here open with it: the file is laid by, and the page loaded with that bank.
fn open_elsewhere(
    session: &SessionHandle,
    keeper: Option<&KeeperHandle>,
    name: String,
    bytes: Vec<u8>,
    (id, version): (String, String),
) {
    let kept = keeper.and_then(|keeper| keeper.banks().ok()).unwrap_or_default();
    let told = match (keeper.zip(shelf_with(&kept, &id, None)), String::from_utf8(bytes)) {
        (Some((keeper, shelf)), Ok(text)) => {
            let done = keeper.lay_by(&Waiting { name: name.clone(), text }).and_then(|()| switch(keeper, Some(&shelf)));
            if done.is_ok() {
                return;
            }
            ELSEWHERE.no_room.to_owned()
        }
        _ => fill(ELSEWHERE.unknown_file, &[("id", &id), ("version", &version)]),
    };
    session.dispatch(Action::Notice(Some(said(&name, &told))));
}

/// That a file was not opened, and why. What was dropped may have no name.
pub fn refused(name: &str, why: &Unopened) -> Notice {
    let words = &later_text().unopened;
    let why = match why {
        Unopened::Unread(Unread::Several { count }) => fill(words.several, &[("n", &count.to_string())]),
        Unopened::Unread(Unread::Folder) => words.folder.to_owned(),
        Unopened::Unread(Unread::NoFile) => words.no_file.to_owned(),
        Unopened::Unread(Unread::TooLarge) => words.too_large.to_owned(),
        Unopened::Unread(Unread::Gone) => words.gone.to_owned(),
        Unopened::Refusal(refusal) => sentence(refusal),
    };
    said(name, &why)
}

/// Every refusal changes nothing, and says so.
fn said(name: &str, why: &str) -> Notice {
    let words = &later_text().unopened;
    let title = if name.is_empty() { words.dropped.to_owned() } else { fill(words.file, &[("name", name)]) };
    Notice::Unopened(Some(Refused { title, text: format!("{why} {}", words.unchanged) }))
}
