//! How firm is it? Gap, presets, what-if runs and what they come to in a word (scoring, section 6).

use super::assessment::Assessment;
use super::class::{class_coverage, leader, rank, stand};
use super::close::{is_met, meets};
use super::outcome::{Class, Firmness, Label};
use super::pivotal::pivotal;
use super::proof::prove;
use super::runs::RankShares;
use super::sheet::Sheet;
use super::verdict::Finding;

/// Firmness about X; `None` without one.
pub(super) fn firmness(
    sheet: &Sheet,
    assessment: &Assessment,
    finding: Finding,
    runs: &RankShares,
) -> Option<Firmness> {
    let x = finding.x()?;
    let gap = gap(sheet, assessment, finding, x);
    let presets_led = presets_led(sheet, x);
    let proof = prove(sheet, assessment, x);
    let name = |item: usize| sheet.layout.items[item].id.clone();
    Some(Firmness {
        label: label(sheet, x, gap, presets_led, runs.leads(x)),
        about: sheet.layout.entry_points[x].id.clone(),
        gap: gap.value(),
        presets_led,
        runs_led: runs.leads(x),
        proven: proof.is_proven,
        decisive_blanks: proof.decisive.into_iter().map(name).collect(),
        pivotal: pivotal(sheet, assessment),
    })
}

/// Points of Fit before the best rival.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Gap {
    /// Nobody to compare with, which passes.
    NoRival,
    /// X's own Fit is undefined, which does not.
    Undefined,
    Points(f64),
}

