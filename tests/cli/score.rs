//! `foothold score`.

use serde_json::{Value, json};

use crate::support::{LIBRARY, file, run, run_with_input, text};

const TOY: &str = include_str!("../golden/toy-response.json");

#[track_caller]
fn lines(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect()
}

/// Numbers within 1e-9, all else the same.
#[track_caller]
fn is_close(found: &Value, expected: &Value, place: &str) {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>(), "{place}");
            found.iter().for_each(|(key, value)| is_close(value, &expected[key], &format!("{place}/{key}")));
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{place}");
            found
                .iter()
                .zip(expected)
                .enumerate()
                .for_each(|(n, (found, expected))| is_close(found, expected, &format!("{place}/{n}")));
        }
        (Value::Number(found), Value::Number(expected)) => {
            let (found, expected) = (found.as_f64().expect("a number"), expected.as_f64().expect("a number"));
            assert!((found - expected).abs() <= 1e-9, "{place}: {found} is not {expected}");
        }
        (found, expected) => assert_eq!(found, expected, "{place}"),
    }
}

#[test]
fn the_golden_cases_come_out_as_the_second_scorer_has_them() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/scoring");
    let mut golden: Vec<Value> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| std::fs::read(entry.expect("an entry").path()).expect("a file"))
        .map(|bytes| serde_json::from_slice(&bytes).expect("JSON"))
        .collect();
    golden.sort_by_key(|case| case["name"].as_str().map(str::to_owned));
    assert!(golden.len() >= 14);
    let named = |case: &Value| format!("golden-{}.json", case["name"].as_str().expect("a name"));
    let files: Vec<_> = golden.iter().map(|case| file(&named(case), &case["response"].to_string())).collect();
    let arguments: Vec<&str> = ["score", "--json"].into_iter().chain(files.iter().map(|file| text(file))).collect();
    let said = run(&arguments);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    let lines = lines(&said.out);
    assert_eq!(lines.len(), golden.len());
    for ((line, case), file) in lines.iter().zip(&golden).zip(&files) {
        assert_eq!(line["file"], text(file));
        assert_eq!(line["id"], case["response"]["id"]);
        is_close(&line["result"], &case["result"], case["name"].as_str().expect("a name"));
    }
}

#[test]
fn words_come_first_and_numbers_in_columns_after() {
    let said = run(&["score", "--bank", LIBRARY, "toy-response.json"]);
    assert_eq!((said.status, said.problems.as_str()), (0, ""));
    let (words, table) = said.out.split_once("\n\n").expect("words and a table");
    assert!(words.lines().next().is_some_and(|first| first.ends_with('.')), "{words}");
    let header: Vec<&str> = table.lines().next().expect("a header").split("  ").map(str::trim).collect();
    let columns = ["Rank", "Entry point", "Class", "Fit", "Need", "Readiness"];
    assert_eq!(header.into_iter().filter(|cell| !cell.is_empty()).collect::<Vec<_>>(), columns);
    assert!(said.out.contains("library, version 1.2.0"), "{}", said.out);
    assert!(said.out.contains("A made-up instrument for tests."), "{}", said.out);
}

#[test]
fn a_form_that_gives_no_ranking_shows_none() {
    let of = |form: &str| {
        let file =
            file(&format!("form-{form}.json"), &TOY.replace("\"form\": \"full\"", &format!("\"form\": \"{form}\"")));
        run(&["score", "--bank", LIBRARY, text(&file)]).out
    };
    let quick = of("quick");
    assert!(quick.contains("Entry point") && quick.contains("Class") && !quick.contains("Rank"), "{quick}");
    let scaling = of("scaling");
    assert!(scaling.contains("Answered") && !scaling.contains("Entry point"), "{scaling}");
}

