//! Typing in a worksheet: every mark is a level, not sure, does not apply or none, and a wrong one says so and stays.

use foothold::bank::built_in;
use foothold::bank::find::Placed;
use foothold::response::answer::{Level, State};
use foothold::response::moment::Moment;
use foothold::team::paper::{Mark, Mistyped, Sheet, Typed, coded};
use proptest::prelude::*;

const ID: &str = "00000000-0000-4000-8000-000000000400";

fn items() -> Vec<Placed<'static>> {
    let form = built_in().form("full").expect("a form");
    built_in().items_of(form).collect()
}

fn typed(texts: &[&str]) -> Sheet {
    let sheet = Sheet::new("full".into());
    items().iter().zip(texts).fold(sheet, |sheet, (placed, text)| sheet.typed(&placed.item.id, text))
}

fn now() -> Moment {
    Moment::read("2026-11-26T12:00:00Z").expect("a moment")
}

#[track_caller]
fn means(text: &str, mark: Mark) {
    assert_eq!(typed(&[text]).mark(&items()[0]), mark, "{text:?}");
}

#[test]
fn a_mark_is_a_level_or_one_of_three_signs() {
    means("0", Mark::Given(State::Level(Level::whole(0))));
    means("3", Mark::Given(State::Level(Level::whole(3))));
    for not_sure in ["?", "/"] {
        means(not_sure, Mark::Given(State::NotSure));
    }
    for absent in ["", " ", "."] {
        means(absent, Mark::Absent);
    }
    for wrong in ["4", "9", "x", "ü", "½"] {
        means(wrong, Mark::Wrong(Mistyped::NoMark { top: 3 }));
    }
}

#[test]
fn does_not_apply_is_only_for_items_that_may_not() {
    for (placed, sign) in items().into_iter().zip(["-", "–", "−"].into_iter().cycle()) {
        let sheet = Sheet::new("full".into()).typed(&placed.item.id, sign);
        let expected = if placed.item.not_applicable {
            Mark::Given(State::NotApplicable)
        } else {
            Mark::Wrong(Mistyped::AlwaysApplies)
        };
        assert_eq!(sheet.mark(&placed), expected, "{}", placed.item.id);
    }
}

#[test]
fn typing_over_corrects_and_what_is_wrong_is_shown_as_it_was_typed() {
    let first = &items()[0];
    let sheet = typed(&["7"]);
    assert_eq!(sheet.shown(&first.item.id), "7");
    let sheet = sheet.typed(&first.item.id, "72");
    assert_eq!(
        (sheet.shown(&first.item.id), sheet.mark(first)),
        ("2".to_owned(), Mark::Given(State::Level(Level::whole(2))))
    );
    // The same with the caret before what stood there.
    for (text, shown) in [("32", "3"), ("23", "3"), ("22", "2"), ("2/", "?"), ("2 ", "")] {
        assert_eq!(sheet.typed(&first.item.id, text).shown(&first.item.id), shown, "{text:?}");
    }
    assert_eq!(sheet.typed(&first.item.id, ""), Sheet::new("full".into()));
}

#[test]
fn a_sheet_becomes_a_response_once_nothing_in_it_is_wrong() {
    let of = items().len();
    let sheet = typed(&["1", "?", "", "9"]);
    assert_eq!(sheet.count(built_in()), Typed { of, given: 2, wrong: 1 });
    assert_eq!(sheet.response(built_in(), ID.to_owned(), now()), None);
    assert_eq!(typed(&["", " "]).response(built_in(), ID.to_owned(), now()), None, "nothing was given");
    let mut sheet = typed(&["1", "?", "", "3"]);
    sheet.role = Some("principal".into());
    let response = sheet.response(built_in(), ID.to_owned(), now()).expect("a response");
    let states: Vec<_> = items().iter().take(4).map(|placed| response.state_of(placed)).collect();
    let level = |level| Some(State::Level(Level::whole(level)));
    assert_eq!(states, [level(1), Some(State::NotSure), None, level(3)]);
    assert_eq!((response.answers.len(), response.role.as_ref().map(|role| role.as_str())), (3, Some("principal")));
}

#[test]
fn a_code_is_found_however_it_is_written() {
    let form = built_in().form("full").expect("a form");
    for placed in items() {
        let code = built_in().code(&placed);
        for text in [code.clone(), code.to_lowercase(), code.replace('.', ""), format!(" {} ", code.replace('.', " "))]
        {
            let found = coded(&text, built_in(), form).map(|found| found.item.id.clone());
            assert_eq!(found.as_ref(), Some(&placed.item.id), "{text:?}");
        }
    }
    for text in ["", ".", "Z9.9", "A", "A1.1.1", "ü"] {
        assert!(coded(text, built_in(), form).is_none(), "{text:?}");
    }
}

proptest! {
    /// Whatever is typed, what counts is whole, and a response has neither more nor less.
    #[test]
    fn a_response_has_what_counts_and_nothing_else(texts in prop::collection::vec("[0-9?./x -]?", 0..80)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let sheet = typed(&texts);
        let Typed { given, wrong, .. } = sheet.count(built_in());
        let response = sheet.response(built_in(), ID.to_owned(), now());
        prop_assert_eq!(response.is_some(), wrong == 0 && given > 0);
        if let Some(response) = response {
            prop_assert_eq!(response.answers.len(), given);
        }
    }
}
