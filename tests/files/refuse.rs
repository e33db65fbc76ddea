//! What is refused, at which place, and that all faults come at once.

use foothold::bank::fault::Named;
use foothold::files::format::FILE_LIMIT;
use foothold::files::refusal::{FaultKind, FileKind, Refusal};
use foothold::files::response;
use foothold::i18n::refusal::{lines, sentence};
use foothold::json::cursor::{Kind, Shape};
use foothold::json::parse::Malformed;
use serde_json::{Value, json};

use crate::support::{TOY_BANK, TOY_RESPONSE, faults, only_fault, refusal, toy, with, with_answers};

#[track_caller]
fn one(answer: Value, pointer: &str, kind: FaultKind) {
    let pointer = format!("/answers/need-noise{pointer}");
    assert_eq!(
        only_fault(&with_answers(json!({ "need-noise": answer })), &pointer),
        kind
    );
}

#[test]
fn a_level_that_is_none_is_refused_at_its_place() {
    let out = || FaultKind::Shape(Shape::OutOfRange { least: 0, most: 2 });
    one(json!({ "level": 3 }), "/level", out());
    one(json!({ "level": -1 }), "/level", out());
    one(json!({ "level": -0.5 }), "/level", out());
    one(json!({ "level": 300 }), "/level", out());
    one(json!({ "level": 1e300 }), "/level", out());
    one(
        json!({ "level": 1.5 }),
        "/level",
        FaultKind::Shape(Shape::Expected(Kind::Whole)),
    );
    one(
        json!({ "level": "2" }),
        "/level",
        FaultKind::Shape(Shape::Expected(Kind::Number)),
    );
    one(
        json!({ "level": true }),
        "/level",
        FaultKind::Shape(Shape::Expected(Kind::Number)),
    );
    one(
        json!({ "level": [2] }),
        "/level",
        FaultKind::Shape(Shape::Expected(Kind::Number)),
    );
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
    one(
        json!({ "not_sure": 1 }),
        "/not_sure",
        FaultKind::Shape(Shape::Expected(Kind::Flag)),
    );
    one(
        json!({ "not_applicable": true }),
        "/not_applicable",
        FaultKind::AlwaysApplies,
    );
    let vehicle = with_answers(json!({ "enable-vehicle": { "not_sure": true, "not_applicable": true } }));
    assert_eq!(only_fault(&vehicle, "/answers/enable-vehicle"), FaultKind::TwoStates);
    for answer in [json!(2), json!("not_sure"), json!([2]), json!(null)] {
        one(answer, "", FaultKind::Shape(Shape::Expected(Kind::Object)));
    }
}

#[test]
fn a_detail_of_the_wrong_kind_is_refused() {
    let near = Shape::NotOneOf {
        found: "before2020".into(),
        nearest: Some("before_2020".into()),
    };
    one(json!({ "since": "before2020" }), "/since", FaultKind::Shape(near));
    one(
        json!({ "reach": 1 }),
        "/reach",
        FaultKind::Shape(Shape::Expected(Kind::Text)),
    );
    one(
        json!({ "note": ["x"] }),
        "/note",
        FaultKind::Shape(Shape::Expected(Kind::Text)),
    );
    let long = "é".repeat(10_001);
    one(
        json!({ "note": long }),
        "/note",
        FaultKind::Shape(Shape::TooLong { limit: 10_000 }),
    );
    one(
        json!({ "discuss": "yes" }),
        "/discuss",
        FaultKind::Shape(Shape::Expected(Kind::Flag)),
    );
}

