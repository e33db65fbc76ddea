//! A response for every way in which a report can close, found among random answers that are the same each time.

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

/// The first random response whose verdict is as wished.
#[track_caller]
pub fn find(wished: impl Fn(&VerdictPart) -> bool) -> (Response, Report) {
    for seed in 0..400 {
        for (needs, rest) in [(0.7, 0.6), (0.5, 0.5), (0.8, 0.35), (0.9, 0.1), (0.1, 0.6), (0.35, 0.5)] {
            let response = random(seed, needs, rest, if seed % 2 == 0 { 0.05 } else { 0.2 });
            let report = report(&response);
            if matches!(&report.closing, Closing::Verdict(part) if wished(part)) {
                return (response, report);
            }
        }
    }
    panic!("no such verdict among 2,400 responses");
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

/// Every kind, and under each that may be shared also the shared one, with one named and with several.
pub fn every() -> Vec<(String, Response, Report)> {
    let mut all = Vec::new();
    for kind in KINDS {
        let (response, report) = of_kind(kind);
        all.push((format!("{kind:?}"), response, report));
    }
    for kind in [VerdictKind::StartXPrepareY, VerdictKind::PrepareThenStart] {
        for several in [false, true] {
            let is_shared = |part: &VerdictPart| part.kind == kind && part.label == Some(Label::Shared);
            let (response, report) = find(|part| is_shared(part) && (part.named.len() > 1) == several);
            all.push((format!("{kind:?} shared, several {several}"), response, report));
        }
        let (response, report) = find(|part| part.kind == kind && part.lead.is_some());
        all.push((format!("{kind:?} led"), response, report));
    }
    for form in ["quick", "scaling"] {
        let response = Response { form: form.into(), ..golden("case-rookie") };
        let report = report(&response);
        all.push((form.to_owned(), response, report));
    }
    all
}
