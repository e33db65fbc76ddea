//! Gates before rank: what may be done with each entry point, and in which order (scoring, section 4).

use super::close::{is_met, meets, run_length, sort_highest_first};
use super::layout::Layout;
use super::outcome::{Class, GateState};
use super::sheet::Held;
use super::tally::Tally;
use crate::bank::model::CutOffs;

/// Where an entry point stands: what its class and its place in the ranking come from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Standing {
    pub class: Class,
    pub fit: Option<f64>,
    pub need: Option<f64>,
    pub readiness: Option<f64>,
}

impl Standing {
    /// What it is ordered by.
    fn key(&self) -> (Class, Option<f64>) {
        (self.class, self.fit)
    }
}

/// How the gates of an entry point stand, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct GateCounts {
    pub blocked: u32,
    pub warnings: u32,
    pub open: u32,
}

/// Works out sections 3 and 4 for every entry point into `standings`, in the bank's order.
pub(super) fn stand(layout: &Layout, tally: &Tally, held: &[Held], mix: &[f64], standings: &mut Vec<Standing>) {
    standings.clear();
    standings.extend((0..layout.width()).map(|entry_point| {
        let (mut fit, mut readiness, mut need) = (Mix::default(), Mix::default(), None);
        for (module, (scored, share)) in layout.scored.iter().zip(mix).enumerate() {
            let index = tally.index(layout, module, entry_point);
            fit.add(*share, index);
            readiness.add(scored.readiness, index);
            if layout.needs == Some(module) {
                need = index;
            }
        }
        let (fit, readiness) = (fit.mean(), readiness.mean());
        let gates = count_gates(layout, held, entry_point);
        let class = if is_covered(layout, tally, entry_point) {
            classify(&layout.cut_offs, need, readiness, gates)
        } else {
            Class::Unclassed
        };
        Standing { class, fit, need, readiness }
    }));
}

/// A mean of module values weighted by shares, over the modules that have a value.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mix {
    sum: f64,
    shares: f64,
}

impl Mix {
    pub fn add(&mut self, share: f64, value: Option<f64>) {
        if let Some(value) = value {
            self.sum += share * value;
            self.shares += share;
        }
    }

    /// `None` when the shares sum to 0.
    pub fn mean(self) -> Option<f64> {
        (self.shares > 0.0).then(|| self.sum / self.shares)
    }
}

/// How one gate stands.
pub(super) fn gate_state(cut_offs: &CutOffs, held: Held) -> GateState {
    match held {
        Held::NotApplicable => GateState::NotApplicable,
        Held::NotSure | Held::Absent => GateState::Open,
        Held::Level(halves) => {
            let level = f64::from(halves) / 2.0;
            if !meets(level, cut_offs.gate_blocked_below) {
                GateState::Blocked
            } else if !meets(level, cut_offs.gate_warning_below) {
                GateState::Warning
            } else {
                GateState::Met
            }
        }
    }
}

fn count_gates(layout: &Layout, held: &[Held], entry_point: usize) -> GateCounts {
    let mut counts = GateCounts::default();
    for &gate in &layout.entry_points[entry_point].gates {
        match gate_state(&layout.cut_offs, held[gate]) {
            GateState::Blocked => counts.blocked += 1,
            GateState::Warning => counts.warnings += 1,
            GateState::Open => counts.open += 1,
            GateState::Met | GateState::NotApplicable => {}
        }
    }
    counts
}

/// The smaller of the coverages of needs and conditions; 0 where the bank has no such module.
pub(super) fn class_coverage(layout: &Layout, tally: &Tally, entry_point: usize) -> f64 {
    let coverage = |module: Option<usize>| module.map_or(0.0, |module| tally.coverage(module, entry_point));
    coverage(layout.needs).min(coverage(layout.conditions))
}

/// Whether enough is answered to class an entry point.
pub(super) fn is_covered(layout: &Layout, tally: &Tally, entry_point: usize) -> bool {
    meets(class_coverage(layout, tally, entry_point), layout.cut_offs.class_coverage)
}

/// The first class that holds, for an entry point with enough answers.
fn classify(cut_offs: &CutOffs, need: Option<f64>, readiness: Option<f64>, gates: GateCounts) -> Class {
    let is_pressing = is_met(need, cut_offs.need_pressing);
    let is_ready = is_met(readiness, cut_offs.ready_start);
    let is_unhindered = gates.open == 0 && gates.blocked == 0 && gates.warnings <= u32::from(cut_offs.warnings_start);
    if is_pressing && is_ready && is_unhindered {
        Class::StartNow
    } else if is_pressing && is_met(readiness, cut_offs.ready_prepare) && gates.blocked <= u32::from(cut_offs.blocked_prepare) {
        Class::PrepareFirst
    } else if is_pressing {
        Class::BuildConditions
    } else if is_ready && gates.blocked == 0 {
        Class::ReadyNotPressing
    } else {
        Class::NotNow
    }
}

/// Puts the entry points into `order`, by class, then Fit, best first, ties in the bank's order.
pub(super) fn rank(standings: &[Standing], order: &mut Vec<usize>) {
    order.clear();
    order.extend(0..standings.len());
    sort_highest_first(order, |entry_point| standings[entry_point].key());
}

/// The ranks that go with an order, in the bank's order; ties share one, the unclassed have none.
pub(super) fn ranks(standings: &[Standing], order: &[usize]) -> Vec<Option<u32>> {
    let mut ranks = vec![None; standings.len()];
    let mut start = 0;
    while start < order.len() {
        let length = run_length(&order[start..], |entry_point| standings[entry_point].key());
        for &entry_point in &order[start..start + length] {
            if standings[entry_point].class != Class::Unclassed {
                ranks[entry_point] = u32::try_from(start + 1).ok();
            }
        }
        start += length;
    }
    ranks
}

/// Who leads: the first of an order, unless nobody is classed.
pub(super) fn leader(standings: &[Standing], order: &[usize]) -> Option<usize> {
    order.first().copied().filter(|&entry_point| standings[entry_point].class != Class::Unclassed)
}
