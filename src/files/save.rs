//! What the browser keeps of one response: `foothold-save/1`, with a checksum that finds damage.
//!
//! The checksum is no signature: it tells a broken disk from a whole one, not a stranger from the owner. A deleted
//! assessment leaves a tombstone under its key, so that no other window brings it back.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::format;
use super::notes::Notes;
use super::refusal::{FileKind, Refusal};
use super::response::{self, Opened};
use crate::bank::model::Bank;
use crate::json::canonical::canonical;
use crate::json::cursor::Cursor;
use crate::json::object::Object;
use crate::json::print::print;
use crate::order::map::SortedMap;
use crate::response::clock::COUNT_MOST;
use crate::response::model::{NOTE_LIMIT, Response};

/// What stands under a save's key.
#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    Whole(Box<Save>),
    Gone(Tombstone),
}

/// A response as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Save {
    /// Counts saves, 0 to 2^53 - 1; of two the higher one is the newer.
    pub rev: u64,
    pub opened: Opened,
    /// When the person last kept a file of it; `None` if never.
    pub filed: Option<Filed>,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

/// A file that the person kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// RFC 3339 in UTC, for display only.
    pub at: String,
    /// The response's revision that is in the file; a higher one now means that the file lacks something.
    pub revision: u64,
}

/// That a response was deleted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tombstone {
    /// As in a save, one above the last one's.
    pub rev: u64,
    /// The response's id.
    pub id: String,
    /// RFC 3339 in UTC, for display only.
    pub at: String,
}

const FORMAT: &str = "foothold-save/1";
const KNOWN: [&str; 6] = ["format", "rev", "response", "filed", DELETED, SUM];
const DELETED: &str = "deleted";
pub(super) const SUM: &str = "sum";

/// Reads what stands under a save's key, if it is whole.
pub fn read(bytes: &[u8], bank: &Bank) -> Result<Record, Refusal> {
    let tree = format::open(bytes, FileKind::Save)?;
    let sum = tree.get(SUM).and_then(Value::as_str);
    if sum != Some(sum_of(&tree).as_str()) {
        return Err(Refusal::Damaged);
    }
    if tree.get(DELETED).is_some() {
        tombstone(&tree).map(Record::Gone)
    } else {
        save(tree, bank).map(|save| Record::Whole(Box::new(save)))
    }
}

/// Reads a save whose checksum is known or does not matter.
pub(super) fn save(mut tree: Value, bank: &Bank) -> Result<Save, Refusal> {
    if let Some(inner) = tree.get_mut("response") {
        *inner = format::accept(inner.take(), FileKind::Response)?;
    }
    let notes = Notes::default();
    let at = Cursor::new(&tree, &notes.shapes);
    let rev = response::count(&at.field("rev"));
    at.field("response").object();
    let opened = response::read_at(&at.field("response"), bank, &notes)?;
    let filed = at.field("filed").given().map(|filed| Filed {
        at: filed.field("at").text(NOTE_LIMIT),
        revision: response::count(&filed.field("revision")),
    });
    let rest = at.rest(&KNOWN);
    notes.finish(Save { rev, opened, filed, rest })
}

fn tombstone(tree: &Value) -> Result<Tombstone, Refusal> {
    let notes = Notes::default();
    let at = Cursor::new(tree, &notes.shapes);
    let rev = response::count(&at.field("rev"));
    let deleted = at.field(DELETED);
    let (id, when) = (deleted.field("id").text(NOTE_LIMIT), deleted.field("at").text(NOTE_LIMIT));
    notes.finish(Tombstone { rev, id, at: when })
}

/// A response as a save; `rev` is 0 to 2^53 - 1.
pub fn write(
    rev: u64,
    response: &Response,
    filed: Option<&Filed>,
    rest: &SortedMap<String, Value>,
    bank: &Bank,
) -> String {
    let mut save = begun(rev);
    save.put_all(rest);
    if let Some(Filed { at, revision }) = filed {
        let mut filed = Object::default();
        filed.put_text("at", at);
        filed.put("revision", Value::from(*revision));
        save.put("filed", filed.value());
    }
    save.put("response", response::tree(response, bank, None));
    sealed(save)
}

/// What is written over the save of a deleted response.
pub fn write_gone(gone: &Tombstone) -> String {
    let mut save = begun(gone.rev);
    let mut deleted = Object::default();
    deleted.put_text("id", &gone.id);
    deleted.put_text("at", &gone.at);
    save.put(DELETED, deleted.value());
    sealed(save)
}

/// The count after this one; `None` at the end of what every reader of JSON keeps exactly.
pub fn next_rev(rev: u64) -> Option<u64> {
    rev.checked_add(1).filter(|next| *next <= COUNT_MOST)
}

fn begun(rev: u64) -> Object {
    let mut save = Object::default();
    save.put_text("format", FORMAT);
    save.put("rev", Value::from(rev));
    save
}

fn sealed(mut save: Object) -> String {
    let sum = sum_of(&save.clone().value());
    save.put_text(SUM, &sum);
    print(&save.value())
}

/// SHA-256, in hexadecimal digits, of the canonical text of everything but the sum.
pub(super) fn sum_of(save: &Value) -> String {
    let members = save.as_object().into_iter().flatten().filter(|(key, _)| *key != SUM);
    let rest: Map<String, Value> = members.map(|(key, value)| (key.clone(), value.clone())).collect();
    let digest = Sha256::digest(canonical(&Value::Object(rest)));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
