//! The app's side of guard.js: three marks on the root element and two events are all that the two know of each other.

use web_sys::{Element, Event};

/// Tells the guard that the first screen stands. Until then it counts every failure as a failed start.
pub fn tell_ready() {
    if let Some(page) = page() {
        // Refused only for a malformed name, which this is not; if it were, the guard's watchdog would speak up.
        if page.set_attribute("data-ready", "").is_err() {
            web_sys::console::error_1(&"The guard could not be told that the page is ready.".into());
        }
    }
}

/// Whether the guard has stopped the page. Whoever saves asks first: after a trap, callbacks may still run on broken state.
pub fn has_stopped() -> bool {
    page().is_some_and(|page| page.has_attribute("data-crashed"))
}

/// Tells the guard that the saves are about to be read, and asks whether they may be: not after two starts that failed on
/// them. The guard writes the start down before this returns, since the next line may be the last one that runs.
pub fn may_open_saves() -> bool {
    tell("foothold:opening");
    !page().is_some_and(|page| page.has_attribute("data-safe"))
}

/// Has the guard hand over every stored text as it stands.
pub fn download() {
    tell("foothold:download");
}

pub(super) fn tell(name: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    if let Some(Err(error)) = document.map(|page| Event::new(name).and_then(|event| page.dispatch_event(&event))) {
        web_sys::console::error_1(&error);
    }
}

pub(super) fn page() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}
