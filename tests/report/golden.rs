//! The parts of a report over the golden examples: what is shown, in which order, and what may not be claimed.

use std::fs;
use std::sync::OnceLock;

use foothold::bank::model::Bank;
use foothold::files::response;
use foothold::i18n::en::result::RESULT;
use foothold::report::Report;
use foothold::report::say;
use foothold::report::verdict::Closing;
use foothold::response::answer::{EvidenceTag, Level, State};
use foothold::response::model::{Response, Weighting};
use foothold::scoring::outcome::{Class, GateState, Outcome, VerdictKind};
use foothold::scoring::score;
use serde_json::Value;

/// The built-in bank with fewer what-if runs: what a report is made of does not hang on how many there are.
pub fn built_in() -> &'static Bank {
    static BANK: OnceLock<Bank> = OnceLock::new();
    BANK.get_or_init(|| {
        let mut bank = foothold::bank::built_in().clone();
        bank.cut_offs.draws = 40;
        bank
    })
}

/// A golden example's response.
pub fn golden(name: &str) -> Response {
    let file = fs::read(format!("tests/golden/scoring/{name}.json")).expect("a golden file");
    let file: Value = serde_json::from_slice(&file).expect("JSON");
    let response = serde_json::to_vec(&file["response"]).expect("JSON");
    response::read(&response, built_in()).expect("a response").response
}

pub fn outcome(response: &Response) -> Outcome {
    let bank = built_in();
    let form = bank.form(response.form.as_str()).expect("a form");
    score(bank, form, &response.states(), &response.shares(bank))
}

pub fn report(response: &Response) -> Report {
    Report::new(built_in(), response, &outcome(response))
}

/// Sets one item's level.
pub fn with(mut response: Response, item: &str, level: u8) -> Response {
    response.answers.or_default(item.into()).state = Some(State::Level(Level::whole(level)));
    response
}

fn verdict(report: &Report) -> &foothold::report::verdict::VerdictPart {
    match &report.closing {
        Closing::Verdict(part) => part,
        other => panic!("no verdict but {other:?}"),
    }
}

#[test]
fn the_example_is_a_finished_district_with_a_verdict() {
    let example =
        response::read(include_bytes!("../../src/bank/data/example.json"), built_in()).expect("the example").response;
    let report = report(&example);
    assert!(report.shows.ranking);
    assert_eq!(report.about.counts.absent, 0);
    assert!(!report.strengths.is_empty() && !report.openings.is_empty() && !report.barriers.is_empty());
    assert!(
        !report.blind_spots.not_sure.is_empty() && !report.thin.is_empty() && !report.priorities.critical.is_empty()
    );
}

#[test]
fn reasons_are_the_largest_parts_of_the_fit_largest_first() {
    let response = golden("case-rookie");
    let (report, outcome) = (report(&response), outcome(&response));
    for part in &report.entry_points {
        let whole = outcome.entry_points.iter().find(|one| one.id == part.name.id).expect("the same");
        let largest = whole.trace.iter().map(|one| one.points).fold(0.0, f64::max);
        let shown: Vec<f64> = part.why.speaks_for.iter().map(|reason| reason.points).collect();
        assert_eq!(shown.first(), Some(&largest), "{}", part.name.id);
        assert!(shown.windows(2).all(|pair| pair[0] >= pair[1]));
        assert!(part.why.holds_back.iter().all(|reason| reason.points > 0.0));
    }
}

#[test]
fn a_verdict_without_an_order_shows_none() {
    for (name, kind) in
        [("needs-0-rest-2", VerdictKind::NoPressingNeed), ("needs-3-rest-0", VerdictKind::BuildConditionsFirst)]
    {
        let report = report(&golden(name));
        assert_eq!(verdict(&report).kind, kind);
        assert!(!report.shows.ranking && report.shows.map);
        assert!(report.entry_points.iter().all(|part| part.rank.is_none() && part.rank_shares.is_empty()));
        let places: Vec<usize> = report.entry_points.iter().map(|part| part.name.place).collect();
        assert_eq!(places, [0, 1, 2, 3, 4], "the bank's order claims nothing");
    }
}

#[test]
fn nothing_answered_shows_only_what_to_answer_first() {
    let report = report(&golden("all-absent"));
    let part = verdict(&report);
    assert_eq!(part.kind, VerdictKind::NotEnoughAnswers);
    assert!(!part.needed.is_empty() && part.needed.iter().all(|needed| !needed.not_sure));
    assert!(!report.shows.map && !report.shows.entry_points && !report.shows.findings);
    assert_eq!(report.blind_spots.unfinished.len(), 69);
}

