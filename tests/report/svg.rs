//! A drawing as SVG: the same bytes everywhere, whole on its own, and in the colors of the page.

use std::fs;

use foothold::report::chart::area::Area;
use foothold::report::chart::hatch;
use foothold::report::chart::ink::{Ink, PAPER};
use foothold::report::chart::svg::{file, inline, number};
use foothold::report::chart::words::{Anchor, Word};
use foothold::report::chart::{Drawing, Outline, Shape, Stroke, marker};
use proptest::prelude::*;

/// One of each outline, and every ink but some entry points'.
fn every_outline() -> Drawing {
    let area = Area { x: 1.0 / 3.0, y: 2.0, width: 30.5, height: 12.0 };
    let word = |text: &str, anchor, heavy| Word { text: text.to_owned(), x: 20.0, y: 30.0, size: 12.5, anchor, heavy };
    let shapes = vec![
        (Outline::Filled(area), Ink::Zone),
        (Outline::Filled(area), Ink::Track),
        (Outline::Filled(area), Ink::Good),
        (Outline::Hatched(area), Ink::Bad),
        (Outline::Bordered(area), Ink::EntryPoint(9)),
        (Outline::Line(vec![(0.0, 0.0), (-1.005, 100.0)], Stroke::Thin), Ink::Line),
        (Outline::Line(vec![(0.0, 0.0), (10.0, 0.25), (20.0, 5.0)], Stroke::Dashed), Ink::Edge),
        (Outline::Dot(5.0, 6.0), Ink::EntryPoint(0)),
        (Outline::Marker(Area::around(50.0, 50.0, 18.0), marker::outline(2)), Ink::EntryPoint(2)),
        (Outline::Word(word("<Pay & \"paths\">", Anchor::Start, true)), Ink::Name),
        (Outline::Word(word("بعد\u{202e}", Anchor::Middle, false)), Ink::Soft),
        (Outline::Word(word("100", Anchor::End, false)), Ink::Soft),
    ];
    let shapes = shapes.into_iter().map(|(outline, ink)| Shape { outline, ink }).collect();
    Drawing { width: 100.0, height: 60.125, shapes }
}

#[track_caller]
pub fn check_golden(name: &str, found: &str) {
    let path = format!("tests/golden/{name}");
    if std::env::var_os("FOOTHOLD_WRITE").is_some() {
        fs::write(&path, found).expect("a golden file is written");
    }
    assert_eq!(fs::read_to_string(&path).expect("a golden file"), found, "{path}");
}

#[test]
fn every_outline_is_written_as_it_always_was() {
    let (name, summary) = ("One & all", "Each \u{201c}kind\u{201d} once.");
    check_golden("pictures/file.svg", &file(&every_outline(), name, summary));
    check_golden("pictures/inline.svg", &inline(&every_outline(), name, summary));
}

#[test]
fn a_drawing_refers_to_nothing() {
    for svg in [file(&every_outline(), "", ""), inline(&every_outline(), "", "")] {
        for word in [" id=", " style=", "url(", "href", "<style", "<script"] {
            assert!(!svg.contains(word), "{word}");
        }
        assert_eq!(svg.matches("http").count(), 1, "the name of SVG alone");
    }
    assert!(!file(&every_outline(), "", "").contains("currentColor"));
}

/// The value of a purpose in the light theme, as the page's style sheet has it where no host sets another.
fn token(name: &str) -> String {
    let tokens = fs::read_to_string("styles/tokens.css").expect("tokens");
    let (_, rest) = tokens.split_once(&format!("    --fh-{name}: ")).expect(name);
    let value = rest.split(';').next().expect("a value");
    value.rsplit_once(", ").map_or(value, |(_, usual)| usual.trim_end_matches(')')).to_owned()
}

#[test]
fn light_colors_are_the_pages() {
    let inks = [
        (Ink::Zone, "accent-wash"),
        (Ink::Line, "line"),
        (Ink::Track, "track"),
        (Ink::Edge, "line-strong"),
        (Ink::Soft, "ink-soft"),
        (Ink::Name, "ink"),
        (Ink::Bad, "bad"),
        (Ink::Good, "good"),
    ];
    for (ink, name) in inks {
        assert_eq!(ink.light(), token(name), "{name}");
    }
    for place in 0..8 {
        assert_eq!(Ink::EntryPoint(place).light(), token(&format!("ep-{}", place + 1)));
    }
    assert_eq!(PAPER, token("sheet"));
}

proptest! {
    #[test]
    fn a_number_has_at_most_two_decimals_and_is_the_nearest(value in -1.0e6..1.0e6) {
        let written = number(value);
        let decimals = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
        prop_assert!(decimals <= 2 && !written.ends_with(".0"), "{written}");
        let read: f64 = written.parse().expect("a number");
        prop_assert!((read - value).abs() <= 0.005 + 1e-9, "{written}");
        prop_assert_ne!(written, "-0");
    }

    #[test]
    fn hatching_stays_within_its_area(x in -50.0..50.0, y in -50.0..50.0, width in 0.0..700.0, height in 0.0..40.0) {
        let area = Area { x, y, width, height };
        for [from, to] in hatch::lines(&area) {
            prop_assert!(area.holds(&Area::between(from, to, 0.0)), "{from:?} {to:?}");
            prop_assert!(to.0 > from.0 && to.1 < from.1);
        }
    }
}

#[test]
fn a_number_is_short() {
    let numbers = [0.0, -0.001, 5.0, 0.5, 0.05, -1.25, 99.999, 672.0];
    assert_eq!(numbers.map(number), ["0", "0", "5", "0.5", "0.05", "-1.25", "100", "672"]);
}
