//! What is taken, and how it is understood.

use foothold::files::response::{self, BankMatch};
use foothold::response::answer::{EvidenceTag, Level, Reach, Since, State};
use foothold::response::model::{ResponseKind, Status, Weighting};
use foothold::response::moment::Date;
use serde_json::{Value, json};

use crate::support::{ID, TOY_RESPONSE, opened, toy, with, with_answers};

#[test]
fn the_example_of_the_toy_bank_is_taken_whole() {
    let opened = response::read(TOY_RESPONSE, toy()).expect("taken");
    assert_eq!(opened.response.id, ID);
    assert_eq!(opened.response.answers.len(), 17);
    assert_eq!((opened.carried, opened.mapped, opened.kept), (17, 0, 0));
    assert_eq!(opened.bank_match, BankMatch::Same);
    assert!(opened.claimed.is_some());
}

#[test]
fn every_detail_of_an_answer_is_read() {
    let answer = json!({ "level": 1, "since": "before_2020", "reach": "no", "evidence": "judgment",
        "low_on_purpose": true, "discuss": true, "note": "why" });
    let opened = opened(&with_answers(json!({ "need-noise": answer })));
    let read = &opened.response.answers["need-noise"];
    assert_eq!(read.state, Some(State::Level(Level::whole(1))));
    assert_eq!((read.since, read.reach), (Some(Since::Before2020), Some(Reach::No)));
    assert_eq!((read.evidence, read.note.as_str()), (Some(EvidenceTag::Judgment), "why"));
    assert!(read.low_on_purpose && read.discuss);
}

/// F58. The format says that it guards against nobody: what a person wrote into the file is an answer like any other.
#[test]
fn an_answer_that_was_edited_in_the_file_is_an_answer() {
    let before = opened(&with_answers(json!({ "need-noise": { "level": 1 } })));
    let file = response::write(&before.response, toy(), None);
    let edited = file.replacen("\"level\": 1", "\"level\": 2", 1);
    assert_ne!(edited, file);
    let read = response::read(edited.as_bytes(), toy()).expect("taken");
    assert_eq!(read.response.answers["need-noise"].state, Some(State::Level(Level::whole(2))));
}

#[track_caller]
fn state(answer: Value) -> Option<State> {
    opened(&with_answers(json!({ "enable-vehicle": answer }))).response.answers["enable-vehicle"].state
}

#[test]
fn the_states_of_an_answer_are_kept_apart() {
    assert_eq!(state(json!({ "level": 0 })), Some(State::Level(Level::whole(0))));
    assert_eq!(state(json!({ "not_sure": true })), Some(State::NotSure));
    assert_eq!(state(json!({ "not_applicable": true })), Some(State::NotApplicable));
    for absent in [json!({}), json!({ "note": "later" }), json!({ "not_sure": false }), json!({ "level": null })] {
        assert_eq!(state(absent), None);
    }
}

#[test]
fn a_level_is_whole_however_it_is_written() {
    for text in ["2", "2.0", "2e0", "0.2e1", "20E-1"] {
        let file = with_answers(json!({ "need-noise": { "level": "LEVEL" } })).to_string().replace("\"LEVEL\"", text);
        let opened = response::read(file.as_bytes(), toy()).expect("taken");
        assert_eq!(opened.response.answers["need-noise"].level(), Some(Level::whole(2)), "{text}");
    }
}

#[test]
fn a_teams_level_may_be_a_half() {
    let mut team = with_answers(json!({ "need-noise": { "level": 1.5 }, "need-no-seats": { "level": 1.0 } }));
    team["kind"] = json!("team");
    let opened = opened(&team);
    assert_eq!(opened.response.kind, ResponseKind::Team);
    assert_eq!(opened.response.answers["need-noise"].level(), Some(Level::from_halves(3)));
    assert_eq!(opened.response.answers["need-no-seats"].level(), Some(Level::whole(1)));
}