#[test]
fn conditions_that_unlock_come_with_their_first_moves() {
    let report = report(&golden("needs-3-rest-0"));
    let unlocks = &verdict(&report).unlocks;
    assert_eq!(unlocks.len(), 5);
    assert!(unlocks.windows(2).all(|pair| pair[0].unlock >= pair[1].unlock));
    assert!(unlocks.iter().any(|unlock| !unlock.moves.is_empty()));
}

#[test]
fn gates_that_are_shut_come_before_those_that_warn() {
    let report = report(&golden("rookie-gates-blocked"));
    let states: Vec<bool> = report.barriers.iter().map(|barrier| barrier.state == GateState::Blocked).collect();
    assert!(states[0] && states.windows(2).all(|pair| pair[0] || !pair[1]), "{states:?}");
    let shut = report.barriers.iter().filter(|barrier| barrier.state == GateState::Blocked);
    assert!(shut.into_iter().all(|barrier| !barrier.gates.is_empty() && barrier.held_by.is_some()));
}

#[test]
fn an_opening_is_unused_at_exactly_one_below_the_top() {
    let base = golden("all-at-1");
    assert!(report(&base).openings.is_empty());
    for (level, count) in [(1, 0), (2, 1), (3, 0)] {
        assert_eq!(report(&with(base.clone(), "enable-labor-trust", level)).openings.len(), count, "level {level}");
        assert_eq!(
            report(&with(base.clone(), "enable-lasting-money", level)).openings.len(),
            0,
            "not marked as an opening"
        );
    }
}

#[test]
fn a_strength_counts_from_established_on_and_only_for_one_that_leads() {
    let report = report(&golden("case-rookie"));
    let rookie = built_in().entry_point("rookie").expect("rookie");
    assert_eq!(report.closing.leading().iter().map(|name| &name.id).collect::<Vec<_>>(), [&rookie.id]);
    let strengths: Vec<_> = report.strengths.iter().map(|strength| strength.said.item.id.as_str()).collect();
    assert!(strengths.contains(&"strength-rookie-shelter"), "{strengths:?}");
    assert!(
        report.strengths.iter().all(|strength| strength.said.level >= Level::whole(2) && strength.helps.len() == 1)
    );
}

#[test]
fn areas_are_severe_or_serious_and_worst_first() {
    let report = report(&golden("case-rookie"));
    let values: Vec<f64> = report.priorities.areas.iter().map(|area| area.value).collect();
    assert!(!values.is_empty() && values.windows(2).all(|pair| pair[0] >= pair[1]));
    assert!(report.priorities.areas.iter().any(|area| area.dimension.as_str() == "early-career"));
    assert!(self::report(&golden("all-at-1")).priorities.areas.is_empty());
}

#[test]
fn thin_evidence_is_judgment_only_and_at_most_ten() {
    let mut response = golden("case-rookie");
    assert!(report(&response).thin.is_empty());
    for answer in response.answers.values_mut() {
        answer.evidence = Some(EvidenceTag::Judgment);
    }
    let thin = report(&response).thin;
    assert_eq!(thin.len(), 10);
    assert!(thin.windows(2).all(|pair| pair[0].influence >= pair[1].influence) && thin[9].influence > 0.0);
    response.answers.values_mut().for_each(|answer| answer.evidence = Some(EvidenceTag::Data));
    assert!(report(&response).thin.is_empty());
}

#[test]
fn influence_is_the_widest_difference_among_the_first_three() {
    // By hand: an item's part is its weight over all that applies in its module, times the module's share.
    let mut response = golden("case-rookie");
    response.answers.get_mut("need-rookie-load").expect("answered").evidence = Some(EvidenceTag::Judgment);
    let (report, outcome, bank) = (report(&response), outcome(&response), built_in());
    let first: Vec<_> = outcome.entry_points.iter().take(3).map(|one| one.id.clone()).collect();
    let part = |entry_point: &foothold::bank::id::EntryPointId| {
        let weight = |item: &foothold::bank::model::Item| {
            let weight = item.weights.iter().find(|weight| weight.entry_point == *entry_point);
            weight.map_or(0.0, |weight| f64::from(weight.weight))
        };
        let needs = bank.module("needs").expect("needs");
        let all: f64 = needs.items().map(|item| weight(item).abs()).sum();
        weight(bank.item("need-rookie-load").expect("the item").item) / all
    };
    let parts: Vec<f64> = first.iter().map(part).collect();
    let (least, most) = (parts.iter().copied().fold(1.0, f64::min), parts.iter().copied().fold(-1.0, f64::max));
    assert!((report.thin[0].influence - 0.4 * (most - least)).abs() < 1e-12);
}

