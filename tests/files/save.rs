//! The browser's own save: every damage is found, and what it keeps is kept.

use foothold::files::refusal::{FileKind, Refusal};
use foothold::files::save::{self, Filed, Record, Save, Tombstone};
use foothold::order::map::SortedMap;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{ID, TOY_RESPONSE, any_response, opened, toy, with};

#[track_caller]
fn whole(read: Result<Record, Refusal>) -> Save {
    match read {
        Ok(Record::Whole(save)) => *save,
        other => panic!("no whole save: {other:?}"),
    }
}

fn read(text: &str) -> Result<Record, Refusal> {
    save::read(text.as_bytes(), toy())
}

fn filed() -> Filed {
    Filed { at: "2026-11-22T14:31:00Z".to_owned(), revision: 57 }
}

fn rest() -> SortedMap<String, Value> {
    SortedMap::from([("of_a_newer_version".to_owned(), json!({ "need-noise": [12, "tab"] }))])
}

fn saved() -> String {
    save::write(128, &opened(&with("title", json!("Ünïted"))).response, Some(&filed()), &rest(), toy())
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

/// F68.
#[test]
fn a_save_reads_back_whole() {
    let record = whole(read(&saved()));
    assert_eq!((record.rev, record.filed.as_ref()), (128, Some(&filed())));
    assert_eq!(record.rest, rest());
    assert_eq!(record.opened.response, opened(&with("title", json!("Ünïted"))).response);
    assert_eq!(save::write(record.rev, &record.opened.response, record.filed.as_ref(), &record.rest, toy()), saved());
}

/// F37.
#[test]
fn a_tombstone_reads_back_and_is_held_to_its_form() {
    let gone = Tombstone { rev: 129, id: ID.to_owned(), at: "2026-11-22T14:31:00Z".to_owned() };
    let text = save::write_gone(&gone);
    assert_eq!(read(&text), Ok(Record::Gone(gone)));
    assert_eq!(read(&text.replace("129", "130")), Err(Refusal::Damaged));
    let nameless = sealed(|save| *save = json!({ "format": "foothold-save/1", "rev": 1, "deleted": {} }));
    let Err(Refusal::Faults(faults)) = read(&nameless) else { panic!("refused") };
    assert_eq!(faults.iter().map(|fault| fault.place.as_str()).collect::<Vec<_>>(), ["/deleted/id", "/deleted/at"]);
}

/// F32.
#[test]
fn a_date_that_is_none_is_kept_as_it_is() {
    for date in ["1970-01-01T00:00:00Z", "2099-01-01T00:00:00Z", "yesterday", ""] {
        let save = whole(read(&sealed(|save| save["filed"]["at"] = json!(date))));
        assert_eq!(save.filed, Some(Filed { at: date.to_owned(), ..filed() }));
    }
}

#[test]
fn when_a_file_was_kept_is_held_to_its_form() {
    for (bad, pointer) in [
        (json!(1), "/filed/at"),
        (json!({ "at": 1, "revision": 1 }), "/filed/at"),
        (json!({ "at": "", "revision": -1 }), "/filed/revision"),
    ] {
        let Err(Refusal::Faults(faults)) = read(&sealed(|save| save["filed"] = bad.clone())) else { panic!("{bad}") };
        assert_eq!(faults[0].place.as_str(), pointer);
    }
}

#[test]
fn the_sum_is_the_sha_256_of_the_canonical_rest() {
    assert_eq!(sealed(|_| ()), saved());
}

/// F19.
#[test]
fn every_beginning_of_a_save_is_refused() {
    let saved = saved();
    for end in (0..saved.len()).filter(|end| saved.is_char_boundary(*end)) {
        assert!(matches!(read(&saved[..end]), Err(Refusal::Malformed(_))), "{end}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    /// F21.
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
        let record = whole(read(&save::write(rev, &response, None, &SortedMap::new(), toy())));
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

/// F30.
#[test]
fn a_count_is_whole_and_below_2_to_the_53() {
    assert_eq!(whole(read(&sealed(|save| save["rev"] = json!(9_007_199_254_740_991_u64)))).rev, (1 << 53) - 1);
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

/// F23, F60.
#[test]
fn a_newer_save_or_a_newer_response_in_it_is_refused_by_name() {
    assert_eq!(read(&sealed(|save| save["format"] = json!("foothold-save/2"))), Err(Refusal::Newer { found: 2 }));
    let inner = sealed(|save| save["response"]["format"] = json!("foothold-response/3"));
    assert_eq!(read(&inner), Err(Refusal::Newer { found: 3 }));
}

/// F20.
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
