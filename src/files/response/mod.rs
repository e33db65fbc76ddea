//! Responses in files: `foothold-response/1`.

use serde_json::Value;

use super::claimed::Claimed;
use super::format;
use super::notes::Notes;
use super::refusal::{FileKind, Refusal};
use super::result;
use crate::bank::id::EntryPointId;
use crate::bank::model::Bank;
use crate::json::cursor::Cursor;
use crate::json::print::{print, print_pretty};
use crate::order::map::SortedMap;
use crate::response::clock::COUNT_MOST;
use crate::response::model::Response;
use crate::scoring::outcome::Outcome;

mod again;
mod answer;
mod carry;
mod clocks;
mod kept_other;
mod part;
mod plan;
mod read;
mod settings;
mod write;

pub(super) use write::{bank_ref, level};

/// The newest major version, the one that is written.
pub const FORMAT: &str = "foothold-response/1";

/// A response that was read, and what reading it had to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub response: Response,
    pub bank_match: BankMatch,
    /// Answers, those of the choice check with them, that were taken under their own item.
    pub carried: usize,
    /// Answers that now stand under another item, by the bank's `was`.
    pub mapped: usize,
    /// Answers that fit nowhere in this bank. Together the three are all that the file has.
    pub kept: usize,
    /// The Fits of classed entry points that the file says its own bank gave, where that is another than the one at hand.
    pub recorded: SortedMap<EntryPointId, f64>,
    /// The result that the file claims, if it can be held against ours.
    pub claimed: Option<Claimed>,
}

impl Opened {
    /// A response to the bank at hand that was made here, and read from no file.
    pub fn made(response: Response) -> Opened {
        let carried = response.answers.len() + response.choice.values().map(|answers| answers.len()).sum::<usize>();
        let (bank_match, recorded) = (BankMatch::Same, SortedMap::new());
        Opened { response, bank_match, carried, mapped: 0, kept: 0, recorded, claimed: None }
    }
}

/// How the file's bank and the one at hand belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BankMatch {
    /// All that the numbers depend on is the same.
    Same,
    /// The answers were given to this version of the bank and carried over.
    Other { version: String },
}

/// Reads a response to this bank.
pub fn read(bytes: &[u8], bank: &Bank) -> Result<Opened, Refusal> {
    read_tree(format::open(bytes, FileKind::Response)?, bank)
}

/// Reads a response that stands in a larger file as a document of its own.
pub(super) fn read_tree(tree: Value, bank: &Bank) -> Result<Opened, Refusal> {
    let tree = format::accept(tree, FileKind::Response)?;
    let notes = Notes::default();
    let opened = read_at(&Cursor::new(&tree, &notes.shapes), bank, &notes)?;
    notes.finish(opened)
}

/// Reads a response of the newest major version that stands in a larger file. The caller finishes the notes.
pub(super) fn read_at(at: &Cursor<'_>, bank: &Bank, notes: &Notes) -> Result<Opened, Refusal> {
    read::read(at, bank, notes)
}

/// The response as a file, with its result if one is given. The same response gives the same bytes.
pub fn write(response: &Response, bank: &Bank, outcome: Option<&Outcome>) -> String {
    let mut text = print_pretty(&tree(response, bank, outcome));
    text.push('\n');
    text
}

/// The response as one line of JSON, without a line break.
pub fn write_line(response: &Response, bank: &Bank, outcome: Option<&Outcome>) -> String {
    print(&tree(response, bank, outcome))
}

/// Reads a count of changes; at 2^53 numbers begin to lose their ones, so it stops below.
pub(super) fn count(at: &Cursor<'_>) -> u64 {
    u64::try_from(at.whole(0, COUNT_MOST as i64)).unwrap_or(0)
}

/// The response as a tree of JSON.
pub(super) fn tree(response: &Response, bank: &Bank, outcome: Option<&Outcome>) -> Value {
    let mut file = write::file(response, bank);
    if let Some(outcome) = outcome {
        file.put("result", result::write(outcome));
    }
    file.value()
}
