//! Everything that a team's answers come to, before and after its talk (scoring, section 8).

use super::agreed::{Agreements, settle};
use super::alpha::alpha;
use super::grid::Grid;
use super::landing::{Landing, landing};
use super::roster::Roster;
use super::talk::{Agenda, agenda};
use super::tally::Tally;
use crate::bank::model::{Form, Shares};
use crate::scoring::assessment::assess;
use crate::scoring::outcome::{Outcome, States};
use crate::scoring::score;
use crate::scoring::sheet::Sheet;

/// What a team comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamOutcome<'a> {
    /// How many people answered.
    pub people: usize,
    /// The form that most of them took, which the team's answers are scored as.
    pub form: &'a Form,
    /// By column of the grid.
    pub tallies: Vec<Tally>,
    /// How far people agree over all scored items; see [`alpha`].
    pub alpha: Option<f64>,
    pub agenda: Agenda,
    /// `None` where only counts are known.
    pub landing: Option<Landing>,
    /// What the medians come to.
    pub before: Outcome,
    /// What the medians come to with the agreed levels in their place; `None` where nothing was agreed.
    pub after: Option<Outcome>,
}

/// A team without its people: all that its own numbers depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct Counted<'a> {
    pub people: usize,
    pub form: &'a Form,
    /// By column of the grid.
    pub tallies: Vec<Tally>,
}

impl<'a> Counted<'a> {
    /// Counts everybody; `None` where nobody has answered.
    pub fn of(roster: &Roster, grid: &Grid<'a>) -> Option<Counted<'a>> {
        let form = grid.bank.forms.get(roster.form(grid)?)?;
        Some(Counted { people: roster.len(), form, tallies: tallies(roster, grid) })
    }

    /// What to talk about, and what to find out. Fast enough for every keystroke: it makes no what-if runs.
    pub fn agenda(&self, grid: &Grid<'_>, shares: &Shares) -> Agenda {
        let sheet = Sheet::new(grid.bank, self.form, &states(&self.tallies, grid), shares);
        agenda(grid, &self.tallies, &assess(&sheet).entry_points(&sheet), shares)
    }

    /// Works out everything but where each alone would have landed, which needs the people.
    pub fn come(self, grid: &Grid<'a>, shares: &Shares, agreements: &Agreements) -> TeamOutcome<'a> {
        let mut states = states(&self.tallies, grid);
        let before = score(grid.bank, self.form, &states, shares);
        settle(&mut states, agreements);
        let after = (!agreements.is_empty()).then(|| score(grid.bank, self.form, &states, shares));
        self.with(grid, shares, before, after)
    }

    /// The same where both outcomes are known already.
    pub fn with(self, grid: &Grid<'a>, shares: &Shares, before: Outcome, after: Option<Outcome>) -> TeamOutcome<'a> {
        let Counted { people, form, tallies } = self;
        let scored = grid.columns.iter().zip(&tallies).filter(|(placed, _)| placed.module.scored);
        TeamOutcome {
            people,
            form,
            alpha: alpha(scored.map(|(_, tally)| tally)),
            agenda: agenda(grid, &tallies, &before.entry_points, shares),
            landing: None,
            before,
            after,
            tallies,
        }
    }
}

/// How many said what, by column.
fn tallies(roster: &Roster, grid: &Grid<'_>) -> Vec<Tally> {
    let mut tallies: Vec<Tally> = grid.columns.iter().map(|placed| Tally::new(placed.module.top())).collect();
    for member in roster.members() {
        tallies.iter_mut().zip(member.row.iter()).for_each(|(tally, said)| tally.add(said));
    }
    tallies
}

/// What the team says of each item, as scoring takes it.
pub fn states(tallies: &[Tally], grid: &Grid<'_>) -> States {
    let said = grid.columns.iter().zip(tallies);
    said.filter_map(|(placed, tally)| Some((placed.item.id.clone(), tally.state()?))).collect()
}

/// Works out everything with the facilitator's shares; `None` where nobody has answered.
pub fn outcome<'a>(
    roster: &Roster,
    grid: &Grid<'a>,
    shares: &Shares,
    agreements: &Agreements,
) -> Option<TeamOutcome<'a>> {
    let outcome = Counted::of(roster, grid)?.come(grid, shares, agreements);
    Some(TeamOutcome { landing: Some(landing(roster, grid, shares)), ..outcome })
}
