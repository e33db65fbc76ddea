//! A response for every way in which a report can close, found among random answers that are the same each time.

use std::sync::OnceLock;

use foothold::bank::model::HighIs;
use foothold::report::Report;
use foothold::report::verdict::{Closing, VerdictPart};
use foothold::response::answer::{Answer, Level, State};
use foothold::response::model::Response;
use foothold::scoring::outcome::{Label, VerdictKind};
use foothold::scoring::rng::SplitMix64;

use crate::golden::{built_in, golden, report};

/// All eight kinds.
pub const KINDS: [VerdictKind; 8] = [
    VerdictKind::NotEnoughAnswers,
    VerdictKind::NoPressingNeed,
    VerdictKind::NeedsAreMild,
    VerdictKind::StartXPrepareY,
    VerdictKind::Start,
    VerdictKind::ChooseBetween,
    VerdictKind::PrepareThenStart,
    VerdictKind::BuildConditionsFirst,
];

/// Everything answered at random; `needs` and `rest` are the share of high levels, `open` that of open items.
fn random(seed: u64, needs: f64, rest: f64, open: f64) -> Response {
    let mut random = SplitMix64::new(seed);
    let mut response = Response { answers: Default::default(), ..golden("all-absent") };
    for placed in built_in().items().filter(|placed| placed.module.scored) {
        let high = if placed.module.high_is == HighIs::Bad { needs } else { rest };
        let level = if random.uniform() < high { 2 } else { 0 } + u8::from(random.uniform() < 0.5);
        let state = if random.uniform() < open { State::NotSure } else { State::Level(Level::whole(level)) };
        response.answers.insert(placed.item.id.clone(), Answer { state: Some(state), ..Answer::default() });
    }
    response
}

/// Random answers of many tempers with their reports, worked out once.
pub fn pool() -> &'static [(Response, Report)] {
    static POOL: OnceLock<Vec<(Response, Report)>> = OnceLock::new();
    POOL.get_or_init(|| {
        let tempers = [(0.7, 0.6), (0.5, 0.5), (0.8, 0.35), (0.9, 0.1), (0.1, 0.6), (0.35, 0.5)];
        let seeds = (0..40).flat_map(|seed| tempers.map(|(needs, rest)| (seed, needs, rest)));
        seeds
            .map(|(seed, needs, rest)| {
                let response = random(seed, needs, rest, if seed % 2 == 0 { 0.05 } else { 0.2 });
                let report = report(&response);
                (response, report)
            })
            .collect()
    })
}

/// The first random response whose verdict is as wished.
#[track_caller]
pub fn find(wished: impl Fn(&VerdictPart) -> bool) -> (Response, Report) {
    let is_wished = |report: &Report| matches!(&report.closing, Closing::Verdict(part) if wished(part));
    pool().iter().find(|(_, report)| is_wished(report)).cloned().expect("no such verdict in the pool")
}

/// A response with a verdict of this kind.
#[track_caller]
pub fn of_kind(kind: VerdictKind) -> (Response, Report) {
    if kind == VerdictKind::NotEnoughAnswers {
        let mut half = golden("rookie-half-absent");
        half.answers.retain(|item, _| item.as_str().starts_with("strength"));
        let report = report(&half);
        return (half, report);
    }
    find(|part| part.kind == kind)
}

/// A shared lead with one name only: X alone is near enough, and yet the answers do not carry it.
fn with_one_named(mut report: Report) -> Report {
    if let Closing::Verdict(part) = &mut report.closing {
        part.named.truncate(1);
        part.prepare_is_named = false;
    }
    report
}

/// Every kind, and under each that may be shared also the shared one, with one named and with several.
pub fn every() -> Vec<(String, Response, Report)> {
    let mut all = Vec::new();
    for kind in KINDS {
        let (response, report) = of_kind(kind);
        all.push((format!("{kind:?}"), response, report));
    }
    for kind in [VerdictKind::StartXPrepareY, VerdictKind::PrepareThenStart] {
        let (response, report) = find(|part| part.kind == kind && part.lead.is_some());
        all.push((format!("{kind:?} led"), response, report));
    }
    for kind in [VerdictKind::StartXPrepareY, VerdictKind::PrepareThenStart, VerdictKind::ChooseBetween] {
        let (response, report) = find(|part| part.kind == kind && part.label == Some(Label::Shared));
        all.push((format!("{kind:?} shared"), response.clone(), report.clone()));
        all.push((format!("{kind:?} shared, one named"), response, with_one_named(report)));
    }
    for form in ["quick", "scaling"] {
        let response = Response { form: form.into(), ..golden("case-rookie") };
        let report = report(&response);
        all.push((form.to_owned(), response, report));
    }
    all
}
