//! What looks like a slip in a checked bank. The balance of the entry points is looked at by the scoring.

use std::collections::{BTreeMap, BTreeSet};

use crate::json::place::Place;

use super::fault::{Warning, WarningKind};
use super::model::Bank;

/// Words in a short name.
const SHORT_WORDS: usize = 4;

/// Every warning, in the order of the bank's file.
pub fn warnings(bank: &Bank) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for (at, placed) in bank.items_at() {
        let item = placed.item;
        let mut warn = |place, kind| warnings.push(Warning { place, kind });
        let words = item.short.split_whitespace().count();
        if item.short == item.prompt {
            warn(at.clone(), WarningKind::NoShort);
        } else if words > SHORT_WORDS {
            warn(at.key("short"), WarningKind::LongShort { words });
        }
        let mut seen = BTreeMap::new();
        for (level, text) in item.levels.iter().enumerate() {
            let first = *seen.entry(text.trim().to_lowercase()).or_insert(level);
            if first < level {
                warn(at.key("levels").index(level), WarningKind::RepeatedLevel { first });
            }
        }
        if placed.module.scored && item.weights.is_empty() {
            warn(at.clone(), WarningKind::BearsOnNothing);
        }
    }
    warnings.extend(never_ready(bank));
    warnings
}

/// A prerequisite counts the answer to its item, which only an item that some form asks can have; the choice
/// check does not count, since it is answered once for each option.
fn never_ready(bank: &Bank) -> Vec<Warning> {
    let asked = bank.forms.iter().flat_map(|form| bank.items_of(form));
    let asked: BTreeSet<&str> = asked.map(|placed| placed.item.id.as_str()).collect();
    let mut warnings = Vec::new();
    for (option_index, option) in bank.entry_points.iter().enumerate() {
        let at = Place::root().key("entry_points").index(option_index).key("actions");
        for (action_index, action) in option.actions.iter().enumerate() {
            let at = at.index(action_index).key("needs");
            for (index, need) in action.needs.iter().enumerate().filter(|(_, need)| !asked.contains(need.item.as_str()))
            {
                let kind = WarningKind::NeverReady { item: need.item.to_string() };
                warnings.push(Warning { place: at.index(index).key("item"), kind });
            }
        }
    }
    warnings
}
