//! What is refused, and at which place.

use foothold::bank::fault::Named;
use foothold::files::refusal::FaultKind;
use foothold::files::response;
use foothold::json::shape::{Kind, Shape};
use serde_json::{Value, json};

use crate::support::{faults, only_fault, opened, toy, with, with_answers};

#[track_caller]
fn one(answer: Value, pointer: &str, kind: FaultKind) {
    let pointer = format!("/answers/need-noise{pointer}");
    assert_eq!(only_fault(&with_answers(json!({ "need-noise": answer })), &pointer), kind);
}

/// F50.
#[test]
fn a_level_that_is_none_is_refused_at_its_place() {
    let out = || FaultKind::Shape(Shape::OutOfRange { least: 0, most: 2 });
    one(json!({ "level": 3 }), "/level", out());
    one(json!({ "level": -1 }), "/level", out());
    one(json!({ "level": -0.5 }), "/level", out());
    one(json!({ "level": 300 }), "/level", out());
    one(json!({ "level": 1e300 }), "/level", out());
    one(json!({ "level": 1.5 }), "/level", FaultKind::Shape(Shape::Expected(Kind::Whole)));
    one(json!({ "level": "2" }), "/level", FaultKind::Shape(Shape::Expected(Kind::Number)));
    one(json!({ "level": true }), "/level", FaultKind::Shape(Shape::Expected(Kind::Number)));
    one(json!({ "level": [2] }), "/level", FaultKind::Shape(Shape::Expected(Kind::Number)));
}

#[test]
fn a_teams_level_between_halves_is_refused() {
    let mut team = with_answers(json!({ "need-noise": { "level": 1.25 } }));
    team["kind"] = json!("team");
    assert_eq!(only_fault(&team, "/answers/need-noise/level"), FaultKind::NotHalf);
}

#[test]
fn an_answer_in_two_states_or_an_unknown_one_is_refused() {
    one(json!({ "level": 1, "not_sure": true }), "", FaultKind::TwoStates);
    one(json!({ "state": "skipped" }), "/state", FaultKind::UnknownState);
    one(json!({ "not_sure": 1 }), "/not_sure", FaultKind::Shape(Shape::Expected(Kind::Flag)));
    one(json!({ "not_applicable": true }), "/not_applicable", FaultKind::AlwaysApplies);
    let vehicle = with_answers(json!({ "enable-vehicle": { "not_sure": true, "not_applicable": true } }));
    assert_eq!(only_fault(&vehicle, "/answers/enable-vehicle"), FaultKind::TwoStates);
    for answer in [json!(2), json!("not_sure"), json!([2]), json!(null)] {
        one(answer, "", FaultKind::Shape(Shape::Expected(Kind::Object)));
    }
}

#[test]
fn a_detail_of_the_wrong_kind_is_refused() {
    let near = Shape::NotOneOf { found: "before2020".into(), nearest: Some("before_2020".into()) };
    one(json!({ "since": "before2020" }), "/since", FaultKind::Shape(near));
    one(json!({ "reach": 1 }), "/reach", FaultKind::Shape(Shape::Expected(Kind::Text)));
    one(json!({ "note": ["x"] }), "/note", FaultKind::Shape(Shape::Expected(Kind::Text)));
    let long = "é".repeat(10_001);
    one(json!({ "note": long }), "/note", FaultKind::Shape(Shape::TooLong { limit: 10_000 }));
    one(json!({ "discuss": "yes" }), "/discuss", FaultKind::Shape(Shape::Expected(Kind::Flag)));
}

#[test]
fn a_name_that_the_bank_does_not_have_is_refused_with_the_nearest_one() {
    let unknown = |named, found: &str, near: Option<&str>| FaultKind::Unknown {
        named,
        found: found.into(),
        nearest: near.map(str::to_owned),
    };
    let item = || unknown(Named::Item, "need-nois", Some("need-noise"));
    assert_eq!(only_fault(&with("answers", json!({ "need-nois": {} })), "/answers/need-nois"), item());
    assert_eq!(only_fault(&with("critical", json!([{ "item": "need-nois" }])), "/critical/0/item"), item());
    assert_eq!(only_fault(&with("choice", json!({ "space": { "need-nois": {} } })), "/choice/space/need-nois"), item());
    assert_eq!(only_fault(&with("form", json!("ful")), "/form"), unknown(Named::Form, "ful", Some("full")));
    assert_eq!(only_fault(&with("preset", json!("evan")), "/preset"), unknown(Named::Preset, "evan", Some("even")));
    assert_eq!(only_fault(&with("role", json!("clown")), "/role"), unknown(Named::Role, "clown", None));
    let place = || unknown(Named::EntryPoint, "spaces", Some("space"));
    assert_eq!(only_fault(&with("choice", json!({ "spaces": {} })), "/choice/spaces"), place());
    assert_eq!(only_fault(&with("plan", json!({ "entry_point": "spaces" })), "/plan/entry_point"), place());
    let module = only_fault(&with("preset", json!({ "need": 100 })), "/preset/need");
    assert_eq!(module, unknown(Named::Module, "need", Some("needs")));
}

