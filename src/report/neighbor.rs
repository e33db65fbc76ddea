//! Why one entry point stands before the next: class first, then where their Fits come apart (scoring, section 4).

use crate::bank::id::{ItemId, ModuleId};
use crate::bank::model::CutOffs;
use crate::order::sort_by;
use crate::scoring::close::{is_above, is_met, meets};
use crate::scoring::outcome::{Class, EntryPointOutcome, GateState, Outcome};

use super::names::{CONDITIONS, EntryPointName, ItemName, NEEDS, Names, Said};

/// How many modules and how many answers tell two neighbors apart at most.
const MOST: usize = 2;

/// Points that would be shown as none say nothing.
const SHOWN: f64 = 0.05;

/// Two neighbors in the order, and what sets them apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbors {
    pub upper: EntryPointName,
    pub upper_class: Class,
    pub lower: EntryPointName,
    pub lower_class: Class,
    /// What keeps the lower one out of the upper one's class; empty where they share it.
    pub hurdles: Vec<Hurdle>,
    /// Points of Fit by which the upper one is ahead; below 0 where class went before Fit, `None` where one has no Fit.
    pub ahead: Option<f64>,
    /// They share a rank.
    pub is_tied: bool,
    /// Where the Fits come apart most, by module: title and points, above 0 for the upper one. Largest first.
    pub modules: Vec<(String, f64)>,
    /// The answers that set them apart most, for the one with the higher Fit. Largest first.
    pub answers: Vec<Apart>,
}

/// A rule of a class that an entry point does not meet.
#[derive(Debug, Clone, PartialEq)]
pub enum Hurdle {
    /// Too little is answered in needs or in conditions: the smaller coverage, 0 to 1.
    Coverage(f64),
    /// Need is below where it presses; `None` when it is not known.
    Need(Option<f64>),
    /// Readiness is below what this class takes; `None` when it is not known.
    Readiness {
        value: Option<f64>,
        least: f64,
    },
    Shut(Vec<ItemName>),
    HalfOpen(Vec<ItemName>),
    Unknown(Vec<ItemName>),
}

/// An answer that counts more for one of two neighbors.
#[derive(Debug, Clone, PartialEq)]
pub struct Apart {
    pub said: Said,
    /// Points of Fit, above 0.
    pub points: f64,
}

/// Every pair of neighbors that both have a rank.
pub(super) fn all(names: &Names<'_>, outcome: &Outcome) -> Vec<Neighbors> {
    outcome.entry_points.windows(2).filter_map(|pair| neighbors(names, &pair[0], &pair[1])).collect()
}

fn neighbors(names: &Names<'_>, upper: &EntryPointOutcome, lower: &EntryPointOutcome) -> Option<Neighbors> {
    upper.rank?;
    let ahead = upper.fit.zip(lower.fit).map(|(high, low)| high - low);
    // Told for the one with the higher Fit: what the sentence before has just named as ahead.
    let is_behind = ahead.is_some_and(|ahead| is_above(0.0, ahead));
    let (first, second) = if is_behind { (lower, upper) } else { (upper, lower) };
    Some(Neighbors {
        upper: names.entry_point(&upper.id)?,
        upper_class: upper.class,
        lower: names.entry_point(&lower.id)?,
        lower_class: lower.class,
        hurdles: hurdles(names, upper.class, lower),
        is_tied: lower.rank == upper.rank,
        modules: ahead.map_or_else(Vec::new, |_| modules(names, upper, lower)),
        answers: ahead.map_or_else(Vec::new, |_| answers(names, first, second)),
        ahead,
    })
}

/// The rules of `class` that `one` misses, in the order of the rules.
fn hurdles(names: &Names<'_>, class: Class, one: &EntryPointOutcome) -> Vec<Hurdle> {
    let cut_offs = &names.bank.cut_offs;
    let coverage = coverage(one);
    if one.class == class {
        return Vec::new();
    }
    if !meets(coverage, cut_offs.class_coverage) {
        return vec![Hurdle::Coverage(coverage)];
    }
    let need = (!is_met(one.need, cut_offs.need_pressing)).then_some(Hurdle::Need(one.need));
    let ready = |least: f64| {
        let value = one.readiness;
        (!is_met(value, least)).then_some(Hurdle::Readiness { value, least })
    };
    let gates = Gates::new(names, one);
    let found = match class {
        Class::StartNow => {
            [need, ready(cut_offs.ready_start), gates.shut(0), gates.half_open(cut_offs), gates.unknown()]
        }
        Class::PrepareFirst => {
            [need, ready(cut_offs.ready_prepare), gates.shut(usize::from(cut_offs.blocked_prepare)), None, None]
        }
        Class::BuildConditions => [need, None, None, None, None],
        Class::ReadyNotPressing => [ready(cut_offs.ready_start), gates.shut(0), None, None, None],
        Class::NotNow | Class::Unclassed => [None, None, None, None, None],
    };
    found.into_iter().flatten().collect()
}

