//! `foothold convert`.

use serde_json::Value;

use crate::support::{LIBRARY, file, run, run_with_input, text};

const TOY: &str = include_str!("../golden/toy-response.json");

#[track_caller]
fn rows(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn answers_become_a_table_in_long_form() {
    let said = run(&["convert", "toy-response.json", "toy-response.json", "--to", "csv", "--bank", LIBRARY]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    assert_eq!(rows(&said.out).len(), 2 * 17);
}

#[test]
fn results_become_a_table() {
    let said = run(&["convert", "toy-response.json", "--to", "results-csv", "--bank", LIBRARY]);
    assert_eq!(said.status, 0);
    assert_eq!(rows(&said.out).len(), 3);
    assert_eq!(said.out, run(&["score", "--csv", "toy-response.json", "--bank", LIBRARY]).out);
}

#[test]
fn plans_become_a_table() {
    let mut planned: Value = serde_json::from_str(TOY).expect("JSON");
    planned["plan"] = serde_json::json!({ "actions": { "co-now-ask": { "owner": "Ada", "due": "2027-03-01" } } });
    let planned = file("planned.json", &planned.to_string());
    let said = run(&["convert", text(&planned), "--to", "plan-csv", "--bank", LIBRARY]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    let rows = rows(&said.out);
    assert_eq!(rows.len(), 1);
    assert!(rows[0].contains(&"Ada".to_owned()) && rows[0].contains(&"2027-03-01".to_owned()));
}

#[test]
fn every_line_of_json_lines_is_a_file_of_answers() {
    let said =
        run(&["convert", "toy-response.json", "gone.json", "toy-response.json", "--to", "jsonl", "--bank", LIBRARY]);
    assert_eq!(said.status, 1);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 2);
    let original: Value = serde_json::from_str(TOY).expect("JSON");
    let line: Value = serde_json::from_str(lines[0]).expect("JSON");
    assert_eq!(line["answers"], original["answers"]);
    let again = run_with_input(&["convert", "-", "--to", "jsonl", "--bank", LIBRARY], lines[0].as_bytes());
    assert_eq!(again.out.trim_end(), lines[0]);
}

#[test]
fn a_broken_file_is_left_out_and_said() {
    let broken = file("not-json.json", "%PDF-1.7");
    let said = run(&["convert", text(&broken), "toy-response.json", "--to", "csv", "--bank", LIBRARY]);
    assert_eq!(said.status, 1);
    assert_eq!(rows(&said.out).len(), 17);
    assert!(
        said.problems.starts_with(&format!("{}: /: This is not a file saved by this tool", text(&broken))),
        "{}",
        said.problems
    );
}
