//! What other tabs write into the storage that they share with this one.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::StorageEvent;

/// A key that another tab wrote, with its new text; without a text it was removed. No key: everything was.
pub struct Written {
    pub key: Option<String>,
    pub text: Option<String>,
}

/// Tells of every write of another tab until it is dropped.
pub fn listen(on_write: impl Fn(Written) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            on_write(Written { key: event.key(), text: event.new_value() });
        }
    }))
}

/// Goes on telling as long as the page stands.
pub fn keep_listening(listener: EventListener) {
    listener.forget();
}