#[test]
fn an_item_that_does_not_apply_is_listed_once_and_open_nowhere() {
    let report = report(&golden("staffing-no-agreement"));
    assert_eq!(report.blind_spots.not_applicable.len(), 2);
    assert!(report.blind_spots.unfinished.is_empty() && report.blind_spots.not_sure.is_empty());
}

#[test]
fn a_blind_spot_that_decides_stands_first() {
    let report = report(&golden("staffing-trust-unknown"));
    let spot = &report.blind_spots.not_sure[0];
    assert_eq!((spot.item.id.as_str(), spot.look_at.is_empty()), ("enable-labor-trust", false));
}

#[test]
fn class_goes_before_fit_and_the_report_says_where() {
    let names = [
        "all-at-1",
        "all-at-2",
        "case-rookie",
        "case-pipeline",
        "case-pay-pathways",
        "case-team-learning",
        "rookie-gates-blocked",
        "case-staffing-schedule",
    ];
    let mut noted = 0;
    for name in names {
        let report = report(&golden(name));
        for pair in report.neighbors.iter().filter(|pair| pair.ahead.is_some_and(|ahead| ahead < -0.05)) {
            assert!(pair.upper_class < pair.lower_class, "{name}");
            let said = say::neighbor::sentences(&RESULT, pair, &built_in().cut_offs).concat();
            assert!(said.contains("class comes first") && said.contains("points lower"), "{name}: {said}");
            noted += 1;
        }
    }
    assert!(noted > 0, "no example shows it");
}

#[test]
fn pivotal_answers_are_grouped_by_item_and_none_is_lost() {
    for name in ["case-rookie", "rookie-half-absent", "all-at-2"] {
        let report = report(&golden(name));
        let Some(firm) = &report.firmness else { continue };
        let grouped: usize = firm.changes.iter().map(|change| change.to.len()).sum();
        assert_eq!(u32::try_from(grouped), Ok(firm.single_changes), "{name}");
        let mut items: Vec<_> = firm.changes.iter().map(|change| &change.item.id).collect();
        items.sort();
        items.dedup();
        assert_eq!(items.len(), firm.changes.len(), "{name}");
    }
}

#[test]
fn the_short_form_claims_no_order_and_no_verdict() {
    let quick = Response { form: "quick".into(), ..golden("case-rookie") };
    let report = report(&quick);
    assert!(matches!(&report.closing, Closing::Shortlist(names) if names.len() == 3));
    assert!(report.shows.map && report.shows.entry_points && !report.shows.ranking);
    assert!(report.firmness.is_none() && report.entry_points.iter().all(|part| part.rank.is_none()));
    assert!(report.about.more_for_ranking > 0);
}

#[test]
fn the_scaling_form_gives_its_profile_only() {
    let report = report(&Response { form: "scaling".into(), ..golden("case-rookie") });
    assert_eq!(report.closing, Closing::Profile);
    assert!(report.entry_points.is_empty() && !report.shows.map);
    assert_eq!(report.profile.len(), 1);
    assert!(!report.profile[0].sources.is_empty());
}

#[test]
fn own_shares_have_no_preset_title() {
    let bank = built_in();
    let own = Weighting::Own(bank.presets[1].shares.clone());
    let report = report(&Response { weighting: own, ..golden("case-rookie") });
    assert_eq!(report.method.preset, None);
    assert_eq!(self::report(&golden("case-rookie")).method.preset.as_deref(), Some(bank.presets[0].title.as_str()));
}

#[test]
fn a_class_rests_on_the_smaller_coverage() {
    let report = report(&golden("rookie-half-absent"));
    for part in report.entry_points.iter().filter(|part| part.class == Class::Unclassed) {
        assert!(part.coverage < 0.5, "{}", part.name.id);
    }
    assert!(report.entry_points.iter().all(|part| (0.0..=1.0).contains(&part.coverage)));
}
