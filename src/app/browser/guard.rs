//! The app's side of guard.js: two flags on the root element are all that the two know of each other.

use web_sys::Element;

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

fn page() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}
