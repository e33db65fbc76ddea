//! Reading a Word file back, to hold it against the document before it is handed over.

use super::text::plain;
use crate::files::zip::read::entries;
use crate::report::document::{Block, Document};

/// More than any report's text: unpacked, in bytes.
const MOST: usize = 64 << 20;

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holds {
    /// Headings of every level, without the title.
    pub headings: usize,
    pub tables: usize,
}

/// What is in the file; `None` if it does not hold every heading, every table and every text of the document in order.
pub fn holds(file: &[u8], document: &Document) -> Option<Holds> {
    let entries = entries(file).ok()?;
    let entry = entries.iter().find(|entry| entry.name == "word/document.xml")?;
    let body = String::from_utf8(entry.unpack(file, MOST).ok()?).ok()?;
    let found =
        Holds { headings: body.matches("<w:pStyle w:val=\"Heading").count(), tables: body.matches("<w:tbl>").count() };
    (found == expected(document) && follow(&text_of(&body), document)).then_some(found)
}

fn expected(document: &Document) -> Holds {
    let blocks = || document.parts.iter().flat_map(|part| &part.blocks);
    let parts = document.parts.iter().filter(|part| !part.heading.is_empty()).count();
    let heading = |block: &&Block| match block {
        Block::Heading(text) => !text.is_empty(),
        Block::Picture(picture) => !picture.name.is_empty(),
        _ => false,
    };
    let is_table = |block: &&Block| matches!(block, Block::Table(_) | Block::Picture(_));
    Holds { headings: parts + blocks().filter(heading).count(), tables: blocks().filter(is_table).count() }
}

/// Whether each text of the document stands in the file's after the one before it.
fn follow(text: &str, document: &Document) -> bool {
    let mut rest = text;
    document.texts().into_iter().map(plain).all(|wanted| match rest.split_once(wanted.as_str()) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

/// The words of a part, with its line breaks and tabs, a line for each paragraph.
fn text_of(body: &str) -> String {
    let mut text = String::with_capacity(body.len() / 4);
    for piece in body.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        match tag.split([' ', '/']).find(|name| !name.is_empty()) {
            Some("w:br") => text.push('\n'),
            Some("w:p") if tag.starts_with('/') => text.push('\n'),
            Some("w:tab") => text.push('\t'),
            Some("w:t") => text.push_str(&unescaped(words)),
            _ => {}
        }
    }
    text
}

/// `&amp;` last: what it stands for begins no other.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}
