//! `foothold report`.

use std::fs;

use crate::support::{LIBRARY, file, run, run_with_input, text};

const EXAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/bank/data/example.json");

#[test]
fn a_report_comes_out_and_goes_in_again() {
    let first = run(&["report", EXAMPLE, "--date", "2026-11-26"]);
    assert_eq!((first.status, first.problems.as_str()), (0, ""));
    assert!(first.out.starts_with("<!doctype html>") && first.out.contains("November 26, 2026"));
    let again = run_with_input(&["report", "-", "--date", "2026-11-26"], first.out.as_bytes());
    assert_eq!((again.status, again.out == first.out), (0, true), "the same bytes");
    let saved = file("a-report.html", &first.out);
    let [of_report, of_answers] = [text(&saved), EXAMPLE].map(|file| run(&["convert", file, "--to", "jsonl"]).out);
    assert_eq!(of_report, of_answers);
}

#[test]
fn a_report_whose_result_does_not_follow_is_read_and_that_is_said() {
    let first = run(&["report", EXAMPLE]).out;
    let verdict = "\"verdict\": \"start\"";
    assert!(first.contains(verdict));
    let changed = file("a-changed-report.html", &first.replace(verdict, "\"verdict\": \"choose_between\""));
    let said = run(&["report", text(&changed), "--to", "text"]);
    assert_eq!(said.status, 0);
    assert!(said.problems.contains("/result/verdict: This file's result does not follow"), "{}", said.problems);
    assert!(said.out.contains("Start with rookie development and retention."));
}

#[test]
fn a_word_document_is_written_where_it_is_asked_for() {
    let out = file("a-report.docx", "");
    let asked = ["report", EXAMPLE, "--to", "docx", "--date", "2026-11-26", "--out", text(&out)];
    let said = run(&asked);
    assert_eq!((said.status, said.out.as_str(), said.problems.as_str()), (0, "", ""));
    let first = fs::read(&out).expect("a file");
    assert!(first.starts_with(b"PK\x03\x04"));
    run(&asked);
    assert_eq!(fs::read(&out).expect("a file"), first, "the same bytes");
    assert_eq!(run(&["report", EXAMPLE, "--to", "docx"]).status, 2, "it is nothing for a terminal");
}

#[test]
fn a_report_that_cannot_be_written_is_said() {
    let said = run(&["report", EXAMPLE, "--out", "no-such-folder/report.html"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(
        said.problems.starts_with("no-such-folder/report.html: /: This file cannot be written"),
        "{}",
        said.problems
    );
}

#[test]
fn a_date_that_is_none_is_wrong_usage() {
    for date in ["2026-02-30", "26.11.2026", "tomorrow"] {
        let said = run(&["report", EXAMPLE, "--date", date]);
        assert_eq!(said.status, 2, "{date}");
        assert!(said.problems.contains("2027-03-01"), "{}", said.problems);
    }
}

#[test]
fn a_bank_on_another_subject_is_reported_on_too() {
    let said = run(&["report", "toy-response.json", "--bank", LIBRARY, "--to", "text"]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    assert!(said.out.starts_with("A small library: where to start"), "{}", said.out);
    assert!(
        !["teaching", "rookie", "school system"].iter().any(|word| said.out.contains(word)),
        "another subject's words"
    );
}

#[test]
fn a_file_that_cannot_be_read_is_said() {
    let said = run(&["report", "gone.json"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.problems.starts_with("gone.json: /: This file cannot be read"), "{}", said.problems);
}

/// Four districts: one that may start, one whose lead is shared, one that prepares, one where nothing is ready. Read them
/// over as prose when they change, sentence by sentence: is it true, and would you act on it? `FOOTHOLD_WRITE=1` rewrites them.
#[test]
fn four_districts_get_the_reports_and_memos_that_were_read_over() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/reports");
    for district in ["clear", "shared", "prepare", "nothing-ready"] {
        for (to, ending) in [("text", "report.txt"), ("memo-text", "memo.txt")] {
            let answers = format!("{folder}/{district}.json");
            let said = run(&["report", &answers, "--to", to, "--date", "2026-11-26"]);
            assert_eq!((said.status, said.problems.as_str()), (0, ""), "{district}");
            let golden = format!("{folder}/{district}.{ending}");
            if std::env::var_os("FOOTHOLD_WRITE").is_some() {
                std::fs::write(&golden, &said.out).expect("it can be written");
            }
            let expected = std::fs::read_to_string(&golden).expect("a golden report");
            let differs = expected.lines().zip(said.out.lines()).position(|(one, other)| one != other);
            assert!(expected == said.out, "{golden} differs, first in line {:?}", differs.map(|line| line + 1));
        }
    }
}
