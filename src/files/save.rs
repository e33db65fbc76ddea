//! What the browser keeps of one response: `foothold-save/1`, with a checksum that finds damage.
//!
//! The checksum is no signature: it tells a broken disk from a whole one, not a stranger from the owner.

use std::collections::BTreeMap;

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
use crate::response::model::Response;

/// A save that was read.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Counts saves; of two the higher one is the newer.
    pub rev: u64,
    pub opened: Opened,
    /// Members that this version does not know, kept for one that does.
    pub rest: BTreeMap<String, Value>,
}

const KNOWN: [&str; 4] = ["format", "rev", "response", SUM];
const SUM: &str = "sum";

/// Reads a save, if it is whole.
pub fn read(bytes: &[u8], bank: &Bank) -> Result<Record, Refusal> {
    let tree = format::open(bytes, FileKind::Save)?;
    let sum = tree.get(SUM).and_then(Value::as_str);
    if sum != Some(sum_of(&tree).as_str()) {
        return Err(Refusal::Damaged);
    }
    record(tree, bank)
}

/// What a damaged save still says, for a person to look through: the checksum is not asked, all else is.
pub fn salvage(bytes: &[u8], bank: &Bank) -> Result<Record, Refusal> {
    record(format::open(bytes, FileKind::Save)?, bank)
}

fn record(mut tree: Value, bank: &Bank) -> Result<Record, Refusal> {
    if let Some(inner) = tree.get_mut("response") {
        *inner = format::accept(inner.take(), FileKind::Response)?;
    }
    let notes = Notes::default();
    let at = Cursor::new(&tree, &notes.shapes);
    let rev = response::count(&at.field("rev"));
    at.field("response").object();
    let opened = response::read_at(&at.field("response"), bank, &notes)?;
    let rest = at.rest(&KNOWN);
    notes.finish(Record { rev, opened, rest })
}

/// A response as a save; `rev` is 0 to 2^53 - 1.
pub fn write(rev: u64, response: &Response, rest: &BTreeMap<String, Value>, bank: &Bank) -> String {
    let mut save = Map::new();
    save.insert("format".to_owned(), json!("foothold-save/1"));
    save.insert("rev".to_owned(), json!(rev));
    save.extend(rest.iter().map(|(key, value)| (key.clone(), value.clone())));
    save.insert("response".to_owned(), response::tree(response, bank, None));
    let mut save = Value::Object(save);
    let sum = sum_of(&save);
    save[SUM] = json!(sum);
    save.to_string()
}

/// The count after this one; `None` at the end of what every reader of JSON keeps exactly.
pub fn next_rev(rev: u64) -> Option<u64> {
    let most = u64::try_from(Count::MOST).ok()?;
    rev.checked_add(1).filter(|next| *next <= most)
}

/// SHA-256, in hexadecimal digits, of the canonical text of everything but the sum.
fn sum_of(save: &Value) -> String {
    let members = save.as_object().into_iter().flatten().filter(|(key, _)| *key != SUM);
    let rest: Map<String, Value> = members.map(|(key, value)| (key.clone(), value.clone())).collect();
    let digest = Sha256::digest(canonical(&Value::Object(rest)));
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
