//! The digest: what the numbers depend on changes it, and nothing else does.

use foothold::bank::read::read;
use foothold::bank::text::translate;
use serde_json::{Value, json};

use crate::change::{FILE, TOY, put, read_tree, real, with, without};

#[track_caller]
fn digest_of(tree: &Value) -> String {
    read_tree(tree).unwrap().digest
}

/// From `jq` and `sha256sum`, as the module's documentation tells.
#[test]
fn the_digest_is_that_of_an_independent_tool() {
    let toy = "sha256:d879327e101f383819cdfbbe33957939f12ac922afd13c46b364680442a6ed4b";
    assert_eq!(read(TOY.as_bytes()).unwrap().digest, toy);
}

#[test]
fn wording_leaves_the_digest() {
    let before = digest_of(&real());
    let item = "/modules/0/dimensions/0/items/0";
    for (pointer, value) in [
        ("/version".to_owned(), json!("7.0.0")),
        ("/title".to_owned(), json!("Another title")),
        ("/cut_offs/need_pressing".to_owned(), json!(50.0)),
        ("/forms/0/minutes".to_owned(), json!(31)),
        ("/entry_points/0/actions".to_owned(), json!([])),
        ("/roles".to_owned(), json!([])),
        (format!("{item}/prompt"), json!("Another prompt?")),
        (format!("{item}/short"), Value::Null),
        (format!("{item}/levels/0"), json!("Another text")),
        (format!("{item}/weights/rookie/because"), json!("another reason")),
        (format!("{item}/not_applicable"), json!(false)),
        (format!("{item}/was"), json!([{"item": "old-need"}])),
        ("/modules/4/dimensions/1/items/0/warning_at".to_owned(), json!(1)),
    ] {
        assert_eq!(digest_of(&with(&pointer, value)), before, "{pointer}");
    }
}

#[test]
fn a_translation_leaves_the_digest() {
    let bank = read_tree(&real()).unwrap();
    let file = json!({"format": "foothold-text/1", "bank": "teaching-job", "language": "es",
        "text": {"item.need-hours.prompt": "¿Cuántas horas?"}});
    assert_eq!(translate(&bank, file.to_string().as_bytes()).unwrap().bank.digest, bank.digest);
}

#[test]
fn the_order_of_keys_and_white_space_leave_the_digest() {
    let mut tree = real();
    let shares = tree["presets"][0]["shares"].as_object_mut().unwrap();
    let needs = shares.shift_remove("needs").unwrap();
    shares.insert("needs".to_owned(), needs);
    assert_eq!(read(serde_json::to_string_pretty(&tree).unwrap().as_bytes()).unwrap().digest, digest_of(&real()));
}

#[test]
fn what_numbers_depend_on_changes_the_digest() {
    let item = "/modules/0/dimensions/0/items/0";
    let mut seen = vec![digest_of(&real())];
    let mut differs = |what: &str, tree: &Value| {
        let digest = digest_of(tree);
        assert!(!seen.contains(&digest), "{what}");
        seen.push(digest);
    };
    for (pointer, value) in [
        ("/id".to_owned(), json!("teaching-jobs")),
        ("/cut_offs/need_pressing".to_owned(), json!(50.5)),
        ("/cut_offs/seed".to_owned(), json!(20240328)),
        ("/readiness_shares/strengths".to_owned(), json!(21)),
        ("/presets/0/id".to_owned(), json!("even")),
        ("/presets/0/shares".to_owned(), json!({"needs": 50, "conditions": 50})),
        ("/forms/0/core_only".to_owned(), json!(false)),
        ("/forms/1/then".to_owned(), Value::Null),
        ("/forms/0/gives".to_owned(), json!("profile")),
        ("/forms/2/modules".to_owned(), json!([])),
        ("/entry_points/0/gates".to_owned(), json!([])),
        ("/modules/4/dimensions/0/items/0/weight".to_owned(), json!(3)),
        (format!("{item}/id"), json!("need-turnover")),
        (format!("{item}/weights/rookie/weight"), json!(-1)),
        (format!("{item}/not_applicable"), json!(true)),
        (format!("{item}/opening"), json!(true)),
        ("/modules/0/dimensions/0/id".to_owned(), json!("steadiness")),
    ] {
        differs(&pointer, &with(&pointer, value));
    }
    differs("core", &without(real(), &format!("{item}/core")));
    differs("a weight left out", &without(real(), &format!("{item}/weights/rookie")));
    for list in
        ["/modules", "/modules/0/dimensions", "/modules/0/dimensions/0/items", "/entry_points", "/presets", "/forms"]
    {
        let mut tree = real();
        tree.pointer_mut(list).unwrap().as_array_mut().unwrap().swap(0, 1);
        differs(list, &tree);
    }
    let fifth = |tree: Value, at: &str| put(tree, &format!("{at}/-"), json!("One more level."));
    let longer = fifth(real(), "/modules/4/labels");
    let longer = (0..8).fold(longer, |tree, each| fifth(tree, &format!("/modules/4/dimensions/{each}/items/0/levels")));
    differs("another number of levels", &longer);
}

#[test]
fn a_digest_is_64_hexadecimal_digits_with_their_kind() {
    let digest = read(FILE.as_bytes()).unwrap().digest;
    let hex = digest.strip_prefix("sha256:").unwrap();
    assert!(
        hex.len() == 64 && hex.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte)),
        "{digest}"
    );
}
