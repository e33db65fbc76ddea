//! A team's answers without its people.

use super::grid::Grid;
use super::outcome::Counted;
use super::tally::Tally;
use crate::bank::find::Placed;
use crate::bank::id::{FormId, ItemId};
use crate::order::map::SortedMap;

/// How many said what, and nothing of who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// How many people answered.
    pub people: u32,
    /// The form that most of them took.
    pub form: FormId,
    pub tallies: SortedMap<ItemId, Tally>,
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
