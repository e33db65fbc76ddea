//! What is refused as a whole, and that all faults of a file come at once.

use foothold::files::format::FILE_LIMIT;
use foothold::files::refusal::{FileKind, Refusal};
use foothold::files::response;
use foothold::i18n::refusal::{lines, sentence};
use foothold::json::parse::Malformed;
use serde_json::json;

use crate::support::{TOY_BANK, TOY_RESPONSE, faults, refusal, toy, with, with_answers};

#[test]
fn all_faults_come_at_once_in_the_order_of_the_file() {
    let mut response = with_answers(json!({ "need-noise": { "level": 7 }, "need-no-seats": { "note": 1 } }));
    response["form"] = json!("none");
    let pointers: Vec<String> = faults(&response).into_iter().map(|(pointer, _)| pointer).collect();
    assert_eq!(pointers, ["/form", "/answers/need-noise/level", "/answers/need-no-seats/note"]);
    assert_eq!(lines(&refusal(&response)).len(), 3);
    let said = sentence(&refusal(&response));
    assert!(said.contains("/form") && said.contains("2 more places"), "{said}");
}

/// F45.
#[test]
fn another_programs_file_is_no_file_of_ours_and_not_one_that_was_cut_off() {
    let foreign = Refusal::OtherProgram { expected: FileKind::Response };
    for bytes in
        [&b"%PDF-1.7 \x00\x01"[..], b"\x89PNG\r\n\x1a\n", b"PK\x03\x04\x14\x00", b"\xFF\xD8\xFF\xE0", b"GIF89a"]
    {
        let refused = response::read(bytes, toy()).expect_err("refused");
        assert_eq!(refused, foreign);
        assert!(sentence(&refused).starts_with("This is not a file saved by this tool"), "{}", sentence(&refused));
    }
    let cut = sentence(&response::read(&TOY_RESPONSE[..200], toy()).expect_err("refused"));
    assert!(!cut.starts_with("This is not a file saved by this tool"), "{cut}");
}

/// F20, F59, F60.
#[test]
fn what_is_no_file_of_ours_is_told_apart() {
    let refused = |bytes: &[u8]| response::read(bytes, toy()).expect_err("refused");
    let foreign = Refusal::OtherKind { expected: FileKind::Response, found: None };
    for tree in ["null", "42", "\"x\"", "[]", "[\"foothold-response/1\"]", "{}", "{\"format\": \"other/1\"}"] {
        assert_eq!(refused(tree.as_bytes()), foreign, "{tree}");
    }
    let bank = Refusal::OtherKind { expected: FileKind::Response, found: Some(FileKind::Bank) };
    assert_eq!(refused(TOY_BANK), bank);
    assert_eq!(refusal(&with("format", json!("foothold-response/2"))), Refusal::Newer { found: 2 });
    assert_eq!(refused(b""), Refusal::Malformed(Malformed::Empty));
    assert_eq!(refused(b"\xFF\xFE{\0}\0"), Refusal::Malformed(Malformed::Utf16));
    let large = vec![b' '; FILE_LIMIT + 1];
    assert_eq!(refused(&large), Refusal::Malformed(Malformed::TooLarge { limit: FILE_LIMIT }));
}

#[test]
fn another_banks_answers_name_that_bank() {
    let other = with("bank", json!({ "id": "teaching-job", "version": "9.1.0", "digest": "sha256:00" }));
    assert_eq!(refusal(&other), Refusal::OtherBank { id: "teaching-job".into(), version: "9.1.0".into() });
    assert!(sentence(&refusal(&other)).contains("teaching-job"));
}

/// F46.
#[test]
fn every_beginning_of_a_file_is_cut_short() {
    let text = std::str::from_utf8(TOY_RESPONSE).expect("text").trim_end();
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        let refused = response::read(&text.as_bytes()[..end], toy()).expect_err("refused");
        let is_short = matches!(refused, Refusal::Malformed(Malformed::CutShort | Malformed::Empty));
        assert!(is_short, "{end}: {refused:?}");
    }
}

/// F49, F51.
#[test]
fn a_key_given_twice_or_nested_without_end_is_refused_with_its_place() {
    let twice = with("title", json!("")).to_string().replace("\"level\":2", "\"level\":2,\"level\":1");
    let refused = response::read(twice.as_bytes(), toy()).expect_err("refused");
    assert_eq!(refused.place().as_str(), "/answers/need-noise/level");
    let deep = with("title", json!("DEEP")).to_string().replace("\"DEEP\"", &"[".repeat(1_000_000));
    let refused = response::read(deep.as_bytes(), toy()).expect_err("refused");
    assert!(matches!(refused, Refusal::Malformed(Malformed::TooDeep { .. })), "{refused:?}");
    assert!(refused.place().as_str().starts_with("/title/0/0"));
}
