//! Indices, Fit and Readiness with their ranges, and each answer's part in a Fit (scoring, section 3).

use super::layout::AskedItem;
use super::outcome::{Contribution, Index, Range};
use super::sheet::Sheet;
use super::tally::{Mix, percentage};

/// An entry point's index in a scored module.
pub(super) fn index(sheet: &Sheet, module: usize, entry_point: usize) -> Index {
    Index {
        value: sheet.tally.index(&sheet.layout, module, entry_point),
        range: sheet.tally.ends(&sheet.layout, module, entry_point).map(|(low, high)| Range { low, high }),
        coverage: sheet.tally.coverage(module, entry_point),
    }
}

/// The range of Fit over indices in the order of the scored modules; `None` where nothing with a share applies.
pub(super) fn fit_range(sheet: &Sheet, indices: &[Index]) -> Option<Range> {
    range(sheet.shares.iter().map(|share| f64::from(*share)), indices)
}

/// The range of Readiness, likewise.
pub(super) fn readiness_range(sheet: &Sheet, indices: &[Index]) -> Option<Range> {
    range(sheet.layout.scored.iter().map(|module| module.readiness), indices)
}

fn range(shares: impl Iterator<Item = f64>, indices: &[Index]) -> Option<Range> {
    let (mut low, mut high) = (Mix::default(), Mix::default());
    for (share, index) in shares.zip(indices) {
        low.add(share, index.range.map(|range| range.low));
        high.add(share, index.range.map(|range| range.high));
    }
    Some(Range { low: low.mean()?, high: high.mean()? })
}

/// Whether a module with a share has no index, so that Fit rests on the others alone.
pub(super) fn is_provisional(sheet: &Sheet, indices: &[Index]) -> bool {
    sheet.shares.iter().zip(indices).any(|(share, index)| *share > 0 && index.value.is_none())
}

