//! What may be said in words, before it is known how firm it is (scoring, section 5).

use super::assessment::Assessment;
use super::class::gate_state;
use super::close::{is_above, is_met, meets, sort_highest_first};
use super::needed::classed_least;
use super::outcome::{Class, GateState};
use super::sheet::Sheet;

/// The verdict before its label. X and Y are positions of entry points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Finding {
    NotEnoughAnswers,
    NoPressingNeed,
    NeedsAreMild,
    StartXPrepareY { x: usize, y: usize },
    /// `start`, or `choose_between` when the label is shared.
    Start { x: usize },
    PrepareThenStart { x: usize },
    BuildConditionsFirst,
}

impl Finding {
    /// The entry point that it is about.
    pub fn x(self) -> Option<usize> {
        match self {
            Finding::StartXPrepareY { x, .. } | Finding::Start { x } | Finding::PrepareThenStart { x } => Some(x),
            _ => None,
        }
    }
}

/// The first verdict that fits.
pub(super) fn find(sheet: &Sheet, assessment: &Assessment) -> Finding {
    let cut_offs = &sheet.layout.cut_offs;
    let classed: Vec<usize> = assessment.classed().collect();
    if classed.len() < classed_least(&sheet.layout) {
        return Finding::NotEnoughAnswers;
    }
    let standing = |entry_point: usize| &assessment.standings[entry_point];
    let highest = classed.iter().filter_map(|&entry_point| standing(entry_point).need).reduce(f64::max);
    if !is_met(highest, cut_offs.need_mild) {
        return Finding::NoPressingNeed;
    }
    if !is_met(highest, cut_offs.need_pressing) {
        return Finding::NeedsAreMild;
    }
    // In rank order, the first of a class is its highest Fit.
    let first = |class: Class| classed.iter().copied().filter(move |&entry_point| standing(entry_point).class == class);
    if let Some(x) = first(Class::StartNow).next() {
        return match ahead_of(assessment, x, cut_offs.need_lead) {
            Some(y) => Finding::StartXPrepareY { x, y },
            None => Finding::Start { x },
        };
    }
    let least = highest.map_or(f64::INFINITY, |highest| highest - cut_offs.need_window);
    match first(Class::PrepareFirst).find(|&entry_point| is_met(standing(entry_point).need, least)) {
        Some(x) => Finding::PrepareThenStart { x },
        None => Finding::BuildConditionsFirst,
    }
}

/// Y: of the options that are not ready but fit better than X, or are needed much more, the one needed most.
fn ahead_of(assessment: &Assessment, x: usize, need_lead: f64) -> Option<usize> {
    let standings = &assessment.standings;
    let is_ahead = |&entry_point: &usize| {
        let (standing, x) = (&standings[entry_point], &standings[x]);
        let fits_better = standing.fit.zip(x.fit).is_some_and(|(fit, fit_of_x)| is_above(fit, fit_of_x));
        let presses_more = standing.need.zip(x.need).is_some_and(|(need, need_of_x)| meets(need, need_of_x + need_lead));
        matches!(standing.class, Class::PrepareFirst | Class::BuildConditions) && (fits_better || presses_more)
    };
    let mut ahead: Vec<usize> = (0..standings.len()).filter(is_ahead).collect();
    sort_highest_first(&mut ahead, |entry_point| ((), standings[entry_point].need));
    ahead.first().copied()
}

/// What to open before X may start: its gates that are not met, the worst first, else its two largest hold-backs.
pub(super) fn open_first(sheet: &Sheet, x: usize) -> Vec<usize> {
    let layout = &sheet.layout;
    let gates = &layout.entry_points[x].gates;
    let in_state = |state: GateState| {
        gates.iter().copied().filter(move |&gate| gate_state(&layout.cut_offs, sheet.held[gate]) == state)
    };
    let shut: Vec<usize> =
        [GateState::Blocked, GateState::Open, GateState::Warning].into_iter().flat_map(in_state).collect();
    if shut.is_empty() { largest_hold_backs(sheet, x) } else { shut }
}

/// The two conditions items that hold X back most. Within one module, hold-backs compare as whole numbers.
fn largest_hold_backs(sheet: &Sheet, x: usize) -> Vec<usize> {
    let mut held_back: Vec<(usize, i32)> = conditions(sheet)
        .map(|(item, halves)| {
            let (weight, top) = (sheet.layout.weight(item, x), i32::from(sheet.layout.items[item].top));
            (item, weight.abs() * if weight < 0 { halves } else { top - halves })
        })
        .filter(|(_, held_back)| *held_back > 0)
        .collect();
    held_back.sort_by_key(|&(item, held_back)| (-held_back, item));
    held_back.into_iter().map(|(item, _)| item).take(2).collect()
}

/// The answered conditions items that unlock most, with their unlock, the largest first.
pub(super) fn unlocks(sheet: &Sheet, assessment: &Assessment) -> Vec<(usize, f64)> {
    let layout = &sheet.layout;
    let pressing = |entry_point: usize| {
        let standing = &assessment.standings[entry_point];
        let presses = standing.class != Class::Unclassed && is_met(standing.need, layout.cut_offs.need_pressing);
        standing.need.filter(|_| presses)
    };
    let unlock = |item: usize, halves: i32| -> f64 {
        let top = i32::from(layout.items[item].top);
        let part = |entry_point: usize| {
            let lift = layout.weight(item, entry_point).max(0) * (top - halves);
            Some(f64::from(lift) / f64::from(top) * pressing(entry_point)? / 100.0)
        };
        (0..layout.width()).filter_map(part).sum()
    };
    let found: Vec<(usize, f64)> = conditions(sheet)
        .map(|(item, halves)| (item, unlock(item, halves)))
        .filter(|(_, unlock)| is_above(*unlock, 0.0))
        .collect();
    let mut order: Vec<usize> = (0..found.len()).collect();
    sort_highest_first(&mut order, |place| ((), Some(found[place].1)));
    order.into_iter().take(usize::from(layout.cut_offs.unlocks)).map(|place| found[place]).collect()
}

/// The answered conditions items with their levels in halves.
fn conditions(sheet: &Sheet) -> impl Iterator<Item = (usize, i32)> {
    let layout = &sheet.layout;
    let is_condition = |item: &usize| layout.conditions.is_some() && layout.items[*item].module == layout.conditions;
    (0..layout.items.len()).filter(is_condition).filter_map(|item| Some((item, i32::from(sheet.held[item].level()?))))
}
