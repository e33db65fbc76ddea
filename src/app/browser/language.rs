//! The language that the document says it is in, which a screen reader goes by.

/// Sets its tag.
pub fn set(tag: &str) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    if let Some(Err(error)) = root.map(|root| root.set_attribute("lang", tag)) {
        web_sys::console::error_1(&error);
    }
}