impl Gap {
    fn value(self) -> Option<f64> {
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

fn gap(sheet: &Sheet, assessment: &Assessment, finding: Finding, x: usize) -> Gap {
    let Some(fit) = assessment.standings[x].fit else {
        return Gap::Undefined;
    };
    let is_rival = |&entry_point: &usize| {
        let standing = &assessment.standings[entry_point];
        let counts = match finding {
            Finding::StartXPrepareY { .. } => standing.class == Class::StartNow,
            _ => is_met(standing.need, sheet.layout.cut_offs.need_pressing),
        };
        entry_point != x && counts
    };
    let best = assessment
        .classed()
        .filter(is_rival)
        .filter_map(|rival| assessment.standings[rival].fit)
        .reduce(f64::max);
    best.map_or(Gap::NoRival, |best| Gap::Points(fit - best))
}

/// In how many presets X leads; answers, gates and classes stay as they are.
fn presets_led(sheet: &Sheet, x: usize) -> u32 {
    let (layout, mut standings, mut order) = (&sheet.layout, Vec::new(), Vec::new());
    let mut led = 0;
    for shares in &layout.presets {
        let mix: Vec<f64> = shares.iter().map(|share| f64::from(*share)).collect();
        stand(layout, &sheet.tally, &sheet.held, &mix, &mut standings);
        rank(&standings, &mut order);
        led += u32::from(leader(&standings, &order) == Some(x));
    }
    led
}

fn label(sheet: &Sheet, x: usize, gap: Gap, presets_led: u32, runs_led: f64) -> Label {
    let cut_offs = &sheet.layout.cut_offs;
    let presets = u32::try_from(sheet.layout.presets.len()).unwrap_or(u32::MAX).max(1);
    let led = f64::from(presets_led) / f64::from(presets);
    let coverage = class_coverage(&sheet.layout, &sheet.tally, x);
    let passes = |least_gap: f64, runs: f64, presets: f64, least_coverage: f64| {
        gap.passes(least_gap) && meets(runs_led, runs) && meets(led, presets) && meets(coverage, least_coverage)
    };
    if passes(
        cut_offs.gap_clear,
        cut_offs.runs_clear,
        cut_offs.presets_clear,
        cut_offs.coverage_clear,
    ) {
        Label::Clear
    } else if passes(
        cut_offs.gap_likely,
        cut_offs.runs_likely,
        cut_offs.presets_likely,
        cut_offs.coverage_likely,
    ) {
        Label::Likely
    } else {
        Label::Shared
    }
}

/// Positions of the options that share a verdict about X, alphabetically by title.
pub(super) fn sharing(sheet: &Sheet, assessment: &Assessment, x: usize, runs: &RankShares) -> Vec<usize> {
    let cut_offs = &sheet.layout.cut_offs;
    let standing = assessment.standings[x];
    let is_named = |&entry_point: &usize| {
        let other = assessment.standings[entry_point];
        let is_near = other
            .fit
            .zip(standing.fit)
            .is_some_and(|(fit, of_x)| meets(cut_offs.named_within, (fit - of_x).abs()));
        entry_point == x
            || (other.class == standing.class && is_near)
            || meets(runs.leads(entry_point), cut_offs.runs_named)
    };
    let mut named: Vec<usize> = (0..sheet.layout.width()).filter(is_named).collect();
    named.sort_by(|&one, &other| {
        sheet.layout.entry_points[one]
            .title
            .cmp(&sheet.layout.entry_points[other].title)
    });
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::assessment::assess;
    use crate::scoring::toy::{NOT_SURE, Toy, level};

    #[track_caller]
    fn labeled(gap: Gap, presets_led: u32, runs_led: f64, open: &[(&str, State)], expected: Label) {
        let mut toy = Toy::new(1);
        for number in 0..20 {
            toy = toy
                .item(&format!("n{number}"), "needs", &[1])
                .item(&format!("c{number}"), "conditions", &[1]);
        }
        toy.bank.presets = vec![toy.bank.presets[0].clone(); 5];
        let names: Vec<String> = (0..20)
            .flat_map(|number| [format!("n{number}"), format!("c{number}")])
            .collect();
        let state = |name: &String| {
            open.iter()
                .find(|(item, _)| item == name)
                .map_or(level(2), |(_, state)| *state)
        };
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
            (0..count)
                .map(|number| (format!("{module}{number}"), NOT_SURE))
                .collect()
        };
        for module in ["n", "c"] {
            for (count, expected) in [
                (5, Label::Clear),
                (6, Label::Likely),
                (8, Label::Likely),
                (9, Label::Shared),
            ] {
                let open = open(module, count);
                let open: Vec<(&str, State)> = open.iter().map(|(item, state)| (item.as_str(), *state)).collect();
                labeled(Gap::Points(20.0), 5, 1.0, &open, expected);
            }
        }
    }

    /// Three options that differ in needs and in their gates; no slips, and one share, so that the runs add nothing.
    fn toy() -> Toy {
        let toy = Toy::new(3)
            .item("na", "needs", &[1, 0, 0])
            .item("nb", "needs", &[0, 1, 0])
            .item("nc", "needs", &[0, 0, 1])
            .item("all", "conditions", &[1, 1, 1])
            .item("gb", "conditions", &[0, 0, 0])
            .gate(1, "gb")
            .shares(&[("needs", 100)]);
        Toy {
            bank: {
                let mut bank = toy.bank;
                bank.cut_offs.slip = 0.0;
                bank
            },
            shares: toy.shares,
        }
    }

    fn states(needs: [u8; 3], gate: u8) -> Vec<(&'static str, State)> {
        let levels = needs.into_iter().chain([2, gate]).map(level);
        ["na", "nb", "nc", "all", "gb"].into_iter().zip(levels).collect()
    }

    #[track_caller]
    fn gaps(needs: [u8; 3], gate: u8, expected: Option<f64>) {
        assert_eq!(toy().verdict(&states(needs, gate)).firmness.unwrap().gap, expected);
    }

    #[test]
    fn the_gap_is_to_the_best_rival_that_presses() {
        gaps([2, 1, 0], 2, Some(50.0));
        gaps([2, 1, 1], 2, Some(50.0));
        gaps([2, 0, 0], 2, None);
    }

    #[test]
    fn beside_an_option_to_prepare_only_those_to_start_are_rivals() {
        // `b` fits better, with its gate shut: it is prepared, so it does not count against `a`.
        gaps([1, 2, 0], 0, None);
        gaps([1, 2, 1], 0, Some(0.0));
    }

    #[test]
    fn each_preset_is_asked_who_leads() {
        let mut toy = toy();
        let preset = |shares: &[(&str, u8)]| crate::bank::model::Preset {
            id: "other".into(),
            title: String::new(),
            shares: crate::scoring::toy::shares(shares),
        };
        // Under the needs alone `b` is ahead of `a`; where they have no share all are tied and `a` comes first.
        toy.bank.presets = vec![
            preset(&[("needs", 100)]),
            preset(&[("conditions", 100)]),
            preset(&[("needs", 10), ("conditions", 90)]),
        ];
        let sheet = toy.sheet(&states([1, 2, 0], 2));
        assert_eq!(presets_led(&sheet, 0), 1);
        assert_eq!(presets_led(&sheet, 1), 2);
    }

    #[test]
    fn those_near_in_class_and_those_who_lead_in_runs_are_named_by_title() {
        let sheet = toy().sheet(&states([2, 2, 0], 2));
        let named = |runs: [f64; 3]| {
            let runs = RankShares(runs.iter().map(|share| vec![*share]).collect());
            sharing(&sheet, &assess(&sheet), 0, &runs)
        };
        assert_eq!(named([1.0, 0.0, 0.0]), [1, 0]);
        assert_eq!(named([0.86, 0.0, 0.14]), [1, 0]);
        assert_eq!(named([0.85, 0.0, 0.15]), [2, 1, 0]);
    }

    #[test]
    fn a_firm_lead_is_named_alone() {
        let verdict = toy().verdict(&states([2, 1, 0], 2));
        assert_eq!(verdict.firmness.as_ref().unwrap().label, Label::Clear);
        assert_eq!(
            (verdict.lead.clone(), verdict.named),
            (Some("a".into()), vec!["a".into()])
        );
    }
}
