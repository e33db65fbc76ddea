//! The table of faults beside the tests: which test holds each, read off the tests themselves.
//!
//! A test says what it holds in its doc comment, `/// F9, F10. …`. The table names every fault of the catalogue with its
//! severity and, where no test can hold it, the reason. `FOOTHOLD_WRITE=1 cargo test --test faults` writes the last column.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const TABLE: &str = "tests/faults.md";
/// What a row without a test begins its last cell with.
const NONE: &str = "none:";

/// A row: number, severity, what happens, and what holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    fault: u16,
    severity: String,
    what: String,
    held_by: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The numbers of the catalogue that this table is about.
fn faults() -> impl Iterator<Item = u16> {
    1..=119
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() && !path.ends_with("target") {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

/// The numbers that a doc comment begins with: `/// F9, F10. Why.` or `/// F9: why.`
fn numbers(line: &str) -> Vec<u16> {
    let words = line.split_whitespace().map(|word| word.trim_end_matches([',', '.', ':', ';']));
    words.map_while(|word| word.strip_prefix('F')?.parse().ok()).collect()
}

/// For each fault the tests that say they hold it, `file::name`.
fn held() -> BTreeMap<u16, Vec<String>> {
    let mut files = Vec::new();
    rust_files(&root().join("tests"), &mut files);
    rust_files(&root().join("src"), &mut files);
    files.sort();
    let mut held: BTreeMap<u16, Vec<String>> = BTreeMap::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        let name = file.strip_prefix(root()).unwrap().to_str().unwrap();
        let mut pending: Vec<u16> = Vec::new();
        for line in text.lines().map(str::trim) {
            if let Some(comment) = line.strip_prefix("/// ") {
                pending.extend(numbers(comment));
            } else if let Some((_, rest)) = line.split_once("fn ").filter(|(before, _)| !before.starts_with("//")) {
                let function = rest.split(['(', '<']).next().unwrap_or_default();
                for fault in pending.drain(..) {
                    held.entry(fault).or_default().push(format!("{name}::{function}"));
                }
            } else if !line.starts_with('#') && !line.starts_with("///") {
                pending.clear();
            }
        }
    }
    held
}

fn rows() -> Vec<Row> {
    let text = fs::read_to_string(root().join(TABLE)).unwrap();
    let cells = text.lines().filter_map(|line| line.strip_prefix("| F")?.strip_suffix(" |"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(" | ").collect();
        let [fault, severity, what, held_by] = cells[..] else { panic!("{TABLE}: four cells a row, not: {line}") };
        let (severity, what, held_by) = (severity.to_owned(), what.to_owned(), held_by.trim().to_owned());
        Row { fault: fault.parse().unwrap(), severity, what, held_by }
    };
    cells.map(row).collect()
}

/// The last cell as it should be: the tests, or the reason that stands there.
fn cell(row: &Row, held: &BTreeMap<u16, Vec<String>>) -> String {
    match held.get(&row.fault) {
        Some(tests) => tests.iter().map(|test| format!("`{test}`")).collect::<Vec<_>>().join("<br>"),
        None if row.held_by.starts_with(NONE) => row.held_by.clone(),
        None => NONE.to_owned(),
    }
}

#[test]
fn the_table_names_every_fault_and_what_holds_it() {
    let held = held();
    let rows = rows();
    assert_eq!(rows.iter().map(|row| row.fault).collect::<Vec<_>>(), faults().collect::<Vec<_>>());
    let right: Vec<Row> = rows.iter().map(|row| Row { held_by: cell(row, &held), ..row.clone() }).collect();
    if std::env::var_os("FOOTHOLD_WRITE").is_some() {
        write(&right);
        return;
    }
    for (found, right) in rows.iter().zip(&right) {
        assert_eq!(found, right, "{TABLE} is behind the tests: FOOTHOLD_WRITE=1 cargo test --test faults");
    }
}

#[test]
fn every_grave_fault_has_a_test_and_every_other_one_a_test_or_a_reason() {
    for row in rows() {
        let has_test = !row.held_by.starts_with(NONE);
        let is_grave = ["S1", "S2"].contains(&row.severity.as_str());
        assert!(has_test || row.held_by.len() > NONE.len() && !is_grave, "F{} ({})", row.fault, row.severity);
    }
}

fn write(rows: &[Row]) {
    let path = root().join(TABLE);
    let text = fs::read_to_string(&path).unwrap();
    let head = text.lines().take_while(|line| !line.starts_with("| F"));
    let mut lines: Vec<String> = head.map(str::to_owned).collect();
    lines.extend(
        rows.iter().map(|row| format!("| F{} | {} | {} | {} |", row.fault, row.severity, row.what, row.held_by)),
    );
    fs::write(path, lines.join("\n") + "\n").unwrap();
}
