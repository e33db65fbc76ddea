//! What of the page can be seen, since the page around it scrolls and this one does not.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::plain::number;

/// The least height, in CSS pixels, in which there is room for what stays in sight.
const ROOM: f64 = 480.0;
/// How far from the page's lower and upper edge the part begins that can be seen (styles/base.css).
const BELOW: &str = "--fh-below";
const ABOVE: &str = "--fh-above";
/// What stays in sight at the lower edge.
const BAR: &str = ".fh-steps";

/// Tells of everything that gets the focus by the keyboard or by script: its top and height in the page, with what covers
/// the lower edge of what can be seen. A click never moves the page: where it goes is in sight.
pub fn listen(on_focus: impl Fn(f64, f64) + 'static) -> Option<EventListener> {
    let page = web_sys::window()?.document()?;
    Some(EventListener::new(&page, "focusin", move |event| {
        // What takes the focus is an element.
        if let Some((top, height)) = event.target().and_then(|at| place(at.unchecked_ref())) {
            on_focus(top, height);
        }
    }))
}

fn place(at: &Element) -> Option<(f64, f64)> {
    // Headings take the focus by script, after a click as well.
    if !at.matches(":focus-visible, [tabindex='-1']").ok()? {
        return None;
    }
    let window = web_sys::window()?;
    let shown = at.closest("label").ok().flatten().unwrap_or_else(|| at.clone()).get_bounding_client_rect();
    let is_in_bar = at.closest(BAR).ok()?.is_some();
    let bar = window.document()?.query_selector(BAR).ok()?.filter(|_| !is_in_bar);
    let bar = bar.and_then(|bar| number(&bar.get_bounding_client_rect(), "height")).unwrap_or(0.0);
    Some((number(&shown, "top")? + number(&window, "scrollY")?, number(&shown, "height")? + bar))
}

/// Keeps what stays in sight within the part that can be seen.
pub fn keep_in_sight(top: f64, height: f64) {
    let page = web_sys::window().and_then(|window| window.document());
    let Some((root, body)) = page.and_then(|page| Some((page.document_element()?, page.body()?))) else {
        return;
    };
    let below = number(&body.get_bounding_client_rect(), "height").unwrap_or(0.0) - top - height;
    let has_room = height >= ROOM;
    // The root of a page of HTML is one of its elements.
    let root = root.unchecked_ref::<HtmlElement>();
    set(root, ABOVE, if has_room { top } else { 0.0 });
    set(root, BELOW, if has_room { below.max(0.0) } else { 0.0 });
}

fn set(root: &HtmlElement, name: &str, pixels: f64) {
    if let Err(error) = root.style().set_property(name, &format!("{}px", pixels as u32)) {
        web_sys::console::warn_1(&error);
    }
}
