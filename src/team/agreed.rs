//! What a team agreed on after its talk: one level an item, and a sentence of reason.

use crate::bank::id::ItemId;
use crate::order::map::SortedMap;
use crate::response::answer::{Level, State};

/// An item's agreed level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// Halves allowed.
    pub level: Level,
    /// Why, in a sentence; may be empty.
    pub reason: String,
}

/// What was agreed, by item.
pub type Agreements = SortedMap<ItemId, Agreed>;

/// What the team says, with what it agreed on in place of what was counted. The counts stay as they are.
pub fn settle(counted: &mut SortedMap<ItemId, State>, agreements: &Agreements) {
    for (item, agreed) in agreements.iter() {
        counted.insert(item.clone(), State::Level(agreed.level));
    }
}
