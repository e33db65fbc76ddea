//! What a file says: understood or refused, and then shown before anything changes.

use std::rc::Rc;

use super::rescued::RescueFile;
use crate::app::browser::open_file::{Chosen, Unread};
use crate::app::hooks::text::later_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::SessionHandle;
use crate::app::session::state::{Notice, Opening, Refused};
use crate::files::refusal::Refusal;
use crate::files::{rescue, response};
use crate::i18n::refusal::sentence;
use crate::i18n::text::fill;

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Unopened {
    Unread(Unread),
    Refusal(Refusal),
}

/// Shows what one file says. Given back is a rescue file in which there is something to choose.
pub fn take(session: &SessionHandle, chosen: Chosen) -> Option<Rc<RescueFile>> {
    let name = chosen.name;
    let read = match chosen.bytes {
        Err(why) => Err(Unopened::Unread(why)),
        Ok(bytes) => match rescue::read(&bytes, &session.bank) {
            None => response::read(&bytes, &session.bank).map_err(Unopened::Refusal),
            Some(mut rescue) => match (rescue.saves.pop(), rescue.saves.is_empty()) {
                (None, _) => Err(Unopened::Refusal(Refusal::Damaged)),
                (Some(only), true) if !only.is_damaged => Ok(only.opened),
                (Some(last), _) => {
                    rescue.saves.push(last);
                    session.dispatch(Action::Open(None));
                    return Some(Rc::new(RescueFile { name, rescue }));
                }
            },
        },
    };
    session.dispatch(match read {
        Ok(opened) => Action::Open(Some(Rc::new(Opening { name, opened }))),
        Err(why) => Action::Notice(Some(refused(&name, &why))),
    });
    None
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
    let title = if name.is_empty() { words.dropped.to_owned() } else { fill(words.file, &[("name", name)]) };
    Notice::Unopened(Some(Refused { title, text: format!("{why} {}", words.unchanged) }))
}
