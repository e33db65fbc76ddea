//! `foothold check`.

use serde_json::{Value, json};

use crate::support::{LIBRARY, file, run, run_with_input, text};

const TOY: &str = include_str!("../../src/bank/data/library.json");

#[test]
fn a_good_bank_is_summed_up() {
    let said = run(&["check", LIBRARY]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    let last = said.out.lines().last().expect("a line");
    assert!(last.starts_with("library 1.2.0: 20 items in 5 modules, ") && last.contains("sha256:"), "{last}");
}

#[test]
fn the_built_in_bank_is_good() {
    let said = run(&["check", concat!(env!("CARGO_MANIFEST_DIR"), "/src/bank/data/teaching-job.json")]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    assert!(said.out.contains("teaching-job 0.1.0: 77 items in 5 modules, 0 warnings"), "{}", said.out);
}

#[test]
fn every_fault_is_told_with_its_pointer() {
    let mut bank: Value = serde_json::from_str(TOY).expect("JSON");
    bank["presets"][0]["shares"]["needs"] = json!(26);
    bank["roles"][0]["id"] = json!("Staff");
    let broken = file("bank-broken.json", &bank.to_string());
    let said = run(&["check", text(&broken)]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    let told: Vec<&str> = said.problems.lines().collect();
    assert_eq!(told.len(), 2, "{}", said.problems);
    assert!(told[0].starts_with(&format!("{}: /presets/0/shares: ", text(&broken))), "{}", told[0]);
    assert!(told[1].starts_with(&format!("{}: /roles/0/id: ", text(&broken))), "{}", told[1]);
}

#[test]
fn what_looks_wrong_is_a_warning_and_no_failure() {
    let mut bank: Value = serde_json::from_str(TOY).expect("JSON");
    let levels = &mut bank["modules"][0]["dimensions"][0]["items"][0]["levels"];
    levels[1] = levels[0].clone();
    let said = run_with_input(&["check", "-"], bank.to_string().as_bytes());
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    assert!(said.out.starts_with("-: /modules/0/dimensions/0/items/0/levels/1: warning: "), "{}", said.out);
}

#[test]
fn an_entry_point_that_chance_favors_is_warned_of() {
    let mut bank: Value = serde_json::from_str(TOY).expect("JSON");
    for dimension in bank["modules"][0]["dimensions"].as_array_mut().expect("dimensions") {
        for item in dimension["items"].as_array_mut().expect("items") {
            for weight in item["weights"].as_object_mut().expect("weights").values_mut() {
                weight["weight"] = json!(1);
            }
            item["weights"]["space"] = json!({ "weight": 2, "because": "as a test" });
        }
    }
    let said = run_with_input(&["check", "-"], bank.to_string().as_bytes());
    assert_eq!(said.status, 0, "{said:?}");
    assert!(said.out.contains("random answer sets, outside 10 to 35 %"), "{}", said.out);
}

#[test]
fn a_config_is_checked_as_one() {
    let said = run_with_input(&["check", "-"], br#"{"format": "foothold-config/1", "title": "North", "links": []}"#);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    assert_eq!(said.out, "config: North, 0 links, no faults\n");
    let broken = file("config.json", r#"{"format": "foothold-config/1", "titl": "North", "accent": "yellow"}"#);
    let said = run(&["check", text(&broken)]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    let told: Vec<&str> = said.problems.lines().collect();
    assert_eq!(told.len(), 2, "{}", said.problems);
    assert!(told[0].starts_with(&format!("{}: /titl: ", text(&broken))), "{}", told[0]);
    assert!(told[1].starts_with(&format!("{}: /accent: ", text(&broken))), "{}", told[1]);
}

#[test]
fn a_translation_is_checked_beside_its_bank() {
    let es = json!({ "format": "foothold-text/1", "bank": "library", "language": "es", "text": { "form.quick.title": "Rápido", "nonsense": "x" } });
    let es = file("es.json", &es.to_string());
    let said = run(&["check", LIBRARY, "--text", text(&es)]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    assert!(said.out.contains(&format!("{}: /text/nonsense: warning: ", text(&es))), "{}", said.out);
    assert!(!said.out.contains("\"form.quick.title\"") && said.out.contains("\"form.full.title\""));
    let other = file(
        "other.json",
        &json!({ "format": "foothold-text/1", "bank": "zoo", "language": "es", "text": {} }).to_string(),
    );
    let said = run(&["check", LIBRARY, "--text", text(&other)]);
    assert_eq!(said.status, 1);
    assert!(said.problems.starts_with(&format!("{}: /bank: ", text(&other))), "{}", said.problems);
}
