//! The verdict in words: a sentence, its reason, and only then how firm it is.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, plural};
use crate::order::sort_by;
use crate::report::Report;
use crate::report::names::EntryPointName;
use crate::report::profile::{DimensionPart, ModulePart};
use crate::report::verdict::{Closing, FirstMovePart, VerdictPart};
use crate::scoring::outcome::VerdictKind;

use super::inside;

/// What is said first, and right after it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// The heading of the page; holds no number of the scoring.
    pub sentence: String,
    /// Who shares the lead, to be listed under the sentence: titles in a row would be hard to tell apart.
    pub named: Vec<EntryPointName>,
    pub reasons: Vec<String>,
}

/// The verdict, shortlist or profile of a report in words.
pub fn spoken(text: &ResultTexts, report: &Report) -> Spoken {
    match &report.closing {
        Closing::Verdict(part) => verdict(text, report, part),
        Closing::Shortlist(names) => shortlist(text, report, names),
        Closing::Profile => profile(text, report),
    }
}

fn verdict(text: &ResultTexts, report: &Report, part: &VerdictPart) -> Spoken {
    let words = &text.verdict;
    let name = |name: Option<&EntryPointName>| name.map_or_else(String::new, |name| inside(&name.title));
    let one = part.lead.as_ref().or_else(|| part.named.first());
    let (x, y) = (name(one), name(part.prepare.as_ref()));
    let several = part.named.len() > 1;
    let (sentence, reason) = match part.kind {
        VerdictKind::NotEnoughAnswers => {
            let mut reasons = vec![plural(words.not_enough_why, part.needed.len())];
            if part.needed.iter().any(|needed| needed.not_sure) {
                reasons.insert(0, words.not_enough_unknown.to_owned());
            }
            return Spoken { sentence: words.not_enough.to_owned(), named: Vec::new(), reasons };
        }
        VerdictKind::NoPressingNeed => (words.no_need, words.no_need_why),
        VerdictKind::NeedsAreMild => (words.mild, words.mild_why),
        VerdictKind::BuildConditionsFirst if part.unlocks.is_empty() => (words.build, words.build_why_open),
        VerdictKind::BuildConditionsFirst => (words.build, words.build_why),
        VerdictKind::StartXPrepareY if part.lead.is_some() => (words.start_prepare, prepare_reason(text, report, part)),
        VerdictKind::StartXPrepareY if several && part.prepare_is_named => {
            (words.choose, words.choose_then_prepare_why)
        }
        VerdictKind::StartXPrepareY if several => (words.choose, words.choose_prepare_why),
        VerdictKind::StartXPrepareY => (words.unsure, words.unsure_start_prepare),
        VerdictKind::Start | VerdictKind::ChooseBetween if part.lead.is_some() => (words.start, words.start_why),
        VerdictKind::Start | VerdictKind::ChooseBetween if several => (words.choose, words.choose_why),
        VerdictKind::Start | VerdictKind::ChooseBetween => (words.unsure, words.unsure_start),
        VerdictKind::PrepareThenStart if part.lead.is_some() => (words.prepare, words.prepare_why),
        VerdictKind::PrepareThenStart if several => (words.prepare_choose, words.prepare_choose_why),
        VerdictKind::PrepareThenStart => (words.unsure, words.unsure_prepare),
    };
    let filled = |pattern: &str| capital(&fill(pattern, &[("x", &x), ("y", &y)]));
    if part.lead.is_none() && several {
        let sentence = plural_word(text, sentence, part.named.len());
        return Spoken { sentence, named: part.named.clone(), reasons: vec![filled(reason)] };
    }
    Spoken { sentence: filled(sentence), named: Vec::new(), reasons: vec![filled(reason)] }
}

/// Y is worth preparing because its need is greater, or because it fits better on the whole.
fn prepare_reason(text: &ResultTexts, report: &Report, part: &VerdictPart) -> &'static str {
    let need =
        |name: &Option<EntryPointName>| name.as_ref().and_then(|name| report.at(name.place)).and_then(|part| part.need);
    if need(&part.prepare) > need(&part.lead) {
        text.verdict.start_prepare_need
    } else {
        text.verdict.start_prepare_fit
    }
}

fn shortlist(text: &ResultTexts, report: &Report, names: &[EntryPointName]) -> Spoken {
    let words = &text.verdict;
    if names.is_empty() {
        return Spoken {
            sentence: words.shortlist_none.to_owned(),
            named: Vec::new(),
            reasons: vec![words.shortlist_none_why.to_owned()],
        };
    }
    let mut reasons = vec![words.shortlist_why.to_owned()];
    if let Ok(more @ 1..) = usize::try_from(report.about.more_for_ranking) {
        reasons.push(plural(words.shortlist_more, more));
    }
    Spoken { sentence: plural_word(text, words.shortlist, names.len()), named: Vec::new(), reasons }
}

fn profile(text: &ResultTexts, report: &Report) -> Spoken {
    let words = &text.verdict;
    let question = |part: &ModulePart| part.question.clone();
    let sentence = report.profile.first().map_or_else(|| report.about.form.clone(), question);
    let mut parts: Vec<(&DimensionPart, f64)> = report
        .profile
        .iter()
        .flat_map(|module| &module.dimensions)
        .filter_map(|part| Some((part, part.profile.value?)))
        .collect();
    sort_by(&mut parts, |one, other| other.1.total_cmp(&one.1));
    let at = |value: f64| {
        let titles = parts.iter().filter(|(_, other)| (other - value).abs() < 1e-9).map(|(part, _)| part.title.clone());
        super::list(text, titles.collect())
    };
    let reason = match (parts.first(), parts.last()) {
        (Some((_, best)), Some((_, least))) if best - least > 1e-9 => {
            fill(words.profile_why, &[("best", &at(*best)), ("least", &at(*least))])
        }
        (Some(_), _) => words.profile_even.to_owned(),
        _ => words.profile_none.to_owned(),
    };
    Spoken { sentence, named: Vec::new(), reasons: vec![reason, words.profile_form.to_owned()] }
}

/// What a first move is and when it is to be made.
pub fn first_move(text: &ResultTexts, part: &FirstMovePart) -> String {
    fill(text.verdict.first_move, &[("text", super::bare(&part.text)), ("months", &months(text, part.months))])
}

/// When something is to be done: first and last month from the start.
pub fn months(text: &ResultTexts, (from, to): (u8, u8)) -> String {
    match from {
        0 => plural(text.verdict.months_at_once, usize::from(to)),
        _ => fill(text.verdict.months, &[("from", &from.to_string()), ("to", &to.to_string())]),
    }
}

/// A plural whose number, if small, is a word.
pub(super) fn plural_word(text: &ResultTexts, pattern: &str, count: usize) -> String {
    let word = text.page.numbers.split(' ').nth(count).map_or_else(|| count.to_string(), str::to_owned);
    let (one, other) = pattern.split_once('|').unwrap_or((pattern, pattern));
    capital(&fill(if count == 1 { one } else { other }, &[("n", &word)]))
}

/// With a capital at its start.
pub fn capital(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
