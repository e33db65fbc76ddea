//! One entry point as a report shows it: on the map, in the list, with its gates, modules and reasons.

use crate::bank::id::{ItemId, ModuleId};
use crate::bank::model::HighIs;
use crate::order::sort_by_key;
use crate::scoring::outcome::{Class, EntryPointOutcome, GateState, Index, Outcome, Range};

use super::names::{CONDITIONS, EntryPointName, ItemName, LevelText, NEEDS, Names};
use super::verdict::Shows;
use super::why::{self, Why};

/// An entry point's row of the list and point on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryPointPart {
    pub name: EntryPointName,
    pub class: Class,
    /// From 1; `None` when unclassed or where no order is shown.
    pub rank: Option<u32>,
    /// 0 to 100: how well the answers speak for starting here.
    pub fit: Option<f64>,
    pub fit_range: Option<Range>,
    /// 0 nothing hurts, 100 all of it does.
    pub need: Option<f64>,
    pub need_range: Option<Range>,
    /// 0 nothing is ready, 100 all of it is.
    pub readiness: Option<f64>,
    pub readiness_range: Option<Range>,
    /// The smaller of the coverages of needs and conditions, 0 to 1: on these its class rests.
    pub coverage: f64,
    /// A module with a share has no answer that bears on it.
    pub provisional: bool,
    pub modules: Vec<ModuleIndex>,
    pub gates: Vec<Gate>,
    pub why: Why,
    /// Share of what-if runs by rank; empty where none were done or no order is shown.
    pub rank_shares: Vec<f64>,
}

/// An entry point's index in one module, as a bar.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleIndex {
    pub module: ModuleId,
    pub title: String,
    /// Bars of the two kinds are drawn apart.
    pub high_is: HighIs,
    pub value: Option<f64>,
    pub range: Option<Range>,
}

/// A gate, and the words of its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gate {
    pub item: ItemName,
    pub state: GateState,
    /// `None` while it is open or does not apply.
    pub text: Option<LevelText>,
}

/// Every entry point.
pub(super) fn parts(names: &Names<'_>, outcome: &Outcome, shows: Shows) -> Vec<EntryPointPart> {
    let mut parts: Vec<_> = outcome.entry_points.iter().filter_map(|one| part(names, one, shows.ranking)).collect();
    if !shows.ranking {
        // Where no order may be claimed, none is shown: the bank's order says nothing about the district.
        sort_by_key(&mut parts, |part| part.name.place);
    }
    parts
}

fn part(names: &Names<'_>, one: &EntryPointOutcome, ranking: bool) -> Option<EntryPointPart> {
    let index = |id: &str| one.indices.iter().find(|(module, _)| module.as_str() == id).map(|(_, index)| *index);
    let coverage = |id: &str| index(id).map_or(0.0, |index| index.coverage);
    Some(EntryPointPart {
        name: names.entry_point(&one.id)?,
        class: one.class,
        rank: one.rank.filter(|_| ranking),
        fit: one.fit,
        fit_range: one.fit_range,
        need: one.need,
        need_range: index(NEEDS).and_then(|index| index.range),
        readiness: one.readiness,
        readiness_range: one.readiness_range,
        coverage: coverage(NEEDS).min(coverage(CONDITIONS)),
        provisional: one.provisional,
        modules: modules(names, one),
        gates: one.gates.iter().filter_map(|(id, state)| gate(names, id, *state)).collect(),
        why: why::of(names, &one.id, &one.trace),
        rank_shares: if ranking { one.rank_shares.clone() } else { Vec::new() },
    })
}

fn modules(names: &Names<'_>, one: &EntryPointOutcome) -> Vec<ModuleIndex> {
    let index = |(id, index): &(ModuleId, Index)| {
        let module = names.bank.module(id.as_str())?;
        Some(ModuleIndex {
            module: id.clone(),
            title: module.title.clone(),
            high_is: module.high_is,
            value: index.value,
            range: index.range,
        })
    };
    one.indices.iter().filter_map(index).collect()
}

fn gate(names: &Names<'_>, id: &ItemId, state: GateState) -> Option<Gate> {
    Some(Gate { item: names.item(id)?, state, text: names.said_of(id).map(|said| said.text) })
}