#[test]
fn one_broken_file_never_stops_the_others() {
    let broken = file("broken.json", &TOY.replace("\"level\": 2", "\"level\": 9"));
    let said = run(&["score", "--json", "--bank", LIBRARY, "gone.json", text(&broken), "toy-response.json"]);
    assert_eq!(said.status, 1);
    let lines = lines(&said.out);
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0]["error"]["pointer"], "");
    assert_eq!(lines[1]["error"]["pointer"], "/answers/need-old-books/level");
    assert_eq!(lines[1].as_object().expect("an object").keys().collect::<Vec<_>>(), ["file", "error"]);
    assert_eq!(lines[2]["result"]["entry_points"].as_array().map(Vec::len), Some(3));
    assert!(said.problems.starts_with("gone.json: /: "), "{}", said.problems);
    // Every fault is told, in the order of the file.
    let told: Vec<&str> = said.problems.lines().filter(|line| line.starts_with(text(&broken))).collect();
    let first = format!("{}: /answers/need-old-books/level: This must be a number from 0 to 2.", text(&broken));
    assert_eq!((told.len(), told[0]), (TOY.matches("\"level\": 2").count(), first.as_str()));
}

#[test]
fn a_dash_reads_standard_input() {
    let said = run_with_input(&["score", "--json", "--bank", LIBRARY, "-"], TOY.as_bytes());
    assert_eq!(said.status, 0, "{said:?}");
    assert_eq!(lines(&said.out)[0]["file"], "-");
    let cut = run_with_input(&["score", "--json", "--bank", LIBRARY, "-"], &TOY.as_bytes()[..200]);
    assert_eq!((cut.status, lines(&cut.out)[0]["error"]["pointer"].as_str()), (1, Some("")));
}

#[test]
fn another_banks_answers_name_that_bank() {
    let said = run(&["score", "toy-response.json"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.problems.starts_with("toy-response.json: /bank/id: "), "{}", said.problems);
    assert!(said.problems.contains("\"library\", version 1.2.0"), "{}", said.problems);
}

#[test]
fn a_table_has_a_row_for_each_file_and_entry_point() {
    let said = run(&["score", "--csv", "--bank", LIBRARY, "toy-response.json", "gone.json", "toy-response.json"]);
    assert_eq!(said.status, 1);
    let mut reader = csv::Reader::from_reader(said.out.trim_start_matches('\u{feff}').as_bytes());
    let rows: Result<Vec<_>, _> = reader.records().collect();
    assert_eq!(rows.expect("rows").len(), 6);
}

#[test]
fn a_result_that_does_not_follow_from_the_answers_is_said() {
    let mut edited: Value = serde_json::from_str(TOY).expect("JSON");
    edited["result"] = json!({ "named": ["outreach"] });
    let edited = file("edited.json", &edited.to_string());
    let said = run(&["score", "--json", "--bank", LIBRARY, text(&edited)]);
    assert_eq!(said.status, 0);
    assert!(said.problems.starts_with(&format!("{}: /result/named", text(&edited))), "{}", said.problems);
    assert!(said.problems.contains("does not follow from its answers"));
}

#[test]
fn a_broken_bank_is_said_and_nothing_is_scored() {
    let bank = file("no-bank.json", "{\"format\": \"foothold-bank/1\"}");
    let said = run(&["score", "--bank", text(&bank), "toy-response.json"]);
    assert_eq!((said.status, said.out.as_str()), (1, ""));
    assert!(said.problems.lines().all(|line| line.starts_with(text(&bank))), "{}", said.problems);
}

#[test]
fn answers_to_another_version_say_what_became_of_them() {
    let mut older: Value = serde_json::from_str(TOY).expect("JSON");
    older["bank"] = json!({ "id": "library", "version": "1.0.0", "digest": "sha256:0" });
    older["answers"]["need-gone"] = json!({ "level": 1 });
    let older = file("older.json", &older.to_string());
    let said = run(&["score", "--json", "--bank", LIBRARY, text(&older)]);
    assert_eq!(said.status, 0);
    assert!(
        said.problems.contains("17 answers were carried over, 0 mapped, 1 kept and not scored"),
        "{}",
        said.problems
    );
}
