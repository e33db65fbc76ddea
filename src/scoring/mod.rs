//! WHAT IT COMES TO: from answers to a verdict, one file for each section of the scoring page (README.md here).
//!
//! `score` does everything. The page does the same in steps: `Sheet`, `assess`, then `Runs` a slice a frame, then
//! `conclude`.

use crate::bank::model::{Bank, Form, Shares};

pub mod assessment;
pub mod balance;
pub mod choice;
mod class;
pub mod close;
pub mod conclude;
mod draw;
mod firmness;
mod gates;
mod index;
mod label;
pub mod layout;
mod needed;
mod opening;
mod order;
pub mod outcome;
mod pivotal;
pub mod profile;
mod proof;
pub mod rng;
pub mod runs;
pub mod sheet;
mod tally;
#[cfg(test)]
mod toy;
mod verdict;

use self::assessment::assess;
use self::conclude::conclude;
use self::outcome::{Outcome, States};
use self::runs::Runs;
use self::sheet::Sheet;

/// Scores one response in one go, what-if runs and all.
pub fn score(bank: &Bank, form: &Form, states: &States, shares: &Shares) -> Outcome {
    score_sheet(&Sheet::new(bank, form, states, shares))
}

/// Scores one sheet in one go.
pub fn score_sheet(sheet: &Sheet) -> Outcome {
    conclude(sheet, &assess(sheet), &Runs::new(sheet).finish())
}
