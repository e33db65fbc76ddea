//! What is dropped on the page: one file is read as if it had been chosen, and nothing ever leads away from the page.

use std::cell::Cell;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, DragEvent, Element, Event, Window};

use super::many_files::Handed;
use super::open_file::{Chosen, Unread, read_file};

thread_local! {
    /// What was dropped where one file was wanted: another screen may take all of it.
    static MANY: Cell<Option<Handed>> = const { Cell::new(None) };
}

/// Keeps the browser from opening what is dropped in place of the page, until what is returned is dropped.
pub fn keep_page() -> Vec<EventListener> {
    ["dragover", "drop"].into_iter().filter_map(|name| listen(name, prevent)).collect()
}

/// Tells what was dropped anywhere on the page, until what is returned is dropped.
pub fn listen_drop(on_read: impl FnOnce(Chosen) + Clone + 'static) -> Option<EventListener> {
    listen("drop", move |event| {
        if let Some(carried) = carried(event).filter(|_| !is_into_text(event)) {
            take(&carried, on_read.clone());
        }
    })
}

/// Tells everything that was dropped anywhere on the page, folders too, until what is returned is dropped.
pub fn listen_many(on_drop: impl Fn(Handed) + 'static) -> Option<EventListener> {
    listen("drop", move |event| {
        if let Some(carried) = carried(event).filter(|_| !is_into_text(event)) {
            on_drop(Handed::dropped(&carried));
        }
    })
}

/// The several files, or the folder, that the last drop carried where one was wanted. It is there once.
pub fn take_many() -> Option<Handed> {
    MANY.take()
}

fn listen(name: &'static str, on_event: impl Fn(&Event) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window: Window = web_sys::window()?;
    Some(EventListener::new_with_options(&window, name, options, move |event| on_event(event)))
}

fn prevent(event: &Event) {
    if !is_into_text(event) {
        event.prevent_default();
    }
}

fn carried(event: &Event) -> Option<DataTransfer> {
    event.dyn_ref::<DragEvent>()?.data_transfer()
}

/// A text that is dragged into a field belongs there; a file never does.
fn is_into_text(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_field = target.is_some_and(|target| target.matches("textarea, input[type=text]").unwrap_or(false));
    is_field && carried(event).is_none_or(|carried| !carried.types().includes(&"Files".into(), 0))
}

fn take(carried: &DataTransfer, on_read: impl FnOnce(Chosen) + 'static) {
    let refuse = |why: Unread| Chosen { name: String::new(), bytes: Err(why) };
    let files = carried.files();
    let first = files.as_ref().and_then(|files| files.get(0));
    let Some(file) = first else { return on_read(refuse(Unread::NoFile)) };
    let count = files.map_or(0, |files| files.length());
    MANY.set((count > 1 || is_folder(carried)).then(|| Handed::dropped(carried)));
    if count > 1 {
        on_read(refuse(Unread::Several { count }));
    } else if is_folder(carried) {
        on_read(Chosen { name: file.name(), bytes: Err(Unread::Folder) });
    } else {
        read_file(&file, on_read);
    }
}

/// A folder comes as a file that cannot be read; only the entry behind it says what it is.
fn is_folder(carried: &DataTransfer) -> bool {
    let entry = carried.items().get(0).and_then(|item| item.webkit_get_as_entry().ok().flatten());
    entry.is_some_and(|entry| entry.is_directory())
}
