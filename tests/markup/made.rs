//! How a screen must be made, whatever it shows.

use foothold::app::hooks::shared::Shared;
use foothold::app::setup::Setup;

use super::html::Element;
use crate::common::bank;

/// The tool as it comes.
pub fn setup() -> Shared<Setup> {
    Shared::new(Box::leak(Box::new(Setup::built_in(Shared::new(bank())))))
}

/// What holds for every screen (accessibility A2, A6, A14; the security policy).
#[track_caller]
pub fn check(page: &Element, name: &str) {
    assert_eq!(page.every("h1").len(), 1, "{name}: one h1");
    assert_eq!(page.only("h1").attribute("tabindex"), Some("-1"), "{name}: the h1 can take focus");
    for landmark in ["header", "main", "footer"] {
        let of_page: Vec<_> = page.children[0].children.iter().filter(|element| element.name == landmark).collect();
        assert_eq!(of_page.len(), 1, "{name}: one {landmark}");
    }
    let mut ids = Vec::new();
    for element in page.all() {
        assert!(element.attribute("style").is_none(), "{name}: no style attribute on {element:?}");
        assert!(!element.attributes.keys().any(|key| key.starts_with("on")), "{name}: no handler in markup");
        ids.extend(element.attribute("id"));
        match element.name.as_str() {
            "fieldset" => {
                assert_eq!(
                    element.children.first().map(|first| first.name.as_str()),
                    Some("legend"),
                    "{name}: {element:?}"
                );
                assert!(!element.children[0].text.trim().is_empty(), "{name}: a legend says something");
            }
            "button" => {
                assert!(element.attribute("type").is_some(), "{name}: {element:?}");
                assert!(!element.text.trim().is_empty(), "{name}: a button says something");
            }
            "a" => {
                // Sources alone are elsewhere, and learn nothing of who comes; from a frame the way leads to the full page.
                let start = match element.attribute("rel") {
                    Some("noreferrer") => "https://",
                    Some("noopener") => "./",
                    _ => "#",
                };
                // The page's own folder is where the one file to save lies.
                let is_beside = |href: &str| element.attribute("download") == Some(href) && !href.contains(['/', ':']);
                let leads = |href: &str| href.starts_with(start) || is_beside(href);
                assert!(element.attribute("href").is_some_and(leads), "{name}: {element:?}");
                assert!(!element.text.trim().is_empty(), "{name}: a link says something");
            }
            "svg" => assert!(
                element.attribute("aria-hidden") == Some("true") || element.attribute("role") == Some("img"),
                "{name}"
            ),
            "input" if element.attribute("type") == Some("radio") => {
                assert!(element.attribute("name").is_some_and(|name| !name.is_empty()), "{name}: {element:?}");
            }
            _ => {}
        }
    }
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{name}: ids are unique");
    check_references(page, &ids, name);
    check_labels(page, name);
}

/// What points to an element points to one that is there.
#[track_caller]
fn check_references(page: &Element, ids: &[&str], name: &str) {
    for element in page.all() {
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for id in element.attribute(attribute).unwrap_or_default().split(' ').filter(|id| !id.is_empty()) {
                assert!(ids.contains(&id), "{name}: {attribute}={id} names nothing");
            }
        }
    }
}

#[track_caller]
fn check_labels(page: &Element, name: &str) {
    let labels = page.every("label");
    let inside: Vec<*const Element> = labels.iter().flat_map(|label| label.all()).map(std::ptr::from_ref).collect();
    for control in page.all() {
        if !["input", "select", "textarea"].contains(&control.name.as_str()) {
            continue;
        }
        let named =
            control.attribute("id").is_some_and(|id| labels.iter().any(|label| label.attribute("for") == Some(id)));
        assert!(named || inside.contains(&std::ptr::from_ref(control)), "{name}: a label for {control:?}");
        assert!(
            control.attribute("type") == Some("file") || control.attribute("autocomplete") == Some("off"),
            "{name}: {control:?}"
        );
    }
}

pub fn texts<'a>(page: &'a Element, name: &str) -> Vec<&'a str> {
    page.every(name).into_iter().map(|element| element.text.trim()).collect()
}
