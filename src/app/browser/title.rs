//! The document's title, which a screen reader says first and a tab shows.

use std::cell::Cell;

thread_local! {
    static EDITION: Cell<&'static str> = const { Cell::new("") };
}

/// From now on this stands at the end of every title, such as the name of an organisation.
pub fn name_edition(name: &'static str) {
    EDITION.set(name);
}

/// Sets it.
pub fn set(title: &str) {
    if let Some(page) = web_sys::window().and_then(|window| window.document()) {
        match EDITION.get() {
            "" => page.set_title(title),
            edition => page.set_title(&[title, edition].join(" – ")),
        }
    }
}
