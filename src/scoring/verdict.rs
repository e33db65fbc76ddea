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
    StartXPrepareY {
        x: usize,
        y: usize,
    },
    /// `start`, or `choose_between` when the label is shared.
    Start {
        x: usize,
    },
    PrepareThenStart {
        x: usize,
    },
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
    let highest = classed
        .iter()
        .filter_map(|&entry_point| standing(entry_point).need)
        .reduce(f64::max);
    if !is_met(highest, cut_offs.need_mild) {
        return Finding::NoPressingNeed;
    }
    if !is_met(highest, cut_offs.need_pressing) {
        return Finding::NeedsAreMild;
    }
    // In rank order, the first of a class is its highest Fit.
    let first = |class: Class| {
        classed
            .iter()
            .copied()
            .filter(move |&entry_point| standing(entry_point).class == class)
    };
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
        let fits_better = standing
            .fit
            .zip(x.fit)
            .is_some_and(|(fit, fit_of_x)| is_above(fit, fit_of_x));
        let presses_more = standing
            .need
            .zip(x.need)
            .is_some_and(|(need, need_of_x)| meets(need, need_of_x + need_lead));
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
        gates
            .iter()
            .copied()
            .filter(move |&gate| gate_state(&layout.cut_offs, sheet.held[gate]) == state)
    };
    let shut: Vec<usize> = [GateState::Blocked, GateState::Open, GateState::Warning]
        .into_iter()
        .flat_map(in_state)
        .collect();
    if shut.is_empty() {
        largest_hold_backs(sheet, x)
    } else {
        shut
    }
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
    order
        .into_iter()
        .take(usize::from(layout.cut_offs.unlocks))
        .map(|place| found[place])
        .collect()
}

/// The answered conditions items with their levels in halves.
fn conditions(sheet: &Sheet) -> impl Iterator<Item = (usize, i32)> {
    let layout = &sheet.layout;
    let is_condition = |item: &usize| layout.conditions.is_some() && layout.items[*item].module == layout.conditions;
    (0..layout.items.len())
        .filter(is_condition)
        .filter_map(|item| Some((item, i32::from(sheet.held[item].level()?))))
}

