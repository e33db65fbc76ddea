//! What to talk about first, and what to find out instead of talking (scoring, section 8).

use super::grid::Grid;
use super::tally::Tally;
use crate::bank::find::Placed;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::{Bank, Shares};
use crate::order::sort_by;
use crate::response::answer::State;
use crate::scoring::outcome::EntryPointOutcome;

/// An item to talk about.
#[derive(Debug, Clone, PartialEq)]
pub struct Talk {
    pub item: ItemId,
    /// How far apart the answers are times how much the item can move, 0 to 1.
    pub talk: f64,
    /// It may stop an entry point, and one person says the lowest level where another says 2 or more.
    pub is_opposed_gate: bool,
}

/// What a team should do about what it does not agree on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agenda {
    /// At most as many as the bank's `talk`: opposed gates in the bank's order, then the largest.
    pub talk_first: Vec<Talk>,
    /// Items that the bank's share `find_out` of those asked, or more, are not sure of; in the bank's order.
    pub find_out: Vec<ItemId>,
}

/// How many of the ranking's first entry points an item's influence is about.
const COMPARED: usize = 3;

/// Works out the agenda of a team whose answers came to `entry_points`, in rank order, with these shares.
pub fn agenda(grid: &Grid<'_>, tallies: &[Tally], entry_points: &[EntryPointOutcome], shares: &Shares) -> Agenda {
    let cut_offs = &grid.bank.cut_offs;
    let influence = Influence::new(grid, tallies, entry_points, shares);
    let (mut opposed, mut others, mut agenda) = (Vec::new(), Vec::new(), Agenda::default());
    for (placed, tally) in grid.columns.iter().zip(tallies) {
        let item = placed.item.id.clone();
        if tally.is_unsure(cut_offs.find_out) {
            agenda.find_out.push(item);
            continue;
        }
        let Some(consensus) = tally.consensus() else { continue };
        let talk = (1.0 - consensus) * influence.of(placed);
        let is_opposed_gate = tally.is_opposed() && is_gate(grid.bank, &item);
        let found = Talk { item, talk, is_opposed_gate };
        match () {
            () if is_opposed_gate => opposed.push(found),
            () if talk > 0.0 => others.push(found),
            () => {}
        }
    }
    sort_by(&mut others, |one, other| other.talk.total_cmp(&one.talk));
    agenda.talk_first = opposed.into_iter().chain(others).take(usize::from(cut_offs.talk)).collect();
    agenda
}

fn is_gate(bank: &Bank, item: &ItemId) -> bool {
    bank.entry_points.iter().any(|entry_point| entry_point.gates.contains(item))
}

/// How much an item can move what the ranking says.
struct Influence<'a> {
    bank: &'a Bank,
    shares: &'a Shares,
    /// The first few entry points of the ranking, each with the sum of its applying weights by module; fewer than two are
    /// no ranking.
    compared: Vec<(EntryPointId, Vec<f64>)>,
}

impl<'a> Influence<'a> {
    fn new(
        grid: &Grid<'a>,
        tallies: &[Tally],
        entry_points: &[EntryPointOutcome],
        shares: &'a Shares,
    ) -> Influence<'a> {
        let bank = grid.bank;
        let ranked = entry_points.iter().filter(|each| each.rank.is_some()).take(COMPARED);
        let sums = |id: &EntryPointId| {
            let sum = |module: &crate::bank::model::Module| {
                let applying = grid.columns.iter().zip(tallies).filter(|(placed, tally)| {
                    placed.module.id == module.id && !matches!(tally.state(), None | Some(State::NotApplicable))
                });
                applying.map(|(placed, _)| weight(placed, id).abs()).sum()
            };
            bank.modules.iter().map(sum).collect()
        };
        let compared: Vec<_> = ranked.map(|each| (each.id.clone(), sums(&each.id))).collect();
        Influence { bank, shares, compared: if compared.len() > 1 { compared } else { Vec::new() } }
    }

    fn of(&self, placed: &Placed<'_>) -> f64 {
        let share = f64::from(self.shares.of(&placed.module.id)) / 100.0;
        if self.compared.is_empty() {
            let weights = self.bank.entry_points.iter().map(|each| weight(placed, &each.id).abs());
            return share * weights.fold(0.0, f64::max);
        }
        let module = self.bank.modules.iter().position(|module| module.id == placed.module.id);
        let part = |(id, sums): &(EntryPointId, Vec<f64>)| {
            let sum = module.and_then(|module| sums.get(module)).copied().unwrap_or(0.0);
            if sum == 0.0 { 0.0 } else { weight(placed, id) / sum }
        };
        let (least, most) = self
            .compared
            .iter()
            .map(part)
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), part| (part.min(least), part.max(most)));
        share * (most - least)
    }
}

/// How an item bears on an entry point, -2 to 2.
fn weight(placed: &Placed<'_>, entry_point: &EntryPointId) -> f64 {
    let found = placed.item.weights.iter().find(|weight| weight.entry_point == *entry_point);
    found.map_or(0.0, |weight| f64::from(weight.weight))
}
