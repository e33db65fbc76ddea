//! Large type for a projector: a mark on the root element, which style sheets go by.

/// Sets the mark or takes it away.
pub fn set(is_large: bool) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    let set = root.map(|root| match is_large {
        true => root.set_attribute("data-large", ""),
        false => root.remove_attribute("data-large"),
    });
    if let Some(Err(error)) = set {
        web_sys::console::error_1(&error);
    }
}
