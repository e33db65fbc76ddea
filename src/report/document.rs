//! A report as a document: parts, headings, paragraphs, lists, tables and pictures, for whoever lays it out.
//!
//! The screen has controls of its own; an HTML file, a printed page and a Word document are this, each in its own way,
//! so that they say the same words in the same order.

pub mod memo;
pub mod source;
pub mod team;
pub mod whole;

mod answers;
mod choice;
mod compare;
mod cover;
mod evidence;
mod findings;
mod known;
mod map;
mod method;
mod options;
mod plan;
mod profile;
mod verdict;
mod weights;

use super::chart::Drawing;

/// A document, complete, with every word that it shows.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// BCP 47 tag.
    pub language: &'static str,
    pub title: String,
    /// What stands on the cover under the title: a name and its value, "Date" and "November 26, 2026".
    pub cover: Vec<(String, String)>,
    pub parts: Vec<Part>,
}

/// A part under a heading of the second level.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Unique in the document; an address within a file.
    pub id: String,
    pub heading: String,
    pub blocks: Vec<Block>,
    /// Begins a page where there are pages.
    pub starts_page: bool,
}

/// What stands in a part, one under another.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of the third level.
    Heading(String),
    /// The one sentence that the document is about.
    Lead(String),
    Paragraph(String),
    /// What a person wrote, line breaks and all.
    Quote(String),
    List(Vec<Entry>),
    /// A list in which the order counts.
    Steps(Vec<Entry>),
    Table(Table),
    Picture(Picture),
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// What it is about, set apart from what is said of it; may be empty.
    pub name: String,
    pub text: String,
    /// What a person wrote about it; may be empty.
    pub quote: String,
    /// One level down, at most one.
    pub below: Vec<Entry>,
}

/// A table. Every row has as many cells as the head; the first cell of a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Columns that hold numbers stand to the right; one flag for each of the head.
    pub is_number: Vec<bool>,
}

/// A picture, said in a sentence, with the table behind it.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// What it is: "Map of Need and Readiness".
    pub name: String,
    /// What it shows, in one sentence.
    pub summary: String,
    pub drawing: Drawing,
    pub table: Table,
}

/// What stands between a name and what is said of it, where nothing but words tells them apart.
pub fn joint(name: &str) -> &'static str {
    if name.ends_with([':', '.', '?', '!', '…']) { " " } else { ": " }
}

impl Entry {
    /// An entry that is a text alone.
    pub fn text(text: impl Into<String>) -> Entry {
        Entry { text: text.into(), ..Entry::default() }
    }

    /// A name and what is said of it.
    pub fn about(name: impl Into<String>, text: impl Into<String>) -> Entry {
        Entry { name: name.into(), text: text.into(), ..Entry::default() }
    }
}

impl Document {
    /// Its pictures, in the order of the parts.
    pub fn pictures(&self) -> impl Iterator<Item = &Picture> {
        let blocks = self.parts.iter().flat_map(|part| &part.blocks);
        blocks.filter_map(|block| if let Block::Picture(picture) = block { Some(picture) } else { None })
    }

    /// Every text of it in reading order, headings, cells and summaries too, one after another; for counting what a file holds.
    pub fn texts(&self) -> Vec<&str> {
        let mut texts = vec![self.title.as_str()];
        texts.extend(self.cover.iter().flat_map(|(name, value)| [name.as_str(), value.as_str()]));
        for part in &self.parts {
            texts.push(&part.heading);
            part.blocks.iter().for_each(|block| block.texts(&mut texts));
        }
        texts.retain(|text| !text.is_empty());
        texts
    }
}

impl Block {
    fn texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
        match self {
            Block::Heading(text) | Block::Lead(text) | Block::Paragraph(text) | Block::Quote(text) => texts.push(text),
            Block::List(entries) | Block::Steps(entries) => entries.iter().for_each(|entry| entry.texts(texts)),
            Block::Table(table) => table.texts(texts),
            Block::Picture(picture) => {
                texts.extend([picture.name.as_str(), &picture.summary]);
                picture.table.texts(texts);
            }
        }
    }
}

impl Entry {
    fn texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
        texts.extend([self.name.as_str(), &self.text, &self.quote]);
        self.below.iter().for_each(|entry| entry.texts(texts));
    }
}

impl Table {
    fn texts<'a>(&'a self, texts: &mut Vec<&'a str>) {
        texts.push(&self.caption);
        texts.extend(self.head.iter().chain(self.rows.iter().flatten()).map(String::as_str));
    }
}
