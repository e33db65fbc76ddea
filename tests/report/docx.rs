//! The Word file, taken apart by readers that are not ours: a sound package, real headings, lists and tables, every text.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use foothold::report::document::{Block, Document};
use foothold::report::docx::check::{Holds, holds};
use foothold::report::docx::{Facts, Png, docx};
use roxmltree::{Document as Xml, Node};
use zip::ZipArchive;

use super::kinds::every;
use super::papers::{HOSTILE, hostile, whole};

pub const FACTS: Facts<'static> =
    Facts { created: "2026-11-26T04:00:00Z", program: "Foothold", page: "Page {n} of {all}" };
const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// One black pixel.
pub const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cc`\x00\x00\x00\x02\x00\x01H\xaf\xa4q\x00\x00\x00\x00IEND\xaeB`\x82";

struct Package(Vec<(String, Vec<u8>)>);

impl Package {
    #[track_caller]
    fn open(bytes: &[u8]) -> Package {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut files = Vec::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index).expect("an entry");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("unpacks");
            files.push((file.name().expect("a name").into_owned(), content));
        }
        Package(files)
    }

    #[track_caller]
    fn text(&self, name: &str) -> &str {
        let file = self.0.iter().find(|(file, _)| file == name).unwrap_or_else(|| panic!("no {name}"));
        std::str::from_utf8(&file.1).expect("UTF-8")
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(file, _)| file == name)
    }
}

fn written(document: &Document) -> Package {
    Package::open(&docx(document, &FACTS, &[]))
}

/// Every document that is looked at, with and without images.
fn all() -> Vec<(Document, Package)> {
    let png = Png::read(PIXEL.to_vec());
    let images = vec![png.clone(), None, png];
    let documents = [whole(), hostile()].into_iter();
    documents
        .flat_map(|document| {
            let illustrated = Package::open(&docx(&document, &FACTS, &images));
            [(document.clone(), written(&document)), (document, illustrated)]
        })
        .collect()
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((MAIN, name))
}

fn named<'a, 'i: 'a>(xml: &'a Xml<'i>, name: &'a str) -> impl Iterator<Item = Node<'a, 'i>> {
    xml.descendants().filter(move |node| node.is_element() && node.tag_name().name() == name)
}

fn style<'a>(paragraph: Node<'a, '_>) -> &'a str {
    let style = paragraph.descendants().find(|node| node.tag_name().name() == "pStyle");
    style.and_then(|style| value(style, "val")).unwrap_or_default()
}

/// The words of a node, with its line breaks and tabs.
fn text(node: Node<'_, '_>) -> String {
    let piece = |node: Node<'_, '_>| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default().to_owned(),
        "br" => "\n".to_owned(),
        "tab" if node.parent().is_some_and(|parent| parent.tag_name().name() == "r") => "\t".to_owned(),
        _ => String::new(),
    };
    node.descendants().map(piece).collect()
}

/// What a file holds of a text: one kind of line end, and nothing that XML cannot hold.
fn held(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    text.chars().filter(|c| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..)).collect()
}

#[test]
fn every_part_is_well_formed_and_has_its_content_type() {
    for (_, package) in all() {
        let types = Xml::parse(package.text("[Content_Types].xml")).expect("XML");
        let of = |element: &str, key: &str| -> BTreeSet<String> {
            named(&types, element).map(|node| node.attribute(key).expect("named").to_owned()).collect()
        };
        let (endings, parts) = (of("Default", "Extension"), of("Override", "PartName"));
        for (name, content) in &package.0 {
            let ending = name.rsplit_once('.').expect("an ending").1;
            assert!(endings.contains(ending), "{name}");
            if ending == "png" {
                continue;
            }
            Xml::parse(std::str::from_utf8(content).expect("UTF-8")).unwrap_or_else(|error| panic!("{name}: {error}"));
            let is_own = parts.contains(&format!("/{name}"));
            assert!(is_own || ending == "rels" || name == "[Content_Types].xml", "{name} has no type of its own");
        }
        assert!(parts.iter().all(|part| package.has(part.trim_start_matches('/'))), "{parts:?}");
    }
}

