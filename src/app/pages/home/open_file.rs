//! Opening a file, chosen or dropped. What becomes of it is in `taken.rs`, which comes with the second part of the page.

use std::rc::Rc;

use yew::prelude::*;

use super::rescued::RescueFile;
use crate::app::browser::dropped;
use crate::app::browser::open_file::{self, Chosen};
use crate::app::pages::later;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;

/// What opens files, and the rescue file that waits for a choice.
pub struct Opener {
    /// For a file input's change.
    pub on_file: Callback<Event>,
    /// For a file that was read before.
    pub on_read: Callback<Chosen>,
    pub rescue: Option<Rc<RescueFile>>,
    pub on_close: Callback<()>,
}

/// Opens what is chosen in an input, and what is dropped anywhere on the page while this screen is shown.
#[hook]
pub fn use_open_file(keeper: &KeeperHandle) -> Opener {
    let session = use_session();
    let rescue = use_state(|| None::<Rc<RescueFile>>);
    let on_read = use_callback((session, keeper.clone(), rescue.setter()), |chosen: Chosen, all| {
        let (session, keeper, rescue) = all.clone();
        // What a file says is read and shown by the second part of the page.
        later::when_loaded(move || rescue.set(later::open_file(&session, &keeper, chosen)));
    });
    let on_file = use_callback(on_read.clone(), |event: Event, on_read| {
        let on_read = on_read.clone();
        open_file::read(&event, move |chosen| on_read.emit(chosen));
    });
    use_effect_with(on_read.clone(), |on_read| {
        let on_read = on_read.clone();
        let listening = dropped::listen_drop(move |chosen| on_read.emit(chosen));
        move || drop(listening)
    });
    let on_close = use_callback(rescue.setter(), |(), rescue| rescue.set(None));
    Opener { on_file, on_read, rescue: (*rescue).clone(), on_close }
}
