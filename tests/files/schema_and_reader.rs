//! Schema and reader say the same of what is broken and of what is only odd.

use foothold::bank;
use foothold::files::response;
use foothold::files::schema::Published;
use serde_json::{Value, json};

use crate::schema::{is_valid, tree, validator};
use crate::support::{TOY_BANK, item, opened, toy, with, with_answers};

/// Broken in ways that both must find: by shape, not by the bank.
#[test]
fn a_broken_response_is_refused_by_schema_and_reader_alike() {
    let answer = |answer: Value| with_answers(json!({ "need-noise": answer }));
    let mut broken = vec![
        answer(json!({ "level": -1 })),
        answer(json!({ "level": 1.5 })),
        answer(json!({ "level": "2" })),
        answer(json!({ "level": 101 })),
        answer(json!({ "level": 1, "not_sure": true })),
        answer(json!({ "state": "x" })),
        answer(json!({ "not_sure": true, "not_applicable": true })),
        answer(json!({ "since": "then" })),
        answer(json!({ "reach": true })),
        answer(json!({ "evidence": "hearsay" })),
        answer(json!({ "note": 1 })),
        answer(json!({ "note": "n".repeat(10_001) })),
        answer(json!({ "discuss": "yes" })),
        answer(json!(2)),
        answer(json!(null)),
        answer(json!({ "low_on_purpose": 0 })),
        with("format", json!("foothold-response/2")),
        with("format", json!("foothold-bank/1")),
        with("format", json!(1)),
        with("id", json!("x")),
        with("id", json!(null)),
        with("kind", json!("crowd")),
        with("form", json!("Full")),
        with("form", json!(null)),
        with("bank", json!("library")),
        with("bank", json!({ "id": "library" })),
        with("bank", json!({ "version": "1.2.0" })),
        with("bank", json!({ "id": "library", "version": 1 })),
        with("bank", json!({ "id": "library", "version": "1.2.0", "digest": 5 })),
        with("created_at", json!(2026)),
        with("updated_at", json!([])),
        with("revision", json!(-1)),
        with("revision", json!(0.5)),
        with("revision", json!(9_007_199_254_740_992_u64)),
        with("title", json!(false)),
        with("role", json!("A")),
        with("preset", json!(5)),
        with("preset", json!({ "needs": 101 })),
        with("preset", json!({ "needs": "100" })),
        with("preset", json!({ "needs": 50.5, "scaling": 49.5 })),
        with("answers", json!([])),
        with("answers", json!(null)),
        with("answers", json!({ "Need": {} })),
        with("kept", json!(1)),
        with("kept", json!({ "old": 1 })),
        with("kept", json!({ "old": { "level": 0.5 } })),
        with("critical", json!({})),
        with("critical", json!(["need-noise"])),
        with("critical", json!([{}])),
        with("critical", json!([{ "item": "need-noise", "root_cause": 1 }])),
        with("choice", json!([])),
        with("choice", json!({ "space": 1 })),
        with("choice", json!({ "space": { "choice-room": 1 } })),
        with("plan", json!([])),
        with("plan", json!({ "entry_point": 1 })),
        with("plan", json!({ "actions": [] })),
        with("plan", json!({ "actions": { "co-now-ask": 1 } })),
        with("plan", json!({ "actions": { "X": {} } })),
        with("plan", json!({ "actions": { "co-now-ask": { "status": "maybe" } } })),
        with("plan", json!({ "actions": { "co-now-ask": { "owner": 1 } } })),
        with("plan", json!({ "actions": { "co-now-ask": { "owner": "o".repeat(201) } } })),
        with("plan", json!({ "actions": { "co-now-ask": { "due": "soon" } } })),
        with("plan", json!({ "actions": { "co-now-ask": { "due": "2027-13-01" } } })),
        with("plan", json!({ "actions": { "co-now-ask": { "due": 20270301 } } })),
        with("plan", json!({ "conditions": [] })),
        with("plan", json!({ "conditions": { "X": {} } })),
        with("plan", json!({ "conditions": { "enable-book-budget": { "note": "n".repeat(10_001) } } })),
        with("app", json!("foothold")),
        with("app", json!({ "version": 1 })),
        with("result", json!("start")),
        json!([]),
        json!(null),
    ];
    for key in ["format", "id", "kind", "form", "bank", "answers"] {
        let mut lacking = with("title", json!(""));
        lacking.as_object_mut().expect("an object").remove(key);
        broken.push(lacking);
    }
    let validator = validator(Published::Response);
    for tree in broken {
        let shown: String = tree.to_string().chars().take(400).collect();
        assert!(!validator.is_valid(&tree), "the schema takes {shown}");
        assert!(response::read(tree.to_string().as_bytes(), toy()).is_err(), "the reader takes {shown}");
    }
}

