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
        Standing {
            class,
            fit,
            need,
            readiness,
        }
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
    meets(
        class_coverage(layout, tally, entry_point),
        layout.cut_offs.class_coverage,
    )
}

/// The first class that holds, for an entry point with enough answers.
fn classify(cut_offs: &CutOffs, need: Option<f64>, readiness: Option<f64>, gates: GateCounts) -> Class {
    let is_pressing = is_met(need, cut_offs.need_pressing);
    let is_ready = is_met(readiness, cut_offs.ready_start);
    let is_unhindered = gates.open == 0 && gates.blocked == 0 && gates.warnings <= u32::from(cut_offs.warnings_start);
    if is_pressing && is_ready && is_unhindered {
        Class::StartNow
    } else if is_pressing
        && is_met(readiness, cut_offs.ready_prepare)
        && gates.blocked <= u32::from(cut_offs.blocked_prepare)
    {
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
    order
        .first()
        .copied()
        .filter(|&entry_point| standings[entry_point].class != Class::Unclassed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, halves, level};

    const CLEAR: GateCounts = GateCounts {
        blocked: 0,
        warnings: 0,
        open: 0,
    };

    #[track_caller]
    fn classed(need: f64, readiness: Option<f64>, gates: GateCounts, expected: Class) {
        let cut_offs = Toy::new(1).bank.cut_offs;
        assert_eq!(classify(&cut_offs, Some(need), readiness, gates), expected);
    }

    #[test]
    fn start_now_takes_need_readiness_and_gates() {
        classed(50.0, Some(45.0), CLEAR, Class::StartNow);
        classed(50.0, Some(45.0), GateCounts { warnings: 1, ..CLEAR }, Class::StartNow);
        classed(
            50.0,
            Some(45.0),
            GateCounts { warnings: 2, ..CLEAR },
            Class::PrepareFirst,
        );
        classed(50.0, Some(45.0), GateCounts { open: 1, ..CLEAR }, Class::PrepareFirst);
        classed(
            50.0,
            Some(45.0),
            GateCounts { blocked: 1, ..CLEAR },
            Class::PrepareFirst,
        );
        classed(50.0, Some(44.9), CLEAR, Class::PrepareFirst);
    }

    #[test]
    fn prepare_first_takes_some_readiness_and_at_most_one_blocked_gate() {
        classed(
            50.0,
            Some(35.0),
            GateCounts {
                blocked: 1,
                warnings: 3,
                open: 2,
            },
            Class::PrepareFirst,
        );
        classed(50.0, Some(34.9), CLEAR, Class::BuildConditions);
        classed(
            50.0,
            Some(90.0),
            GateCounts { blocked: 2, ..CLEAR },
            Class::BuildConditions,
        );
    }

    #[test]
    fn ready_not_pressing_takes_readiness_without_a_blocked_gate() {
        classed(
            49.9,
            Some(45.0),
            GateCounts { open: 3, ..CLEAR },
            Class::ReadyNotPressing,
        );
        classed(49.9, Some(45.0), GateCounts { blocked: 1, ..CLEAR }, Class::NotNow);
        classed(49.9, Some(44.9), CLEAR, Class::NotNow);
    }

    #[test]
    fn an_undefined_readiness_meets_no_rule() {
        classed(50.0, None, CLEAR, Class::BuildConditions);
        classed(0.0, None, CLEAR, Class::NotNow);
    }

    #[track_caller]
    fn gate(state: State, expected: GateState) {
        let sheet = Toy::new(1).item("c1", "conditions", &[1]).sheet(&[("c1", state)]);
        assert_eq!(gate_state(&sheet.layout.cut_offs, sheet.held[0]), expected);
    }

    #[test]
    fn a_gate_is_blocked_below_one_and_warns_below_two() {
        gate(level(0), GateState::Blocked);
        gate(halves(1), GateState::Blocked);
        gate(level(1), GateState::Warning);
        gate(halves(3), GateState::Warning);
        gate(level(2), GateState::Met);
        gate(NOT_SURE, GateState::Open);
        gate(NOT_APPLICABLE, GateState::NotApplicable);
    }

    #[test]
    fn a_gate_outside_the_form_is_no_gate() {
        let mut toy = Toy::new(1)
            .item("n1", "needs", &[1])
            .item("c1", "conditions", &[1])
            .item("c2", "conditions", &[1])
            .gate(0, "c2");
        let answers = [("n1", level(2)), ("c1", level(2))];
        assert_eq!(toy.assess(&answers).standings[0].class, Class::PrepareFirst);
        toy.bank.forms[0].core_only = true;
        toy.bank.modules[2].dimensions[0].items[1].core = false;
        assert_eq!(toy.assess(&answers).standings[0].class, Class::StartNow);
    }

    #[test]
    fn half_the_weight_of_needs_and_of_conditions_must_be_answered() {
        let toy = Toy::new(1)
            .item("n1", "needs", &[1])
            .item("n2", "needs", &[1])
            .item("c1", "conditions", &[2])
            .item("c2", "conditions", &[-1]);
        let class = |states: &[(&str, State)]| toy.assess(states).standings[0].class;
        assert_ne!(class(&[("n1", level(2)), ("c1", level(2))]), Class::Unclassed);
        assert_eq!(class(&[("n1", level(2)), ("c2", level(2))]), Class::Unclassed);
        assert_eq!(class(&[("c1", level(2)), ("c2", level(2))]), Class::Unclassed);
    }

    #[track_caller]
    fn ranked(found: &[(Class, Option<f64>)], order: &[usize], expected: &[Option<u32>]) {
        let standing = |&(class, fit): &(Class, Option<f64>)| Standing {
            class,
            fit,
            need: None,
            readiness: None,
        };
        let standings: Vec<Standing> = found.iter().map(standing).collect();
        let mut found = Vec::new();
        rank(&standings, &mut found);
        assert_eq!(found, order);
        assert_eq!(ranks(&standings, &found), expected);
    }

    #[test]
    fn class_comes_before_fit_and_ties_share_a_rank() {
        let found = [
            (Class::NotNow, Some(99.0)),
            (Class::StartNow, Some(50.0)),
            (Class::StartNow, Some(50.0 + 0.5e-9)),
            (Class::PrepareFirst, Some(70.0)),
        ];
        ranked(&found, &[1, 2, 3, 0], &[Some(4), Some(1), Some(1), Some(3)]);
    }

    #[test]
    fn the_unclassed_come_last_and_have_no_rank() {
        let found = [
            (Class::Unclassed, Some(10.0)),
            (Class::Unclassed, Some(90.0)),
            (Class::NotNow, None),
        ];
        ranked(&found, &[2, 1, 0], &[None, None, Some(1)]);
    }
}
