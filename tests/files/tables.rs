//! The tables for a spreadsheet, read back with another reader.

use foothold::files::table::{answers::answers, results::results};
use foothold::response::model::Response;
use foothold::scoring;
use serde_json::json;

use crate::support::{ID, opened, toy, with, with_answers};

/// Header and rows, without the byte order mark that must be there.
#[track_caller]
fn rows(csv: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let text = csv.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let list = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
    let header = list(reader.headers().expect("a header"));
    (header, reader.records().map(|record| list(&record.expect("a row"))).collect())
}

#[track_caller]
fn cell(response: &Response, item: &str, column: &str) -> String {
    let (header, rows) = rows(&answers(toy(), [response]));
    let at = |name: &str| header.iter().position(|column| column == name).expect("a column");
    rows.iter().find(|row| row[at("item")] == item).expect("a row")[at(column)].clone()
}

#[test]
fn every_item_of_the_form_has_a_row_answered_or_not() {
    let response =
        opened(&with_answers(json!({ "need-noise": { "level": 2 }, "enable-vehicle": { "not_applicable": true } })))
            .response;
    let (header, rows) = rows(&answers(toy(), [&response]));
    assert_eq!(
        header.join(" "),
        "response_id kind role bank_id bank_version form module dimension item entry_point \
         state level top since reach evidence low_on_purpose discuss note"
    );
    assert_eq!(rows.len(), 17);
    assert_eq!(cell(&response, "need-noise", "state"), "level");
    assert_eq!(cell(&response, "need-noise", "level"), "2");
    assert_eq!(cell(&response, "need-noise", "top"), "2");
    assert_eq!(cell(&response, "need-noise", "dimension"), "rooms");
    assert_eq!(cell(&response, "need-noise", "response_id"), ID);
    assert_eq!(cell(&response, "enable-vehicle", "state"), "not_applicable");
    assert_eq!(cell(&response, "need-no-seats", "state"), "absent");
    assert_eq!(cell(&response, "need-no-seats", "level"), "");
}

#[test]
fn the_choice_check_and_what_is_kept_have_rows_too() {
    let mut file = with("choice", json!({ "space": { "choice-room": { "level": 1 } } }));
    file["kept"] = json!({ "old-item": { "level": 2 } });
    let (_, rows) = rows(&answers(toy(), [&opened(&file).response]));
    let choice: Vec<_> =
        rows.iter().filter(|row| row[9] == "space").map(|row| (row[8].as_str(), row[10].as_str())).collect();
    assert_eq!(choice, [("choice-felt-need", "absent"), ("choice-cost-structure", "absent"), ("choice-room", "level")]);
    let kept = rows.last().expect("a row");
    assert_eq!((kept[6].as_str(), kept[8].as_str(), kept[11].as_str(), kept[12].as_str()), ("", "old-item", "2", ""));
}

/// F55.
#[test]
fn a_teams_half_and_a_note_with_a_formula_are_written_safely() {
    let mut file =
        with_answers(json!({ "need-noise": { "level": 1.5, "note": "=HYPERLINK(\"http://x\")\nline, \"two\"" } }));
    file["kind"] = json!("team");
    let response = opened(&file).response;
    assert_eq!(cell(&response, "need-noise", "level"), "1.5");
    assert_eq!(cell(&response, "need-noise", "note"), "'=HYPERLINK(\"http://x\")\nline, \"two\"");
    assert!(answers(toy(), [&response]).contains(",\"level\",1.5,2,"));
}

#[test]
fn results_have_a_row_for_each_response_and_entry_point() {
    let toy = toy();
    let response = opened(&with_answers(json!({ "need-noise": { "level": 2 } }))).response;
    let outcome = scoring::score(toy, toy.form("full").expect("a form"), &response.states(), &response.shares(toy));
    let (header, rows) = rows(&results(toy, [(&response, &outcome), (&response, &outcome)]));
    assert_eq!(rows.len(), 6);
    let at = |name: &str| header.iter().position(|column| column == name).expect("a column");
    for (row, of) in rows.iter().zip(&outcome.entry_points) {
        assert_eq!(row[at("entry_point")], of.id.as_str());
        assert_eq!(row[at("fit")].parse().ok(), of.fit);
        assert_eq!(row[at("rank")], of.rank.map(|rank| rank.to_string()).unwrap_or_default());
        let needs = of.indices[0].1;
        assert_eq!(row[at("index_needs")].parse().ok(), needs.value);
        assert_eq!(row[at("coverage_needs")].parse().ok(), Some(needs.coverage));
    }
}
