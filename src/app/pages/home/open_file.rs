//! Opening a file, chosen or dropped: read, understood or refused, and then shown before anything changes.

use std::rc::Rc;

use yew::prelude::*;

use super::rescued::RescueFile;
use crate::app::browser::dropped;
use crate::app::browser::open_file::{self, Chosen};
use crate::app::pages::later;
use crate::app::session::action::Action;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::state::{Notice, Opening, Unopened};
use crate::files::refusal::Refusal;
use crate::files::{rescue, response};

/// What opens files, and the rescue file that waits for a choice.
pub struct Opener {
    /// For a file input's change.
    pub on_file: Callback<Event>,
    pub rescue: Option<Rc<RescueFile>>,
    pub on_close: Callback<()>,
}

/// Opens what is chosen in an input, and what is dropped anywhere on the page while this screen is shown.
#[hook]
pub fn use_open_file() -> Opener {
    let session = use_session();
    let rescue = use_state(|| None::<Rc<RescueFile>>);
    let on_read = use_callback((session, rescue.setter()), |chosen: Chosen, (session, rescue)| {
        let (session, rescue) = (session.clone(), rescue.clone());
        // What becomes of a file is shown by the second part of the page.
        later::when_loaded(move || rescue.set(take(&session, chosen)));
    });
    let on_file = use_callback(on_read.clone(), |event: Event, on_read| {
        let on_read = on_read.clone();
        open_file::read(&event, move |chosen| on_read.emit(chosen));
    });
    use_effect_with(on_read, |on_read| {
        let on_read = on_read.clone();
        let listening = dropped::listen_drop(move |chosen| on_read.emit(chosen));
        move || drop(listening)
    });
    let on_close = use_callback(rescue.setter(), |(), rescue| rescue.set(None));
    Opener { on_file, rescue: (*rescue).clone(), on_close }
}

/// Shows what one file says. Given back is a rescue file in which there is something to choose.
fn take(session: &SessionHandle, chosen: Chosen) -> Option<Rc<RescueFile>> {
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
        Err(why) => Action::Notice(Some(Notice::Refused { name, why })),
    });
    None
}
