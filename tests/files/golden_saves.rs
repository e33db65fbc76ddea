//! Saves of every format that was ever released, as they were written then: all of them open, answer by answer.
//!
//! The files in `tests/saves` may never be edited, not even to make a test pass: somebody has them in a browser. A new
//! format brings a new folder. `SHA256SUMS` is the lock; a new file adds a line to it.

use std::collections::BTreeMap;
use std::fs;

use foothold::bank::built_in;
use foothold::files::save::{self, Record, Save};
use foothold::response::answer::{Answer, State};
use serde_json::Value;
use sha2::{Digest, Sha256};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/saves");

fn saves() -> BTreeMap<String, Vec<u8>> {
    let mut saves = BTreeMap::new();
    for version in fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        for file in fs::read_dir(&version).unwrap().map(|entry| entry.unwrap().path()) {
            let name = file.strip_prefix(FOLDER).unwrap().to_str().unwrap().to_owned();
            saves.insert(name, fs::read(&file).unwrap());
        }
    }
    saves
}

#[track_caller]
fn whole(name: &str) -> Save {
    match save::read(&saves()[name], built_in()) {
        Ok(Record::Whole(save)) => *save,
        other => panic!("{name}: {other:?}"),
    }
}

/// What an answer of a file says, read without our reader.
fn says(file: &Value, answer: &Answer) -> bool {
    let state = match answer.state {
        Some(State::Level(level)) => file["level"].as_f64() == Some(level.value()),
        Some(State::NotSure) => file["not_sure"] == true,
        Some(State::NotApplicable) => file["not_applicable"] == true,
        None => ["level", "not_sure", "not_applicable"].iter().all(|key| file.get(*key).is_none()),
    };
    state && file["note"].as_str().unwrap_or_default() == answer.note
}

#[test]
fn nobody_has_edited_a_released_save() {
    let sums = fs::read_to_string(format!("{FOLDER}/SHA256SUMS")).unwrap();
    let hex = |bytes: &[u8]| Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    let found: String = saves().iter().map(|(name, bytes)| format!("{}  {name}\n", hex(bytes))).collect();
    assert_eq!(found, sums);
}

/// F22, F26.
#[test]
fn every_released_save_opens_with_all_of_its_answers() {
    let mut count = 0;
    for (name, bytes) in saves().iter().filter(|(name, _)| !name.ends_with("/gone.json")) {
        let file: Value = serde_json::from_slice(bytes).unwrap();
        let response = whole(name).opened.response;
        for member in ["answers", "kept"] {
            for (item, answer) in file["response"][member].as_object().into_iter().flatten() {
                let id = item.as_str();
                let read = response.answers.get(id).or_else(|| response.kept.get(id));
                assert!(read.is_some_and(|read| says(answer, read)), "{name}: {item}: {read:?}");
                count += 1;
            }
        }
    }
    assert!(count > 80, "{count}");
}

#[test]
fn the_first_format_tells_choices_clocks_and_what_a_file_lacks() {
    let save = whole("v1/full.json");
    let response = &save.opened.response;
    assert_eq!((save.rev, save.filed.map(|filed| filed.revision)), (41, Some(12)));
    assert_eq!(response.critical[0].root_cause, "Coverage duties fill every planning period");
    assert!(response.choice["rookie"]["choice-felt-need"].level().is_some());
    assert_eq!(response.clocks.len(), whole_clocks("v1/full.json"));
    assert_eq!(response.earlier_of(&"need-hours".into()).len(), 1);
    assert_eq!(whole("v1/kept.json").opened.response.kept.len(), 2);
    assert_eq!(whole("v1/bare.json").opened.response.clocks.len(), 0);
}

fn whole_clocks(name: &str) -> usize {
    let file: Value = serde_json::from_slice(&saves()[name]).unwrap();
    file["response"]["clocks"].as_object().map_or(0, |clocks| clocks.len())
}

/// F37.
#[test]
fn a_released_tombstone_is_still_one() {
    let gone = save::read(&saves()["v1/gone.json"], built_in());
    assert!(matches!(&gone, Ok(Record::Gone(gone)) if gone.rev == 42 && !gone.id.is_empty()), "{gone:?}");
}
