//! Reading: all faults at once and in file order, nothing twice, and no bytes that make it fall over.

use std::collections::BTreeMap;

use foothold::bank::fault::{FaultKind, WarningKind};
use foothold::bank::read::{SIZE_LIMIT, read};
use foothold::bank::warn::warnings;
use foothold::i18n::fault::{bank_fault, bank_warning};
use foothold::json::parse::Malformed;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::change::{FILE, TOY, faults_of, put, read_tree, real, with, without};

fn kind_of(bytes: &[u8]) -> FaultKind {
    let mut faults = read(bytes).unwrap_err();
    assert_eq!(faults.len(), 1, "{faults:?}");
    faults.remove(0).kind
}

#[test]
fn all_faults_are_reported_at_once_in_the_order_of_the_file() {
    let tree = put(real(), "/glossary/0/text", json!(""));
    let tree = put(tree, "/version", json!("one"));
    let tree = put(tree, "/entry_points/2/gates/0", json!("need-hours"));
    let tree = put(tree, "/presets/1/shares/needs", json!(26));
    let tree = put(tree, "/modules/1/dimensions/2/items/0/why", json!(7));
    let tree = without(tree, "/forms/0/minutes");
    let tree = put(tree, "/modules/0/dimensions/0/items/1/levels/2", json!("<i>"));
    let expected = [
        ("version", "/version"),
        ("shape", "/forms/0/minutes"),
        ("shares-sum-to-100", "/presets/1/shares"),
        ("no-html", "/modules/0/dimensions/0/items/1/levels/2"),
        ("shape", "/modules/1/dimensions/2/items/0/why"),
        ("gates-are-conditions", "/entry_points/2/gates/0"),
        ("no-empty-text", "/glossary/0/text"),
    ];
    assert_eq!(faults_of(&tree), expected.map(|(rule, place)| (rule.to_owned(), place.to_owned())));
}

#[test]
fn one_slip_is_reported_once() {
    for (pointer, value) in [
        ("/entry_points", json!("none")),
        ("/modules", json!({})),
        ("/modules/2/dimensions", Value::Null),
        ("/modules/0/dimensions/0/items/0", json!(["need-school-turnover"])),
        ("/modules/0/id", json!(1)),
        ("/modules/0/labels", json!("none")),
        ("/modules/0/scored", json!("yes")),
        ("/cut_offs", json!([])),
        ("/cut_offs/need_pressing", json!("50")),
        ("/presets/0/shares/needs", json!("40")),
        ("/presets/0/shares", Value::Null),
        ("/readiness_shares", json!(1)),
        ("/first_moves/0/months", json!(["0", 2])),
        ("/forms/1/modules/0", json!(0)),
        ("/sources/0/for", json!({})),
        ("/title", json!(["Where to start"])),
    ] {
        let faults = faults_of(&with(pointer, value));
        assert!(
            faults.iter().all(|(rule, place)| rule == "shape" && place.starts_with(pointer)),
            "{pointer}: {faults:?}"
        );
        assert_eq!(faults.len(), 1, "{pointer}: {faults:?}");
    }
}

#[test]
fn a_mended_slip_lets_what_it_hid_be_seen() {
    let hidden = with("/entry_points/0/gates/0", json!("enable-nothing"));
    assert_eq!(faults_of(&put(hidden.clone(), "/modules/2/dimensions", json!(0))).len(), 1);
    assert_eq!(faults_of(&hidden), [("known-names".to_owned(), "/entry_points/0/gates/0".to_owned())]);
}

/// Keys that a bank may leave out, by their pointer with `*` for every index and every name.
const OPTIONAL: [&str; 13] = [
    "/forms/*/core_only",
    "/forms/*/then",
    "/glossary",
    "/modules/*/dimensions/*/items/*/core",
    "/modules/*/dimensions/*/items/*/held_by",
    "/modules/*/dimensions/*/items/*/not_applicable",
    "/modules/*/dimensions/*/items/*/opening",
    "/modules/*/dimensions/*/items/*/short",
    "/modules/*/dimensions/*/items/*/warning_at",
    "/modules/*/dimensions/*/items/*/weights",
    "/modules/*/dimensions/*/items/*/weights/*",
    "/prompts/*",
    // A module without a share counts for nothing in Readiness.
    "/readiness_shares/*",
];