#[test]
fn own_shares_sum_to_100() {
    assert_eq!(only_fault(&with("preset", json!({ "needs": 99 })), "/preset"), FaultKind::SharesSum { found: 99 });
    assert_eq!(
        only_fault(&with("preset", json!({ "needs": 99, "scaling": 2 })), "/preset"),
        FaultKind::SharesSum { found: 101 }
    );
    let half = faults(&with("preset", json!({ "needs": 99.5, "scaling": 100 })));
    assert_eq!(half[0], ("/preset/needs".to_owned(), FaultKind::Shape(Shape::Expected(Kind::Whole))));
}

#[test]
fn counts_and_ids_are_held_to_their_form() {
    for bad in [
        json!("00000000-0000-4000-c000-000000000100"),
        json!("6f1c"),
        json!("00000000-0000-1000-8000-000000000100"),
        json!("../../etc/passwd"),
    ] {
        assert_eq!(only_fault(&with("id", bad), "/id"), FaultKind::NotUuid);
    }
    for bad in [json!(9_007_199_254_740_992_u64), json!(9_007_199_254_740_993_u64), json!(-1)] {
        let out = Shape::OutOfRange { least: 0, most: 9_007_199_254_740_991 };
        assert_eq!(only_fault(&with("revision", bad), "/revision"), FaultKind::Shape(out));
    }
    assert_eq!(only_fault(&with("revision", json!(1.5)), "/revision"), FaultKind::Shape(Shape::Expected(Kind::Whole)));
    let malformed = FaultKind::Shape(Shape::MalformedId { found: "Need Noise".into() });
    assert_eq!(only_fault(&with("answers", json!({ "Need Noise": {} })), "/answers/Need Noise"), malformed);
}

#[test]
fn a_missing_key_is_named() {
    for key in ["id", "kind", "form", "answers"] {
        let mut response = with("title", json!(""));
        response.as_object_mut().expect("an object").remove(key);
        assert_eq!(only_fault(&response, &format!("/{key}")), FaultKind::Shape(Shape::Missing));
    }
}

#[test]
fn critical_items_are_three_at_most_and_none_twice() {
    let all = ["need-noise", "need-no-seats", "need-old-books", "need-long-waits"];
    let list = |ids: &[&str]| ids.iter().map(|id| json!({ "item": id })).collect::<Value>();
    assert_eq!(only_fault(&with("critical", list(&all)), "/critical"), FaultKind::TooMany { limit: 3 });
    assert_eq!(opened(&with("critical", list(&all[..3]))).response.critical.len(), 3);
    assert_eq!(only_fault(&with("critical", list(&["need-noise", "need-noise"])), "/critical/1"), FaultKind::Twice);
}

/// F48.
#[test]
fn there_are_limits_to_answers_and_to_all_notes_together() {
    let kept = |count: usize| (0..count).map(|n| (format!("old-{n}"), json!({ "not_sure": true }))).collect::<Value>();
    let response = |count| {
        let mut all = with("kept", kept(count));
        all["answers"] = json!({});
        all
    };
    assert!(response::read(response(2_000).to_string().as_bytes(), toy()).is_ok());
    assert_eq!(only_fault(&response(2_001), "/answers"), FaultKind::TooMany { limit: 2_000 });
    let notes = |last: usize| {
        let length = |n: usize| if n == 20 { last } else { 10_000 };
        (0..21).map(|n| (format!("old-{n}"), json!({ "note": "n".repeat(length(n)) }))).collect::<Value>()
    };
    // The dates are texts of the file as well.
    let mut fits = with("kept", notes(0));
    (fits["created_at"], fits["updated_at"]) = (json!(""), json!(""));
    assert!(response::read(fits.to_string().as_bytes(), toy()).is_ok());
    fits["kept"] = notes(1);
    assert_eq!(only_fault(&fits, "/answers"), FaultKind::NotesTooLong { limit: 200_000 });
}

#[test]
fn a_date_that_no_calendar_has_is_refused_at_its_place() {
    for due in ["2027-02-30", "2027-13-01", "2027-3-1", "soon", "2027-03-01T00:00:00Z", "02027-03-01", " 2027-03-01"] {
        let plan = json!({ "actions": { "co-now-ask": { "due": due } } });
        assert_eq!(only_fault(&with("plan", plan), "/plan/actions/co-now-ask/due"), FaultKind::NotDate, "{due}");
    }
    let plan = json!({ "conditions": { "enable-book-budget": { "due": "2026-02-29" } } });
    assert_eq!(only_fault(&with("plan", plan), "/plan/conditions/enable-book-budget/due"), FaultKind::NotDate);
}

#[test]
fn the_name_of_an_owner_has_a_limit_of_its_own_and_counts_as_written() {
    let owned = |owner: usize, note: usize| {
        let task = |index: usize| {
            (format!("co-now-{index:02}"), json!({ "owner": "o".repeat(owner), "note": "n".repeat(note) }))
        };
        with("plan", json!({ "actions": (0..20).map(task).collect::<serde_json::Map<_, _>>() }))
    };
    let limit = foothold::json::shape::Shape::TooLong { limit: 200 };
    let faults = faults(&owned(201, 0));
    assert_eq!(faults.first(), Some(&("/plan/actions/co-now-00/owner".to_owned(), FaultKind::Shape(limit))));
    assert!(opened(&owned(200, 9_800)).response.plan.is_some());
    assert_eq!(only_fault(&owned(200, 9_801), "/answers"), FaultKind::NotesTooLong { limit: 200_000 });
}
