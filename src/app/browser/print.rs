//! The browser's own printing.

use web_sys::console;

/// Prints the page as it stands; a browser that does not let it says why in its console only.
pub fn page() {
    if let Some(Err(error)) = web_sys::window().map(|window| window.print()) {
        console::error_1(&error);
    }
}
