//! Writing XML: elements around elements, every value escaped.

use crate::report::escape::escaped;

/// What every part of the package begins with.
const DECLARATION: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;

/// XML under way.
#[derive(Debug)]
pub(super) struct Xml(String);

/// Names and values.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Xml {
    pub(super) fn new() -> Xml {
        Xml(DECLARATION.to_owned())
    }

    /// An element with nothing in it.
    pub(super) fn empty(&mut self, name: &str, attributes: Attributes<'_>) {
        self.tag(name, attributes);
        self.0.push_str("/>");
    }

    /// An element whose one attribute says it all, as most of a paragraph's properties.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element and what is in it.
    pub(super) fn element(&mut self, name: &str, attributes: Attributes<'_>, inside: &mut dyn FnMut(&mut Xml)) {
        self.tag(name, attributes);
        self.0.push('>');
        inside(self);
        self.0.push_str("</");
        self.0.push_str(name);
        self.0.push('>');
    }

    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        self.0.push_str(&escaped(text));
    }

    /// Markup that is known to be well-formed.
    pub(super) fn markup(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    pub(super) fn done(self) -> String {
        self.0
    }

    fn tag(&mut self, name: &str, attributes: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.0.push_str(&escaped(value));
            self.0.push('"');
        }
    }
}
