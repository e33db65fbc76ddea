//! The browser's own printing: that the page is about to be printed, and asking for it.

use gloo_events::EventListener;
use web_sys::console;

/// Calls before the page is laid out for paper, until what is returned is dropped.
pub fn before(act: impl Fn() + 'static) -> Option<EventListener> {
    web_sys::window().map(|window| EventListener::new(&window, "beforeprint", move |_| act()))
}

/// Prints the page as it stands; a browser that does not let it says why in its console only.
pub fn page() {
    if let Some(Err(error)) = web_sys::window().map(|window| window.print()) {
        console::error_1(&error);
    }
}
