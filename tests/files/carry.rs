//! Answers to another version of the bank: carried by id, mapped through `was`, or kept; never dropped.

use std::sync::OnceLock;

use foothold::bank::model::Bank;
use foothold::files::refusal::FaultKind;
use foothold::files::response::{self, BankMatch, Opened};
use foothold::response::answer::{Level, State};
use foothold::response::model::ANSWERS_LIMIT;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{ID, any_response, item, only_fault, opened, place, toy, toy_with, with, with_answers};

/// The toy bank, grown older: three items have other ids, and one came of two.
fn newer() -> &'static Bank {
    static NEWER: OnceLock<Bank> = OnceLock::new();
    NEWER.get_or_init(|| {
        toy_with(|bank| {
            bank["version"] = json!("2.0.0");
            let text = bank
                .to_string()
                .replace("\"need-noise\"", "\"need-din\"")
                .replace("\"need-no-seats\"", "\"need-seats\"");
            *bank = serde_json::from_str(&text).expect("JSON");
            item(bank, "need-din")["was"] = json!([{ "item": "need-noise", "levels": [2, 1, 0] }]);
            item(bank, "need-seats")["was"] = json!([{ "item": "need-no-seats" }, { "item": "need-chairs" }]);
            item(bank, "need-old-books")["was"] = json!([{ "item": "need-noise" }]);
            bank["roles"] = json!([{ "id": "reader", "title": "Reader" }]);
        })
    })
}

#[track_caller]
fn carried(response: &Value) -> Opened {
    response::read(response.to_string().as_bytes(), newer()).expect("taken")
}

fn counts(opened: &Opened) -> (usize, usize, usize) {
    (opened.carried, opened.mapped, opened.kept)
}

#[test]
fn an_answer_to_an_item_that_stayed_is_carried() {
    let opened = carried(&with_answers(json!({ "need-long-waits": { "level": 2, "note": "n" } })));
    assert_eq!(counts(&opened), (1, 0, 0));
    assert_eq!(opened.bank_match, BankMatch::Other { version: "1.2.0".into() });
    assert_eq!(opened.response.answers["need-long-waits"].note, "n");
    assert_eq!(opened.response.bank.version, "2.0.0");
    assert_eq!(opened.response.bank.digest.as_deref(), Some(newer().digest.as_str()));
}

#[test]
fn what_a_file_says_of_its_bank_stays_when_it_is_carried_over() {
    let bank = json!({ "id": "library", "version": "1.2.0", "digest": toy().digest, "new": 4 });
    let opened = carried(&with("bank", bank));
    assert_eq!(opened.response.bank.rest.get("new"), Some(&json!(4)));
    assert_eq!(opened.response.bank.version, "2.0.0");
}

#[test]
fn an_answer_to_a_renamed_item_is_mapped_with_its_level() {
    let opened =
        carried(&with_answers(json!({ "need-noise": { "level": 0, "note": "n" }, "need-old-books": { "level": 1 } })));
    assert_eq!(counts(&opened), (1, 1, 0));
    assert_eq!(opened.response.answers["need-din"].level(), Some(Level::whole(2)));
    assert_eq!(opened.response.answers["need-din"].note, "n");
    // The one that stayed keeps its own answer.
    assert_eq!(opened.response.answers["need-old-books"].level(), Some(Level::whole(1)));
}

#[test]
fn a_split_item_answers_both_and_says_its_words_once() {
    let opened =
        carried(&with_answers(json!({ "need-noise": { "level": 2, "note": "n", "discuss": true, "new": 1 } })));
    assert_eq!(counts(&opened), (0, 1, 0));
    let answers = &opened.response.answers;
    assert_eq!(answers["need-old-books"].level(), Some(Level::whole(2)));
    assert_eq!(answers["need-din"].level(), Some(Level::whole(0)));
    let notes: String = answers.values().map(|answer| answer.note.as_str()).collect();
    assert_eq!(notes, "n");
    let marked = answers.values().filter(|answer| answer.discuss).count();
    let members: usize = answers.values().map(|answer| answer.rest.len()).sum();
    assert_eq!((marked, members), (1, 1));
}

/// What is read of an older file can be written and read again.
#[track_caller]
fn stays(opened: &Opened) {
    let again = response::read(response::write(&opened.response, newer(), None).as_bytes(), newer()).expect("taken");
    assert_eq!((&again.response, again.bank_match), (&opened.response, BankMatch::Same));
}

