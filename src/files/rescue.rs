//! Opens what the guard hands over when the page has stopped: every save in it, the damaged ones as far as they can be read.

use serde_json::{Map, Value};

use super::format::FILE_LIMIT;
use super::response::Opened;
use super::save;
use crate::bank::model::Bank;
use crate::json::parse;

/// What a file of this kind says of itself.
const FORMAT: &str = "foothold-rescue/1";
/// Local storage as it stood, and what the database had otherwise.
const PARTS: [&str; 2] = ["stored", "mirror"];

/// What stood in one browser.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rescue {
    /// In the order of the file, each but once.
    pub saves: Vec<Rescued>,
    /// Texts that are no save, or are too damaged to say anything.
    pub unreadable: usize,
}

/// One save.
#[derive(Debug, Clone, PartialEq)]
pub struct Rescued {
    pub opened: Opened,
    /// Its checksum does not fit: what it says may not be what was answered.
    pub is_damaged: bool,
}

/// Reads a rescue file; `None` if it is something else.
pub fn read(bytes: &[u8], bank: &Bank) -> Option<Rescue> {
    let tree = parse::parse(bytes, FILE_LIMIT).ok()?;
    if tree.get("format").and_then(Value::as_str) != Some(FORMAT) {
        return None;
    }
    let mut rescue = Rescue::default();
    for text in PARTS.iter().filter_map(|part| tree.get(part)?.as_object()).flat_map(Map::values) {
        match text.as_str().and_then(|text| rescued(text.as_bytes(), bank)) {
            Some(rescued) if rescue.saves.iter().any(|known| known.opened == rescued.opened) => {}
            Some(rescued) => rescue.saves.push(rescued),
            None => rescue.unreadable += 1,
        }
    }
    Some(rescue)
}

fn rescued(text: &[u8], bank: &Bank) -> Option<Rescued> {
    let whole = save::read(text, bank).ok().map(|record| Rescued { opened: record.opened, is_damaged: false });
    whole.or_else(|| Some(Rescued { opened: save::salvage(text, bank).ok()?.opened, is_damaged: true }))
}
