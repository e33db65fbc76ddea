//! Whether an action can begin: each level that it needs is reached, missed, or not known.

use crate::bank::id::ItemId;
use crate::bank::model::{Action, Bank};
use crate::response::answer::State;
use crate::response::model::Response;

/// A level that an action waits for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    pub item: ItemId,
    /// From 1 to the highest level of the item.
    pub at_least: u8,
    /// Nobody knows yet: this is to be found out, the others are to be reached.
    pub is_open: bool,
}

/// What an action waits for, in the bank's order; nothing if it is ready. What does not apply counts as reached.
pub fn waits(bank: &Bank, response: &Response, action: &Action) -> Vec<Wait> {
    let mut waits = Vec::new();
    for need in &action.needs {
        let state = bank.item(need.item.as_str()).and_then(|placed| response.state_of(&placed));
        let is_met = match state {
            Some(State::Level(level)) => level.value() >= f64::from(need.at_least),
            Some(State::NotApplicable) => true,
            Some(State::NotSure) | None => false,
        };
        let is_open = matches!(state, Some(State::NotSure) | None);
        waits.extend((!is_met).then(|| Wait { item: need.item.clone(), at_least: need.at_least, is_open }));
    }
    waits
}
