//! What is wrong with a config: every fault at once, in file order, each with its place and a sentence.

use foothold::config::fault::FaultKind;
use foothold::config::read::{SIZE_LIMIT, read};
use foothold::i18n::config::config_fault;
use foothold::json::shape::{Kind, Shape};

#[track_caller]
fn faults(text: &str) -> Vec<(String, FaultKind)> {
    let faults = read(text.as_bytes()).expect_err("refused");
    let sentences: Vec<String> = faults.iter().map(|fault| config_fault(&fault.kind)).collect();
    assert!(
        sentences.iter().all(|sentence| sentence.ends_with(['.', '?', ')']) && sentence.len() > 20),
        "{sentences:?}"
    );
    faults.into_iter().map(|fault| (fault.place.to_string(), fault.kind)).collect()
}

#[test]
fn every_fault_is_told_at_once_in_file_order() {
    let text = r#"{
        "titl": "x",
        "links": [{ "text": "", "href": "javascript:alert(1)" }, { "href": "x", "target": "_blank" }, 7],
        "format": "foothold-config/1",
        "accent": "yellow",
        "language": "fr",
        "bank": "../bank.json",
        "title": 5,
        "hosts": ["https://schools.example/district", 8]
    }"#;
    let missing = FaultKind::Shape(Shape::Missing);
    let expected = [
        ("/titl", FaultKind::UnknownKey { nearest: Some("title".into()) }),
        ("/links/0/text", FaultKind::EmptyText),
        ("/links/0/href", FaultKind::NotAddress { found: "javascript:alert(1)".into() }),
        ("/links/1/target", FaultKind::UnknownKey { nearest: None }),
        ("/links/1/text", missing),
        ("/links/2", FaultKind::Shape(Shape::Expected(Kind::Object))),
        ("/accent", FaultKind::TooPale { found: "yellow".into() }),
        ("/language", FaultKind::Shape(Shape::NotOneOf { found: "fr".into(), nearest: None })),
        ("/bank", FaultKind::NotFileName { found: "../bank.json".into() }),
        ("/title", FaultKind::Shape(Shape::Expected(Kind::Text))),
        ("/hosts/0", FaultKind::NotOrigin { found: "https://schools.example/district".into() }),
        ("/hosts/1", FaultKind::Shape(Shape::Expected(Kind::Text))),
    ];
    assert_eq!(faults(text), expected.map(|(place, kind)| (place.to_owned(), kind)));
}

#[track_caller]
fn only(text: &str) -> (String, FaultKind) {
    let mut faults = faults(text);
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0)
}

#[test]
fn what_is_no_config_of_ours_is_told_so() {
    for (text, kind) in [
        ("[]", FaultKind::OtherFormat { found: None }),
        ("{}", FaultKind::OtherFormat { found: None }),
        (r#"{"format": "foothold-bank/1"}"#, FaultKind::OtherFormat { found: Some("foothold-bank/1".into()) }),
        (r#"{"format": "foothold-config/0"}"#, FaultKind::OtherFormat { found: Some("foothold-config/0".into()) }),
        (r#"{"format": "foothold-config/2", "new": 1}"#, FaultKind::Newer { found: 2 }),
    ] {
        assert_eq!(only(text), ("/format".into(), kind), "{text}");
    }
}

#[test]
fn what_is_no_json_is_told_with_its_place() {
    for text in ["", "<!doctype html>", "{\"format\": \"foothold-config/1\",}", "{\"format\": 1, \"format\": 2}"] {
        assert!(matches!(only(text).1, FaultKind::Malformed(_)), "{text}");
    }
    let long = format!("{{\"format\":\"foothold-config/1\",\"title\":\"{}\"}}", "x".repeat(SIZE_LIMIT));
    let (_, kind) = only(&long);
    assert!(config_fault(&kind).contains("64 KB"), "{kind:?}");
}

#[test]
fn limits_are_held_at_one_more() {
    let title = format!(r#"{{"format":"foothold-config/1","title":"{}"}}"#, "x".repeat(121));
    assert_eq!(only(&title), ("/title".into(), FaultKind::Shape(Shape::TooLong { limit: 120 })));
    let link = r#"{"text":"x","href":"x"}"#;
    let links = format!(r#"{{"format":"foothold-config/1","links":[{}]}}"#, [link; 9].join(","));
    assert_eq!(only(&links), ("/links".into(), FaultKind::TooManyLinks { found: 9, limit: 8 }));
    let hosts =
        format!(r#"{{"format":"foothold-config/1","hosts":[{}]}}"#, ["\"https://schools.example\""; 101].join(","));
    assert_eq!(only(&hosts), ("/hosts".into(), FaultKind::TooManyHosts { found: 101, limit: 100 }));
}

#[test]
fn an_accent_is_a_color_that_can_be_read() {
    let accent = |text: &str| only(&format!(r#"{{"format":"foothold-config/1","accent":"{text}"}}"#)).1;
    assert_eq!(accent("#777"), FaultKind::TooPale { found: "#777".into() });
    assert_eq!(accent("url(x)"), FaultKind::NotColor { found: "url(x)".into() });
    assert_eq!(accent("#0b5d5e80"), FaultKind::NotColor { found: "#0b5d5e80".into() });
}
