//! The tables for a spreadsheet, read back with another reader.

use foothold::files::table::{answers::answers, plan::plan, results::results};
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

#[test]
fn a_plan_has_a_row_for_each_task_along_the_time_line_with_what_it_waits_for() {
    let mut file = with_answers(json!({ "enable-book-budget": { "level": 0 } }));
    file["plan"] = json!({
        "entry_point": "collection",
        "actions": {
            "co-toward-budget": { "status": "started", "owner": "=cmd", "due": "2027-03-01", "note": "a, \"b\"" },
            "co-now-ask": {},
            "base-owner": { "status": "dropped", "note": "later" },
            "of-another-bank": {},
        },
        "conditions": { "enable-book-budget": { "owner": "Ada" } },
    });
    let response = opened(&file).response;
    let (header, rows) = rows(&plan(toy(), [&response]));
    let at = |name: &str| header.iter().position(|column| column == name).expect("a column");
    let of =
        |task: &str, column: &str| rows.iter().find(|row| row[at("task")] == task).expect("a row")[at(column)].clone();
    assert_eq!(rows.len(), 5);
    assert_eq!((rows[0][at("task")].as_str(), rows[0][at("task_kind")].as_str()), ("enable-book-budget", "condition"));
    assert_eq!(of("of-another-bank", "task_kind"), "unknown");
    assert_eq!(of("base-owner", "status"), "dropped");
    assert_eq!((of("co-now-ask", "status"), of("co-now-ask", "entry_point")), ("planned".into(), "collection".into()));
    assert_eq!((of("co-toward-budget", "owner"), of("co-toward-budget", "note")), ("'=cmd".into(), "a, \"b\"".into()));
    assert_eq!((of("co-toward-budget", "due"), of("co-toward-budget", "ready")), ("2027-03-01".into(), "false".into()));
    let waits = of("co-toward-budget", "first") + " " + &of("co-toward-budget", "find_out");
    let needs = &toy().entry_points[0].actions[2].needs;
    assert!(!needs.is_empty());
    assert!(needs.iter().all(|need| waits.contains(&format!("{}>={}", need.item, need.at_least))), "{waits}");
    let starts: Vec<u8> = rows.iter().filter_map(|row| row[at("month_from")].parse().ok()).collect();
    assert!(starts.is_sorted(), "{starts:?}");
}
