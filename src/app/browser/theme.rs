//! The look of the page where a host or the folder's config asks for another: properties of our own on the root element,
//! and which tone the style sheets take for the browser's.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{
    CssGroupingRule, CssMediaRule, CssRule, CssRuleList, CssStyleDeclaration, CssStyleSheet, Document, HtmlElement,
    HtmlIFrameElement, console,
};

use crate::embed::theme::{Theme, Tone, names};

/// What the style sheets ask for their dark block, and what it is changed to: always true, never true.
const AS_SET: &str = "(prefers-color-scheme: dark)";
const DARK: &str = "(min-width: 0px)";
const LIGHT: &str = "(max-width: 0px)";

/// A theme, and the tone unless it is the person's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    pub theme: Theme,
    pub tone: Option<Tone>,
}

/// Sets what the theme sets, and takes back what an earlier one did.
pub fn apply(theme: &Theme) {
    page().iter().for_each(|page| apply_in(page, theme));
}

/// Shows the page in this tone, or with `None` as the person has set their browser.
pub fn set_tone(tone: Option<Tone>) {
    page().iter().for_each(|page| set_tone_in(page, tone));
}

/// Both for the page of our own folder in the frame of this id, as soon as the app in it stands.
pub fn dress(frame: &str, look: &Look) {
    let frame = page().and_then(|page| page.get_element_by_id(frame)?.dyn_into::<HtmlIFrameElement>().ok());
    let framed = frame.and_then(|frame| frame.content_document());
    if let Some(framed) = framed.filter(|page| root(page).is_some_and(|root| root.has_attribute("data-ready"))) {
        apply_in(&framed, &look.theme);
        set_tone_in(&framed, look.tone);
    }
}

fn apply_in(page: &Document, theme: &Theme) {
    let Some(style) = root_style(page) else { return };
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

fn set_tone_in(page: &Document, tone: Option<Tone>) {
    let (wanted, scheme) = match tone {
        None => (AS_SET, "light dark"),
        Some(Tone::Light) => (LIGHT, "light"),
        Some(Tone::Dark) => (DARK, "dark"),
    };
    if let Some(Err(error)) = root_style(page).map(|style| style.set_property("color-scheme", scheme)) {
        console::error_1(&error);
    }
    let sheets = page.style_sheets();
    for sheet in (0..sheets.length()).filter_map(|index| sheets.item(index)) {
        // What an extension has put into the page may not be readable, and is no business of ours.
        if let Ok(rules) = sheet.unchecked_into::<CssStyleSheet>().css_rules() {
            change(&rules, wanted);
        }
    }
}

/// Changes the condition of every dark block, in layers too. Rules are told apart by what they have, since those in a frame
/// are made by another window's constructors.
fn change(rules: &CssRuleList, wanted: &str) {
    for rule in (0..rules.length()).filter_map(|index| rules.item(index)) {
        if rule.type_() == CssRule::MEDIA_RULE {
            let media = rule.unchecked_ref::<CssMediaRule>().media();
            let text = media.media_text();
            let known = [AS_SET, DARK, LIGHT].into_iter().find(|known| text.contains(known));
            if let Some(known) = known.filter(|known| *known != wanted) {
                media.set_media_text(&text.replace(known, wanted));
            }
        }
        if rule.type_() != CssRule::STYLE_RULE && Reflect::has(&rule, &"cssRules".into()).unwrap_or_default() {
            change(&rule.unchecked_ref::<CssGroupingRule>().css_rules(), wanted);
        }
    }
}

fn root_style(page: &Document) -> Option<CssStyleDeclaration> {
    Some(root(page)?.style())
}

fn root(page: &Document) -> Option<HtmlElement> {
    page.document_element().map(JsCast::unchecked_into)
}

fn page() -> Option<Document> {
    web_sys::window()?.document()
}
