//! What a team's talk moved: every entry point before and after, and which agreed levels did it.

use crate::order::sort_by;
use crate::report::Report;
use crate::report::entry_point::EntryPointPart;
use crate::report::names::{EntryPointName, ItemName, item_name};
use crate::scoring::outcome::{Class, EntryPointOutcome, Outcome};
use crate::team::agreed::Agreements;
use crate::team::grid::Grid;

/// A change of Fit that shows, in points.
const SHOWS: f64 = 0.05;

/// How an entry point stands, as far as the verdict lets it be shown.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stood {
    pub class: Option<Class>,
    pub rank: Option<u32>,
    /// 0 to 100.
    pub fit: Option<f64>,
}

/// An entry point before and after the talk.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryPointMoved {
    pub name: EntryPointName,
    pub before: Stood,
    pub after: Stood,
    /// What each agreed level did to its Fit, in points, the most first; none that does not show. Empty where no Fit is shown.
    pub by: Vec<(ItemName, f64)>,
    /// What is left of the change: the other answers weigh more or less once one more is known.
    pub rest: f64,
}

impl EntryPointMoved {
    /// The change of its Fit in points; `None` where it is not shown both times.
    pub fn change(&self) -> Option<f64> {
        Some(self.after.fit? - self.before.fit?)
    }
}

/// A report with the outcome that it tells.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    pub report: &'a Report,
    pub outcome: &'a Outcome,
}

/// Every entry point of the bank, in its order.
pub fn moved(grid: &Grid<'_>, before: Told<'_>, after: Told<'_>, agreements: &Agreements) -> Vec<EntryPointMoved> {
    let one = |part: &EntryPointPart| {
        let (old, new) = (stood(before, part.name.place), stood(after, part.name.place));
        let change = new.fit.zip(old.fit).map(|(new, old)| new - old);
        let all = if change.is_some() { parts(grid, before, after, part, agreements) } else { Vec::new() };
        let rest = change.unwrap_or_default() - all.iter().map(|(_, points)| points).sum::<f64>();
        let by = all.into_iter().filter(|(_, points)| points.abs() >= SHOWS).collect();
        EntryPointMoved {
            name: part.name.clone(),
            before: old,
            after: new,
            by,
            rest: if rest.abs() < SHOWS { 0.0 } else { rest },
        }
    };
    let mut moved: Vec<EntryPointMoved> = before.report.entry_points.iter().map(one).collect();
    crate::order::sort_by_key(&mut moved, |moved| moved.name.place);
    moved
}

fn stood(told: Told<'_>, place: usize) -> Stood {
    let shows = told.report.shows;
    let Some(part) = told.report.at(place).filter(|_| shows.entry_points) else {
        return Stood::default();
    };
    let fit = part.fit.filter(|_| shows.ranking && part.class != Class::Unclassed);
    Stood { class: Some(part.class), rank: part.rank.filter(|_| shows.ranking), fit }
}

fn parts(
    grid: &Grid<'_>,
    before: Told<'_>,
    after: Told<'_>,
    part: &EntryPointPart,
    agreements: &Agreements,
) -> Vec<(ItemName, f64)> {
    let of = |told: Told<'_>| told.outcome.entry_points.iter().find(|one| one.id == part.name.id).cloned();
    let (old, new) = (of(before), of(after));
    let agreed = grid.columns.iter().filter(|placed| agreements.get(&placed.item.id).is_some());
    let mut parts: Vec<(ItemName, f64)> = agreed
        .map(|placed| {
            let points = |one: &Option<EntryPointOutcome>| {
                let trace = one.as_ref().and_then(|one| one.trace.iter().find(|part| part.item == placed.item.id));
                trace.map_or(0.0, |part| part.points)
            };
            (item_name(placed), points(&new) - points(&old))
        })
        .collect();
    sort_by(&mut parts, |(_, one), (_, other)| other.abs().total_cmp(&one.abs()));
    parts
}
