//! The build: what it embeds, and how it refuses a bank that breaks a rule.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use foothold::bank::read::{minified, read};
use foothold::bank::{BUILT_IN_FILE, built_in};
use foothold::i18n::fault::error_line;
use serde_json::{Value, json};

use crate::change::{FILE, put, real, with};

#[test]
fn the_built_in_bank_is_the_file_without_needless_spaces() {
    assert_eq!(*built_in(), read(FILE.as_bytes()).unwrap());
    assert_eq!(BUILT_IN_FILE, minified(FILE.as_bytes()).unwrap().1.as_bytes());
    assert_eq!(serde_json::from_slice::<Value>(BUILT_IN_FILE).unwrap(), real());
    assert!(BUILT_IN_FILE.len() < FILE.len());
}

#[test]
fn a_bank_that_breaks_a_rule_is_not_made_smaller_but_refused() {
    let faults = minified(with("/presets/0/shares/needs", json!(41)).to_string().as_bytes()).unwrap_err();
    let line = "/presets/0/shares: shares-sum-to-100: The shares sum to 101; change them so that they sum to 100.";
    assert_eq!(faults.iter().map(error_line).collect::<Vec<_>>(), [line]);
}

/// The script as cargo compiled it for this test run: the newest of its kind beside our own output folder.
fn script() -> PathBuf {
    let builds = Path::new(env!("OUT_DIR")).ancestors().nth(2).unwrap();
    let scripts = fs::read_dir(builds).unwrap().map(|entry| entry.unwrap().path().join("build-script-build"));
    let ours = |path: &PathBuf| {
        path.is_file() && path.parent().unwrap().file_name().unwrap().to_str().unwrap().starts_with("foothold-")
    };
    scripts.filter(ours).max_by_key(|path| path.metadata().unwrap().modified().unwrap()).unwrap()
}

/// Runs the script over a bank of our own, in a folder of its own.
fn run(name: &str, bank: &[u8]) -> (Output, PathBuf) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let data = folder.join("src/bank/data");
    fs::create_dir_all(&data).unwrap();
    fs::write(data.join("teaching-job.json"), bank).unwrap();
    let embedded = folder.join("bank.json");
    if embedded.exists() {
        fs::remove_file(&embedded).unwrap();
    }
    (Command::new(script()).current_dir(&folder).env("OUT_DIR", &folder).output().unwrap(), embedded)
}

#[test]
fn a_sound_bank_is_embedded() {
    let (output, embedded) = run("sound-bank", FILE.as_bytes());
    assert!(output.status.success());
    assert!(!String::from_utf8(output.stdout).unwrap().contains("cargo::error"));
    assert_eq!(fs::read(embedded).unwrap(), BUILT_IN_FILE);
}

#[test]
fn the_build_fails_naming_pointer_and_rule_of_every_fault() {
    let broken = put(with("/version", json!("one")), "/entry_points/0/gates/0", json!("enable-lead-bensh"));
    let (output, embedded) = run("broken-bank", broken.to_string().as_bytes());
    let said = String::from_utf8(output.stdout).unwrap();
    let errors: Vec<&str> =
        said.lines().filter_map(|line| line.strip_prefix("cargo::error=src/bank/data/teaching-job.json: ")).collect();
    assert_eq!(errors.len(), 2, "{said}");
    assert!(errors[0].starts_with("/version: version: "), "{said}");
    assert!(errors[1].starts_with("/entry_points/0/gates/0: known-names: "), "{said}");
    assert!(errors[1].ends_with("did you mean \"enable-lead-bench\"?"), "{said}");
    assert!(!embedded.exists());
}

#[test]
fn the_build_says_which_file_is_missing() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-bank");
    fs::create_dir_all(&folder).unwrap();
    let output = Command::new(script()).current_dir(&folder).env("OUT_DIR", &folder).output().unwrap();
    assert!(!output.status.success());
    assert!(String::from_utf8(output.stderr).unwrap().contains("src/bank/data/teaching-job.json"));
}
