//! The look of the page where a host or the folder's config asks for another: properties of our own on the root element,
//! and which tone the style sheets take for the browser's.

use wasm_bindgen::JsCast;
use web_sys::{CssGroupingRule, CssMediaRule, CssRuleList, CssStyleDeclaration, CssStyleSheet, HtmlElement, console};

use crate::embed::theme::{Theme, Tone, names};

/// What the style sheets ask for their dark block, and what it is changed to: always true, never true.
const AS_SET: &str = "(prefers-color-scheme: dark)";
const DARK: &str = "(min-width: 0px)";
const LIGHT: &str = "(max-width: 0px)";

/// Sets what the theme sets, and takes back what an earlier one did.
pub fn apply(theme: &Theme) {
    let Some(style) = root_style() else { return };
    for name in names() {
        let value = theme.properties.iter().find(|(known, _)| *known == name).map(|(_, value)| value);
        let done = match value {
            Some(value) => style.set_property(&name, value),
            None => style.remove_property(&name).map(|_| ()),
        };
        if let Err(error) = done {
            console::error_1(&error);
        }
    }
}

/// Shows the page in this tone, or with `None` as the person has set their browser.
pub fn set_tone(tone: Option<Tone>) {
    let (wanted, scheme) = match tone {
        None => (AS_SET, "light dark"),
        Some(Tone::Light) => (LIGHT, "light"),
        Some(Tone::Dark) => (DARK, "dark"),
    };
    if let Some(Err(error)) = root_style().map(|style| style.set_property("color-scheme", scheme)) {
        console::error_1(&error);
    }
    let Some(sheets) = web_sys::window().and_then(|window| window.document()).map(|page| page.style_sheets()) else {
        return;
    };
    for sheet in (0..sheets.length()).filter_map(|index| sheets.item(index)) {
        // What an extension has put into the page may not be readable, and is no business of ours.
        if let Ok(rules) = sheet.unchecked_into::<CssStyleSheet>().css_rules() {
            change(&rules, wanted);
        }
    }
}

/// Changes the condition of every dark block, in layers too.
fn change(rules: &CssRuleList, wanted: &str) {
    for rule in (0..rules.length()).filter_map(|index| rules.item(index)) {
        if let Some(media) = rule.dyn_ref::<CssMediaRule>().map(CssMediaRule::media) {
            let text = media.media_text();
            let known = [AS_SET, DARK, LIGHT].into_iter().find(|known| text.contains(known));
            if let Some(known) = known {
                media.set_media_text(&text.replace(known, wanted));
            }
        }
        if let Some(group) = rule.dyn_ref::<CssGroupingRule>() {
            change(&group.css_rules(), wanted);
        }
    }
}

fn root_style() -> Option<CssStyleDeclaration> {
    let root = web_sys::window()?.document()?.document_element()?;
    Some(root.unchecked_into::<HtmlElement>().style())
}
