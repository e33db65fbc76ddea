//! Where each member alone would have landed: counted, never named (scoring, section 8).

use std::rc::Rc;

use super::grid::Grid;
use super::roster::{Member, Roster};
use crate::bank::id::EntryPointId;
use crate::bank::model::{Form, Gives, Shares};
use crate::order::map::SortedMap;
use crate::response::answer::{Level, State};
use crate::scoring::assessment::assess;
use crate::scoring::layout::Layout;
use crate::scoring::outcome::States;
use crate::scoring::sheet::Sheet;

/// How many members' own answers would have led where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Landing {
    /// Every entry point of the bank that leads for somebody, in the bank's order.
    pub entry_points: Vec<(EntryPointId, u32)>,
    /// Members for whom none leads, or whose form does not rank.
    pub none: u32,
}

/// Works it out for each member with the facilitator's shares; without what-if runs.
pub fn landing(roster: &Roster, grid: &Grid<'_>, shares: &Shares) -> Landing {
    let ranking = |form: &Form| (form.gives == Gives::Ranking).then(|| Rc::new(Layout::new(grid.bank, form)));
    let layouts: Vec<Option<Rc<Layout>>> = grid.bank.forms.iter().map(ranking).collect();
    let mut counts: SortedMap<EntryPointId, u32> = SortedMap::new();
    let mut none = 0;
    for member in roster.members() {
        match leader(member, grid, &layouts, shares) {
            Some(entry_point) => *counts.or_default(entry_point) += 1,
            None => none += 1,
        }
    }
    let counted = |id: &EntryPointId| Some((id.clone(), *counts.get(id)?));
    Landing { entry_points: grid.bank.entry_points.iter().filter_map(|each| counted(&each.id)).collect(), none }
}

fn leader(member: &Member, grid: &Grid<'_>, layouts: &[Option<Rc<Layout>>], shares: &Shares) -> Option<EntryPointId> {
    let layout = layouts.get(usize::from(member.form))?.as_ref()?;
    let sheet = Sheet::of(Rc::clone(layout), &states(member, grid), shares);
    assess(&sheet).leader(&sheet).cloned()
}

/// What a member said, as scoring takes it.
fn states(member: &Member, grid: &Grid<'_>) -> States {
    let said = grid.columns.iter().zip(&member.row).filter_map(|(placed, said)| {
        let state = match *said {
            super::said::Said::NOT_SURE => State::NotSure,
            super::said::Said::NOT_APPLICABLE => State::NotApplicable,
            said => State::Level(Level::whole(said.as_level()?)),
        };
        Some((placed.item.id.clone(), state))
    });
    said.collect()
}
