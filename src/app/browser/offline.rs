//! The app's side of offline.js, which has the browser keep a copy of the tool: two marks on the root element and an event.

use super::guard::{page, tell};

/// Says that every part of the program has been fetched: from now on the network is free for the copy.
pub fn tell_whole() {
    if let Some(page) = page()
        && page.set_attribute("data-whole", "").is_err()
    {
        web_sys::console::error_1(&"No copy for offline is made.".into());
    }
}

/// Whether the copy is whole, so that the tool opens without a network.
pub fn is_kept() -> bool {
    page().is_some_and(|page| page.has_attribute("data-offline"))
}

/// Has the copy removed, and what would make a new one as long as this page is open.
pub fn forget() {
    tell("foothold:forget");
}
