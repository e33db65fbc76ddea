//! The tables of the scoring page: what a reader sees there is what the code comes to.

use foothold::scoring::outcome::Outcome;
use foothold::scoring::score;
use serde_json::{Value, json};

use crate::common::{file, first_shares, full, json, states};
use crate::examples::EXAMPLES;
use crate::result::{assert_same, result};

/// An example as the page shows it: its name and the rows of its two tables, by column.
struct Shown {
    name: String,
    rows: Vec<Vec<(String, Value)>>,
}

#[test]
fn the_tables_of_the_page_hold() {
    let (bank, form) = full();
    let shown = shown(&String::from_utf8(file("src/scoring/README.md")).unwrap());
    assert_eq!(shown.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), EXAMPLES);
    for Shown { name, rows } in shown {
        let golden = json(&format!("tests/golden/scoring/{name}.json"));
        let outcome = score(bank, form, &states(&golden["response"]["answers"]), &first_shares(bank));
        assert_eq!(rows.len(), 1 + outcome.entry_points.len(), "{name}");
        for (row, found) in rows.iter().zip(tabled(&outcome)) {
            for (column, expected) in row {
                let place = format!("{name}, {column}");
                assert_same(found.get(column).unwrap_or_else(|| panic!("{place}: no such column")), expected, &place);
            }
        }
    }
}

/// What the rows of the two tables may show of an outcome.
fn tabled(outcome: &Outcome) -> Vec<Value> {
    let result = result(outcome);
    let mut rows = vec![result.clone()];
    for entry_point in result["entry_points"].as_array().unwrap() {
        let mut row = entry_point.clone();
        row["entry_point"] = entry_point["id"].clone();
        row["coverage_needs"] = entry_point["indices"]["needs"]["coverage"].clone();
        row["coverage_conditions"] = entry_point["indices"]["conditions"]["coverage"].clone();
        row["rank_1_share"] = entry_point["rank_shares"][0].clone();
        rows.push(row);
    }
    rows
}

fn shown(page: &str) -> Vec<Shown> {
    let (_, examples) = page.split_once("\n## Worked examples\n").unwrap();
    let (mut shown, mut columns): (Vec<Shown>, Vec<String>) = (Vec::new(), Vec::new());
    for line in examples.lines() {
        if let Some(name) = line.strip_prefix("### ") {
            shown.push(Shown { name: name.to_owned(), rows: Vec::new() });
        } else if !line.starts_with('|') {
            columns.clear();
        } else if columns.is_empty() {
            columns = cells(line).map(str::to_owned).collect();
        } else if !line.starts_with("| ---") {
            let row = columns.iter().cloned().zip(cells(line).map(cell)).collect();
            shown.last_mut().unwrap().rows.push(row);
        }
    }
    shown
}

fn cells(line: &str) -> impl Iterator<Item = &str> {
    line.trim_matches('|').split('|').map(str::trim)
}

/// A cell holds JSON, or a bare id.
fn cell(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| json!(text))
}
