//! Opens what the guard hands over when the page has stopped: every save in it, the damaged ones as far as they can be read.

use serde_json::Value;

use super::backup::Backup;
use super::format::FILE_LIMIT;
use super::kept_bank::KeptBank;
use super::refusal::Refusal;
use super::response::{self, Opened};
use super::salvage::salvage;
use super::save::{self, Record};
use crate::bank::model::Bank;
use crate::json::parse;

/// What a file of this kind says of itself.
const FORMAT: &str = "foothold-rescue/1";
/// Local storage as it stood, and what the database had otherwise.
const PARTS: [&str; 2] = ["stored", "mirror"];

/// Keys that end so hold neither answers nor a bank (`app/session/banks.rs`).
const NO_SAVES: [&str; 2] = [":bank:chosen", ":bank:waiting"];

/// What stood in one browser.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Rescue {
    /// In the order of the file, each but once.
    pub saves: Vec<Rescued>,
    /// Banks that were kept beside them.
    pub banks: Vec<KeptBank>,
    /// Saves of answers to other banks, which open when the page has theirs.
    pub elsewhere: usize,
    /// Texts that are no save, or are too damaged to say anything.
    pub unreadable: usize,
}

impl Rescue {
    /// Whether there is nothing in it beside the saves.
    pub fn is_bare(&self) -> bool {
        self.saves.is_empty() && self.banks.is_empty() && self.elsewhere == 0
    }
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
    for (key, text) in PARTS.iter().filter_map(|part| tree.get(part)?.as_object()).flatten() {
        if NO_SAVES.iter().any(|end| key.ends_with(end)) {
            continue;
        }
        match text.as_str().map_or(Found::Unreadable, |text| found(text, bank)) {
            Found::Save(found) if rescue.saves.iter().any(|known| known.opened == found.opened) => {}
            Found::Save(found) => rescue.saves.push(*found),
            Found::Bank(bank) if rescue.banks.contains(&bank) => {}
            Found::Bank(bank) => rescue.banks.push(*bank),
            Found::Elsewhere => rescue.elsewhere += 1,
            Found::Mark => {}
            Found::Unreadable => rescue.unreadable += 1,
        }
    }
    Some(rescue)
}

/// What one of the texts is.
enum Found {
    Save(Box<Rescued>),
    Bank(Box<KeptBank>),
    /// Whole, of answers to another bank.
    Elsewhere,
    /// Only that something was deleted.
    Mark,
    Unreadable,
}

fn found(text: &str, bank: &Bank) -> Found {
    let whole = |opened: Opened| Found::Save(Box::new(Rescued { opened, is_damaged: false }));
    match save::read(text.as_bytes(), bank) {
        Ok(Record::Whole(save)) => return whole(save.opened),
        Ok(Record::Gone(_)) => return Found::Mark,
        Err(Refusal::OtherBank { .. }) => return Found::Elsewhere,
        Err(_) => {}
    }
    if let Some(bank) = KeptBank::read(text) {
        return Found::Bank(Box::new(bank));
    }
    if let Some(backup) = Backup::read(text) {
        // A backup holds a response's file or, of an older bank, a save as it stood.
        let file = response::read(backup.text.as_bytes(), bank);
        return file.map_or_else(|_| found(&backup.text, bank), whole);
    }
    let salvaged = salvage(text.as_bytes(), bank);
    salvaged.map_or(Found::Unreadable, |salvaged| {
        Found::Save(Box::new(Rescued { opened: salvaged.save.opened, is_damaged: true }))
    })
}
