//! How firm is it? Gap, presets, what-if runs and what they come to in a word (scoring, section 6).

use super::assessment::Assessment;
use super::class::stand;
use super::close::{is_met, meets};
use super::label::{Gap, label};
use super::order::{leader, rank};
use super::outcome::{Class, Firmness};
use super::pivotal::pivotal;
use super::proof::prove;
use super::runs::RankShares;
use super::sheet::Sheet;
use super::verdict::Finding;
use crate::order::sort_by;

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
    let best =
        assessment.classed().filter(is_rival).filter_map(|rival| assessment.standings[rival].fit).reduce(f64::max);
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

/// Positions of the options that share a verdict about X, two at least, alphabetically by title.
pub(super) fn sharing(sheet: &Sheet, assessment: &Assessment, x: usize, runs: &RankShares) -> Vec<usize> {
    let cut_offs = &sheet.layout.cut_offs;
    let standing = assessment.standings[x];
    let is_named = |&entry_point: &usize| {
        let other = assessment.standings[entry_point];
        let is_near =
            other.fit.zip(standing.fit).is_some_and(|(fit, of_x)| meets(cut_offs.named_within, (fit - of_x).abs()));
        entry_point == x
            || (other.class == standing.class && is_near)
            || meets(runs.leads(entry_point), cut_offs.runs_named)
    };
    let mut named: Vec<usize> = (0..sheet.layout.width()).filter(is_named).collect();
    if named.len() == 1 {
        // Nobody is near, yet the lead is not firm (too little is answered, say): a shared verdict names no winner.
        named.extend(assessment.classed().find(|&entry_point| entry_point != x));
    }
    sort_by(&mut named, |&one, &other| {
        sheet.layout.entry_points[one].title.cmp(&sheet.layout.entry_points[other].title)
    });
    named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::assessment::assess;
    use crate::scoring::outcome::Label;
    use crate::scoring::toy::{Toy, level};

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
    fn only_those_who_are_both_near_and_of_the_same_class_are_named() {
        let named = |gate: u8| {
            let sheet = toy().sheet(&states([2, 2, 1], gate));
            let runs = RankShares([1.0, 0.0, 0.0].iter().map(|share| vec![*share]).collect());
            sharing(&sheet, &assess(&sheet), 0, &runs)
        };
        // `c` may be started as `a` may, and is 50 behind.
        assert_eq!(named(2), [1, 0]);
        // `b` is as near as can be, with its gate shut; so nobody is, and the next in the order is named.
        assert_eq!(named(0), [2, 0]);
    }

    #[test]
    fn where_nobody_is_near_the_next_in_the_order_shares() {
        let sheet = toy().sheet(&states([2, 0, 1], 2));
        let runs = RankShares([1.0, 0.0, 0.0].iter().map(|share| vec![*share]).collect());
        assert_eq!(sharing(&sheet, &assess(&sheet), 0, &runs), [2, 0]);
    }

    #[test]
    fn a_firm_lead_is_named_alone() {
        let verdict = toy().verdict(&states([2, 1, 0], 2));
        assert_eq!(verdict.firmness.as_ref().unwrap().label, Label::Clear);
        assert_eq!((verdict.lead.clone(), verdict.named), (Some("a".into()), vec!["a".into()]));
    }
}
