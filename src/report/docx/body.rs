//! The document's own part: every block as paragraphs and tables.

use std::slice::Iter;

use super::Png;
use super::numbering::{BULLETS, steps};
use super::picture::image;
use super::styles::Style;
use super::table::table;
use super::text::{named, run};
use super::xml::Xml;
use crate::report::document::{Block, Document, Entry, Picture};

/// The namespaces that the parts of the document use.
const NAMESPACES: [(&str, &str); 5] = [
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];
/// US Letter with margins of an inch, in twentieths of a point; the foot of the page is relationship 3 (package.rs).
const PAGE: &str = r#"<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1296" w:right="1440" w:bottom="1296" w:left="1440" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>"#;
/// Width between the margins, in twentieths of a point.
pub(super) const WIDTH: u32 = 9_360;
/// How far a list's text stands in for each level, in twentieths of a point.
pub(super) const INDENT: u32 = 360;

/// What the other parts must know of the text.
pub(super) struct Body<'i> {
    /// Lists with numbers so far; each counts from 1.
    pub(super) numbered: u32,
    /// The images that the text refers to, in order.
    pub(super) placed: Vec<&'i Png>,
    /// Images of the pictures that are still to come.
    images: Iter<'i, Option<Png>>,
}

/// Where an entry stands.
#[derive(Clone, Copy)]
struct Place {
    style: Style,
    /// The list that it belongs to, by its number in the file.
    list: u32,
    level: u32,
}

impl<'i> Body<'i> {
    pub(super) fn new(images: &'i [Option<Png>]) -> Body<'i> {
        Body { numbered: 0, placed: Vec::new(), images: images.iter() }
    }

    /// The part's text.
    pub(super) fn document(&mut self, document: &Document) -> String {
        let mut xml = Xml::new();
        xml.element("w:document", &NAMESPACES, &mut |xml| {
            xml.element("w:body", &[], &mut |xml| {
                cover(xml, document);
                for part in &document.parts {
                    paragraph(xml, Style::Heading1, part.starts_page, &part.heading);
                    self.blocks(xml, &part.blocks);
                }
                xml.markup(PAGE);
            });
        });
        xml.done()
    }

    fn blocks(&mut self, xml: &mut Xml, blocks: &[Block]) {
        // A picture's name is a heading too, one level below the one it stands under.
        let mut under = Style::Heading2;
        for block in blocks {
            match block {
                Block::Heading(text) => {
                    under = Style::Heading3;
                    paragraph(xml, Style::Heading2, false, text);
                }
                Block::Lead(text) => paragraph(xml, Style::Lead, false, text),
                Block::Paragraph(text) => paragraph(xml, Style::Normal, false, text),
                Block::Quote(text) => paragraph(xml, Style::Quote, false, text),
                Block::List(entries) => {
                    entries_of(xml, entries, Place { style: Style::ListBullet, list: BULLETS, level: 0 });
                }
                Block::Steps(entries) => {
                    let list = steps(self.numbered);
                    self.numbered += 1;
                    entries_of(xml, entries, Place { style: Style::ListNumber, list, level: 0 });
                }
                Block::Table(of) => table(xml, of),
                Block::Picture(picture) => self.picture(xml, under, picture),
            }
        }
    }

    fn picture(&mut self, xml: &mut Xml, heading: Style, picture: &Picture) {
        paragraph(xml, heading, false, &picture.name);
        if let Some(png) = self.images.next().and_then(Option::as_ref) {
            image(xml, self.placed.len(), png, picture);
            self.placed.push(png);
        }
        paragraph(xml, Style::Normal, false, &picture.summary);
        table(xml, &picture.table);
    }
}

fn cover(xml: &mut Xml, document: &Document) {
    paragraph(xml, Style::Title, false, &document.title);
    for (name, value) in &document.cover {
        styled(xml, Style::Cover, &mut |_| {}, &mut |xml| {
            run(xml, name, true);
            run(xml, "\t", false);
            run(xml, value, false);
        });
    }
}

/// A paragraph of one text, if there is any.
pub(super) fn paragraph(xml: &mut Xml, style: Style, starts_page: bool, text: &str) {
    if text.is_empty() {
        return;
    }
    let mut properties = |xml: &mut Xml| {
        if starts_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
    };
    styled(xml, style, &mut properties, &mut |xml| run(xml, text, false));
}

/// A paragraph with properties of its own after its style.
pub(super) fn styled(
    xml: &mut Xml,
    style: Style,
    properties: &mut dyn FnMut(&mut Xml),
    inside: &mut dyn FnMut(&mut Xml),
) {
    xml.element("w:p", &[], &mut |xml| {
        xml.element("w:pPr", &[], &mut |xml| {
            xml.value("w:pStyle", style.id());
            properties(xml);
        });
        inside(xml);
    });
}

fn entries_of(xml: &mut Xml, entries: &[Entry], place: Place) {
    for entry in entries {
        if !entry.name.is_empty() || !entry.text.is_empty() {
            let mut numbered = |xml: &mut Xml| {
                // What stands below it is not left alone on the next page.
                if !entry.below.is_empty() || !entry.quote.is_empty() {
                    xml.empty("w:keepNext", &[]);
                }
                xml.element("w:numPr", &[], &mut |xml| {
                    xml.value("w:ilvl", &place.level.to_string());
                    xml.value("w:numId", &place.list.to_string());
                });
            };
            styled(xml, place.style, &mut numbered, &mut |xml| named(xml, &entry.name, &entry.text));
        }
        if !entry.quote.is_empty() {
            let left = ((place.level + 2) * INDENT).to_string();
            let mut within = |xml: &mut Xml| xml.empty("w:ind", &[("w:left", &left)]);
            styled(xml, Style::Quote, &mut within, &mut |xml| run(xml, &entry.quote, false));
        }
        entries_of(xml, &entry.below, Place { level: place.level + 1, ..place });
    }
}
