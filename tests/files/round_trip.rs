//! Out and in again: the same bytes, and nothing lost.

use foothold::files::response;
use foothold::files::result;
use foothold::scoring;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{TOY_RESPONSE, any_response, opened, toy, with};

proptest! {
    /// F68.
    #[test]
    fn a_written_file_reads_back_and_gives_the_same_bytes(file in any_response()) {
        let first = opened(&file).response;
        let written = response::write(&first, toy(), None);
        let second = response::read(written.as_bytes(), toy()).expect("taken").response;
        prop_assert_eq!(&second, &first);
        prop_assert_eq!(response::write(&second, toy(), None), written);
    }

    #[test]
    fn any_bytes_are_refused_or_read_back_the_same(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        if let Ok(opened) = response::read(&bytes, toy()) {
            let written = response::write(&opened.response, toy(), None);
            prop_assert_eq!(response::read(written.as_bytes(), toy()).expect("taken").response, opened.response);
        }
    }

    #[test]
    fn a_damaged_file_is_refused_or_read_back_the_same(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = TOY_RESPONSE.to_vec();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(opened) = response::read(&bytes, toy()) {
            let written = response::write(&opened.response, toy(), None);
            prop_assert_eq!(response::read(written.as_bytes(), toy()).expect("taken").response, opened.response);
        }
    }

    #[test]
    fn a_line_is_one_line_with_the_same_content(file in any_response()) {
        let response = opened(&file).response;
        let line = response::write_line(&response, toy(), None);
        prop_assert!(!line.contains('\n'));
        let pretty: Value = serde_json::from_str(&response::write(&response, toy(), None)).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Value>(&line).expect("JSON"), pretty);
    }
}

/// F25.
#[test]
fn members_of_a_newer_version_survive_at_every_level() {
    let mut file = with(
        "plan",
        json!({ "new": 1, "actions": { "co-now-ask": { "new": 2 } }, "conditions": { "enable-vehicle": { "new": 9 } } }),
    );
    file["new"] = json!([3]);
    file["clocks"] = json!({ "need-noise": [12, "tab"] });
    file["bank"]["new"] = json!(4);
    file["answers"]["need-noise"]["new"] = json!(5);
    file["critical"] = json!([{ "item": "need-noise", "new": 6 }]);
    file["choice"] = json!({ "space": { "choice-room": { "new": 7 } } });
    file["kept"] = json!({ "old": { "new": 8 } });
    let written: Value = serde_json::from_str(&response::write(&opened(&file).response, toy(), None)).expect("JSON");
    for pointer in [
        "/new",
        "/clocks",
        "/bank/new",
        "/answers/need-noise/new",
        "/critical/0/new",
        "/choice/space/choice-room/new",
        "/kept/old/new",
        "/plan/new",
        "/plan/actions/co-now-ask/new",
        "/plan/conditions/enable-vehicle/new",
    ] {
        assert_eq!(written.pointer(pointer), file.pointer(pointer), "{pointer}");
        assert!(written.pointer(pointer).is_some(), "{pointer}");
    }
}

#[test]
fn own_shares_come_in_the_order_of_the_bank() {
    let file = with("preset", json!({ "scaling": 10, "conditions": 20, "strengths": 30, "needs": 40 }));
    let written: Value = serde_json::from_str(&response::write(&opened(&file).response, toy(), None)).expect("JSON");
    assert_eq!(written["preset"], file["preset"]);
    let keys: Vec<&str> = written["preset"].as_object().expect("shares").keys().map(String::as_str).collect();
    assert_eq!(keys, ["needs", "strengths", "conditions", "scaling"]);
}

#[test]
fn keys_come_in_the_order_of_the_format() {
    let mut file = with("plan", json!({}));
    for (key, value) in [
        ("critical", json!([{ "item": "need-noise" }])),
        ("choice", json!({ "space": {} })),
        ("kept", json!({ "old": {} })),
        ("zz", json!(0)),
    ] {
        file[key] = value;
    }
    let response = opened(&file).response;
    let toy = toy();
    let form = toy.form("full").expect("a form");
    let outcome = scoring::score(toy, form, &response.states(), &response.shares(toy));
    let written: Value = serde_json::from_str(&response::write(&response, toy, Some(&outcome))).expect("JSON");
    let keys: Vec<&str> = written.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = [
        "format",
        "id",
        "kind",
        "form",
        "bank",
        "created_at",
        "updated_at",
        "revision",
        "title",
        "role",
        "preset",
        "answers",
        "kept",
        "critical",
        "choice",
        "plan",
        "zz",
        "app",
        "result",
    ];
    assert_eq!(keys, expected);
    assert_eq!(written["result"], result::write(&outcome));
}

#[test]
fn the_result_has_the_keys_of_the_format_in_their_order() {
    let opened = response::read(TOY_RESPONSE, toy()).expect("taken");
    let toy = toy();
    let outcome =
        scoring::score(toy, toy.form("full").expect("a form"), &opened.response.states(), &opened.response.shares(toy));
    let written = result::write(&outcome);
    let keys = |value: &Value| value.as_object().expect("an object").keys().cloned().collect::<Vec<_>>().join(" ");
    let top = "verdict label lead prepare gap proven presets_led named shares entry_points profile pivotal decisive_blanks unlocks";
    assert_eq!(keys(&written), top);
    let entry_point = "id class rank fit fit_range need readiness provisional indices gates rank_shares points";
    assert_eq!(keys(&written["entry_points"][0]), entry_point);
    assert_eq!(keys(&written["entry_points"][0]["indices"]["needs"]), "value range coverage");
    assert_eq!(keys(&written["profile"]["needs"]), "value range answered not_sure absent not_applicable dimensions");
    assert_eq!(keys(&written["profile"]), "needs strengths conditions scaling");
}

/// F57.
#[test]
fn a_claimed_result_that_the_answers_do_not_give_is_found() {
    let toy = toy();
    let mut file: Value = serde_json::from_slice(TOY_RESPONSE).expect("JSON");
    let claim = |file: &Value| {
        let opened = response::read(file.to_string().as_bytes(), toy).expect("taken");
        let form = toy.form("full").expect("a form");
        let outcome = scoring::score(toy, form, &opened.response.states(), &opened.response.shares(toy));
        opened.claimed.and_then(|claimed| claimed.contradiction(&outcome)).map(|place| place.to_string())
    };
    let honest = {
        let opened = response::read(TOY_RESPONSE, toy).expect("taken");
        let form = toy.form("full").expect("a form");
        scoring::score(toy, form, &opened.response.states(), &opened.response.shares(toy))
    };
    file["result"] = result::write(&honest);
    assert_eq!(claim(&file), None);
    let fit = file["result"]["entry_points"][0]["fit"].as_f64().expect("a number");
    file["result"]["entry_points"][0]["fit"] = json!(fit + 1e-10);
    assert_eq!(claim(&file), None);
    file["result"]["entry_points"][0]["fit"] = json!(fit + 1e-6);
    assert_eq!(claim(&file), Some("/result/entry_points/0/fit".to_owned()));
    file["app"]["version"] = json!("7.0.0");
    assert_eq!(claim(&file), None, "another major version may have scored otherwise");
    file["app"] = json!({ "name": "someone else's", "version": "0.1.0" });
    assert_eq!(claim(&file), None, "nor is another tool's result ours to judge");
}
