//! The file that the guard hands over: every save in it comes out, and what is no save is counted.

use foothold::bank::built_in;
use foothold::files::kept_bank::KeptBank;
use foothold::files::rescue::{self, Rescue};
use foothold::files::save;
use foothold::order::map::SortedMap;
use foothold::response::begin::begin;
use foothold::response::model::Response;
use foothold::response::moment::Moment;
use serde_json::{Value, json};

use crate::support::{TOY_BANK, opened, toy, with};

fn response(title: &str) -> Response {
    opened(&with("title", json!(title))).response
}

fn saved(rev: u64, title: &str) -> String {
    save::write(rev, &response(title), None, &SortedMap::new(), toy())
}

#[track_caller]
fn read(stored: Value, mirror: Value) -> Rescue {
    let file = json!({ "format": "foothold-rescue/1", "stored": stored, "mirror": mirror });
    rescue::read(file.to_string().as_bytes(), toy()).expect("a rescue file")
}

fn titles(rescue: &Rescue) -> Vec<(&str, bool)> {
    rescue.saves.iter().map(|save| (save.opened.response.title.as_str(), save.is_damaged)).collect()
}

/// F106.
#[test]
fn each_save_comes_out_once_wherever_it_was_kept() {
    let stored = json!({ "foothold:a": saved(1, "One"), "foothold:b": saved(1, "Two") });
    let mirror = json!({ "foothold:a": saved(7, "One"), "foothold:b": saved(2, "Newer two") });
    let rescue = read(stored, mirror);
    assert_eq!(titles(&rescue), [("One", false), ("Two", false), ("Newer two", false)]);
    assert_eq!((&rescue.saves[0].opened.response, rescue.unreadable), (&response("One"), 0));
}

/// F21.
#[test]
fn a_damaged_save_comes_out_and_is_marked() {
    let damaged = saved(1, "One").replace("One", "Ono");
    assert_eq!(titles(&read(json!({ "foothold:a": damaged }), json!({}))), [("Ono", true)]);
}

/// F19.
#[test]
fn what_says_nothing_is_counted() {
    let cut = &saved(1, "One")[..40];
    let rescue = read(json!({ "foothold:a": cut, "foothold:b": 4, "foothold:c": saved(1, "Two") }), json!({}));
    assert_eq!((titles(&rescue), rescue.unreadable), (vec![("Two", false)], 2));
}

/// F59.
#[test]
fn every_other_file_is_left_to_its_own_reader() {
    for other in
        [saved(1, "One"), json!({}).to_string(), json!({ "format": "foothold-rescue/2" }).to_string(), String::new()]
    {
        assert_eq!(rescue::read(other.as_bytes(), toy()), None, "{other}");
    }
}

#[test]
fn a_file_without_anything_in_it_is_one_all_the_same() {
    let file = json!({ "format": "foothold-rescue/1", "stored": [], "mirror": null });
    assert_eq!(rescue::read(file.to_string().as_bytes(), toy()), Some(Rescue::default()));
}

/// F118. Banks that were kept beside the saves come out too, and a save that answers another bank is neither lost nor damaged.
#[test]
fn kept_banks_come_out_and_answers_to_other_banks_are_counted() {
    let bank = KeptBank {
        id: "library".to_owned(),
        version: "1.2.0".to_owned(),
        title: "A library".to_owned(),
        digest: toy().digest.clone(),
        at: String::new(),
        text: String::from_utf8_lossy(TOY_BANK).into_owned(),
    };
    let ours = begin(
        built_in(),
        &built_in().forms[0],
        "6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f10".to_owned(),
        Moment::from_millis(0),
    );
    let elsewhere = save::write(1, &ours, None, &SortedMap::new(), built_in());
    let stored = json!({
        "foothold:0:main:bank:kept:library.00": bank.write(), "foothold:0:main:bank:chosen": "library.00",
        "foothold:0:main:a": elsewhere, "foothold:0:main:b": saved(1, "One"),
    });
    let rescue = read(stored, json!({ "foothold:0:main:bank:kept:library.00": bank.write() }));
    assert_eq!((&rescue.banks, rescue.elsewhere, rescue.unreadable), (&vec![bank], 1, 0));
    assert_eq!(titles(&rescue), [("One", false)]);
}
