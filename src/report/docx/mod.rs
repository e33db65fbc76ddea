//! A document as a Word file (.docx): Office Open XML, transitional, for Word and whatever else opens its files.
//!
//! Headings, lists, quotes and tables are real ones, by style, so that the file can be edited and read aloud. A picture is
//! its name, its sentence and its table; the drawing itself stands there where whoever writes the file brings it as PNG,
//! since Word shows no SVG without one beside it and this room draws none. The same document gives the same bytes.

pub mod check;

mod body;
mod numbering;
mod package;
mod picture;
mod styles;
mod table;
mod text;
mod xml;

use self::body::Body;
use super::document::Document;
use crate::files::png;
use crate::files::zip::write::write;

/// What a file says beside the document.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'f> {
    /// RFC 3339, in UTC.
    pub created: &'f str,
    /// The program that made it.
    pub program: &'f str,
    /// What stands at the foot of each page; `{n}` is the page's number, `{all}` how many there are.
    pub page: &'f str,
}

/// A picture as a PNG file, with its measures in pixels, which are never 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Png {
    bytes: Vec<u8>,
    width: u32,
    height: u32,
}

impl Png {
    /// Takes the bytes of a PNG file; `None` if they do not begin like one.
    pub fn read(bytes: Vec<u8>) -> Option<Png> {
        let (width, height) = png::size(&bytes).filter(|(width, height)| *width > 0 && *height > 0)?;
        Some(Png { bytes, width, height })
    }
}

/// The bytes of a file. `images` are those of the document's pictures, in order; one that is missing is left out.
pub fn docx(document: &Document, facts: &Facts<'_>, images: &[Option<Png>]) -> Vec<u8> {
    let mut body = Body::new(images);
    let text = body.document(document);
    let mut files = package::fixed(document, facts, body.placed.len());
    files.push(("word/document.xml".to_owned(), text.into_bytes()));
    files.push(("word/numbering.xml".to_owned(), numbering::numbering(body.numbered).into_bytes()));
    files.push(("word/styles.xml".to_owned(), styles::styles(document.language).into_bytes()));
    for (number, image) in body.placed.iter().enumerate() {
        files.push((package::image(number), image.bytes.clone()));
    }
    write(&files)
}
