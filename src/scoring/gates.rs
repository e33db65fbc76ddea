//! How the gates of an entry point stand (scoring, section 4).

use super::close::meets;
use super::layout::Layout;
use super::outcome::GateState;
use super::sheet::Held;
use crate::bank::model::CutOffs;

/// How the gates of an entry point stand, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct GateCounts {
    pub blocked: u32,
    pub warnings: u32,
    pub open: u32,
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

/// How many gates of an entry point are shut, in each way.
pub(super) fn count_gates(layout: &Layout, held: &[Held], entry_point: usize) -> GateCounts {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::outcome::Class;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, halves, level};

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
}
