//! Translations: every text can be said in another language, and what is not falls back and is listed.

use foothold::bank::fault::WarningKind;
use foothold::bank::model::Bank;
use foothold::bank::text::{Translated, translate};
use foothold::i18n::fault::error_line;
use serde_json::{Value, json};

use crate::change::{TOY, read_tree};

fn toy() -> Bank {
    read_tree(&serde_json::from_str(TOY).unwrap()).unwrap()
}

fn file(text: Value) -> Value {
    json!({"format": "foothold-text/1", "bank": "library", "language": "es", "text": text})
}

fn laid_over(text: Value) -> Translated {
    translate(&toy(), file(text).to_string().as_bytes()).unwrap()
}

#[track_caller]
fn refused(file: &Value, expected: &[(&str, &str)]) {
    let faults = translate(&toy(), file.to_string().as_bytes()).unwrap_err();
    let found: Vec<_> = faults.iter().map(|fault| (fault.kind.rule(), fault.place.as_str())).collect();
    assert_eq!(found, expected);
    assert!(faults.iter().all(|fault| error_line(fault).ends_with(['.', '?'])));
}

/// Keys of all texts that a translation may have, from the list of what an empty one lacks.
fn keys() -> Vec<String> {
    let untranslated = laid_over(json!({})).warnings.into_iter();
    untranslated
        .map(|warning| match warning.kind {
            WarningKind::Untranslated { key } => key,
            other => panic!("{other:?}"),
        })
        .collect()
}

#[test]
fn a_line_replaces_one_text_and_the_language_is_the_translations() {
    let bank = toy();
    let item = &bank.modules[0].dimensions[0].items[0];
    let key = format!("item.{}.level.1", item.id);
    let translated = laid_over(json!({key: "Un poco"})).bank;
    assert_eq!(translated.modules[0].dimensions[0].items[0].levels[1], "Un poco");
    assert_eq!(translated.modules[0].dimensions[0].items[0].levels[0], item.levels[0]);
    assert_eq!((bank.language.as_str(), translated.language.as_str()), ("en", "es"));
}

#[test]
fn each_text_has_a_key_of_its_own() {
    let mut keys = keys();
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count);
}

#[test]
fn a_whole_translation_leaves_nothing_of_the_banks_language() {
    let text: serde_json::Map<_, _> = keys().into_iter().map(|key| (key, json!("otro"))).collect();
    let translated = laid_over(Value::Object(text));
    assert_eq!(translated.warnings, []);
    let bank = toy();
    // What people read, as the debug print has it: apart from ids, studies and the license all is "otro" now.
    let words = |bank: &Bank| format!("{bank:?}");
    for old in
        [&bank.title, &bank.notice, &bank.modules[0].question, &bank.entry_points[0].summary, &bank.first_moves[0].text]
    {
        assert!(words(&bank).contains(old.as_str()) && !words(&translated.bank).contains(old.as_str()), "{old}");
    }
    assert!(translated.bank.items().all(|placed| placed.item.prompt == "otro" && placed.item.short == "otro"));
}

#[test]
fn missing_lines_are_listed_with_the_place_of_the_banks_text() {
    let warnings = laid_over(json!({"bank.summary": "x"})).warnings;
    assert_eq!(warnings[0].place.as_str(), "/title");
    assert!(!warnings.iter().any(|warning| warning.place.as_str() == "/summary"));
}

#[test]
fn a_line_that_names_no_text_is_listed_with_the_nearest_key() {
    let warnings = laid_over(json!({"bank.titel": "x"})).warnings;
    let stray = warnings.last().unwrap();
    assert_eq!(stray.place.as_str(), "/text/bank.titel");
    assert_eq!(stray.kind, WarningKind::StrayLine { nearest: Some("bank.title".to_owned()) });
}

#[test]
fn a_translation_is_refused_whole_with_all_its_faults() {
    let text = json!({"bank.title": "<b>", "bank.notice": " ", "bank.summary": "bien"});
    refused(&file(text.clone()), &[("no-empty-text", "/text/bank.notice"), ("no-html", "/text/bank.title")]);
    let other = json!({"format": "foothold-text/1", "bank": "libraries", "language": "Spanish", "text": {}});
    refused(&other, &[("same-bank", "/bank"), ("language", "/language")]);
    refused(
        &json!({"format": "foothold-text/1", "text": {"bank.title": 1}}),
        &[("shape", "/bank"), ("shape", "/language"), ("shape", "/text/bank.title")],
    );
    refused(&json!({"format": "foothold-text/2"}), &[("format", "/format")]);
    refused(&json!({"format": "foothold-bank/1"}), &[("format", "/format")]);
}
