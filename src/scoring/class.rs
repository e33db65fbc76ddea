//! Gates before rank: what may be done with each entry point, and in which order (scoring, section 4).

use super::close::{is_met, meets};
use super::gates::{GateCounts, count_gates};
use super::layout::Layout;
use super::outcome::Class;
use super::sheet::Held;
use super::tally::{Mix, Tally};
use crate::bank::model::CutOffs;

/// Where an entry point stands: what its class and its place in the ranking come from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Standing {
    pub class: Class,
    pub fit: Option<f64>,
    pub need: Option<f64>,
    pub readiness: Option<f64>,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::toy::{Toy, level};

    const CLEAR: GateCounts = GateCounts { blocked: 0, warnings: 0, open: 0 };

    #[track_caller]
    fn classed(need: f64, readiness: Option<f64>, gates: GateCounts, expected: Class) {
        let cut_offs = Toy::new(1).bank.cut_offs;
        assert_eq!(classify(&cut_offs, Some(need), readiness, gates), expected);
    }

    #[test]
    fn start_now_takes_need_readiness_and_gates() {
        classed(50.0, Some(45.0), CLEAR, Class::StartNow);
        classed(50.0, Some(45.0), GateCounts { warnings: 1, ..CLEAR }, Class::StartNow);
        classed(50.0, Some(45.0), GateCounts { warnings: 2, ..CLEAR }, Class::PrepareFirst);
        classed(50.0, Some(45.0), GateCounts { open: 1, ..CLEAR }, Class::PrepareFirst);
        classed(50.0, Some(45.0), GateCounts { blocked: 1, ..CLEAR }, Class::PrepareFirst);
        classed(50.0, Some(44.9), CLEAR, Class::PrepareFirst);
    }

    #[test]
    fn prepare_first_takes_some_readiness_and_at_most_one_blocked_gate() {
        classed(50.0, Some(35.0), GateCounts { blocked: 1, warnings: 3, open: 2 }, Class::PrepareFirst);
        classed(50.0, Some(34.9), CLEAR, Class::BuildConditions);
        classed(50.0, Some(90.0), GateCounts { blocked: 2, ..CLEAR }, Class::BuildConditions);
    }

    #[test]
    fn ready_not_pressing_takes_readiness_without_a_blocked_gate() {
        classed(49.9, Some(45.0), GateCounts { open: 3, ..CLEAR }, Class::ReadyNotPressing);
        classed(49.9, Some(45.0), GateCounts { blocked: 1, ..CLEAR }, Class::NotNow);
        classed(49.9, Some(44.9), CLEAR, Class::NotNow);
    }

    #[test]
    fn an_undefined_readiness_meets_no_rule() {
        classed(50.0, None, CLEAR, Class::BuildConditions);
        classed(0.0, None, CLEAR, Class::NotNow);
    }

    #[test]
    fn half_the_weight_of_needs_and_of_conditions_must_be_answered() {
        let toy = Toy::new(1).item("n1", "needs", &[1]).item("n2", "needs", &[1]).item("c1", "conditions", &[2]).item(
            "c2",
            "conditions",
            &[-1],
        );
        let class = |states: &[(&str, State)]| toy.assess(states).standings[0].class;
        assert_ne!(class(&[("n1", level(2)), ("c1", level(2))]), Class::Unclassed);
        assert_eq!(class(&[("n1", level(2)), ("c2", level(2))]), Class::Unclassed);
        assert_eq!(class(&[("c1", level(2)), ("c2", level(2))]), Class::Unclassed);
    }
}