/// A split makes one more of as many answers as a file may have.
#[test]
fn a_full_file_can_be_read_again_after_it_was_carried_over() {
    let mut answers: serde_json::Map<String, Value> =
        (1..ANSWERS_LIMIT).map(|number| (format!("old-{number}"), json!({ "level": 1 }))).collect();
    answers.insert("need-noise".to_owned(), json!({ "level": 2 }));
    let opened = carried(&with_answers(Value::Object(answers)));
    assert_eq!(counts(&opened), (0, 1, ANSWERS_LIMIT - 1));
    assert_eq!((opened.response.answers.len(), opened.response.kept.len()), (2, ANSWERS_LIMIT - 2));
    // The one that had no room stands among the earlier answers.
    assert_eq!(opened.response.earlier.len(), 1);
    stays(&opened);
}

/// What another window had said before the bank changed is no fault of the file.
#[test]
fn earlier_answers_that_the_newer_bank_cannot_hold_are_kept_apart() {
    let mut file = with_answers(json!({ "need-long-waits": { "level": 1 }, "need-noise": { "level": 0 } }));
    file["role"] = json!(null);
    file["clocks"] = json!({ "need-long-waits": [5, "b"] });
    let fits = json!({ "at": [3, "a"], "level": 2 });
    file["earlier"] = json!({
        "need-long-waits": [{ "at": [4, "a"], "level": 5 }, fits],
        "need-noise": [{ "at": [0, ""], "level": 1 }],
    });
    let opened = carried(&file);
    let earlier = |slot: &str| opened.response.earlier.get(slot).map_or(0, Vec::len);
    assert_eq!((earlier("need-long-waits"), earlier("need-noise")), (1, 0));
    let others = opened.response.rest["kept_other"].as_array().expect("a list");
    assert_eq!(
        others.iter().map(|other| &other["place"]).collect::<Vec<_>>(),
        ["/earlier/need-long-waits/0", "/earlier/need-noise/0"]
    );
    assert_eq!(others[1]["value"]["level"], 1);
    stays(&opened);
}

#[test]
fn of_two_answers_for_a_merged_item_the_second_is_kept() {
    let opened = carried(&with("answers", json!({ "need-chairs": { "level": 1 }, "need-no-seats": { "level": 2 } })));
    assert_eq!(counts(&opened), (0, 1, 1));
    assert_eq!(opened.response.answers["need-seats"].level(), Some(Level::whole(1)));
    assert_eq!(opened.response.kept["need-no-seats"].level(), Some(Level::whole(2)));
}

#[test]
fn a_teams_half_maps_to_what_lies_between() {
    let mut team = with_answers(json!({ "need-noise": { "level": 0.5 } }));
    team["kind"] = json!("team");
    assert_eq!(carried(&team).response.answers["need-din"].level(), Some(Level::from_halves(3)));
}

#[test]
fn what_was_said_last_time_carries_over_too_and_counts_as_no_answer() {
    let last = json!({ "need-noise": { "level": 0 }, "need-gone": { "level": 1 }, "need-long-waits": { "level": 2 } });
    let mut file = with_answers(json!({ "need-long-waits": { "level": 1 } }));
    file["again"] = json!({ "of": ID, "on": "2026-01-01T00:00:00Z", "preset": "even", "answers": last });
    let opened = carried(&file);
    assert_eq!(counts(&opened), (1, 0, 0));
    let again = opened.response.again.as_ref().expect("it was taken again");
    assert_eq!(again.answers["need-din"].level(), Some(Level::whole(2)));
    assert_eq!(again.answers["need-long-waits"].level(), Some(Level::whole(2)));
    let left = json!({ "place": "/again/answers/need-gone", "value": { "level": 1 } });
    assert!(opened.response.rest["kept_other"].as_array().expect("a list").contains(&left));
    assert!(matches!(only_fault(&file, "/again/answers/need-gone"), FaultKind::Unknown { .. }));
}