#[test]
fn a_bank_without_any_one_key_is_refused_unless_the_key_is_optional() {
    let real = real();
    let mut pointers = BTreeMap::new();
    keys_of(&real, String::new(), String::new(), &mut pointers);
    assert!(pointers.len() > 100, "{} kinds of keys", pointers.len());
    for (pattern, pointers) in pointers {
        // The first and the last of each kind stand for all, which would take minutes.
        for pointer in [pointers.first(), pointers.last()].into_iter().flatten() {
            let faults = faults_of(&without(real.clone(), pointer));
            if OPTIONAL.contains(&pattern.as_str()) {
                assert_eq!(faults, [], "{pointer}");
            } else {
                assert_eq!(faults.len(), 1, "{pointer}: {faults:?}");
                // Without one of its shares a preset no longer sums to 100, which is said of the whole.
                let whole = pointer.rsplit_once("/shares/").map(|(preset, _)| format!("{preset}/shares"));
                assert!(
                    faults[0].1 == *pointer || whole.is_some_and(|whole| faults[0].1 == whole),
                    "{pointer}: {faults:?}"
                );
            }
        }
    }
}

/// Every pointer that ends in a key, by its pattern.
fn keys_of(value: &Value, pointer: String, pattern: String, found: &mut BTreeMap<String, Vec<String>>) {
    match value {
        Value::Array(list) => list.iter().enumerate().for_each(|(index, element)| {
            keys_of(element, format!("{pointer}/{index}"), format!("{pattern}/*"), found);
        }),
        Value::Object(object) => object.iter().for_each(|(key, member)| {
            let is_name =
                ["/prompts", "/shares", "/readiness_shares", "/weights"].iter().any(|map| pattern.ends_with(map));
            let pattern = format!("{pattern}/{}", if is_name { "*" } else { key });
            let pointer = format!("{pointer}/{key}");
            found.entry(pattern.clone()).or_default().push(pointer.clone());
            keys_of(member, pointer, pattern, found);
        }),
        _ => {}
    }
}

#[test]
fn what_an_absent_key_means_is_known() {
    let item = "/modules/0/dimensions/0/items/0";
    let tree = ["short", "core", "weights"].iter().fold(real(), |tree, key| without(tree, &format!("{item}/{key}")));
    let bank = read_tree(&without(tree, "/glossary")).unwrap();
    let item = &bank.modules[0].dimensions[0].items[0];
    assert_eq!(item.short, item.prompt);
    assert!(!item.core && item.weights.is_empty() && item.source.is_none() && item.was.is_empty());
    assert!(bank.glossary.is_empty());
}

#[test]
fn unknown_keys_are_left_alone() {
    assert_eq!(faults_of(&with("/maker", json!({"name": "someone"}))), []);
}

#[test]
fn another_kind_of_file_is_refused_by_name_and_nothing_more_is_said() {
    let named = |format: Value| kind_of(with("/format", format).to_string().as_bytes());
    let other =
        |found: Option<&str>| FaultKind::OtherFormat { expected: "foothold-bank", found: found.map(str::to_owned) };
    assert_eq!(named(json!("foothold-response/1")), other(Some("foothold-response/1")));
    assert_eq!(named(json!("foothold-bank/0")), other(Some("foothold-bank/0")));
    assert_eq!(named(json!("foothold-bank")), other(Some("foothold-bank")));
    assert_eq!(named(json!(1)), other(None));
    assert_eq!(named(json!("foothold-bank/2")), FaultKind::Newer { found: 2, known: 1 });
    assert_eq!(kind_of(b"[]"), other(None));
    assert_eq!(kind_of(b"{}"), other(None));
}

