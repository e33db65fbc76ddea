//! The browser's own save: every damage is found, and what it keeps is kept.

use std::collections::BTreeMap;

use foothold::files::refusal::{FileKind, Refusal};
use foothold::files::save::{self, Record};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{TOY_RESPONSE, any_response, opened, toy, with};

fn read(text: &str) -> Result<Record, Refusal> {
    save::read(text.as_bytes(), toy())
}

fn rest() -> BTreeMap<String, Value> {
    BTreeMap::from([("clocks".to_owned(), json!({ "need-noise": [12, "tab"] })), ("tombstones".to_owned(), json!({}))])
}

fn saved() -> String {
    save::write(128, &opened(&with("title", json!("Ünïted"))).response, &rest(), toy())
}

/// A save whose checksum is right, whatever is in it.
fn sealed(change: impl FnOnce(&mut Value)) -> String {
    use sha2::{Digest, Sha256};
    let mut tree: Value = serde_json::from_str(&saved()).expect("JSON");
    tree.as_object_mut().expect("an object").remove("sum");
    change(&mut tree);
    let canonical = foothold::json::canonical::canonical(&tree);
    let sum: String = Sha256::digest(canonical).iter().map(|byte| format!("{byte:02x}")).collect();
    tree["sum"] = json!(sum);
    tree.to_string()
}

#[test]
fn a_save_reads_back_whole() {
    let record = read(&saved()).expect("whole");
    assert_eq!(record.rev, 128);
    assert_eq!(record.rest, rest());
    assert_eq!(record.opened.response, opened(&with("title", json!("Ünïted"))).response);
    assert_eq!(save::write(record.rev, &record.opened.response, &record.rest, toy()), saved());
}

#[test]
fn the_sum_is_the_sha_256_of_the_canonical_rest() {
    assert_eq!(sealed(|_| ()), saved());
}

#[test]
fn every_beginning_of_a_save_is_refused() {
    let saved = saved();
    for end in (0..saved.len()).filter(|end| saved.is_char_boundary(*end)) {
        assert!(matches!(read(&saved[..end]), Err(Refusal::Malformed(_))), "{end}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn every_edit_of_one_byte_is_refused_or_changes_nothing(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let saved = saved();
        let whole = read(&saved).expect("whole");
        let mut bytes = saved.into_bytes();
        let at = at.index(bytes.len());
        bytes[at] = byte;
        if let Ok(record) = save::read(&bytes, toy()) {
            prop_assert_eq!(record, whole);
        }
    }
}

proptest! {
    #[test]
    fn any_response_is_kept_whole(file in any_response(), rev in 0..(1_u64 << 53)) {
        let response = opened(&file).response;
        let record = read(&save::write(rev, &response, &BTreeMap::new(), toy())).expect("whole");
        prop_assert_eq!(record.rev, rev);
        prop_assert_eq!(record.opened.response, response);
    }
}

#[test]
fn a_wrong_or_missing_sum_is_damage() {
    let mut tree: Value = serde_json::from_str(&saved()).expect("JSON");
    tree["rev"] = json!(129);
    assert_eq!(read(&tree.to_string()), Err(Refusal::Damaged));
    tree.as_object_mut().expect("an object").remove("sum");
    assert_eq!(read(&tree.to_string()), Err(Refusal::Damaged));
    let shouted = saved().to_uppercase();
    let sum = shouted.rsplit('"').nth(1).expect("the sum");
    let upper = saved().replace(&sum.to_lowercase(), sum);
    assert_eq!(read(&upper), Err(Refusal::Damaged));
}

#[test]
fn a_damaged_save_still_says_what_it_can() {
    let damaged = saved().replace("\"level\":2", "\"level\":1");
    assert_eq!(read(&damaged), Err(Refusal::Damaged));
    let salvaged = save::salvage(damaged.as_bytes(), toy()).expect("readable");
    assert_eq!(salvaged.opened.response.answers.len(), 1);
}

#[test]
fn a_count_is_whole_and_below_2_to_the_53() {
    assert_eq!(read(&sealed(|save| save["rev"] = json!(9_007_199_254_740_991_u64))).expect("whole").rev, (1 << 53) - 1);
    for bad in [json!(9_007_199_254_740_992_u64), json!(-1), json!(1.5), json!("1"), json!(null)] {
        let Err(Refusal::Faults(faults)) = read(&sealed(|save| save["rev"] = bad.clone())) else { panic!("{bad}") };
        assert_eq!(faults[0].place.as_str(), "/rev", "{bad}");
    }
    assert_eq!(save::next_rev(0), Some(1));
    assert_eq!(save::next_rev((1 << 53) - 2), Some((1 << 53) - 1));
    assert_eq!(save::next_rev((1 << 53) - 1), None);
    assert_eq!(save::next_rev(u64::MAX), None);
}

#[test]
fn a_fault_inside_is_named_with_its_place_in_the_save() {
    let bad = sealed(|save| save["response"]["answers"]["need-noise"]["level"] = json!(9));
    let Err(Refusal::Faults(faults)) = read(&bad) else { panic!("refused") };
    assert_eq!(faults[0].place.as_str(), "/response/answers/need-noise/level");
}

#[test]
fn a_newer_save_or_a_newer_response_in_it_is_refused_by_name() {
    assert_eq!(read(&sealed(|save| save["format"] = json!("foothold-save/2"))), Err(Refusal::Newer { found: 2 }));
    let inner = sealed(|save| save["response"]["format"] = json!("foothold-response/3"));
    assert_eq!(read(&inner), Err(Refusal::Newer { found: 3 }));
}

#[test]
fn another_shape_is_no_save() {
    for tree in ["null", "42", "\"x\"", "[]", "[\"foothold-save/1\", 1]", "{}"] {
        assert_eq!(read(tree), Err(Refusal::OtherKind { expected: FileKind::Save, found: None }), "{tree}");
    }
    let response = Refusal::OtherKind { expected: FileKind::Save, found: Some(FileKind::Response) };
    assert_eq!(save::read(TOY_RESPONSE, toy()), Err(response));
    let nothing = sealed(|save| {
        save.as_object_mut().expect("an object").remove("response");
    });
    let Err(Refusal::Faults(faults)) = read(&nothing) else { panic!("refused") };
    assert_eq!(faults[0].place.as_str(), "/response");
}