#[test]
fn the_fits_that_another_version_of_the_bank_gave_are_read_and_nothing_else_of_a_result() {
    let mut file = with_answers(json!({ "need-long-waits": { "level": 1 } }));
    file["result"] = json!({ "entry_points": [
        { "id": "space", "class": "start_now", "fit": 61.5 }, { "id": "hours", "class": "unclassed", "fit": 50 },
        { "id": "choice", "class": "not_now", "fit": null }, { "id": "x", "class": "not_now", "fit": 101 }, 7
    ] });
    let recorded = carried(&file).recorded;
    assert_eq!(recorded.iter().map(|(id, fit)| (id.as_str(), *fit)).collect::<Vec<_>>(), [("space", 61.5)]);
    assert!(opened(&file).recorded.is_empty(), "by the same bank it is worked out anew");
}

/// F26.
#[test]
fn what_fits_nowhere_is_kept() {
    let answers = json!({
        "need-gone": { "level": 2, "note": "n" }, "need-long-waits": { "level": 7 },
        "strength-hosts": { "not_applicable": true }, "strength-selectors": { "level": 2 }
    });
    let opened = carried(&with_answers(answers));
    assert_eq!(counts(&opened), (1, 0, 3));
    assert_eq!(opened.response.kept["need-gone"].note, "n");
    assert_eq!(opened.response.kept["need-long-waits"].level(), Some(Level::whole(7)));
    assert_eq!(opened.response.kept["strength-hosts"].state, Some(State::NotApplicable));
}

#[test]
fn what_was_kept_comes_back_when_it_fits_again() {
    let mut response = with_answers(json!({ "need-gone": { "level": 1 } }));
    response["role"] = json!("reader");
    response["kept"] = json!({ "need-long-waits": { "level": 1 }, "need-gone": { "level": 2 } });
    let opened = carried(&response);
    assert_eq!(counts(&opened), (1, 0, 2));
    assert_eq!(opened.response.answers["need-long-waits"].level(), Some(Level::whole(1)));
    // Two kept ones of one item: the newer stands in its place, the older among the rest, with its place.
    assert_eq!(opened.response.kept["need-gone"].level(), Some(Level::whole(1)));
    assert_eq!(opened.response.rest["kept_other"], json!([{ "place": "/kept/need-gone", "value": { "level": 2 } }]));
}

#[test]
fn names_that_the_bank_lost_are_kept_with_their_places() {
    let mut response = with("preset", json!("gone"));
    response["form"] = json!("old-form");
    response["critical"] =
        json!([{ "item": "need-noise", "root_cause": "a" }, { "item": "need-gone", "root_cause": "b" }]);
    response["choice"] =
        json!({ "gone": { "choice-room": { "level": 1 } }, "space": { "choice-room": { "level": 2 } } });
    response["plan"] = json!({ "entry_point": "gone" });
    response["kept_other"] = json!("another tool's");
    let opened = carried(&response);
    let read = &opened.response;
    assert_eq!((read.form.as_str(), read.role.as_ref()), ("full", None));
    assert_eq!(read.critical.iter().map(|critical| critical.item.as_str()).collect::<Vec<_>>(), ["need-old-books"]);
    assert_eq!(read.choice["space"]["choice-room"].level(), Some(Level::whole(2)));
    let places: Vec<&str> = read.rest["kept_other"]
        .as_array()
        .expect("a list")
        .iter()
        .skip(1)
        .map(|entry| entry["place"].as_str().expect("a place"))
        .collect();
    let expected = ["/form", "/role", "/preset", "/critical/1", "/choice/gone/choice-room", "/plan/entry_point"];
    assert_eq!(places, expected.map(|pointer| place(pointer).to_string()));
    assert_eq!(read.rest["kept_other"][0], json!("another tool's"));
}

/// Two critical items that are one by now: the first stands, the other is kept.
#[test]
fn what_became_the_same_is_named_once_and_the_other_is_kept() {
    let response = with("critical", json!([{ "item": "need-old-books" }, { "item": "need-noise", "root_cause": "a" }]));
    let read = carried(&response).response;
    assert_eq!(read.critical.iter().map(|critical| critical.item.as_str()).collect::<Vec<_>>(), ["need-old-books"]);
    let kept = json!({ "place": "/critical/1", "value": { "item": "need-noise", "root_cause": "a" } });
    assert!(read.rest["kept_other"].as_array().expect("a list").contains(&kept), "{:?}", read.rest);
}