#[test]
fn every_relationship_resolves_and_every_reference_has_one() {
    for (_, package) in all() {
        for (rels, folder) in [("_rels/.rels", ""), ("word/_rels/document.xml.rels", "word/")] {
            let xml = Xml::parse(package.text(rels)).expect("XML");
            for relation in named(&xml, "Relationship") {
                let target = relation.attribute("Target").expect("a target");
                assert!(package.has(&format!("{folder}{target}")), "{rels}: {target}");
            }
        }
        let relations = Xml::parse(package.text("word/_rels/document.xml.rels")).expect("XML");
        let ids: Vec<&str> = named(&relations, "Relationship").filter_map(|node| node.attribute("Id")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let body = Xml::parse(package.text("word/document.xml")).expect("XML");
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        let used = body.descendants().flat_map(|node| node.attributes()).filter(|a| a.namespace() == Some(office));
        let used: Vec<&str> = used.map(|attribute| attribute.value()).collect();
        assert!(!used.is_empty() && used.iter().all(|id| ids.contains(id)), "{used:?} of {ids:?}");
    }
}

#[test]
fn every_style_and_every_list_that_is_named_is_there() {
    for (_, package) in all() {
        let styles = Xml::parse(package.text("word/styles.xml")).expect("XML");
        let known: BTreeSet<&str> = named(&styles, "style").filter_map(|style| value(style, "styleId")).collect();
        let body = Xml::parse(package.text("word/document.xml")).expect("XML");
        for name in ["pStyle", "rStyle", "tblStyle"] {
            for used in named(&body, name).filter_map(|node| value(node, "val")) {
                assert!(known.contains(used), "{used}");
            }
        }
        let numbering = Xml::parse(package.text("word/numbering.xml")).expect("XML");
        let lists: BTreeSet<&str> = named(&numbering, "num").filter_map(|list| value(list, "numId")).collect();
        assert!(named(&body, "numId").filter_map(|node| value(node, "val")).all(|list| lists.contains(list)));
    }
}

#[test]
fn every_text_stands_there_as_it_is_in_reading_order() {
    for (document, package) in all() {
        let body = Xml::parse(package.text("word/document.xml")).expect("XML");
        let all: String = named(&body, "p").map(|paragraph| text(paragraph) + "\n").collect();
        let mut rest = all.as_str();
        for wanted in document.texts() {
            let (_, after) =
                rest.split_once(&held(wanted)).unwrap_or_else(|| panic!("{wanted:?} is not after the last"));
            rest = after;
        }
    }
}

#[test]
fn headings_are_headings_and_lists_count_from_one_each() {
    let package = written(&whole());
    let body = Xml::parse(package.text("word/document.xml")).expect("XML");
    let headings: Vec<(String, String)> = named(&body, "p")
        .filter(|paragraph| style(*paragraph).starts_with("Heading") || style(*paragraph) == "Title")
        .map(|paragraph| (style(paragraph).to_owned(), text(paragraph)))
        .collect();
    let headings: Vec<(&str, &str)> = headings.iter().map(|(style, text)| (style.as_str(), text.as_str())).collect();
    assert_eq!(
        headings,
        [
            ("Title", "Where to start: Alder Valley"),
            ("Heading1", "Part verdict"),
            ("Heading1", "Part map"),
            ("Heading2", "Map"),
            ("Heading1", "Part steps"),
            ("Heading2", "First steps"),
            ("Heading2", "Next steps"),
            ("Heading3", "Bars"),
            ("Heading1", "Part tables"),
        ]
    );
    let lists: Vec<&str> = named(&body, "numId").filter_map(|node| value(node, "val")).collect();
    assert_eq!(lists, [["1"; 6], ["2"; 6], ["3"; 6]].concat());
    let levels: Vec<&str> = named(&body, "ilvl").filter_map(|node| value(node, "val")).take(6).collect();
    assert_eq!(levels, ["0", "0", "0", "0", "1", "1"]);
    let numbering = Xml::parse(package.text("word/numbering.xml")).expect("XML");
    assert_eq!(
        named(&numbering, "startOverride").filter_map(|node| value(node, "val")).collect::<Vec<_>>(),
        ["1", "1"]
    );
    let breaks: Vec<String> = named(&body, "pageBreakBefore")
        .filter_map(|node| node.ancestors().find(|node| node.tag_name().name() == "p"))
        .map(text)
        .collect();
    assert_eq!(breaks, ["Part map", "Part tables"]);
}

#[test]
fn tables_repeat_their_head_keep_their_rows_whole_and_set_numbers_to_the_right() {
    let package = written(&whole());
    let body = Xml::parse(package.text("word/document.xml")).expect("XML");
    let tables: Vec<Node<'_, '_>> = named(&body, "tbl").collect();
    assert_eq!(tables.len(), 4);
    for table in tables {
        let child = |node: Node<'_, '_>, name: &str| node.descendants().any(|node| node.tag_name().name() == name);
        let rows: Vec<_> = table.children().filter(|node| node.tag_name().name() == "tr").collect();
        assert!(rows.iter().all(|row| child(*row, "cantSplit")));
        assert!(child(rows[0], "tblHeader") && !rows[1..].iter().any(|row| child(*row, "tblHeader")));
        let columns = table.descendants().filter(|node| node.tag_name().name() == "gridCol").count();
        for row in rows {
            let cells: Vec<_> = row.children().filter(|node| node.tag_name().name() == "tc").collect();
            assert_eq!((columns, cells.len()), (3, 3));
            assert_eq!(cells.iter().map(|cell| child(*cell, "jc")).collect::<Vec<_>>(), [false, true, false]);
            assert!(cells.iter().all(|cell| child(*cell, "p")));
        }
        let caption = table.prev_sibling().expect("a caption");
        assert_eq!(style(caption), "Caption");
        let spoken = table.descendants().find(|node| node.tag_name().name() == "tblCaption").expect("a caption");
        assert_eq!(value(spoken, "val"), Some(text(caption).as_str()));
        assert_ne!(table.next_sibling().map(|node| node.tag_name().name()), Some("tbl"), "two tables become one");
    }
}

#[test]
fn line_breaks_of_a_quote_are_kept() {
    let package = written(&whole());
    let body = Xml::parse(package.text("word/document.xml")).expect("XML");
    let quotes: Vec<String> = named(&body, "p").filter(|node| style(*node) == "Quote").map(text).collect();
    let entry = "A quote\nof two lines";
    assert_eq!(quotes, [entry, entry, entry, "Said by a person.\n\nTwice."]);
}

#[test]
fn a_picture_that_is_brought_stands_there_with_its_words() {
    let png = Png::read(PIXEL.to_vec()).expect("a PNG");
    let package = Package::open(&docx(&whole(), &FACTS, &[None, Some(png)]));
    let body = Xml::parse(package.text("word/document.xml")).expect("XML");
    let pictures: Vec<_> =
        named(&body, "docPr").map(|node| (node.attribute("name"), node.attribute("descr"))).collect();
    assert_eq!(pictures, [(Some("Bars"), Some("It shows bars."))]);
    let image = package.0.iter().find(|(name, _)| name == "word/media/image1.png").expect("an image");
    assert_eq!(image.1, PIXEL);
    assert_eq!(Png::read(b"GIF89a and more of it, long enough for a header".to_vec()), None);
    assert_eq!(Png::read(PIXEL[..18].to_vec()), None);
}

#[test]
fn title_language_and_date_are_the_files_own() {
    let package = written(&whole());
    let core = Xml::parse(package.text("docProps/core.xml")).expect("XML");
    let of = |name: &str| named(&core, name).next().and_then(|node| node.text().map(str::to_owned));
    assert_eq!(of("title").as_deref(), Some("Where to start: Alder Valley"));
    assert_eq!((of("language").as_deref(), of("created").as_deref()), (Some("en"), Some(FACTS.created)));
    let styles = Xml::parse(package.text("word/styles.xml")).expect("XML");
    assert_eq!(named(&styles, "lang").next().and_then(|node| value(node, "val")), Some("en"));
    let footer = Xml::parse(package.text("word/footer1.xml")).expect("XML");
    assert_eq!(text(footer.root()), "Where to start: Alder Valley\tPage 1 of 1");
    let fields: Vec<&str> = named(&footer, "fldSimple").filter_map(|node| value(node, "instr")).collect();
    assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
}

/// However a report closes, its file reads back as the document, heading by heading and text by text.
#[test]
fn every_kind_of_report_reads_back() {
    for (name, response, report) in every() {
        let document = super::document::document(&response, &report);
        let found = holds(&docx(&document, &FACTS, &[]), &document);
        assert!(found.is_some_and(|found| found.headings > document.parts.len() / 2), "{name}: {found:?}");
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(docx(&whole(), &FACTS, &[]), docx(&whole(), &FACTS, &[]));
}

#[test]
fn a_file_is_counted_as_it_reads_back() {
    let document = whole();
    assert_eq!(holds(&docx(&document, &FACTS, &[]), &document), Some(Holds { headings: 8, tables: 4 }));
    let document = hostile();
    let parts = HOSTILE.len();
    let expected = Holds { headings: 3 * parts, tables: 2 * parts };
    assert_eq!(holds(&docx(&document, &FACTS, &[]), &document), Some(expected));
}

#[test]
fn a_file_that_holds_something_else_is_not_taken() {
    let (document, file) = (whole(), docx(&whole(), &FACTS, &[]));
    assert_eq!(holds(&file[..file.len() - 1], &document), None);
    let other = |change: fn(&mut Document)| {
        let mut other = whole();
        change(&mut other);
        holds(&file, &other)
    };
    assert_eq!(other(|document| document.title.push('!')), None, "another title");
    assert_eq!(other(|document| drop(document.parts[3].blocks.pop())), None, "a table more");
    assert_eq!(other(|document| document.parts[2].blocks.swap(0, 2)), None, "another order");
    assert_eq!(other(|document| document.parts[0].blocks.push(Block::Quote("lost".into()))), None, "a text less");
}