#[test]
fn own_shares_are_read_in_the_banks_order() {
    let opened = opened(&with("preset", json!({ "scaling": 10, "needs": 90 })));
    let Weighting::Own(shares) = opened.response.weighting else { panic!("own shares") };
    let shares: Vec<(&str, u8)> = shares.0.iter().map(|(module, share)| (module.as_str(), *share)).collect();
    assert_eq!(shares, [("needs", 90), ("scaling", 10)]);
}

#[test]
fn a_file_that_says_only_what_it_must_is_taken() {
    let least = json!({ "format": "foothold-response/1", "id": ID, "kind": "individual", "form": "quick",
        "bank": { "id": "library", "version": "1.2.0" }, "answers": {} });
    let opened = opened(&least);
    assert_eq!(opened.response.weighting, Weighting::Preset("even".into()));
    assert_eq!(opened.response.revision, 0);
    // It gets the digest, so that a later bank of another digest carries it over.
    assert_eq!(opened.response.bank.digest.as_deref(), Some(toy().digest.as_str()));
}

/// F32.
#[test]
fn a_date_that_is_none_is_taken_since_dates_never_order_anything() {
    assert_eq!(opened(&with("updated_at", json!("yesterday"))).response.updated_at, "yesterday");
}

#[test]
fn details_where_they_make_no_sense_are_kept() {
    let answer = json!({ "level": 2, "since": "both", "low_on_purpose": true });
    let opened = opened(&with_answers(json!({ "strength-hosts": answer })));
    assert_eq!(opened.response.answers["strength-hosts"].since, Some(Since::Both));
    assert!(opened.response.answers["strength-hosts"].low_on_purpose);
}

#[test]
fn the_plan_and_the_critical_items_are_read() {
    let mut response = with(
        "plan",
        json!({ "entry_point": "space", "actions": {
        "co-now-ask": { "status": "done", "owner": "Ada", "due": "2027-03-01", "note": "n" } } }),
    );
    response["critical"] = json!([{ "item": "need-noise", "root_cause": "thin walls" }]);
    let read = opened(&response).response;
    let plan = read.plan.expect("a plan");
    assert_eq!(plan.entry_point.expect("chosen").as_str(), "space");
    let action = &plan.actions["co-now-ask"];
    assert_eq!((action.status, action.owner.as_str(), action.due), (Status::Done, "Ada", Date::read("2027-03-01")));
    assert_eq!((read.critical[0].item.as_str(), read.critical[0].root_cause.as_str()), ("need-noise", "thin walls"));
}

#[test]
fn an_action_that_this_bank_does_not_know_stays_in_the_plan() {
    // Actions are no part of the digest, so a bank may gain and lose some.
    let read = opened(&with("plan", json!({ "actions": { "sp-now-gone": { "owner": "Ada" } } }))).response;
    assert_eq!(read.plan.expect("a plan").actions["sp-now-gone"].owner, "Ada");
}

#[test]
fn a_condition_is_planned_under_its_item_and_one_without_a_status_is_planned() {
    let read = opened(&with("plan", json!({ "conditions": { "enable-book-budget": { "owner": "Ada", "due": "" } } })))
        .response;
    let planned = &read.plan.expect("a plan").conditions["enable-book-budget"];
    assert_eq!((planned.status, planned.owner.as_str(), planned.due), (Status::Planned, "Ada", None));
}

/// F47.
#[test]
fn a_byte_order_mark_is_no_fault() {
    let bytes = [&[0xEF, 0xBB, 0xBF], TOY_RESPONSE].concat();
    assert!(response::read(&bytes, toy()).is_ok());
}

/// F52.
#[test]
fn hostile_names_are_plain_text() {
    let mut response = with_answers(json!({ "need-noise": { "level": 1, "note": "<img src=x onerror=alert(1)>" } }));
    response["__proto__"] = json!({ "polluted": true });
    response["answers"]["need-noise"]["constructor"] = json!("x");
    let read = opened(&response).response;
    assert_eq!(read.rest["__proto__"], json!({ "polluted": true }));
    assert_eq!(read.answers["need-noise"].rest["constructor"], json!("x"));
}
