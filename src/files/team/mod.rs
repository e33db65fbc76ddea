//! Several responses in one file: `foothold-team/1`.
//!
//! An open one holds whole responses. An anonymous one holds counts and nothing else: no id, role, time, note or order, and
//! it exists only where a team is large enough that nobody can be told apart.

use serde_json::Value;

use super::response::Opened;
use crate::bank::find::Placed;
use crate::bank::id::{FormId, ItemId};
use crate::order::map::SortedMap;
use crate::team::agreed::Agreements;
use crate::team::grid::Grid;
use crate::team::outcome::Counted;
use crate::team::tally::Tally;

pub mod outcome;
mod read;
mod write;

pub use read::read;
pub use write::{TooFew, write_anonymous, write_open};

/// The newest major version, the one that is written.
pub const FORMAT: &str = "foothold-team/1";
/// People in one anonymous file at most, so that every sum of counts is exact.
pub const PEOPLE_MOST: u32 = 10_000_000;

/// A team's file.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamFile {
    pub content: Content,
    /// What the team agreed on.
    pub agreements: Agreements,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

/// Who answered what.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Open(Vec<Opened>),
    Anonymous(Counts),
}

impl Counts {
    /// What a team's numbers are worked out from; `None` where the bank has no such form.
    pub fn counted<'a>(&self, grid: &Grid<'a>) -> Option<Counted<'a>> {
        let form = grid.bank.form(self.form.as_str())?;
        let tally = |placed: &Placed<'_>| {
            let known = self.tallies.get(&placed.item.id).cloned();
            known.unwrap_or_else(|| Tally::new(placed.module.top()))
        };
        let people = usize::try_from(self.people).unwrap_or(usize::MAX);
        Some(Counted { people, form, tallies: grid.columns.iter().map(tally).collect() })
    }
}

/// A team's answers without its people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// How many people answered.
    pub people: u32,
    /// The form that most of them took.
    pub form: FormId,
    pub tallies: SortedMap<ItemId, Tally>,
}
