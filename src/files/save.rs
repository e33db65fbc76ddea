//! What the browser keeps of one response: `foothold-save/1`, with a checksum that finds damage.
//!
//! The checksum is no signature: it tells a broken disk from a whole one, not a stranger from the owner. A deleted
//! assessment leaves a tombstone under its key, so that no other window brings it back.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::format;
use super::notes::Notes;
use super::refusal::{FileKind, Refusal};
use super::response::{self, Opened};
use super::wire::values::Count;
use crate::bank::model::Bank;
use crate::json::canonical::canonical;
use crate::json::cursor::Cursor;
use crate::order::map::SortedMap;
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
const SUM: &str = "sum";

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
    save.extend(rest.iter().map(|(key, value)| (key.clone(), value.clone())));
    if let Some(filed) = filed {
        save.insert("filed".to_owned(), json!({ "at": filed.at, "revision": filed.revision }));
    }
    save.insert("response".to_owned(), response::tree(response, bank, None));
    sealed(save)
}

/// What is written over the save of a deleted response.
pub fn write_gone(gone: &Tombstone) -> String {
    let mut save = begun(gone.rev);
    save.insert(DELETED.to_owned(), json!({ "id": gone.id, "at": gone.at }));
    sealed(save)
}

/// The count after this one; `None` at the end of what every reader of JSON keeps exactly.
pub fn next_rev(rev: u64) -> Option<u64> {
    let most = u64::try_from(Count::MOST).ok()?;
    rev.checked_add(1).filter(|next| *next <= most)
}

fn begun(rev: u64) -> Map<String, Value> {
    Map::from_iter([("format".to_owned(), json!(FORMAT)), ("rev".to_owned(), json!(rev))])
}

fn sealed(save: Map<String, Value>) -> String {
    let mut save = Value::Object(save);
    let sum = sum_of(&save);
    save[SUM] = json!(sum);
    save.to_string()
}

/// SHA-256, in hexadecimal digits, of the canonical text of everything but the sum.
fn sum_of(save: &Value) -> String {
    let members = save.as_object().into_iter().flatten().filter(|(key, _)| *key != SUM);
    let rest: Map<String, Value> = members.map(|(key, value)| (key.clone(), value.clone())).collect();
    let digest = Sha256::digest(canonical(&Value::Object(rest)));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
