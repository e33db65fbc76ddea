//! What every package has beside its text: what kind each part is, which part refers to which, title and date, the foot.

use super::styles::Style;
use super::text::{plain, run};
use super::xml::Xml;
use super::{Facts, body::styled};
use crate::report::document::Document;

/// The namespace of the text and its styles.
pub(super) const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const CONTENT_TYPES: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The parts that the text refers to, in the order of their ids from `rId1`: kind, file, last part of the content type.
const PARTS: [(&str, &str, &str); 4] = [
    ("styles", "styles.xml", "styles+xml"),
    ("numbering", "numbering.xml", "numbering+xml"),
    ("footer", "footer1.xml", "footer+xml"),
    ("settings", "settings.xml", "settings+xml"),
];
/// As Word 2013 and later lay out, not in a mode for older files.
const SETTINGS: &str = r#"<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>"#;

/// Characters of the title that the foot of a page has room for.
const LONGEST: usize = 70;

/// The name in the package of an image, by its place from 0.
pub(super) fn image(place: usize) -> String {
    format!("word/media/image{}.png", place + 1)
}

/// The id by which the text refers to it.
pub(super) fn image_id(place: usize) -> String {
    format!("rId{}", PARTS.len() + 1 + place)
}

/// All parts but the text, its lists, its styles and its images.
pub(super) fn fixed(document: &Document, facts: &Facts<'_>, images: usize) -> Vec<(String, Vec<u8>)> {
    let parts = [
        // First, for whoever reads from the start.
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", relations()),
        ("docProps/core.xml", core(document, facts)),
        ("docProps/app.xml", app(facts)),
        ("word/_rels/document.xml.rels", document_relations(images)),
        ("word/settings.xml", settings()),
        ("word/footer1.xml", footer(document, facts)),
    ];
    parts.into_iter().map(|(name, part)| (name.to_owned(), part.into_bytes())).collect()
}

fn content_types() -> String {
    let mut xml = Xml::new();
    xml.element("Types", &[("xmlns", CONTENT_TYPES)], &mut |xml| {
        for (ending, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
            ("png", "image/png"),
        ] {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        let mut part = |name: &str, kind: &str| xml.empty("Override", &[("PartName", name), ("ContentType", kind)]);
        part("/word/document.xml", &format!("{WORD}document.main+xml"));
        for (_, file, kind) in PARTS {
            part(&format!("/word/{file}"), &format!("{WORD}{kind}"));
        }
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    });
    xml.done()
}

fn relations() -> String {
    let document = format!("{OFFICE}officeDocument");
    let app = format!("{OFFICE}extended-properties");
    let core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
    related([(document.as_str(), "word/document.xml"), (core, "docProps/core.xml"), (&app, "docProps/app.xml")])
}

fn document_relations(images: usize) -> String {
    let mut all: Vec<(String, String)> =
        PARTS.iter().map(|(kind, file, _)| (format!("{OFFICE}{kind}"), (*file).to_owned())).collect();
    let target = |place| image(place).trim_start_matches("word/").to_owned();
    all.extend((0..images).map(|place| (format!("{OFFICE}image"), target(place))));
    related(all.iter().map(|(kind, target)| (kind.as_str(), target.as_str())))
}

/// Relationships `rId1` and so on: kind and target.
fn related<'a>(all: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut all = (1..).zip(all);
    let mut xml = Xml::new();
    xml.element("Relationships", &[("xmlns", RELATIONS)], &mut |xml| {
        for (number, (kind, target)) in all.by_ref() {
            xml.empty("Relationship", &[("Id", &format!("rId{number}")), ("Type", kind), ("Target", target)]);
        }
    });
    xml.done()
}

fn core(document: &Document, facts: &Facts<'_>) -> String {
    let namespaces = [
        ("xmlns:cp", CORE),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    let mut xml = Xml::new();
    xml.element("cp:coreProperties", &namespaces, &mut |xml| {
        for (name, value) in
            [("dc:title", document.title.as_str()), ("dc:creator", facts.program), ("dc:language", document.language)]
        {
            xml.element(name, &[], &mut |xml| xml.text(value));
        }
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.element(name, &[("xsi:type", "dcterms:W3CDTF")], &mut |xml| xml.text(facts.created));
        }
    });
    xml.done()
}

fn app(facts: &Facts<'_>) -> String {
    let mut xml = Xml::new();
    let namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.element("Properties", &[("xmlns", namespace)], &mut |xml| {
        xml.element("Application", &[], &mut |xml| xml.text(facts.program));
    });
    xml.done()
}

fn settings() -> String {
    let mut xml = Xml::new();
    xml.element("w:settings", &[("xmlns:w", MAIN)], &mut |xml| xml.markup(SETTINGS));
    xml.done()
}

/// The title to the left, the page's number to the right.
fn footer(document: &Document, facts: &Facts<'_>) -> String {
    let mut xml = Xml::new();
    xml.element("w:ftr", &[("xmlns:w", MAIN)], &mut |xml| {
        styled(xml, Style::Footer, &mut |_| {}, &mut |xml| {
            run(xml, &short(&document.title), false);
            run(xml, "\t", false);
            let mut rest = facts.page;
            while let Some((before, after)) = rest.split_once('{') {
                let (name, after) = after.split_once('}').unwrap_or((after, ""));
                run(xml, before, false);
                let field = if name == "n" { " PAGE " } else { " NUMPAGES " };
                xml.element("w:fldSimple", &[("w:instr", field)], &mut |xml| run(xml, "1", false));
                rest = after;
            }
            run(xml, rest, false);
        });
    });
    xml.done()
}

/// A title that leaves the number its place.
fn short(title: &str) -> String {
    let line = plain(title).split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= LONGEST { line } else { line.chars().take(LONGEST - 1).chain(['…']).collect() }
}
