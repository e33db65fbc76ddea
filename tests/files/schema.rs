//! The published schemas, held against the reader by an independent validator.

use std::sync::OnceLock;

use foothold::bank;
use foothold::files::response;
use foothold::files::schema::{Published, schema};
use foothold::scoring;
use jsonschema::Validator;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{TOY_BANK, TOY_RESPONSE, any_response, item, opened, toy, with, with_answers};

fn validator(of: Published) -> Validator {
    jsonschema::draft202012::new(&schema(of)).expect("a schema")
}

fn tree(bytes: &[u8]) -> Value {
    serde_json::from_slice(bytes).expect("JSON")
}

#[track_caller]
fn is_valid(validator: &Validator, tree: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(tree)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(errors, [] as [String; 0]);
}

/// The examples of a folder, parsed.
fn examples(folder: &str) -> Vec<Value> {
    let folder = format!("{}/{folder}", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    let files = files.filter(|file| file.extension().is_some_and(|extension| extension == "json"));
    files.map(|file| tree(&std::fs::read(file).expect("a file"))).collect()
}

#[test]
fn the_schemas_are_schemas_of_their_draft() {
    for of in [Published::Bank, Published::Response, Published::Result] {
        assert!(jsonschema::meta::is_valid(&schema(of)), "{of:?}");
        assert_eq!(schema(of)["$schema"], "https://json-schema.org/draft/2020-12/schema");
        assert!(
            schema(of)["$id"]
                .as_str()
                .is_some_and(|id| id.starts_with("urn:foothold:schema:"))
        );
    }
}

#[test]
fn every_example_is_valid() {
    let (banks, responses, results) = (
        validator(Published::Bank),
        validator(Published::Response),
        validator(Published::Result),
    );
    is_valid(&banks, &tree(TOY_BANK));
    is_valid(&banks, &tree(bank::BUILT_IN_FILE));
    is_valid(&responses, &tree(TOY_RESPONSE));
    is_valid(&results, &tree(TOY_RESPONSE)["result"]);
    let example = tree(include_bytes!("../../src/bank/data/example.json"));
    is_valid(&responses, &example);
    let golden = examples("tests/golden/scoring");
    assert!(golden.len() >= 14);
    for case in golden {
        is_valid(&responses, &case["response"]);
        is_valid(&results, &case["result"]);
        response::read(case["response"].to_string().as_bytes(), bank::built_in()).expect("taken");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn what_is_taken_and_what_is_written_is_valid(file in any_response()) {
        static VALIDATORS: OnceLock<(Validator, Validator)> = OnceLock::new();
        let both = || (validator(Published::Response), validator(Published::Result));
        let (responses, results) = VALIDATORS.get_or_init(both);
        is_valid(responses, &file);
        let response = opened(&file).response;
        let toy = toy();
        for form in &toy.forms {
            let outcome = scoring::score(toy, form, &response.states(), &response.shares(toy));
            let written = tree(response::write(&response, toy, Some(&outcome)).as_bytes());
            is_valid(responses, &written);
            is_valid(results, &written["result"]);
        }
    }
}

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
        assert!(
            response::read(tree.to_string().as_bytes(), toy()).is_err(),
            "the reader takes {shown}"
        );
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
        with("plan", json!({ "entry_point": null, "actions": null })),
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
            let parent = bank
                .pointer_mut(parent)
                .expect(pointer)
                .as_object_mut()
                .expect("an object");
            assert!(parent.remove(key).is_some(), "{pointer}");
        }));
    }
    let validator = validator(Published::Bank);
    for tree in broken {
        let error = bank::read::read(tree.to_string().as_bytes()).expect_err("the reader refuses it");
        assert!(
            !validator.is_valid(&tree),
            "the schema takes what the reader refuses: {error:?}"
        );
    }
}
