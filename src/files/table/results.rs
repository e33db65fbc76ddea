//! The table of results: one row a response and entry point.

use super::cell::{Cell, table};
use super::who::{header, who};
use crate::bank::id::ModuleId;
use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::response::model::Response;
use crate::scoring::outcome::{Conclusion, EntryPointOutcome, Index, Outcome, Range};

const COLUMNS: [&str; 13] = [
    "verdict",
    "label",
    "lead",
    "entry_point",
    "class",
    "rank",
    "fit",
    "fit_low",
    "fit_high",
    "need",
    "readiness",
    "provisional",
    "leads_in_runs",
];

/// The results of these responses; after the fixed columns come index and coverage of every scored module.
pub fn results<'r>(bank: &Bank, scored: impl IntoIterator<Item = (&'r Response, &'r Outcome)>) -> String {
    let modules: Vec<&ModuleId> = bank.modules.iter().filter(|module| module.scored).map(|module| &module.id).collect();
    let columns = modules.iter().flat_map(|module| [format!("index_{module}"), format!("coverage_{module}")]);
    let rows = scored.into_iter().flat_map(|(response, outcome)| {
        outcome.entry_points.iter().map(|of| row(response, outcome, of, &modules)).collect::<Vec<_>>()
    });
    table(header(&COLUMNS).into_iter().chain(columns), rows)
}

fn row(response: &Response, outcome: &Outcome, of: &EntryPointOutcome, modules: &[&ModuleId]) -> Vec<Cell> {
    let verdict = match &outcome.conclusion {
        Conclusion::Verdict(verdict) => Some(verdict),
        Conclusion::Shortlist(_) | Conclusion::Profile => None,
    };
    let label = verdict.and_then(|verdict| verdict.firmness.as_ref()).map(|firmness| firmness.label);
    let lead = verdict.and_then(|verdict| verdict.lead.as_ref());
    let own = [
        verdict.map_or(Cell::Nothing, |verdict| Cell::text(verdict.kind.word())),
        label.map_or(Cell::Nothing, |label| Cell::text(label.word())),
        lead.map_or(Cell::Nothing, Cell::text),
        Cell::text(&of.id),
        Cell::text(of.class.word()),
        Cell::number(of.rank),
        Cell::number(of.fit),
        Cell::number(of.fit_range.map(low)),
        Cell::number(of.fit_range.map(|range| range.high)),
        Cell::number(of.need),
        Cell::number(of.readiness),
        Cell::flag(of.provisional),
        Cell::number(of.rank_shares.first().copied()),
    ];
    let indices = modules.iter().flat_map(|module| {
        let index: Option<&Index> = of.indices.iter().find(|(id, _)| id == *module).map(|(_, index)| index);
        [Cell::number(index.and_then(|index| index.value)), Cell::number(index.map(|index| index.coverage))]
    });
    who(response).into_iter().chain(own).chain(indices).collect()
}

fn low(range: Range) -> f64 {
    range.low
}