#[test]
fn a_name_that_the_bank_does_not_have_is_refused_with_the_nearest_one() {
    let unknown = |named, found: &str, near: Option<&str>| FaultKind::Unknown {
        named,
        found: found.into(),
        nearest: near.map(str::to_owned),
    };
    let item = || unknown(Named::Item, "need-nois", Some("need-noise"));
    assert_eq!(
        only_fault(&with("answers", json!({ "need-nois": {} })), "/answers/need-nois"),
        item()
    );
    assert_eq!(
        only_fault(&with("critical", json!([{ "item": "need-nois" }])), "/critical/0/item"),
        item()
    );
    assert_eq!(
        only_fault(
            &with("choice", json!({ "space": { "need-nois": {} } })),
            "/choice/space/need-nois"
        ),
        item()
    );
    assert_eq!(
        only_fault(&with("form", json!("ful")), "/form"),
        unknown(Named::Form, "ful", Some("full"))
    );
    assert_eq!(
        only_fault(&with("preset", json!("evan")), "/preset"),
        unknown(Named::Preset, "evan", Some("even"))
    );
    assert_eq!(
        only_fault(&with("role", json!("clown")), "/role"),
        unknown(Named::Role, "clown", None)
    );
    let place = || unknown(Named::EntryPoint, "spaces", Some("space"));
    assert_eq!(
        only_fault(&with("choice", json!({ "spaces": {} })), "/choice/spaces"),
        place()
    );
    assert_eq!(
        only_fault(&with("plan", json!({ "entry_point": "spaces" })), "/plan/entry_point"),
        place()
    );
    let module = only_fault(&with("preset", json!({ "need": 100 })), "/preset/need");
    assert_eq!(module, unknown(Named::Module, "need", Some("needs")));
}

#[test]
fn own_shares_sum_to_100() {
    assert_eq!(
        only_fault(&with("preset", json!({ "needs": 99 })), "/preset"),
        FaultKind::SharesSum { found: 99 }
    );
    assert_eq!(
        only_fault(&with("preset", json!({ "needs": 99, "scaling": 2 })), "/preset"),
        FaultKind::SharesSum { found: 101 }
    );
    let half = faults(&with("preset", json!({ "needs": 99.5, "scaling": 100 })));
    assert_eq!(
        half[0],
        (
            "/preset/needs".to_owned(),
            FaultKind::Shape(Shape::Expected(Kind::Whole))
        )
    );
}

#[test]
fn counts_and_ids_are_held_to_their_form() {
    for bad in [
        json!("6f1c"),
        json!("00000000-0000-1000-8000-000000000100"),
        json!("../../etc/passwd"),
    ] {
        assert_eq!(only_fault(&with("id", bad), "/id"), FaultKind::NotUuid);
    }
    for bad in [
        json!(9_007_199_254_740_992_u64),
        json!(9_007_199_254_740_993_u64),
        json!(-1),
    ] {
        let out = Shape::OutOfRange {
            least: 0,
            most: 9_007_199_254_740_991,
        };
        assert_eq!(only_fault(&with("revision", bad), "/revision"), FaultKind::Shape(out));
    }
    assert_eq!(
        only_fault(&with("revision", json!(1.5)), "/revision"),
        FaultKind::Shape(Shape::Expected(Kind::Whole))
    );
    let malformed = FaultKind::Shape(Shape::MalformedId {
        found: "Need Noise".into(),
    });
    assert_eq!(
        only_fault(&with("answers", json!({ "Need Noise": {} })), "/answers/Need Noise"),
        malformed
    );
}

#[test]
fn a_missing_key_is_named() {
    for key in ["id", "kind", "form", "answers"] {
        let mut response = with("title", json!(""));
        response.as_object_mut().expect("an object").remove(key);
        assert_eq!(
            only_fault(&response, &format!("/{key}")),
            FaultKind::Shape(Shape::Missing)
        );
    }
}

#[test]
fn critical_items_are_three_at_most_and_none_twice() {
    let all = ["need-noise", "need-no-seats", "need-old-books", "need-long-waits"];
    let list = |ids: &[&str]| ids.iter().map(|id| json!({ "item": id })).collect::<Value>();
    assert_eq!(
        only_fault(&with("critical", list(&all)), "/critical"),
        FaultKind::TooMany { limit: 3 }
    );
    assert_eq!(
        only_fault(&with("critical", list(&["need-noise", "need-noise"])), "/critical/1"),
        FaultKind::Twice
    );
}

#[test]
fn there_are_limits_to_answers_and_to_all_notes_together() {
    let kept = |count: usize| {
        (0..count)
            .map(|n| (format!("old-{n}"), json!({ "not_sure": true })))
            .collect::<Value>()
    };
    let response = |count| {
        let mut all = with("kept", kept(count));
        all["answers"] = json!({});
        all
    };
    assert!(response::read(response(2_000).to_string().as_bytes(), toy()).is_ok());
    assert_eq!(
        only_fault(&response(2_001), "/answers"),
        FaultKind::TooMany { limit: 2_000 }
    );
    let notes = |last: usize| {
        let length = |n: usize| if n == 20 { last } else { 10_000 };
        (0..21)
            .map(|n| (format!("old-{n}"), json!({ "note": "n".repeat(length(n)) })))
            .collect::<Value>()
    };
    // The dates are texts of the file as well.
    let mut fits = with("kept", notes(0));
    (fits["created_at"], fits["updated_at"]) = (json!(""), json!(""));
    assert!(response::read(fits.to_string().as_bytes(), toy()).is_ok());
    fits["kept"] = notes(1);
    assert_eq!(
        only_fault(&fits, "/answers"),
        FaultKind::NotesTooLong { limit: 200_000 }
    );
}

