//! The document's title, which a screen reader says first and a tab shows.

/// Sets it.
pub fn set(title: &str) {
    if let Some(page) = web_sys::window().and_then(|window| window.document()) {
        page.set_title(title);
    }
}