#[test]
fn an_answer_about_a_plan_is_mapped_with_its_question() {
    let renamed = toy_with(|bank| {
        bank["version"] = json!("2.0.0");
        let text = bank.to_string().replace("\"choice-room\"", "\"choice-space\"");
        *bank = serde_json::from_str(&text).expect("JSON");
        item(bank, "choice-space")["was"] = json!([{ "item": "choice-room" }]);
    });
    let file = with("choice", json!({ "space": { "choice-room": { "level": 1 } } }));
    let opened = response::read(file.to_string().as_bytes(), &renamed).expect("taken");
    assert_eq!(counts(&opened), (1, 1, 0));
    assert_eq!(opened.response.choice["space"]["choice-space"].level(), Some(Level::whole(1)));
    assert_eq!(counts(&Opened::made(opened.response)), (2, 0, 0));
    assert_eq!(counts(&crate::support::opened(&file)), (2, 0, 0));
}

/// F28.
#[test]
fn another_version_with_the_same_digest_is_the_same_bank() {
    let mut response =
        with("bank", json!({ "id": "library", "version": "1.1.9", "digest": crate::support::toy().digest }));
    // A role that came or went without a new digest.
    response["role"] = json!("visitor");
    let opened = crate::support::opened(&response);
    assert_eq!(opened.bank_match, BankMatch::Same);
    assert_eq!(opened.response.role.expect("kept").as_str(), "visitor");
    assert_eq!(opened.response.bank.version, "1.1.9");
}

#[test]
fn without_a_digest_the_version_decides() {
    let of = |version: &str| with("bank", json!({ "id": "library", "version": version }));
    assert_eq!(crate::support::opened(&of("1.2.0")).bank_match, BankMatch::Same);
    assert_eq!(crate::support::opened(&of("1.1.0")).bank_match, BankMatch::Other { version: "1.1.0".into() });
}

proptest! {
    /// F26.
    #[test]
    fn carried_mapped_and_kept_are_all_and_every_note_stays(response in any_response()) {
        let opened = carried(&response);
        let size = |key: &str| response[key].as_object().map_or(0, |object| object.len());
        let choice = response["choice"]["space"].as_object().map_or(0, |object| object.len());
        prop_assert_eq!(opened.carried + opened.mapped + opened.kept, size("answers") + size("kept") + choice);
        let written = response::write(&opened.response, newer(), None);
        let written: Value = serde_json::from_str(&written).expect("JSON");
        prop_assert_eq!(notes(&written), notes(&response));
        // And what was carried over is at home: reading it again changes nothing.
        let again = response::read(written.to_string().as_bytes(), newer()).expect("taken");
        prop_assert_eq!(again.bank_match, BankMatch::Same);
        prop_assert_eq!(again.response, opened.response);
    }
}

/// Every note in a tree, sorted.
fn notes(tree: &Value) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![tree];
    while let Some(value) = open.pop() {
        match value {
            Value::Object(object) => {
                found.extend(
                    object.get("note").and_then(Value::as_str).filter(|note| !note.is_empty()).map(str::to_owned),
                );
                open.extend(object.values());
            }
            Value::Array(list) => open.extend(list),
            _ => {}
        }
    }
    found.sort();
    found
}

#[test]
fn a_plan_goes_with_the_answers_and_loses_nothing() {
    let planned = |owner: &str| json!({ "status": "started", "owner": owner, "due": "2027-03-01", "note": "n" });
    let mut response = with_answers(json!({}));
    response["plan"] = json!({
        "entry_point": "space",
        "actions": { "co-now-ask": planned("a"), "no-such-action": planned("b") },
        "conditions": { "need-noise": planned("c"), "need-gone": planned("d") },
    });
    let plan = carried(&response).response.plan.expect("a plan");
    assert_eq!(plan.entry_point.as_ref().map(|id| id.as_str()), Some("space"));
    assert_eq!(plan.actions.keys().map(|id| id.as_str()).collect::<Vec<_>>(), ["co-now-ask", "no-such-action"]);
    // The bank's `was` says what became of one condition; the other is in no bank any more and stays as it is.
    let owners: Vec<_> = plan.conditions.iter().map(|(id, planned)| (id.as_str(), planned.owner.as_str())).collect();
    assert_eq!(owners, [("need-gone", "d"), ("need-old-books", "c")]);
    let again = response::write(&carried(&response).response, toy(), None);
    assert!(again.contains("no-such-action") && again.contains("need-gone"));
}
