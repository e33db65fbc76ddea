//! A report names its bank, and marks one that the tool does not come with wherever it does.

use foothold::bank::read::read;
use foothold::bank::{built_in, digits, is_built_in};
use foothold::files::response;
use foothold::i18n::en::result::RESULT;
use foothold::report::document::memo::memo;
use foothold::report::document::source::Worked;
use foothold::report::document::whole::whole;
use foothold::report::say;

const TOY: &str = include_str!("../../src/bank/data/library.json");
const ANSWERS: &[u8] = include_bytes!("../golden/toy-response.json");

/// F28. In the whole report on its cover and in its method, in the memo, and over the result on the page.
#[test]
fn another_bank_is_marked_by_name_version_and_fingerprint() {
    let bank = read(TOY.as_bytes()).expect("a bank");
    let response = response::read(ANSWERS, &bank).expect("a response").response;
    let worked = Worked::out(&bank, &response).expect("its form is there");
    let source = worked.source(&bank, &response, None);
    let mark = format!("(not the one Foothold comes with; fingerprint begins {})", digits(&bank.digest));
    let report = whole(&RESULT, &source);
    let report = report.texts();
    assert_eq!(report.iter().filter(|text| text.contains(&mark)).count(), 2, "{report:?}");
    let memo = memo(&RESULT, &source);
    let memo = memo.texts();
    let named = format!("{}, version {} {mark}", bank.title, bank.version);
    assert_eq!(memo.iter().filter(|text| **text == named).count(), 1, "{memo:?}");
    let line = say::bank::line(&RESULT, &worked.report.method).expect("a line");
    assert!(line.contains(&bank.title) && line.contains(&bank.version), "{line}");
}

#[test]
fn the_bank_that_the_tool_comes_with_is_not_marked_and_a_version_of_it_is() {
    let bank = built_in();
    assert!(is_built_in(bank));
    let mut other = bank.clone();
    other.version = "99.0.0".to_owned();
    assert!(!is_built_in(&other));
    let mut heavier = bank.clone();
    heavier.digest = "sha256:00000000".to_owned();
    assert!(!is_built_in(&heavier));
    let file = include_bytes!("../../src/bank/data/example.json");
    let response = response::read(file, bank).expect("a response").response;
    let worked = Worked::out(bank, &response).expect("its form is there");
    assert_eq!(say::bank::line(&RESULT, &worked.report.method), None);
    let memo = memo(&RESULT, &worked.source(bank, &response, None));
    let texts = memo.texts();
    assert!(texts.iter().all(|text| !text.contains("not the one")), "{texts:?}");
}
