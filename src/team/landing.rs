//! Where each member alone would have landed: counted, never named (scoring, section 8).

use std::rc::Rc;

use super::grid::Grid;
use super::roster::{Member, Roster};
use crate::bank::id::EntryPointId;
use crate::bank::model::{Bank, Form, Gives, Shares};
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

/// Works it out member by member, so that a page can spread a thousand of them over frames.
#[derive(Debug)]
pub struct Lander<'a> {
    grid: Grid<'a>,
    shares: Shares,
    /// By form in the bank's order; `None` where the form does not rank.
    layouts: Vec<Option<Rc<Layout>>>,
    counts: SortedMap<EntryPointId, u32>,
    none: u32,
}

impl<'a> Lander<'a> {
    /// Nobody yet, with the facilitator's shares.
    pub fn new(bank: &'a Bank, shares: &Shares) -> Lander<'a> {
        let ranking = |form: &Form| (form.gives == Gives::Ranking).then(|| Rc::new(Layout::new(bank, form)));
        let layouts = bank.forms.iter().map(ranking).collect();
        Lander { grid: Grid::new(bank), shares: shares.clone(), layouts, counts: SortedMap::new(), none: 0 }
    }

    /// Counts where one member alone would have landed; without what-if runs.
    pub fn land(&mut self, member: &Member) {
        match leader(member, &self.grid, &self.layouts, &self.shares) {
            Some(entry_point) => *self.counts.or_default(entry_point) += 1,
            None => self.none += 1,
        }
    }

    /// Where everybody landed who was counted so far.
    pub fn landing(&self) -> Landing {
        let counted = |id: &EntryPointId| Some((id.clone(), *self.counts.get(id)?));
        let entry_points = self.grid.bank.entry_points.iter().filter_map(|each| counted(&each.id)).collect();
        Landing { entry_points, none: self.none }
    }
}

/// Works it out for each member with the facilitator's shares.
pub fn landing(roster: &Roster, grid: &Grid<'_>, shares: &Shares) -> Landing {
    let mut lander = Lander::new(grid.bank, shares);
    roster.members().for_each(|member| lander.land(member));
    lander.landing()
}

fn leader(member: &Member, grid: &Grid<'_>, layouts: &[Option<Rc<Layout>>], shares: &Shares) -> Option<EntryPointId> {
    let layout = layouts.get(usize::from(member.form))?.as_ref()?;
    let sheet = Sheet::of(Rc::clone(layout), &states(member, grid), shares);
    assess(&sheet).leader(&sheet).cloned()
}

/// What a member said, as scoring takes it.
fn states(member: &Member, grid: &Grid<'_>) -> States {
    let said = grid.columns.iter().zip(member.row.iter()).filter_map(|(placed, said)| {
        let state = match said {
            super::said::Said::NOT_SURE => State::NotSure,
            super::said::Said::NOT_APPLICABLE => State::NotApplicable,
            said => State::Level(Level::whole(said.as_level()?)),
        };
        Some((placed.item.id.clone(), state))
    });
    said.collect()
}
