//! Every picture of every report is legible, says one sentence and has its table, with needs apart from the rest.

use foothold::bank::model::HighIs;
use foothold::i18n::en::result::{RESULT, ResultTexts};
use foothold::report::Report;
use foothold::report::chart::ink::Ink;
use foothold::report::chart::{Breadth, Outline};
use foothold::report::document::Picture;
use foothold::report::picture::map::map;
use foothold::report::picture::modules::modules;
use foothold::report::picture::profile::profile;
use foothold::report::picture::shares::shares;

use crate::golden::{built_in, golden, report};
use crate::kinds::every;
use crate::legible::faults;

const TEXT: &ResultTexts = &RESULT;
const BOTH: [Breadth; 2] = [Breadth::Wide, Breadth::Narrow];

/// All pictures but the map, whose own test holds its words to its markers.
fn pictures(report: &Report, breadth: Breadth) -> Vec<Picture> {
    let of_modules = report.entry_points.iter().map(|part| modules(TEXT, part, breadth));
    let of_profile = report.profile.iter().map(|part| profile(TEXT, part, breadth));
    of_modules.chain(of_profile).chain(shares(TEXT, report, breadth)).collect()
}

#[track_caller]
fn check(name: &str, picture: &Picture) {
    let at = format!("{name}: {}", picture.name);
    assert!(picture.summary.ends_with('.') && !picture.summary.contains(['{', '}', '|']), "{at}: {}", picture.summary);
    let table = &picture.table;
    assert_eq!(table.head.len(), table.is_number.len(), "{at}");
    assert!(!table.rows.is_empty() && !table.is_number[0], "{at}");
    for row in &table.rows {
        assert_eq!(row.len(), table.head.len(), "{at}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{at}: {row:?}");
    }
    assert_ne!(table.caption, picture.name, "{at}");
    assert!(picture.drawing.words().next().is_some(), "{at}");
}

#[test]
fn each_is_legible_and_has_its_sentence_and_its_table() {
    for (name, _, report) in every() {
        for breadth in BOTH {
            for picture in pictures(&report, breadth) {
                check(&name, &picture);
                assert_eq!(faults(&picture.drawing), Vec::<String>::new(), "{name}: {}", picture.name);
            }
            if report.shows.map {
                check(&name, &map(TEXT, &report, &built_in().cut_offs, breadth));
            }
        }
    }
}

#[test]
fn needs_and_the_rest_are_never_filled_alike() {
    let report = report(&golden("case-rookie"));
    for part in &report.profile {
        let inks = profile(TEXT, part, Breadth::Wide).drawing.shapes;
        let has = |ink: Ink| inks.iter().any(|shape| shape.ink == ink);
        assert_eq!((has(Ink::Bad), has(Ink::Good)), (part.high_is == HighIs::Bad, part.high_is == HighIs::Good));
        let filled = |ink: Ink| {
            inks.iter().filter(move |shape| shape.ink == ink).all(|shape| match shape.outline {
                Outline::Hatched(_) => ink == Ink::Bad,
                _ => ink == Ink::Good,
            })
        };
        assert!(filled(Ink::Bad) && filled(Ink::Good));
    }
}

#[test]
fn the_sentences_say_what_the_pictures_show() {
    let mut report = report(&golden("case-rookie"));
    let of = |title: &str| {
        let part = report.profile.iter().find(|part| part.title == title).expect(title);
        profile(TEXT, part, Breadth::Wide).summary
    };
    assert_eq!(of("Critical needs"), "It hurts most in early career (100) and least in supply and reward (33).");
    let first = &report.entry_points[0];
    let expected =
        "Need is 86; for readiness, most is in place in enabling conditions (67) and least in scaling readiness (33).";
    assert_eq!(modules(TEXT, first, Breadth::Wide).summary, expected);
    report.entry_points[0].rank_shares[0] = 0.875;
    report.entry_points[1].rank_shares[0] = 0.01;
    report.entry_points[2].rank_shares[0] = 0.111;
    let names: Vec<_> = report.entry_points.iter().map(|part| part.name.short.as_str()).collect();
    let [first, second, third, ..] = names[..] else { panic!("{names:?}") };
    let expected = format!("First in 100 what-if runs: {first} 88 times, {third} 11 times, and {second} once.");
    assert_eq!(shares(TEXT, &report, Breadth::Wide).expect("runs").summary, expected);
}

#[test]
fn nothing_told_is_said_so() {
    let report = report(&golden("all-absent"));
    for part in &report.profile {
        assert_eq!(profile(TEXT, part, Breadth::Narrow).summary, "Nothing can be told yet.");
    }
    assert_eq!(shares(TEXT, &report, Breadth::Narrow), None);
    let summary = modules(TEXT, &report.entry_points[0], Breadth::Narrow).summary;
    assert_eq!(summary, "Need cannot be told yet; for readiness, nothing can be told yet.");
}

#[test]
fn the_table_of_the_runs_has_a_column_for_each_rank_and_a_row_for_each_entry_point() {
    let report = report(&golden("case-rookie"));
    let table = shares(TEXT, &report, Breadth::Wide).expect("runs").table;
    assert_eq!(table.head, ["Entry point", "1st", "2nd", "3rd", "4th", "5th"]);
    let names: Vec<_> = table.rows.iter().map(|row| row[0].as_str()).collect();
    let listed: Vec<_> = report.entry_points.iter().map(|part| part.name.short.as_str()).collect();
    assert_eq!(names, listed);
}
