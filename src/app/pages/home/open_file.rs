//! Opening a file: read, understood or refused, and then shown before anything changes.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::open_file::{self, Chosen};
use crate::app::session::action::Action;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::state::{Notice, Opening, Unopened};
use crate::files::response::read;

/// A callback for a file input's change.
#[hook]
pub fn use_open_file() -> Callback<Event> {
    let session = use_session();
    use_callback(session, |event: Event, session| {
        let session = session.clone();
        open_file::read(&event, move |chosen| take(&session, chosen));
    })
}

fn take(session: &SessionHandle, chosen: Chosen) {
    let name = chosen.name;
    let opened = chosen.bytes.map_err(Unopened::Unread);
    let opened = opened.and_then(|bytes| read(&bytes, &session.bank).map_err(Unopened::Refusal));
    session.dispatch(match opened {
        Ok(opened) => Action::Open(Some(Rc::new(Opening { name, opened }))),
        Err(why) => Action::Notice(Some(Notice::Refused { name, why })),
    });
}
