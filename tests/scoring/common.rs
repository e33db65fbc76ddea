//! Banks, forms and answers for the tests of the scoring room.

use std::path::PathBuf;

use foothold::bank::id::ItemId;
use foothold::bank::model::{Bank, Form, Shares};
use foothold::bank::{built_in, read};
use foothold::response::answer::{Level, State};
use foothold::scoring::outcome::States;
use serde_json::Value;

/// A file of the project, by its path from the top.
#[track_caller]
pub fn file(path: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// A JSON file of the project.
#[track_caller]
pub fn json(path: &str) -> Value {
    serde_json::from_slice(&file(path)).unwrap()
}

/// The bank about public libraries, with three levels and three entry points.
pub fn toy() -> Bank {
    read::read(&file("src/bank/data/library.json")).unwrap()
}

/// The bank and its form of this id.
#[track_caller]
pub fn form<'a>(bank: &'a Bank, id: &str) -> &'a Form {
    bank.form(id).unwrap_or_else(|| panic!("no form {id}"))
}

/// The form that ranks, of the built-in bank.
pub fn full() -> (&'static Bank, &'static Form) {
    let bank = built_in();
    (bank, form(bank, "full"))
}

/// The shares of the bank's first preset.
pub fn first_shares(bank: &Bank) -> Shares {
    bank.presets[0].shares.clone()
}

/// The states that a response file's `answers` hold.
#[track_caller]
pub fn states(answers: &Value) -> States {
    let state = |answer: &Value| {
        if answer["not_sure"] == true {
            return Some(State::NotSure);
        }
        if answer["not_applicable"] == true {
            return Some(State::NotApplicable);
        }
        let halves = 2.0 * answer["level"].as_f64()?;
        Some(State::Level(Level::from_halves(halves as u8)))
    };
    let answers = answers.as_object().unwrap();
    answers.iter().filter_map(|(item, answer)| Some((ItemId::from(item.as_str()), state(answer)?))).collect()
}