fn coverage(one: &EntryPointOutcome) -> f64 {
    let of = |id: &str| {
        let index = one.indices.iter().find(|(module, _)| module.as_str() == id);
        index.map_or(0.0, |(_, index)| index.coverage)
    };
    of(NEEDS).min(of(CONDITIONS))
}

/// The gates of an entry point that are not simply open.
struct Gates<'a> {
    names: &'a Names<'a>,
    one: &'a EntryPointOutcome,
}

impl<'a> Gates<'a> {
    fn new(names: &'a Names<'a>, one: &'a EntryPointOutcome) -> Gates<'a> {
        Gates { names, one }
    }

    fn shut(&self, allowed: usize) -> Option<Hurdle> {
        self.more_than(allowed, GateState::Blocked).map(Hurdle::Shut)
    }

    fn half_open(&self, cut_offs: &CutOffs) -> Option<Hurdle> {
        self.more_than(usize::from(cut_offs.warnings_start), GateState::Warning).map(Hurdle::HalfOpen)
    }

    fn unknown(&self) -> Option<Hurdle> {
        self.more_than(0, GateState::Open).map(Hurdle::Unknown)
    }

    fn more_than(&self, allowed: usize, wanted: GateState) -> Option<Vec<ItemName>> {
        let of_state = self.one.gates.iter().filter(|(_, state)| *state == wanted);
        let items: Vec<_> = of_state.filter_map(|(id, _)| self.names.item(id)).collect();
        (items.len() > allowed).then_some(items)
    }
}

/// What each module adds to one Fit and not to the other; all of them add up to the difference of the Fits.
pub fn by_module(names: &Names<'_>, upper: &EntryPointOutcome, lower: &EntryPointOutcome) -> Vec<(ModuleId, f64)> {
    let module_of = |id: &ItemId| names.bank.item(id.as_str()).map(|placed| &placed.module.id);
    let sum = |one: &EntryPointOutcome, module: &ModuleId| -> f64 {
        one.trace.iter().filter(|part| module_of(&part.item) == Some(module)).map(|part| part.points).sum()
    };
    let modules = upper.indices.iter().map(|(module, _)| module);
    modules.map(|module| (module.clone(), sum(upper, module) - sum(lower, module))).collect()
}

fn modules(names: &Names<'_>, upper: &EntryPointOutcome, lower: &EntryPointOutcome) -> Vec<(String, f64)> {
    let title = |(id, points): (ModuleId, f64)| Some((names.bank.module(id.as_str())?.title.clone(), points));
    let mut modules: Vec<_> = by_module(names, upper, lower).into_iter().filter_map(title).collect();
    modules.retain(|(_, points)| points.abs() >= SHOWN);
    sort_by(&mut modules, |one, other| other.1.abs().total_cmp(&one.1.abs()));
    modules.truncate(MOST);
    modules
}

fn answers(names: &Names<'_>, first: &EntryPointOutcome, second: &EntryPointOutcome) -> Vec<Apart> {
    let points = |one: &EntryPointOutcome, item: &ItemId| {
        one.trace.iter().find(|part| part.item == *item).map_or(0.0, |part| part.points)
    };
    let apart = first.trace.iter().map(|part| (&part.item, part.points - points(second, &part.item)));
    let mut apart: Vec<_> = apart.filter(|(_, points)| *points >= SHOWN).collect();
    sort_by(&mut apart, |one, other| other.1.total_cmp(&one.1));
    let said = |(item, points): (&ItemId, f64)| Some(Apart { said: names.said_of(item)?, points });
    apart.into_iter().take(MOST).filter_map(said).collect()
}
