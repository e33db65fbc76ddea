//! Focus and scrolling, where a person has to be brought to something.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement, HtmlTextAreaElement};

/// To the heading of a new screen, from its top: a screen reader then reads on from there (accessibility A4).
pub fn heading() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    to("h1");
}

/// Whether the person is at the heading now.
pub fn is_at_heading() -> bool {
    page().and_then(|page| page.active_element()).is_some_and(|element| element.tag_name() == "H1")
}

/// Past the masthead. The skip link cannot be a plain anchor, because its hash would be an address of ours.
pub fn main() {
    to("main");
}

/// To the element of this id.
pub fn id(id: &str) {
    focus(page().and_then(|page| page.get_element_by_id(id)).and_then(|element| element.dyn_into().ok()));
}

/// To the text area of this id, with all of its text selected, so that one key copies it.
pub fn select(id: &str) {
    let found = page().and_then(|page| page.get_element_by_id(id));
    if let Some(area) = found.and_then(|element| element.dyn_into::<HtmlTextAreaElement>().ok()) {
        area.select();
        focus(Some(area.into()));
    }
}

fn to(selector: &str) {
    let found = page().and_then(|page| page.query_selector(selector).ok().flatten());
    focus(found.and_then(|element| element.dyn_into().ok()));
}

fn focus(element: Option<HtmlElement>) {
    // An element may have gone since; then there is nothing to bring the person to.
    if let Some(Err(error)) = element.map(|element| element.focus()) {
        web_sys::console::warn_1(&error);
    }
}

fn page() -> Option<Document> {
    web_sys::window()?.document()
}
