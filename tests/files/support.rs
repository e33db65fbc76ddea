//! A toy bank on another subject, responses to it, and what reading them comes to.

use std::sync::OnceLock;

use foothold::bank;
use foothold::bank::model::Bank;
use foothold::files::refusal::{FaultKind, Refusal};
use foothold::files::response::{self, Opened};
use foothold::json::place::Place;
use proptest::prelude::*;
use serde_json::{Value, json};

pub const TOY_BANK: &[u8] = include_bytes!("../../src/bank/data/library.json");
pub const TOY_RESPONSE: &[u8] = include_bytes!("../golden/toy-response.json");
pub const ID: &str = "00000000-0000-4000-8000-000000000100";

/// The toy bank: `library` 1.2.0, levels 0 to 2, the item `enable-vehicle` may not apply.
pub fn toy() -> &'static Bank {
    static TOY: OnceLock<Bank> = OnceLock::new();
    TOY.get_or_init(|| bank::read::read(TOY_BANK).expect("the toy bank is a bank"))
}

/// The toy bank after a change to its file.
#[track_caller]
pub fn toy_with(change: impl FnOnce(&mut Value)) -> Bank {
    let mut tree: Value = serde_json::from_slice(TOY_BANK).expect("JSON");
    change(&mut tree);
    bank::read::read(tree.to_string().as_bytes()).expect("still a bank")
}

/// The item of this id in a bank's file.
pub fn item<'t>(bank: &'t mut Value, id: &str) -> &'t mut Value {
    let modules = bank["modules"].as_array_mut().expect("modules").iter_mut();
    let dimensions = modules.flat_map(|module| module["dimensions"].as_array_mut().expect("dimensions"));
    let mut items = dimensions.flat_map(|dimension| dimension["items"].as_array_mut().expect("items"));
    items.find(|item| item["id"] == id).expect("the item")
}

/// A whole response to the toy bank with these answers.
pub fn with_answers(answers: Value) -> Value {
    json!({
        "format": "foothold-response/1", "id": ID, "kind": "individual", "form": "full",
        "bank": { "id": "library", "version": "1.2.0", "digest": toy().digest },
        "created_at": "2026-01-05T09:00:00Z", "updated_at": "2026-01-05T10:00:00Z", "revision": 1,
        "title": "", "role": "staff", "preset": "even", "answers": answers
    })
}

/// A whole response with one key put in or replaced.
pub fn with(key: &str, value: Value) -> Value {
    let mut response = with_answers(json!({ "need-noise": { "level": 2 } }));
    response[key] = value;
    response
}

#[track_caller]
pub fn opened(response: &Value) -> Opened {
    response::read(response.to_string().as_bytes(), toy()).expect("taken")
}

#[track_caller]
pub fn refusal(response: &Value) -> Refusal {
    response::read(response.to_string().as_bytes(), toy()).expect_err("refused")
}

/// The faults of a response with their pointers.
#[track_caller]
pub fn faults(response: &Value) -> Vec<(String, FaultKind)> {
    match refusal(response) {
        Refusal::Faults(faults) => faults.into_iter().map(|fault| (fault.place.to_string(), fault.kind)).collect(),
        other => panic!("refused otherwise: {other:?}"),
    }
}

/// Exactly one fault, at this pointer.
#[track_caller]
pub fn only_fault(response: &Value, pointer: &str) -> FaultKind {
    let mut faults = faults(response);
    assert_eq!(faults.iter().map(|(pointer, _)| pointer.as_str()).collect::<Vec<_>>(), [pointer]);
    faults.remove(0).1
}

pub fn place(pointer: &str) -> Place {
    pointer.split('/').skip(1).fold(Place::root(), |place, key| place.key(key))
}

fn text() -> impl Strategy<Value = String> {
    "(?s).{0,12}"
}

fn answer(can_be_off: bool) -> impl Strategy<Value = Value> {
    let state = prop_oneof![
        (0..=2_u8).prop_map(|level| json!({ "level": level })),
        Just(json!({ "not_sure": true })),
        Just(json!({})),
        Just(if can_be_off { json!({ "not_applicable": true }) } else { json!({ "level": 2.0 }) }),
    ];
    let details = prop_oneof![
        Just(json!({})),
        text().prop_map(|note| json!({ "note": note, "discuss": true })),
        Just(json!({ "since": "both", "evidence": "data" })),
        Just(json!({ "reach": "partly", "low_on_purpose": true })),
        text().prop_map(|text| json!({ "of_a_newer_version": [text, { "n": 1.5, "deep": [null, true] }] })),
    ];
    (state, details).prop_map(|(mut state, details)| {
        for (key, value) in details.as_object().expect("an object") {
            state[key] = value.clone();
        }
        state
    })
}

/// Any response to the toy bank, with everything that one can have.
pub fn any_response() -> impl Strategy<Value = Value> {
    let ids: Vec<String> = toy().items().map(|placed| placed.item.id.to_string()).collect();
    let one = prop::sample::select(ids).prop_flat_map(|id| {
        let answer = answer(id == "enable-vehicle");
        (Just(id), answer)
    });
    let answers = || prop::collection::vec(one.clone(), 0..12);
    let object = |list: Vec<(String, Value)>| Value::Object(list.into_iter().collect());
    let preset =
        prop_oneof![Just(json!("doors-first")), Just(json!({ "scaling": 10, "needs": 50, "strengths": 40.0 })),];
    (answers(), answers(), answers(), text(), preset, 0..4_u64).prop_map(
        move |(answers, choice, kept, text, preset, n)| {
            let mut response = with_answers(object(answers));
            response["title"] = json!(text);
            response["preset"] = preset;
            response["revision"] = json!((1_u64 << 53) - 1 - n);
            if n > 0 {
                response["choice"] = json!({ "space": object(choice) });
                response["critical"] = json!([{ "item": "need-noise", "root_cause": text, "x": 1 }]);
            }
            if n > 1 {
                response["plan"] = json!({ "entry_point": "space", "y": n, "actions": { "co-now-ask": {
                "status": "planned", "owner": text, "due": "2027-03-01", "note": "", "z": [] } },
                "conditions": { "enable-vehicle": { "status": "dropped", "owner": "", "due": "", "note": text } } });
                response["kept"] = object(kept.into_iter().map(|(id, answer)| (format!("old-{id}"), answer)).collect());
            }
            if n > 1 {
                let last = json!({ "of": ID, "on": "2026-01-05T10:00:00Z", "preset": "doors-first", "x": text });
                response["again"] = last;
                response["again"]["answers"] = response["answers"].clone();
            }
            if n > 2 {
                response["clocks"] = json!({ "need-noise": [12, "tab"], ".title": [n, text], ".new": [1, ""] });
                response["earlier"] =
                    json!({ "need-noise": [{ "at": [11, "other"], "note": text }, { "at": [3, "z"] }] });
                response["bank"]["of_a_newer_version"] = json!(text);
            }
            response
        },
    )
}
