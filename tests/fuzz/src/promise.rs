//! Promises that several readers give.

use foothold::bank::model::Bank;
use foothold::files::claimed::Claimed;
use foothold::files::refusal::{FaultKind, Refusal};
use foothold::files::response::{self, BankMatch, Opened};
use foothold::files::save::{self, Record};
use foothold::files::{link, result, table};
use foothold::i18n::refusal::{lines, sentence};
use foothold::json::place::Place;
use foothold::json::shape::Shape;
use foothold::response::merge::merge;
use foothold::response::model::Response;
use foothold::scoring::score;
use serde_json::Value;

use super::sample::{full, now};

/// A place is the empty pointer or begins with a stroke; it leads to something, or to a member of something that lacks it. What
/// lies in something that is missing itself leads nowhere.
#[track_caller]
pub fn leads(place: &Place, tree: Option<&Value>, is_missing: bool) {
    assert!(place.as_str().is_empty() || place.as_str().starts_with('/'), "{place}");
    let is_there = |tree: &Value, place: &Place| tree.pointer(place.as_str()).is_some();
    if let Some(tree) = tree.filter(|_| !is_missing) {
        assert!(is_there(tree, place) || place.parent().is_some_and(|outer| is_there(tree, &outer)), "{place}");
    }
}

/// A refusal has its places and can be said in words.
#[track_caller]
pub fn refused(refusal: &Refusal, file: Option<&Value>) {
    assert!(!sentence(refusal).is_empty());
    assert!(lines(refusal).iter().all(|(_, line)| !line.is_empty()));
    leads(&refusal.place(), None, false);
    if let Refusal::Faults(faults) = refusal {
        assert!(!faults.is_empty());
        for fault in faults {
            leads(&fault.place, file, fault.kind == FaultKind::Shape(Shape::Missing));
        }
    }
}

/// What was opened is all that the file has, and can be kept, merged, scored, sent and shown.
#[track_caller]
pub fn whole(opened: &Opened, bank: &Bank) {
    let response = &opened.response;
    comes_back(response, bank);
    is_kept(response, bank);
    merges(response, bank);
    let outcome = scores(response, bank);
    if let Some(claimed) = &opened.claimed {
        claimed.contradiction(&outcome).into_iter().for_each(|place| leads(&place, None, false));
    }
    let rows = table::read::rows(&table::answers::answers(bank, [response])).expect("a table");
    assert!(rows.len() > response.answers.len() + response.kept.len());
    assert!(table::read::rows(&table::plan::plan(bank, [response])).is_some());
    assert!(table::read::rows(&table::results::results(bank, [(response, &outcome)])).is_some());
}

/// Written and read again it is the same, byte for byte, and nothing has to be carried over any more.
#[track_caller]
pub fn comes_back(response: &Response, bank: &Bank) {
    let text = response::write(response, bank, None);
    let again = response::read(text.as_bytes(), bank).unwrap_or_else(|refusal| panic!("{refusal:?}"));
    assert_eq!(again.response, *response);
    assert_eq!((again.bank_match, again.mapped, again.kept), (BankMatch::Same, 0, response.kept.len()));
    assert_eq!(response::write(&again.response, bank, None), text);
}

/// The browser can keep it and finds it again.
#[track_caller]
pub fn is_kept(response: &Response, bank: &Bank) {
    let text = save::write(5, response, None, &Default::default(), bank);
    match save::read(text.as_bytes(), bank) {
        Ok(Record::Whole(save)) => assert_eq!(save.opened.response, *response),
        other => panic!("{other:?}"),
    }
}

/// Merged it is the same whoever merges, and what comes out can be read again.
#[track_caller]
fn merges(response: &Response, bank: &Bank) {
    let merged = merge(response, full());
    assert_eq!(merged, merge(full(), response));
    assert_eq!(merge(&merged, response), merged);
    assert_eq!(merge(&merged, full()), merged);
    if response.bank.id == full().bank.id && response.kind == full().kind && bank.digest == full_digest() {
        comes_back(&merged, bank);
    }
}

fn full_digest() -> &'static str {
    full().bank.digest.as_deref().unwrap_or_default()
}

/// Every number of its result is defined as one, and lies where its kind lies.
#[track_caller]
pub fn scores(response: &Response, bank: &Bank) -> foothold::scoring::outcome::Outcome {
    let form = bank.form(response.form.as_str()).or(bank.forms.first()).expect("a form");
    let outcome = score(bank, form, &response.states(), &response.shares(bank));
    for each in &outcome.entry_points {
        for value in [each.fit, each.need, each.readiness].into_iter().flatten() {
            assert!((-1e-9..=100.0 + 1e-9).contains(&value), "{}: {value}", each.id);
        }
    }
    let claimed = Claimed { app_version: env!("CARGO_PKG_VERSION").to_owned(), result: result::write(&outcome) };
    assert_eq!(claimed.contradiction(&outcome), None);
    outcome
}

/// A link to what was said leads to what was said.
#[track_caller]
pub fn is_sent(response: &Response, bank: &Bank) {
    let Some(text) = link::write(response, bank) else { return };
    let opened = link::read(&text, bank, response.id.clone(), now()).expect("a link");
    assert_eq!(link::write(&opened, bank), Some(text));
    assert_eq!(opened.states(), response.states());
    comes_back(&opened, bank);
    is_kept(&opened, bank);
}
