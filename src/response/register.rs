//! The values that one answer had, as a bounded set: joined in any order and any number of times it comes out the same.
//!
//! A register holds the last value of each tab, for the six tabs that set it last; the highest stamp is what stands now.
//! A tab follows its own thoughts, so of its values only the last counts. A value that was seen and then replaced stays
//! as an empty one under its stamp, which wins over the value in an older copy. What is left with a value below the top
//! was said at the same time elsewhere: that is what a person may want back.

use std::cmp::Ordering;

use serde_json::Value;

use super::answer::Answer;
use super::clock::{Earlier, Stamp};
use crate::json::print::print;
use crate::order::map::SortedMap;
use crate::order::sort_by;

/// Stamps below the one that stands.
const EARLIER_STAMPS: usize = 5;
/// Different values under one stamp, as only hand-made files have them.
const ALIKE: usize = 2;
/// Values below the one that stands: so many under each stamp, and an empty one beside the first.
pub const EARLIER_LIMIT: usize = (EARLIER_STAMPS + 1) * ALIKE;

/// Values with their stamps, the latest first; between equal stamps a fixed order of the values decides.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Register(Vec<Earlier>);

impl Register {
    /// What stands, if anything was ever said, and what does not.
    pub fn new(standing: Option<Earlier>, earlier: &[Earlier]) -> Register {
        Register(standing.into_iter().chain(earlier.iter().cloned()).collect())
    }

    /// Both as one.
    pub fn join(self, other: Register) -> Register {
        let mut all = self.0;
        all.extend(other.0);
        settle(all)
    }

    /// What is left when somebody who saw what stands sets another value.
    pub fn seen(mut self) -> Register {
        if let Some(standing) = self.0.first_mut() {
            standing.answer = Answer::default();
        }
        self
    }

    /// Everything but this, the latest first.
    pub fn all_but(self, standing: &Earlier) -> Vec<Earlier> {
        self.0.into_iter().filter(|each| each != standing).collect()
    }

    /// What stands now, and below it what does not, the latest first.
    pub fn split(self) -> (Option<Earlier>, Vec<Earlier>) {
        let mut all = self.0.into_iter();
        (all.next(), all.collect())
    }
}

fn settle(mut all: Vec<Earlier>) -> Register {
    sort_by(&mut all, |one, other| other.stamp.cmp(&one.stamp).then_with(|| order(&other.answer, &one.answer)));
    all.dedup_by(|next, kept| next.stamp == kept.stamp && next.answer == kept.answer);
    let top = all.first().map(|first| first.stamp.clone());
    let is_gone = |stamp: &Stamp, all: &[Earlier]| {
        all.iter().any(|other| other.stamp == *stamp && other.answer.is_empty()) && top.as_ref() != Some(stamp)
    };
    let mut kept: Vec<Earlier> = Vec::new();
    let mut stamps = 0;
    for each in &all {
        let is_outdated = kept.iter().any(|later| later.stamp.tab == each.stamp.tab && later.stamp != each.stamp);
        let alike = kept.iter().filter(|later| later.stamp == each.stamp).count();
        let is_one_too_many = !each.answer.is_empty() && (alike == ALIKE || is_gone(&each.stamp, &all));
        if is_outdated || is_one_too_many {
            continue;
        }
        stamps += usize::from(alike == 0);
        if stamps > EARLIER_STAMPS + 1 {
            break;
        }
        kept.push(each.clone());
    }
    Register(kept)
}

/// A fixed order of answers, the empty one lowest. It means nothing else.
pub fn order(one: &Answer, other: &Answer) -> Ordering {
    let key = |answer: &Answer| {
        (answer.state, answer.evidence, answer.since, answer.reach, answer.low_on_purpose, answer.discuss)
    };
    let fields = key(one).cmp(&key(other));
    fields.then_with(|| one.note.cmp(&other.note)).then_with(|| members(&one.rest).cmp(&members(&other.rest)))
}

/// Members that we do not know, in an order of their own.
pub fn members(rest: &SortedMap<String, Value>) -> Vec<(&String, String)> {
    rest.iter().map(|(key, value)| (key, print(value))).collect()
}
