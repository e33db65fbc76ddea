//! HTML reports: the answers in them are read as a file of answers is, and a damaged report is refused whole.

use foothold::files::format::FILE_LIMIT;
use foothold::files::refusal::{FaultKind, Refusal};
use foothold::files::{html, response};
use foothold::i18n::refusal::sentence;
use foothold::json::parse::Malformed;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{any_response, opened, toy, with, with_answers};

/// A page around a block, as a report has it.
fn page(json: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\"><head>\n{}\n{}\n</head><body></body></html>\n",
        html::GENERATOR,
        html::block(json)
    )
}

#[track_caller]
fn refused(page: &str) -> Refusal {
    response::read(page.as_bytes(), toy()).expect_err("refused")
}

proptest! {

    /// F68.
    #[test]
    fn out_as_a_report_and_in_again_is_the_same_response(file in any_response()) {
        let first = opened(&file).response;
        let page = page(&response::write(&first, toy(), None));
        prop_assert_eq!(response::read(page.as_bytes(), toy()).expect("taken").response, first);
    }

    #[test]
    fn a_report_cut_off_anywhere_gives_all_its_answers_or_none(at in any::<prop::sample::Index>()) {
        let file = with_answers(json!({ "need-noise": { "level": 2, "note": "ü\u{2028}</script>" } }));
        let first = opened(&file).response;
        let page = page(&response::write(&first, toy(), None));
        let cut = &page.as_bytes()[..at.index(page.len())];
        if let Ok(opened) = response::read(cut, toy()) {
            prop_assert_eq!(opened.response, first);
        }
    }
}

#[test]
fn a_damaged_report_is_refused_with_what_to_do() {
    let whole = page(&with_answers(json!({})).to_string());
    let block = whole.find("<script").expect("a block")..whole.find("</script>").expect("its end");
    let without = [&whole[..block.start], &whole[block.end + "</script>".len()..]].concat();
    for damaged in [&without, &whole[..block.end - 5], &whole.replacen("\"format\"", "format", 1)] {
        assert_eq!(refused(damaged), Refusal::DamagedReport, "{damaged}");
    }
    let said = sentence(&Refusal::DamagedReport);
    assert!(said.contains("open the report as it was first saved") && said.matches('.').count() == 1, "{said}");
}

#[test]
fn faults_within_a_report_have_their_place_in_its_answers() {
    let page = page(&with("role", json!("nobody")).to_string());
    let Refusal::Faults(faults) = refused(&page) else { panic!("faults") };
    assert_eq!(faults[0].place.as_str(), "/role");
    assert!(matches!(faults[0].kind, FaultKind::Unknown { .. }));
    let newer = Value::from("foothold-response/9");
    assert_eq!(refused(&self::page(&with("format", newer).to_string())), Refusal::Newer { found: 9 });
}

#[test]
fn another_page_is_no_report_and_a_huge_one_is_not_looked_into() {
    assert!(matches!(refused("<!doctype html><title>News</title>"), Refusal::Malformed(Malformed::Syntax { .. })));
    let huge = page(&with_answers(json!({})).to_string()) + &" ".repeat(FILE_LIMIT);
    assert_eq!(refused(&huge), Refusal::Malformed(Malformed::TooLarge { limit: FILE_LIMIT }));
}
