//! A link with answers in it, taken out of the address before anything is drawn: what is not there, nobody reads over a
//! shoulder, bookmarks or finds in the history.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use web_sys::console;

use super::location;
use crate::route::Route;

/// What stands in the address before what is packed.
const BEFORE: &str = "#/r/";

/// What was packed into a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub packed: Rc<str>,
    /// Tells one arrival from the next, of the same link too.
    arrival: u32,
}

thread_local! {
    static ARRIVALS: Cell<u32> = const { Cell::new(0) };
}

/// Takes a link out of the address, which then names Home; `None` where there is none.
pub fn take() -> Option<Link> {
    let hash = location::hash();
    let packed = Rc::from(hash.strip_prefix(BEFORE)?);
    let history = web_sys::window().and_then(|window| window.history().ok())?;
    let home = Route::Home.to_string();
    if let Err(error) = history.replace_state_with_url(&JsValue::NULL, "", Some(&home)) {
        console::error_1(&error);
    }
    let arrival = ARRIVALS.get() + 1;
    ARRIVALS.set(arrival);
    Some(Link { packed, arrival })
}

/// The whole address of a link to this page.
pub fn address(packed: &str) -> String {
    format!("{}{BEFORE}{packed}", location::page())
}

/// The whole address of an invitation to the page at this address.
pub fn invitation(page: &str, packed: &str) -> String {
    format!("{page}{}", Route::Join(packed.to_owned()))
}