/// What each answered item with a weight adds to an entry point's Fit and what it holds back; none without a Fit.
pub(super) fn trace(sheet: &Sheet, entry_point: usize) -> Vec<Contribution> {
    let (layout, tally) = (&sheet.layout, &sheet.tally);
    let has_index = |module: usize| tally.answered(module, entry_point) > 0;
    let shares = sheet.mix();
    let total: f64 = shares.iter().enumerate().filter(|(module, _)| has_index(*module)).map(|(_, share)| share).sum();
    if total <= 0.0 {
        return Vec::new();
    }
    let contribution = |(item, asked): (usize, &AskedItem)| {
        let (module, halves) = (asked.module?, i32::from(sheet.held[item].level()?));
        let (weight, top) = (layout.weight(item, entry_point), layout.scored[module].top);
        let points = weight.abs() * if weight < 0 { top - halves } else { halves };
        let whole = top * tally.answered(module, entry_point);
        let part = |part: i32| percentage(part, whole).map(|value| shares[module] / total * value);
        (weight != 0).then_some(())?;
        Some(Contribution {
            item: asked.id.clone(),
            points: part(points)?,
            held_back: part(weight.abs() * top - points)?,
        })
    };
    layout.items.iter().enumerate().filter_map(contribution).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::outcome::EntryPointOutcome;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, halves, level};

    /// Needs weigh 2, 1 and -1, conditions and strengths 1 each; shares half needs, half conditions.
    fn toy() -> Toy {
        Toy::new(1)
            .item("n1", "needs", &[2])
            .item("n2", "needs", &[1])
            .item("n3", "needs", &[-1])
            .item("s1", "strengths", &[1])
            .item("c1", "conditions", &[1])
    }

    #[track_caller]
    fn outcome(toy: &Toy, states: &[(&str, State)]) -> EntryPointOutcome {
        let sheet = toy.sheet(states);
        crate::scoring::assessment::assess(&sheet).entry_points(&sheet).remove(0)
    }

    fn needs_index(states: &[(&str, State)]) -> Index {
        outcome(&toy(), states).indices[0].1
    }

    #[test]
    fn a_negative_weight_reads_the_answer_in_reverse() {
        let low = needs_index(&[("n1", level(2)), ("n2", level(2)), ("n3", level(0))]);
        assert_eq!(low.value, Some(100.0));
        let high = needs_index(&[("n1", level(2)), ("n2", level(2)), ("n3", level(2))]);
        assert_eq!(high.value, Some(75.0));
    }

    #[test]
    fn half_levels_are_exact() {
        assert_eq!(needs_index(&[("n1", halves(1)), ("n3", halves(3))]).value, Some(25.0));
    }

    #[test]
    fn open_items_leave_the_value_and_set_range_and_coverage() {
        let index = needs_index(&[("n1", level(1)), ("n2", NOT_SURE)]);
        assert_eq!((index.value, index.coverage), (Some(50.0), 0.5));
        assert_eq!(index.range, Some(Range { low: 25.0, high: 75.0 }));
    }

    #[test]
    fn without_an_answer_an_index_is_undefined_and_covers_nothing() {
        let index = needs_index(&[]);
        assert_eq!((index.value, index.coverage, index.range), (None, 0.0, Some(Range { low: 0.0, high: 100.0 })));
    }

    #[test]
    fn where_nothing_applies_there_is_no_range_and_no_coverage() {
        let index = needs_index(&["n1", "n2", "n3"].map(|item| (item, NOT_APPLICABLE)));
        assert_eq!((index.value, index.coverage, index.range), (None, 0.0, None));
    }

    #[test]
    fn fit_mixes_the_defined_indices_by_their_shares() {
        let all = outcome(&toy(), &[("n1", level(2)), ("s1", level(0)), ("c1", level(0))]);
        assert_eq!((all.fit, all.provisional), (Some(50.0), false));
        let some = outcome(&toy(), &[("n1", level(2))]);
        assert_eq!((some.fit, some.provisional), (Some(100.0), true));
    }

    #[test]
    fn a_module_without_a_share_neither_counts_nor_makes_fit_provisional() {
        let found = outcome(&toy().shares(&[("needs", 100)]), &[("n1", level(1)), ("c1", level(2))]);
        assert_eq!((found.fit, found.provisional), (Some(50.0), false));
    }

    #[test]
    fn fit_is_undefined_where_only_modules_without_a_share_are_answered() {
        let found = outcome(&toy().shares(&[("strengths", 100)]), &[("n1", level(2)), ("c1", level(2))]);
        assert_eq!((found.fit, found.need, found.trace.len()), (None, Some(100.0), 0));
        assert!(found.provisional);
        assert_eq!(found.fit_range, Some(Range { low: 0.0, high: 100.0 }));
    }

    #[test]
    fn readiness_mixes_by_its_own_shares_and_leaves_out_the_needs() {
        // Conditions 30 and strengths 20.
        let found = outcome(&toy(), &[("n1", level(2)), ("s1", level(0)), ("c1", level(2))]);
        assert_eq!(found.readiness, Some(60.0));
        assert_eq!(found.readiness_range, Some(Range { low: 60.0, high: 60.0 }));
    }

    #[test]
    fn ranges_leave_out_modules_in_which_nothing_applies() {
        let found = outcome(&toy(), &[("n1", level(2)), ("n2", level(2)), ("c1", NOT_APPLICABLE)]);
        assert_eq!(found.fit_range, Some(Range { low: 75.0, high: 100.0 }));
        assert_eq!(found.readiness_range, Some(Range { low: 0.0, high: 100.0 }));
    }

    #[test]
    fn the_trace_tells_what_each_answer_adds_and_holds_back() {
        let found = outcome(&toy(), &[("n1", level(1)), ("n3", level(0)), ("s1", level(1)), ("c1", level(2))]);
        let parts: Vec<(&str, f64, f64)> =
            found.trace.iter().map(|part| (part.item.as_str(), part.points, part.held_back)).collect();
        let third = 50.0 / 3.0;
        assert_eq!(parts.iter().map(|part| part.0).collect::<Vec<_>>(), ["n1", "n3", "s1", "c1"]);
        for (part, (points, held_back)) in parts.iter().zip([(third, third), (third, 0.0), (0.0, 0.0), (50.0, 0.0)]) {
            assert!((part.1 - points).abs() < 1e-12 && (part.2 - held_back).abs() < 1e-12, "{part:?}");
        }
    }
}