#[test]
fn all_faults_come_at_once_in_the_order_of_the_file() {
    let mut response = with_answers(json!({ "need-noise": { "level": 7 }, "need-no-seats": { "note": 1 } }));
    response["form"] = json!("none");
    let pointers: Vec<String> = faults(&response).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(
        pointers,
        ["/form", "/answers/need-noise/level", "/answers/need-no-seats/note"]
    );
    assert_eq!(lines(&refusal(&response)).len(), 3);
    let said = sentence(&refusal(&response));
    assert!(said.contains("/form") && said.contains("2 more places"), "{said}");
}

#[test]
fn what_is_no_file_of_ours_is_told_apart() {
    let refused = |bytes: &[u8]| response::read(bytes, toy()).expect_err("refused");
    let foreign = Refusal::OtherKind {
        expected: FileKind::Response,
        found: None,
    };
    for tree in [
        "null",
        "42",
        "\"x\"",
        "[]",
        "[\"foothold-response/1\"]",
        "{}",
        "{\"format\": \"other/1\"}",
    ] {
        assert_eq!(refused(tree.as_bytes()), foreign, "{tree}");
    }
    let bank = Refusal::OtherKind {
        expected: FileKind::Response,
        found: Some(FileKind::Bank),
    };
    assert_eq!(refused(TOY_BANK), bank);
    assert_eq!(
        refusal(&with("format", json!("foothold-response/2"))),
        Refusal::Newer { found: 2 }
    );
    assert!(matches!(
        refused(b"%PDF-1.7 \x00\x01"),
        Refusal::Malformed(Malformed::Syntax { .. })
    ));
    assert!(matches!(
        refused(b"\x89PNG\r\n\x1a\n"),
        Refusal::Malformed(Malformed::NotUtf8 { at: 0 })
    ));
    assert_eq!(refused(b""), Refusal::Malformed(Malformed::Empty));
    assert_eq!(refused(b"\xFF\xFE{\0}\0"), Refusal::Malformed(Malformed::Utf16));
    let large = vec![b' '; FILE_LIMIT + 1];
    assert_eq!(
        refused(&large),
        Refusal::Malformed(Malformed::TooLarge { limit: FILE_LIMIT })
    );
}

#[test]
fn another_banks_answers_name_that_bank() {
    let other = with(
        "bank",
        json!({ "id": "teaching-job", "version": "9.1.0", "digest": "sha256:00" }),
    );
    assert_eq!(
        refusal(&other),
        Refusal::OtherBank {
            id: "teaching-job".into(),
            version: "9.1.0".into()
        }
    );
    assert!(sentence(&refusal(&other)).contains("teaching-job"));
}

#[test]
fn every_beginning_of_a_file_is_cut_short() {
    let text = std::str::from_utf8(TOY_RESPONSE).expect("text").trim_end();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let refused = response::read(&text.as_bytes()[..end], toy()).expect_err("refused");
        let is_short = matches!(refused, Refusal::Malformed(Malformed::CutShort | Malformed::Empty));
        assert!(is_short, "{end}: {refused:?}");
    }
}

#[test]
fn a_key_given_twice_or_nested_without_end_is_refused_with_its_place() {
    let twice = with("title", json!(""))
        .to_string()
        .replace("\"level\":2", "\"level\":2,\"level\":1");
    let refused = response::read(twice.as_bytes(), toy()).expect_err("refused");
    assert_eq!(refused.place().as_str(), "/answers/need-noise/level");
    let deep = with("title", json!("DEEP"))
        .to_string()
        .replace("\"DEEP\"", &"[".repeat(1_000_000));
    let refused = response::read(deep.as_bytes(), toy()).expect_err("refused");
    assert!(
        matches!(refused, Refusal::Malformed(Malformed::TooDeep { .. })),
        "{refused:?}"
    );
    assert!(refused.place().as_str().starts_with("/title/0/0"));
}
