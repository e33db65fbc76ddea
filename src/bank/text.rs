//! Translations: a flat file of texts beside a bank (`foothold-text/1`), laid over the bank's own.

use std::collections::BTreeMap;

use crate::json::cursor::Cursor;
use crate::json::nearest::nearest;
use crate::json::place::Place;
use crate::json::shape::{FAULT_LIMIT, Faults};

use super::check::texts::{html_in, is_language};
use super::fault::{Fault, FaultKind, Warning, WarningKind};
use super::model::Bank;
use super::read::tree;
use super::texts::each;
use super::walk::TEXT_LIMIT;

const FORMAT: &str = "foothold-text";
const MAJOR: u64 = 1;

/// A bank in another language.
#[derive(Debug, Clone, PartialEq)]
pub struct Translated {
    /// As checked as the bank it comes from; its language is the translation's, its digest stays.
    pub bank: Bank,
    /// Texts that the translation lacks, which stay as they were, then lines that name no text.
    pub warnings: Vec<Warning>,
}

/// Lays the texts of a translation file over a bank.
pub fn translate(bank: &Bank, file: &[u8]) -> Result<Translated, Vec<Fault>> {
    let tree = tree(file, FORMAT, MAJOR)?;
    let noted = Faults::default();
    let root = Cursor::new(&tree, &noted);
    let (id, language) = (root.field("bank").id(), root.field("language").text(TEXT_LIMIT));
    let lines = root.field("text").members().into_iter();
    let mut lines: BTreeMap<&str, String> = lines.map(|(key, at)| (key, at.text(TEXT_LIMIT))).collect();
    let shape = noted.take().into_iter();
    let mut faults: Vec<Fault> =
        shape.map(|fault| Fault { place: fault.place, kind: FaultKind::Shape(fault.shape) }).collect();
    if faults.is_empty() {
        faults.extend(check(bank, &id, &language, &lines));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut translated = Translated { bank: bank.clone(), warnings: Vec::new() };
    let mut keys = Vec::new();
    each(&mut translated.bank, &mut |at| {
        let Some(key) = at.key else { return };
        match lines.remove(key.as_str()) {
            Some(line) => *at.text = line,
            None => translated
                .warnings
                .push(Warning { place: at.place, kind: WarningKind::Untranslated { key: key.clone() } }),
        }
        keys.push(key);
    });
    translated.bank.language = language;
    translated.warnings.extend(lines.keys().take(FAULT_LIMIT / 100).map(|stray| Warning {
        place: Place::root().key("text").key(stray),
        kind: WarningKind::StrayLine { nearest: nearest(stray, &mut keys.iter().map(String::as_str)) },
    }));
    Ok(translated)
}

fn check(bank: &Bank, id: &str, language: &str, lines: &BTreeMap<&str, String>) -> Vec<Fault> {
    let other = (id != bank.id).then(|| Fault {
        place: Place::root().key("bank"),
        kind: FaultKind::OtherBank { found: id.to_owned(), expected: bank.id.clone() },
    });
    let odd = (!is_language(language)).then(|| Fault {
        place: Place::root().key("language"),
        kind: FaultKind::NotLanguage { found: language.chars().take(64).collect() },
    });
    let of_line = |(key, line): (&&str, &String)| {
        let empty = line.trim().is_empty().then_some(FaultKind::EmptyText);
        let kind = empty.or_else(|| html_in(line).map(|found| FaultKind::Html { found }))?;
        Some(Fault { place: Place::root().key("text").key(key), kind })
    };
    other.into_iter().chain(odd).chain(lines.iter().filter_map(of_line)).collect()
}
