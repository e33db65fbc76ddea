//! The word for how firm it is (scoring, section 6).

use super::class::class_coverage;
use super::close::meets;
use super::outcome::Label;
use super::sheet::Sheet;

/// Points of Fit before the best rival.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Gap {
    /// Nobody to compare with, which passes.
    NoRival,
    /// X's own Fit is undefined, which does not.
    Undefined,
    Points(f64),
}

impl Gap {
    /// The points, if there is anybody to compare with.
    pub fn value(self) -> Option<f64> {
        match self {
            Gap::Points(points) => Some(points),
            Gap::NoRival | Gap::Undefined => None,
        }
    }

    fn passes(self, cut_off: f64) -> bool {
        match self {
            Gap::NoRival => true,
            Gap::Undefined => false,
            Gap::Points(points) => meets(points, cut_off),
        }
    }
}

/// The first label whose four cut-offs are met.
pub(super) fn label(sheet: &Sheet, x: usize, gap: Gap, presets_led: u32, runs_led: f64) -> Label {
    let cut_offs = &sheet.layout.cut_offs;
    let presets = u32::try_from(sheet.layout.presets.len()).unwrap_or(u32::MAX).max(1);
    let led = f64::from(presets_led) / f64::from(presets);
    let coverage = class_coverage(&sheet.layout, &sheet.tally, x);
    let passes = |least_gap: f64, runs: f64, presets: f64, least_coverage: f64| {
        gap.passes(least_gap) && meets(runs_led, runs) && meets(led, presets) && meets(coverage, least_coverage)
    };
    if passes(cut_offs.gap_clear, cut_offs.runs_clear, cut_offs.presets_clear, cut_offs.coverage_clear) {
        Label::Clear
    } else if passes(cut_offs.gap_likely, cut_offs.runs_likely, cut_offs.presets_likely, cut_offs.coverage_likely) {
        Label::Likely
    } else if sheet.layout.width() > 1 {
        Label::Shared
    } else {
        // With whom? A bank with one entry point has no second to name.
        Label::Likely
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::toy::{NOT_SURE, Toy, level};

    #[track_caller]
    fn labeled(gap: Gap, presets_led: u32, runs_led: f64, open: &[(&str, State)], expected: Label) {
        let mut toy = Toy::new(2);
        for number in 0..20 {
            toy = toy.item(&format!("n{number}"), "needs", &[1, 1]).item(&format!("c{number}"), "conditions", &[1, 1]);
        }
        toy.bank.presets = vec![toy.bank.presets[0].clone(); 5];
        let names: Vec<String> = (0..20).flat_map(|number| [format!("n{number}"), format!("c{number}")]).collect();
        let state = |name: &String| open.iter().find(|(item, _)| item == name).map_or(level(2), |(_, state)| *state);
        let states: Vec<(&str, State)> = names.iter().map(|name| (name.as_str(), state(name))).collect();
        assert_eq!(label(&toy.sheet(&states), 0, gap, presets_led, runs_led), expected);
    }

    #[test]
    fn clear_takes_gap_runs_presets_and_coverage() {
        labeled(Gap::Points(8.0), 4, 0.9, &[], Label::Clear);
        labeled(Gap::Points(7.99), 4, 0.9, &[], Label::Likely);
        labeled(Gap::Points(8.0), 3, 0.9, &[], Label::Likely);
        labeled(Gap::Points(8.0), 4, 0.89, &[], Label::Likely);
    }

    #[test]
    fn likely_takes_less_of_each() {
        labeled(Gap::Points(5.0), 3, 0.7, &[], Label::Likely);
        labeled(Gap::Points(4.99), 3, 0.7, &[], Label::Shared);
        labeled(Gap::Points(5.0), 2, 0.7, &[], Label::Shared);
        labeled(Gap::Points(5.0), 3, 0.69, &[], Label::Shared);
    }

    #[test]
    fn no_rival_passes_and_an_undefined_fit_does_not() {
        labeled(Gap::NoRival, 5, 1.0, &[], Label::Clear);
        labeled(Gap::Undefined, 5, 1.0, &[], Label::Shared);
    }

    #[test]
    fn the_smaller_of_both_coverages_counts() {
        let open = |module: &str, count: usize| -> Vec<(String, State)> {
            (0..count).map(|number| (format!("{module}{number}"), NOT_SURE)).collect()
        };
        for module in ["n", "c"] {
            for (count, expected) in [(5, Label::Clear), (6, Label::Likely), (8, Label::Likely), (9, Label::Shared)] {
                let open = open(module, count);
                let open: Vec<(&str, State)> = open.iter().map(|(item, state)| (item.as_str(), *state)).collect();
                labeled(Gap::Points(20.0), 5, 1.0, &open, expected);
            }
        }
    }

    #[test]
    fn a_single_entry_point_shares_with_nobody() {
        let toy = Toy::new(1).item("n1", "needs", &[1]).item("n2", "needs", &[1]).item("c1", "conditions", &[1]);
        let sheet = toy.sheet(&[("n1", level(2)), ("n2", NOT_SURE), ("c1", level(2))]);
        assert_eq!(label(&sheet, 0, Gap::NoRival, 0, 0.0), Label::Likely);
    }
}
