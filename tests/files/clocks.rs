//! Clocks and earlier answers in files: read as strictly as all else, and written as they were read.

use foothold::files::refusal::FaultKind;
use foothold::files::response;
use foothold::json::shape::{Kind, Shape};
use foothold::response::clock::COUNT_MOST;
use foothold::response::merge::merge;
use serde_json::{Value, json};

use crate::support::{only_fault, opened, toy, with, with_answers};

fn clocked(clocks: Value, earlier: Value) -> Value {
    let mut file = with("clocks", clocks);
    file["earlier"] = earlier;
    file
}

/// F68.
#[test]
fn clocks_and_earlier_answers_come_out_as_they_went_in() {
    let clocks = json!({ ".new-thing": [1, "t"], ".title": [3, "b"], "need-noise": [COUNT_MOST, "tab"] });
    let earlier = json!({ "need-noise": [{ "at": [5, "a"], "level": 1, "new": 1 }, { "at": [4, "b"] }],
        "need-noise.note": [{ "at": [0, ""], "note": "loud" }] });
    let written = response::write(&opened(&clocked(clocks.clone(), earlier.clone())).response, toy(), None);
    let tree: Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!((&tree["clocks"], &tree["earlier"]), (&clocks, &earlier));
    let again = response::read(written.as_bytes(), toy()).expect("taken").response;
    assert_eq!(response::write(&again, toy(), None), written);
}

#[test]
fn a_response_without_clocks_has_neither_member() {
    for file in [with("title", json!("")), clocked(json!({}), json!({})), clocked(json!(null), json!(null))] {
        let tree: Value = serde_json::from_str(&response::write(&opened(&file).response, toy(), None)).expect("JSON");
        assert!(tree.get("clocks").is_none() && tree.get("earlier").is_none());
    }
}

/// F30.
#[test]
fn a_stamp_is_a_count_below_2_to_the_53_and_a_short_name() {
    let at = |stamp: Value, pointer: &str| {
        only_fault(&clocked(json!({ "need-noise": stamp }), json!({})), &format!("/clocks/need-noise{pointer}"))
    };
    let out = || FaultKind::Shape(Shape::OutOfRange { least: 0, most: (1 << 53) - 1 });
    assert_eq!(at(json!([9_007_199_254_740_992_u64, "a"]), "/0"), out());
    assert_eq!(at(json!([-1, "a"]), "/0"), out());
    assert_eq!(at(json!([0.5, "a"]), "/0"), FaultKind::Shape(Shape::Expected(Kind::Whole)));
    assert_eq!(at(json!([1, 2]), "/1"), FaultKind::Shape(Shape::Expected(Kind::Text)));
    assert_eq!(at(json!([1, "t".repeat(65)]), "/1"), FaultKind::Shape(Shape::TooLong { limit: 64 }));
    assert_eq!(at(json!([1]), ""), FaultKind::NotStamp);
    assert_eq!(at(json!([1, "a", 2]), ""), FaultKind::NotStamp);
    assert_eq!(at(json!("1"), ""), FaultKind::Shape(Shape::Expected(Kind::List)));
    opened(&clocked(json!({ "need-noise": [COUNT_MOST, "t".repeat(64)] }), json!({})));
}

#[test]
fn an_earlier_answer_is_an_answer_and_not_later_than_what_stands() {
    let earlier = |list: Value, pointer: &str| {
        let file = clocked(json!({ "need-noise": [5, "a"] }), json!({ "need-noise": list }));
        only_fault(&file, &format!("/earlier/need-noise{pointer}"))
    };
    let high = FaultKind::Shape(Shape::OutOfRange { least: 0, most: 2 });
    assert_eq!(earlier(json!([{ "at": [4, "b"], "level": 3 }]), "/0/level"), high);
    assert_eq!(earlier(json!([{ "level": 1 }]), "/0/at"), FaultKind::Shape(Shape::Missing));
    assert_eq!(earlier(json!([{ "at": [6, "b"], "level": 1 }]), "/0/at"), FaultKind::NotEarlier);
    assert_eq!(earlier(json!([{ "at": [3, "b"] }, { "at": [4, "c"] }]), "/1/at"), FaultKind::NotEarlier);
    let many: Vec<Value> = (0..13).map(|n| json!({ "at": [4, format!("t{}", 99 - n)] })).collect();
    assert_eq!(earlier(json!(many), ""), FaultKind::TooMany { limit: 12 });
    opened(&clocked(json!({ "need-noise": [5, "a"] }), json!({ "need-noise": many[1..] })));
}

/// F38, F61.
#[test]
fn a_file_that_somebody_sent_merges_as_a_window_would() {
    let ours = opened(&clocked(json!({ "need-noise": [5, "a"] }), json!({}))).response;
    let mut file = with_answers(json!({ "need-noise": { "level": 0 }, "need-no-seats": { "level": 1 } }));
    file["clocks"] = json!({ "need-noise": [6, "b"], "need-no-seats": [2, "b"] });
    let merged = merge(&ours, &opened(&file).response);
    assert_eq!(merged.answers["need-noise"].level().and_then(|level| level.as_whole()), Some(0));
    assert_eq!(merged.answers.len(), 2);
}
