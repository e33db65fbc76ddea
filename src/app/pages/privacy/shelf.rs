//! What stands in the two places of this browser, key by key.

use yew::prelude::*;

use crate::app::session::hooks::SessionHandle;
use crate::app::session::keeper::Entry;
use crate::app::session::keeping::KeeperHandle;
use crate::order::map::SortedMap;

/// The texts of one key.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kept {
    pub first: Option<String>,
    pub second: Option<String>,
}

impl Kept {
    /// The text: the first place's, or else the second's.
    pub fn text(&self) -> &str {
        self.first.as_deref().or(self.second.as_deref()).unwrap_or_default()
    }
}

/// Every key of this copy of the tool.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    /// By key, in the order of the keys.
    pub kept: SortedMap<String, Kept>,
    /// Whether the first place could be looked into.
    pub is_readable: bool,
}

/// Read from the places themselves, not from what the page remembers; the second answers a moment later. `round` is any
/// number: with another one they are read again.
#[hook]
pub fn use_shelf(session: &SessionHandle, keeper: &KeeperHandle, round: u32) -> Shelf {
    let mirrored = use_state_eq(Vec::<Entry>::new);
    let setter = mirrored.setter();
    use_effect_with((keeper.clone(), session.clone(), round), move |(keeper, ..)| {
        keeper.mirrored(move |entries| setter.set(entries));
    });
    let first = keeper.entries();
    let is_readable = first.is_ok();
    let mut kept: SortedMap<String, Kept> = SortedMap::new();
    for Entry { key, text } in first.unwrap_or_default() {
        kept.or_default(key).first = Some(text);
    }
    for Entry { key, text } in mirrored.iter() {
        kept.or_default(key.clone()).second = Some(text.clone());
    }
    Shelf { kept, is_readable }
}