#[cfg(test)]
mod tests {
    use crate::response::answer::State;
    use crate::scoring::outcome::VerdictKind;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, level};

    /// Three options, `a` to `c`, each with a needs item, a gate and one more conditions item of its own.
    fn toy() -> Toy {
        Toy::new(3)
            .item("na", "needs", &[2, 0, 0])
            .item("nb", "needs", &[0, 2, 0])
            .item("nc", "needs", &[0, 0, 2])
            .item("ga", "conditions", &[1, 0, 0])
            .item("gb", "conditions", &[0, 1, 0])
            .item("gc", "conditions", &[0, 0, 1])
            .item("ca", "conditions", &[2, 0, 0])
            .item("cb", "conditions", &[0, 2, 0])
            .item("cc", "conditions", &[0, 0, 2])
            .gate(0, "ga")
            .gate(1, "gb")
            .gate(2, "gc")
    }

    /// Levels of needs, gates and other conditions for `a`, `b`, `c`.
    fn answers(needs: [u8; 3], gates: [u8; 3], others: [u8; 3]) -> Vec<(&'static str, State)> {
        let levels = needs.into_iter().chain(gates).chain(others).map(level);
        ["na", "nb", "nc", "ga", "gb", "gc", "ca", "cb", "cc"]
            .into_iter()
            .zip(levels)
            .collect()
    }

    #[track_caller]
    fn says(states: &[(&str, State)], kind: VerdictKind, about: Option<&str>) {
        let verdict = toy().verdict(states);
        assert_eq!(verdict.kind, kind);
        assert_eq!(verdict.firmness.as_ref().map(|firmness| firmness.about.as_str()), about);
    }

    #[test]
    fn too_few_classed_options_give_no_verdict_but_what_to_answer() {
        let mut states = answers([2, 2, 0], [2, 2, 2], [2, 2, 2]);
        states[2].1 = NOT_SURE;
        says(&states, VerdictKind::NotEnoughAnswers, None);
        let needed = toy().verdict(&states).needed;
        assert_eq!(needed.iter().map(|item| item.as_str()).collect::<Vec<_>>(), ["nc"]);
    }

    #[test]
    fn needs_below_the_cut_offs_are_none_or_mild() {
        says(
            &answers([0, 0, 0], [2, 2, 2], [2, 2, 2]),
            VerdictKind::NoPressingNeed,
            None,
        );
        let mut toy = toy();
        toy.bank.cut_offs.need_pressing = 60.0;
        assert_eq!(
            toy.verdict(&answers([1, 0, 0], [2, 2, 2], [2, 2, 2])).kind,
            VerdictKind::NeedsAreMild
        );
        toy.bank.cut_offs.need_mild = 51.0;
        assert_eq!(
            toy.verdict(&answers([1, 0, 0], [2, 2, 2], [2, 2, 2])).kind,
            VerdictKind::NoPressingNeed
        );
    }

    #[test]
    fn a_startable_option_without_a_stronger_one_is_started() {
        says(&answers([2, 0, 0], [2, 2, 2], [2, 0, 0]), VerdictKind::Start, Some("a"));
    }

    #[test]
    fn two_alike_leave_a_choice_and_no_lead() {
        let verdict = toy().verdict(&answers([2, 2, 0], [2, 2, 2], [2, 2, 2]));
        assert_eq!((verdict.kind, verdict.lead), (VerdictKind::ChooseBetween, None));
        // Alphabetically by title: `b` is "Title Y", `a` is "Title Z".
        assert_eq!(
            verdict.named.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
            ["b", "a"]
        );
    }

    #[test]
    fn a_pressing_option_that_is_not_ready_is_prepared_beside_the_start() {
        // `b` is needed more by 50 points, but its gate is shut; `c` fits less and is needed as `a` is.
        let states = answers([1, 2, 1], [2, 0, 0], [2, 2, 0]);
        says(&states, VerdictKind::StartXPrepareY, Some("a"));
        assert_eq!(toy().verdict(&states).prepare.as_ref().map(|id| id.as_str()), Some("b"));
    }

    #[test]
    fn as_much_need_and_less_fit_prepares_nobody() {
        says(&answers([2, 2, 0], [2, 0, 2], [2, 2, 0]), VerdictKind::Start, Some("a"));
    }

    #[test]
    fn without_a_startable_option_the_best_of_the_pressing_is_prepared() {
        // `a` fits best, but its need is 50 below the highest, beyond the window; `c` is not ready enough.
        let states = answers([1, 2, 2], [0, 1, 0], [2, 1, 1]);
        let mut toy = toy().shares(&[("conditions", 100)]);
        toy.bank.cut_offs.ready_start = 60.0;
        let about = |toy: &Toy| {
            let verdict = toy.verdict(&states);
            assert_eq!(verdict.kind, VerdictKind::PrepareThenStart);
            verdict.firmness.unwrap().about
        };
        assert_eq!(about(&toy).as_str(), "b");
        toy.bank.cut_offs.need_window = 50.0;
        assert_eq!(about(&toy).as_str(), "a");
    }

    #[track_caller]
    fn opens(change: &[(&'static str, State)], expected: &[&str]) {
        let mut states = answers([2, 0, 0], [0, 2, 2], [2, 0, 0]);
        states.retain(|(item, _)| change.iter().all(|(changed, _)| changed != item));
        states.extend_from_slice(change);
        let mut toy = toy().gate(0, "ca").gate(0, "cb");
        toy.bank.cut_offs.classed_least = 1;
        let verdict = toy.verdict(&states);
        assert_eq!(verdict.kind, VerdictKind::PrepareThenStart);
        assert_eq!(
            verdict.open_first.iter().map(|item| item.as_str()).collect::<Vec<_>>(),
            expected
        );
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
        let states = [
            ("n1", level(2)),
            ("c1", level(1)),
            ("c2", level(1)),
            ("c3", level(1)),
            ("c4", level(2)),
        ];
        let verdict = toy.verdict(&states);
        assert_eq!(verdict.kind, VerdictKind::PrepareThenStart);
        assert_eq!(
            verdict.open_first.iter().map(|item| item.as_str()).collect::<Vec<_>>(),
            ["c2", "c1"]
        );
    }

    #[test]
    fn without_readiness_the_conditions_that_unlock_most_are_told() {
        let states = answers([2, 1, 0], [0, 0, 0], [0, 1, 0]);
        says(&states, VerdictKind::BuildConditionsFirst, None);
        let unlocks = toy().verdict(&states).unlocks;
        let unlocks: Vec<(&str, f64)> = unlocks.iter().map(|(item, unlock)| (item.as_str(), *unlock)).collect();
        assert_eq!(unlocks, [("ca", 2.0), ("ga", 1.0), ("gb", 0.5), ("cb", 0.5)]);
    }
}
