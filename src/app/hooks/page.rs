//! Where the page is, which only what runs in the browser knows.

use yew::prelude::*;

use crate::app::browser::location;

/// The address of this page without its hash; empty until it stands.
#[hook]
pub fn use_page() -> String {
    let page = use_state_eq(String::new);
    let setter = page.setter();
    use_effect_with((), move |()| setter.set(location::page()));
    (*page).clone()
}

/// Whether a link to the page at this address opens anywhere else: it does not where the page is a file of a disk.
pub fn is_on_web(page: &str) -> bool {
    page.starts_with("http")
}
