//! What to open first, and which conditions unlock most (scoring, section 5).

use super::assessment::Assessment;
use super::close::{is_above, is_met, sort_highest_first};
use super::gates::gate_state;
use super::outcome::{Class, GateState};
use super::sheet::Sheet;
use crate::order::sort_by_key;

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
    sort_by_key(&mut held_back, |&(item, held_back)| (-held_back, item));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::outcome::VerdictKind;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, answers, halves, level, three};

    #[track_caller]
    fn opens(change: &[(&'static str, State)], expected: &[&str]) {
        let mut states = answers([2, 0, 0], [0, 2, 2], [2, 0, 0]);
        states.retain(|(item, _)| change.iter().all(|(changed, _)| changed != item));
        states.extend_from_slice(change);
        let mut toy = three().gate(0, "ca").gate(0, "cb");
        toy.bank.cut_offs.classed_least = 1;
        let verdict = toy.verdict(&states);
        assert_eq!(verdict.kind, VerdictKind::PrepareThenStart);
        assert_eq!(verdict.open_first.iter().map(|item| item.as_str()).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn gates_are_opened_in_the_order_blocked_open_warned() {
        opens(&[("cb", level(2))], &["ga"]);
        opens(&[("ga", NOT_SURE), ("cb", level(0))], &["cb", "ga"]);
        opens(&[("ga", level(1)), ("cb", NOT_SURE)], &["cb", "ga"]);
        opens(&[("cb", NOT_APPLICABLE)], &["ga"]);
    }

    #[test]
    fn without_a_shut_gate_the_two_largest_hold_backs_come_first() {
        let mut toy = Toy::new(1)
            .item("n1", "needs", &[1])
            .item("c1", "conditions", &[1])
            .item("c2", "conditions", &[2])
            .item("c3", "conditions", &[-1])
            .item("c4", "conditions", &[1]);
        toy.bank.cut_offs.ready_start = 90.0;
        let states = [("n1", level(2)), ("c1", level(1)), ("c2", level(1)), ("c3", level(1)), ("c4", level(2))];
        let verdict = toy.verdict(&states);
        assert_eq!(verdict.kind, VerdictKind::PrepareThenStart);
        assert_eq!(verdict.open_first.iter().map(|item| item.as_str()).collect::<Vec<_>>(), ["c2", "c1"]);
    }

    #[test]
    fn a_hold_back_is_the_weight_times_what_is_lacking_and_nothing_else_is_one() {
        let toy = Toy::new(1)
            .item("c1", "conditions", &[1])
            .item("c2", "conditions", &[2])
            .item("c3", "conditions", &[-2])
            .item("c4", "conditions", &[0]);
        let largest = |levels: [State; 4]| {
            let states: Vec<_> = ["c1", "c2", "c3", "c4"].into_iter().zip(levels).collect();
            largest_hold_backs(&toy.sheet(&states), 0)
        };
        // In halves: 4, twice 3, twice 4 the other way round, and nothing of what does not bear on it.
        assert_eq!(largest([level(0), halves(1), level(2), level(0)]), [2, 1]);
        assert_eq!(largest([level(0), level(2), level(0), level(0)]), [0]);
        assert_eq!(largest([level(0), halves(3), level(0), level(0)]), [0, 1]);
    }

    #[test]
    fn without_readiness_the_conditions_that_unlock_most_are_told() {
        let states = answers([2, 1, 0], [0, 0, 0], [0, 1, 0]);
        let verdict = three().verdict(&states);
        assert_eq!(verdict.kind, VerdictKind::BuildConditionsFirst);
        let unlocks: Vec<(&str, f64)> = verdict.unlocks.iter().map(|(item, unlock)| (item.as_str(), *unlock)).collect();
        assert_eq!(unlocks, [("ca", 2.0), ("ga", 1.0), ("gb", 0.5), ("cb", 0.5)]);
    }
}