/// Odd, and fine for both.
#[test]
fn an_odd_response_is_taken_by_schema_and_reader_alike() {
    let validator = validator(Published::Response);
    let null = |key: &str| with(key, json!(null));
    let mut odd: Vec<Value> = [
        "created_at",
        "updated_at",
        "revision",
        "title",
        "role",
        "preset",
        "kept",
        "critical",
        "choice",
        "plan",
        "app",
        "result",
    ]
    .map(null)
    .into();
    let nothing = json!({ "level": null, "not_sure": null, "not_applicable": null, "since": null, "reach": null,
        "evidence": null, "low_on_purpose": null, "discuss": null, "note": null });
    odd.extend([
        with_answers(json!({ "need-noise": nothing })),
        with_answers(json!({ "need-noise": { "level": 1, "not_sure": false } })),
        with_answers(json!({ "need-noise": { "level": 2.0 } })),
        with("preset", json!({ "needs": 100.0 })),
        with("plan", json!({ "entry_point": null, "actions": null, "conditions": null })),
        with("plan", json!({ "conditions": { "no-such-item": { "due": "", "owner": "" } } })),
        with("revision", json!(1e3)),
        with("app", json!({})),
        with(
            "plan",
            json!({ "actions": { "co-now-ask": { "status": null, "owner": null, "due": null, "note": null } } }),
        ),
        with("critical", json!([{ "item": "need-noise", "root_cause": null }])),
    ]);
    for tree in odd {
        is_valid(&validator, &tree);
        opened(&tree);
    }
}

#[test]
fn a_broken_bank_is_refused_by_schema_and_reader_alike() {
    let change = |change: &dyn Fn(&mut Value)| {
        let mut bank = tree(TOY_BANK);
        change(&mut bank);
        bank
    };
    let mut broken = vec![
        change(&|bank| bank["format"] = json!("foothold-bank/2")),
        change(&|bank| bank["id"] = json!("Library")),
        change(&|bank| bank["cut_offs"]["slip"] = json!("0.1")),
        change(&|bank| bank["forms"][0]["gives"] = json!("all")),
        change(&|bank| bank["presets"][0]["shares"]["needs"] = json!(2.5)),
        change(&|bank| bank["title"] = json!("t".repeat(4_001))),
        change(&|bank| item(bank, "need-noise")["levels"] = json!("none")),
        change(&|bank| item(bank, "need-noise")["core"] = json!(1)),
        change(&|bank| item(bank, "need-noise")["weights"]["space"]["weight"] = json!(3)),
        change(&|bank| item(bank, "need-noise")["held_by"] = json!("nobody")),
        change(&|bank| item(bank, "choice-room")["weight"] = json!(0)),
        change(&|bank| item(bank, "need-noise")["was"] = json!([{ "levels": [0] }])),
        change(&|bank| bank["entry_points"][0]["actions"][0]["months"] = json!([0])),
        change(&|bank| bank["entry_points"][0]["actions"][0]["horizon"] = json!("some_day")),
        change(&|bank| bank["sources"][0]["year"] = json!("2025")),
        change(&|bank| bank["modules"][0]["high_is"] = json!("meh")),
        change(&|bank| bank["prompts"] = json!([])),
        json!([]),
        json!(null),
    ];
    for pointer in [
        "/id",
        "/version",
        "/language",
        "/license",
        "/title",
        "/summary",
        "/notice",
        "/sources",
        "/forms",
        "/presets",
        "/readiness_shares",
        "/cut_offs",
        "/cut_offs/seed",
        "/roles",
        "/evidence",
        "/modules",
        "/entry_points",
        "/first_moves",
        "/prompts",
        "/modules/0/labels",
        "/modules/0/dimensions/0/items/0/prompt",
        "/entry_points/0/gates",
        "/roles/0/title",
        "/modules/0/dimensions/0/items/0/why",
        "/modules/0/dimensions/0/items/0/look_at",
        "/first_moves/0/lifts",
    ] {
        broken.push(change(&|bank| {
            let (parent, key) = pointer.rsplit_once('/').expect("a pointer");
            let parent = bank.pointer_mut(parent).expect(pointer).as_object_mut().expect("an object");
            assert!(parent.remove(key).is_some(), "{pointer}");
        }));
    }
    let validator = validator(Published::Bank);
    for tree in broken {
        let error = bank::read::read(tree.to_string().as_bytes()).expect_err("the reader refuses it");
        assert!(!validator.is_valid(&tree), "the schema takes what the reader refuses: {error:?}");
    }
}
