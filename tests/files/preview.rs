//! What opening a file would change.

use foothold::files::preview::{Asked, preview};
use serde_json::{Value, json};

use crate::support::{opened, with, with_answers};

fn asked(entry_point: Option<&str>, item: &str) -> Asked {
    Asked { entry_point: entry_point.map(Into::into), item: item.into() }
}

fn answers(answers: Value, choice: Value) -> foothold::response::model::Response {
    let mut file = with_answers(answers);
    file["choice"] = choice;
    opened(&file).response
}

/// F61.
#[test]
fn new_changed_and_missing_answers_are_told_apart() {
    let here = answers(
        json!({ "need-noise": { "level": 1 }, "need-no-seats": { "level": 1 }, "need-old-books": { "level": 1 } }),
        json!({ "space": { "choice-room": { "level": 1 } } }),
    );
    let file = answers(
        json!({ "need-noise": { "level": 1 }, "need-no-seats": { "level": 1, "note": "n" }, "need-long-waits": {} }),
        json!({ "space": { "choice-room": { "level": 2 } } }),
    );
    let preview = preview(&file, &here);
    assert_eq!(preview.new, [asked(None, "need-long-waits")]);
    assert_eq!(preview.changed, [asked(None, "need-no-seats"), asked(Some("space"), "choice-room")]);
    assert_eq!(preview.only_here, [asked(None, "need-old-books")]);
    assert_eq!(preview.same, 1);
    assert!(!preview.others_differ);
}

#[test]
fn a_response_and_itself_differ_in_nothing() {
    let response = answers(json!({ "need-noise": { "level": 1 } }), json!({}));
    let mut newer = response.clone();
    (newer.revision, newer.updated_at) = (99, "2030-01-01T00:00:00Z".into());
    let preview = preview(&newer, &response);
    assert_eq!((preview.new.len(), preview.changed.len(), preview.only_here.len(), preview.same), (0, 0, 0, 1));
    assert!(!preview.others_differ);
}

#[test]
fn answers_kept_from_an_older_bank_count() {
    let here = opened(&with("kept", json!({ "old": { "level": 2 } }))).response;
    let file = opened(&with("kept", json!({}))).response;
    assert_eq!(preview(&file, &here).only_here, [asked(None, "old")]);
}

/// F61.
#[test]
fn a_merge_is_told_from_a_replacement() {
    let of = |answers: Value, clocks: Value| {
        let mut file = with_answers(answers);
        file["clocks"] = clocks;
        opened(&file).response
    };
    let here = of(
        json!({ "need-noise": { "level": 1 }, "need-no-seats": { "level": 1 }, "need-old-books": { "level": 1 } }),
        json!({ "need-noise": [5, "a"], "need-no-seats": [2, "a"], "need-old-books": [1, "a"], "need-long-waits": [9, "a"] }),
    );
    let file = of(
        json!({ "need-noise": { "level": 2 }, "need-no-seats": { "level": 2 }, "need-long-waits": { "level": 2 },
            "strength-hosts": { "level": 1 } }),
        json!({ "need-noise": [4, "b"], "need-no-seats": [4, "b"], "need-old-books": [4, "b"], "need-long-waits": [4, "b"] }),
    );
    let preview = preview(&file, &here);
    assert_eq!((preview.new.len(), preview.changed.len(), preview.only_here.len()), (2, 2, 1));
    assert_eq!(preview.newer_here, [asked(None, "need-noise")]);
    assert_eq!(preview.newer_in_file, [asked(None, "need-no-seats")]);
    assert_eq!(preview.cleared_here, [asked(None, "need-long-waits")]);
    assert_eq!(preview.cleared_in_file, [asked(None, "need-old-books")]);
}

#[test]
fn another_title_or_plan_is_said() {
    let here = opened(&with("title", json!("a"))).response;
    assert!(preview(&opened(&with("title", json!("b"))).response, &here).others_differ);
    assert!(preview(&opened(&with("plan", json!({}))).response, &here).others_differ);
}
