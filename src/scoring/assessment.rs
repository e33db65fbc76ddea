//! Sections 3 and 4 together: what one sheet comes to before any what-if run (scoring, sections 3 and 4).

use super::class::{Standing, stand};
use super::gates::gate_state;
use super::index::{fit_range, index, is_provisional, readiness_range, trace};
use super::order::{leader, rank, ranks};
use super::outcome::{Class, EntryPointOutcome, Index, Range};
use super::sheet::Sheet;
use crate::bank::id::EntryPointId;
use crate::bank::model::Gives;

/// Indices, gates, classes and order of all entry points.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// In the bank's order, as are the next three.
    pub(super) standings: Vec<Standing>,
    pub(super) ranks: Vec<Option<u32>>,
    pub(super) fit_ranges: Vec<Option<Range>>,
    pub(super) readiness_ranges: Vec<Option<Range>>,
    /// By entry point, then by scored module.
    pub(super) indices: Vec<Index>,
    /// Positions of the entry points, best first.
    pub(super) order: Vec<usize>,
}

/// Works out sections 3 and 4. Fast enough for every keystroke: it makes no what-if runs.
pub fn assess(sheet: &Sheet) -> Assessment {
    let (layout, width) = (&sheet.layout, sheet.layout.width());
    let (mut standings, mut order) = (Vec::with_capacity(width), Vec::with_capacity(width));
    stand(layout, &sheet.tally, &sheet.held, &sheet.mix(), &mut standings);
    rank(&standings, &mut order);
    let modules = layout.scored.len();
    let indices: Vec<Index> =
        (0..width).flat_map(|entry_point| (0..modules).map(move |module| index(sheet, module, entry_point))).collect();
    let of = |entry_point: usize| &indices[entry_point * modules..(entry_point + 1) * modules];
    Assessment {
        ranks: ranks(&standings, &order),
        fit_ranges: (0..width).map(|entry_point| fit_range(sheet, of(entry_point))).collect(),
        readiness_ranges: (0..width).map(|entry_point| readiness_range(sheet, of(entry_point))).collect(),
        standings,
        indices,
        order,
    }
}

impl Assessment {
    /// Who leads: rank 1, the first in the bank's order if tied; `None` when nobody is classed.
    pub fn leader<'a>(&self, sheet: &'a Sheet) -> Option<&'a EntryPointId> {
        self.leads().map(|entry_point| &sheet.layout.entry_points[entry_point].id)
    }

    pub(super) fn leads(&self) -> Option<usize> {
        leader(&self.standings, &self.order)
    }

    /// Everything known of each entry point before the what-if runs, in rank order, the unclassed last.
    ///
    /// Empty where the form gives a profile only; without ranks where it gives a shortlist.
    pub fn entry_points(&self, sheet: &Sheet) -> Vec<EntryPointOutcome> {
        if sheet.layout.gives == Gives::Profile {
            return Vec::new();
        }
        self.order.iter().map(|&entry_point| self.outcome(sheet, entry_point)).collect()
    }

    /// The indices of one entry point, by scored module.
    pub(super) fn indices(&self, entry_point: usize) -> &[Index] {
        let modules = self.indices.len() / self.standings.len().max(1);
        &self.indices[entry_point * modules..(entry_point + 1) * modules]
    }

    /// The entry points with a class, in rank order.
    pub(super) fn classed(&self) -> impl Iterator<Item = usize> {
        self.order.iter().copied().filter(|&entry_point| self.standings[entry_point].class != Class::Unclassed)
    }

    fn outcome(&self, sheet: &Sheet, entry_point: usize) -> EntryPointOutcome {
        let (layout, standing, indices) = (&sheet.layout, self.standings[entry_point], self.indices(entry_point));
        let asked = &layout.entry_points[entry_point];
        let gate = |&item: &usize| (layout.items[item].id.clone(), gate_state(&layout.cut_offs, sheet.held[item]));
        EntryPointOutcome {
            id: asked.id.clone(),
            class: standing.class,
            rank: self.ranks[entry_point].filter(|_| layout.gives == Gives::Ranking),
            fit: standing.fit,
            fit_range: self.fit_ranges[entry_point],
            need: standing.need,
            readiness: standing.readiness,
            readiness_range: self.readiness_ranges[entry_point],
            provisional: is_provisional(sheet, indices),
            indices: layout.scored.iter().map(|module| module.id.clone()).zip(indices.iter().copied()).collect(),
            gates: asked.gates.iter().map(gate).collect(),
            trace: trace(sheet, entry_point),
            rank_shares: Vec::new(),
        }
    }
}
