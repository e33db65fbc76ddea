//! Single keys that do something wherever the person is on the screen, but never while they write.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where a letter is written and not pressed.
const FIELDS: &str = "textarea, select, input:not([type=radio], [type=checkbox], [type=button]), [contenteditable]";

/// Tells each key that is pressed alone and outside of every field, until what is returned is dropped. `on_key` says
/// whether the key was one of its own; then the browser does nothing else with it.
pub fn listen(on_key: impl Fn(&str) -> bool + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&window, "keydown", options, move |event| {
        let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
        let is_with_another = pressed.ctrl_key() || pressed.alt_key() || pressed.meta_key();
        let target = pressed.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_in_field = target.is_some_and(|target| target.closest(FIELDS).ok().flatten().is_some());
        let is_free = !is_with_another && !pressed.repeat() && !pressed.is_composing() && !is_in_field;
        if is_free && !event.default_prevented() && on_key(&pressed.key()) {
            event.prevent_default();
        }
    }))
}
