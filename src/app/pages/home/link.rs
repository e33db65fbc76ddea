//! Opening a link: its answers are shown like a file's, and nothing is kept until the person says so.

use std::rc::Rc;

use crate::app::session::action::Action;
use crate::app::session::state::{Notice, Opening, Refused, Session};
use crate::files::link::{LinkFault, read};
use crate::files::response::Opened;
use crate::i18n::en::link::LINK;
use crate::response::moment::Moment;

/// What comes of what was packed into a link.
pub fn open(packed: &str, session: &Session, id: String, now: Moment) -> Action {
    match read(packed, &session.bank, id, now) {
        Ok(response) => {
            Action::Open(Some(Rc::new(Opening { name: LINK.name.to_owned(), opened: Opened::made(response) })))
        }
        Err(fault) => {
            let text = match fault {
                LinkFault::Damaged => LINK.damaged,
                LinkFault::OtherBank => LINK.other_bank,
                LinkFault::Newer => LINK.newer,
            };
            Action::Notice(Some(Notice::Unopened(Some(Refused {
                title: LINK.not_opened.to_owned(),
                text: text.to_owned(),
            }))))
        }
    }
}
