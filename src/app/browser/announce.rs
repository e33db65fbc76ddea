//! The page's one live region, which is there from the first paint.

/// Has a screen reader say this when it next falls silent. For what the person did elsewhere than where they look, never for each save.
pub fn say(sentence: &str) {
    let page = web_sys::window().and_then(|window| window.document());
    let region = page.and_then(|page| page.get_element_by_id("said"));
    if let Some(region) = region {
        // The same sentence twice is said twice only if the text differs: a no-break space makes it so.
        let again = region.text_content().as_deref() == Some(sentence);
        let said = if again { format!("{sentence}\u{a0}") } else { sentence.to_owned() };
        region.set_text_content(Some(&said));
    }
}