#[test]
fn a_file_over_2_mb_is_refused_and_one_of_2_mb_is_not() {
    let padded = |size: usize| format!("{FILE}{}", " ".repeat(size - FILE.len()));
    assert!(read(padded(SIZE_LIMIT).as_bytes()).is_ok());
    let too_large = FaultKind::Malformed(Malformed::TooLarge { limit: SIZE_LIMIT });
    assert_eq!(kind_of(padded(SIZE_LIMIT + 1).as_bytes()), too_large);
}

#[test]
fn a_key_given_twice_is_refused_where_it_stands() {
    let faults = read(TOY.replacen("\"version\":", "\"title\": \"x\", \"version\":", 1).as_bytes()).unwrap_err();
    assert_eq!((faults[0].place.as_str(), faults[0].kind.rule()), ("/title", "json"));
}

#[test]
fn the_real_bank_gives_no_warning() {
    assert_eq!(warnings(&read_tree(&real()).unwrap()), []);
}

#[track_caller]
fn warns(pointer: &str, kind: WarningKind, tree: &Value) {
    let found = warnings(&read_tree(tree).unwrap());
    assert_eq!(found.iter().map(|each| (each.place.as_str(), &each.kind)).collect::<Vec<_>>(), [(pointer, &kind)]);
    assert!(bank_warning(&kind).ends_with(['.', '?']));
}

#[test]
fn what_looks_like_a_slip_is_warned_of() {
    let item = "/modules/0/dimensions/0/items/0";
    let at = |key: &str| format!("{item}/{key}");
    warns(item, WarningKind::NoShort, &without(real(), &at("short")));
    warns(&at("short"), WarningKind::LongShort { words: 5 }, &with(&at("short"), json!("one two three four five")));
    let again = real().pointer(&at("levels/1")).unwrap().as_str().unwrap().to_uppercase();
    warns(&at("levels/3"), WarningKind::RepeatedLevel { first: 1 }, &with(&at("levels/3"), json!(again)));
    warns(item, WarningKind::BearsOnNothing, &without(real(), &at("weights")));
    let needs = "/entry_points/0/actions/1/needs/0/item";
    let kind = WarningKind::NeverReady { item: "choice-felt-need".to_owned() };
    warns(needs, kind, &with(needs, json!("choice-felt-need")));
}

#[test]
fn every_fault_says_in_one_sentence_what_to_do() {
    let faults = [
        kind_of(b"{"),
        kind_of(b""),
        kind_of(b"{} x"),
        kind_of(&[0xFF, 0xFE]),
        kind_of(b"{}"),
        kind_of(br#"{"format": "foothold-bank/9"}"#),
        kind_of("[".repeat(40).as_bytes()),
    ];
    for kind in faults {
        let sentence = bank_fault(&kind);
        assert!(
            sentence.ends_with(['.', '?']) && sentence.starts_with(|first: char| first.is_uppercase() || first == '"'),
            "{sentence}"
        );
    }
}

proptest! {
    #[test]
    fn no_bytes_make_reading_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(read(&bytes).is_err());
    }

    #[test]
    fn no_cut_or_changed_byte_makes_reading_panic(at in 0..TOY.len(), byte in any::<u8>(), cut in any::<bool>()) {
        let mut bytes = TOY.as_bytes().to_vec();
        bytes[at] = byte;
        if cut {
            bytes.truncate(at);
        }
        if let Err(faults) = read(&bytes) {
            prop_assert!(!faults.is_empty());
        }
    }

    #[test]
    fn no_value_in_any_place_makes_reading_panic(pick in any::<prop::sample::Index>(), value in odd_value()) {
        let tree: Value = serde_json::from_str(TOY).unwrap();
        let mut pointers = BTreeMap::new();
        keys_of(&tree, String::new(), String::new(), &mut pointers);
        let all: Vec<String> = pointers.into_values().flatten().collect();
        if let Err(faults) = read_tree(&put(tree, pick.get::<String>(&all), value)) {
            prop_assert!(faults.iter().all(|fault| !bank_fault(&fault.kind).is_empty()));
        }
    }
}

fn odd_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        ".{0,80}".prop_map(Value::from),
        Just(json!([])),
        Just(json!([{}, [], "", -1])),
        Just(json!({})),
        Just(json!({"": {"": 0}})),
    ]
}
