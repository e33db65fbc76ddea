//! Bars, what-if shares and time lines are legible whatever the data and however long the names.

use foothold::bank::model::{HighIs, Horizon};
use foothold::report::chart::area::Area;
use foothold::report::chart::bars::{Bar, Scale, bars};
use foothold::report::chart::ink::Ink;
use foothold::report::chart::shares::{Row, shares};
use foothold::report::chart::svg::file;
use foothold::report::chart::timeline::{Span, TimelineWords, timeline};
use foothold::report::chart::words::{fit, width};
use foothold::report::chart::{Breadth, Drawing, Outline, SMALLEST};
use foothold::scoring::outcome::Range;
use proptest::prelude::*;

use crate::svg::check_golden;

const BOTH: [Breadth; 2] = [Breadth::Wide, Breadth::Narrow];

/// What a shape covers, words aside; an upright or level line as thin as it is.
fn covered(outline: &Outline) -> Option<Area> {
    match outline {
        Outline::Filled(area) | Outline::Hatched(area) | Outline::Bordered(area) | Outline::Marker(area, _) => {
            Some(*area)
        }
        Outline::Line(points, _) => Some(Area::between(*points.first()?, *points.last()?, 1.0)),
        Outline::Dot(x, y) => Some(Area::around(*x, *y, 5.0)),
        Outline::Word(_) => None,
    }
}

/// Every fault of a drawing, in words: no word is small, leaves the drawing, or meets another or a shape.
pub fn faults(drawing: &Drawing) -> Vec<String> {
    let mut faults = Vec::new();
    // A line at the very edge is painted half outside.
    let sheet = Area { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height };
    let edge = Area { x: -0.5, y: -0.5, width: sheet.width + 1.0, height: sheet.height + 1.0 };
    let shapes: Vec<_> = drawing.shapes.iter().filter_map(|shape| covered(&shape.outline)).collect();
    faults.extend(shapes.iter().filter(|area| !edge.holds(area)).map(|area| format!("{area:?} leaves the drawing")));
    let words: Vec<_> = drawing.words().map(|word| (word, word.area())).collect();
    for (index, (word, area)) in words.iter().enumerate() {
        let name = &word.text;
        if word.size < SMALLEST {
            faults.push(format!("{name:?} is too small"));
        }
        if !sheet.holds(area) {
            faults.push(format!("{name:?} leaves the drawing"));
        }
        for shape in shapes.iter().filter(|shape| shape.height > 0.0 && shape.width > 0.0 && shape.overlaps(area)) {
            faults.push(format!("{name:?} meets {shape:?}"));
        }
        for (other, _) in words[index + 1..].iter().filter(|(_, other)| other.overlaps(area)) {
            faults.push(format!("{name:?} meets {:?}", other.text));
        }
    }
    faults
}

#[track_caller]
fn check(draw: impl Fn(Breadth) -> Drawing) {
    for breadth in BOTH {
        let drawing = draw(breadth);
        let faults = faults(&drawing);
        assert!(faults.is_empty(), "{breadth:?}: {faults:#?}");
        assert_eq!(drawing.width, breadth.width());
    }
}

fn widths(drawing: &Drawing, is_meant: impl Fn(&Outline, Ink) -> Option<Area>) -> Vec<f64> {
    drawing.shapes.iter().filter_map(|shape| is_meant(&shape.outline, shape.ink)).map(|area| area.width).collect()
}

fn bar(name: &str, value: Option<f64>) -> Bar {
    let said = value.map_or_else(|| "not enough answers".to_owned(), |_| "100 (100–100)".to_owned());
    Bar { name: name.to_owned(), value, range: value.map(|value| Range { low: value / 2.0, high: 100.0 }), said }
}

fn scale(high_is: HighIs, bars: Vec<Bar>) -> Scale {
    Scale { title: "Need".into(), low: "0 nothing hurts".into(), high: "100 all hurts".into(), high_is, bars }
}

#[test]
fn a_bar_is_as_long_as_its_value_and_its_kind_shows_without_color() {
    let scales = [
        scale(HighIs::Bad, vec![bar("A", Some(0.0)), bar("B", Some(50.0)), bar("C", None)]),
        scale(HighIs::Good, vec![bar("D", Some(100.0))]),
    ];
    for breadth in BOTH {
        let drawing = bars(&scales, breadth);
        let of = |wanted: Ink| {
            widths(&drawing, |outline, ink| match (outline, wanted) {
                (Outline::Hatched(area), Ink::Bad) => Some(*area),
                (Outline::Filled(area), _) if ink == wanted => Some(*area),
                _ => None,
            })
        };
        let tracks = of(Ink::Track);
        assert_eq!(tracks.len(), 3, "no track where there is no value");
        assert_eq!(of(Ink::Bad), [0.0, tracks[0] / 2.0]);
        assert_eq!(of(Ink::Good), [tracks[0]]);
    }
}

#[test]
fn every_group_of_bars_says_what_its_ends_mean() {
    let scales = [HighIs::Bad, HighIs::Good].map(|high_is| scale(high_is, vec![bar("A", Some(1.0))]));
    for breadth in BOTH {
        let drawing = bars(&scales, breadth);
        assert_eq!(drawing.words().filter(|word| word.text.starts_with("0 ")).count(), 2);
        assert_eq!(drawing.words().filter(|word| word.text.starts_with("100 a")).count(), 2);
    }
}

#[test]
fn a_column_is_as_high_as_its_share_and_the_highest_is_heavy() {
    let said = |share: f64| (share, (share * 100.0).to_string());
    let rows = [Row { place: 0, name: "A".into(), shares: [0.75, 0.25, 0.0].map(said).to_vec() }];
    let ranks = ["1st", "2nd", "3rd"].map(str::to_owned);
    for breadth in BOTH {
        let drawing = shares(&rows, &ranks, breadth);
        let heights: Vec<f64> = drawing
            .shapes
            .iter()
            .filter_map(|shape| if let Outline::Filled(area) = shape.outline { Some(area.height) } else { None })
            .collect();
        assert!((heights[0] - 3.0 * heights[1]).abs() < 1e-9 && heights[2] == 0.0, "{heights:?}");
        let heavy: Vec<_> = drawing.words().filter(|word| word.heavy).map(|word| word.text.as_str()).collect();
        assert_eq!(heavy, ["75"]);
    }
}

const WORDS: TimelineWords<'static> = TimelineWords {
    do_now: "Do now",
    build_toward: "Build toward",
    months: "Months from the start",
    legend: "Filled: chosen. Outlined: not chosen.",
};

fn span(months: (u8, u8), horizon: Horizon, is_chosen: bool) -> Span {
    Span { label: "A".into(), months, horizon, is_chosen }
}

#[test]
fn chosen_and_not_and_now_and_later_are_told_apart_without_color() {
    let kinds = [
        span((0, 3), Horizon::DoNow, true),
        span((0, 3), Horizon::DoNow, false),
        span((12, 36), Horizon::BuildToward, true),
        span((12, 36), Horizon::BuildToward, false),
    ];
    for breadth in BOTH {
        let drawing = timeline(&kinds, &WORDS, breadth);
        let drawn: Vec<_> = drawing.shapes.iter().filter(|shape| shape.ink == Ink::Good).collect();
        let kinds = [
            matches!(drawn[0].outline, Outline::Filled(_)),
            matches!(drawn[1].outline, Outline::Bordered(_)),
            matches!(drawn[2].outline, Outline::Hatched(_)),
            matches!(drawn[3].outline, Outline::Bordered(_)),
        ];
        assert_eq!((drawn.len(), kinds), (4, [true; 4]));
    }
}

#[test]
fn months_lie_on_one_scale() {
    let spans = [span((0, 6), Horizon::DoNow, true), span((12, 36), Horizon::BuildToward, false)];
    for breadth in BOTH {
        let drawing = timeline(&spans, &WORDS, breadth);
        let bars: Vec<Area> = drawing
            .shapes
            .iter()
            .filter(|shape| shape.ink == Ink::Good)
            .filter_map(|shape| covered(&shape.outline))
            .collect();
        assert!((bars[1].width - 4.0 * bars[0].width).abs() < 1e-9);
        assert!((bars[1].x - bars[0].x - 2.0 * bars[0].width).abs() < 1e-9);
        let last: Vec<_> = drawing.words().filter(|word| word.text == "36").collect();
        assert_eq!(last.len(), 1);
    }
}

#[test]
fn what_is_cut_says_so_and_what_fits_is_whole() {
    assert_eq!(fit("one two three", 10.0, 70.0, 2), ["one two", "three"]);
    assert_eq!(fit("one two three", 10.0, 40.0, 2), ["one", "two\u{2026}"]);
    assert_eq!(fit("Donaudampfschiff", 10.0, 40.0, 1), ["Donau\u{2026}"]);
    assert_eq!(fit("", 10.0, 40.0, 1), Vec::<String>::new());
}

#[test]
fn each_kind_is_drawn_as_it_always_was() {
    let scales = [
        scale(HighIs::Bad, vec![bar("Supply", Some(33.3)), bar("Workload", None)]),
        scale(HighIs::Good, vec![bar("A name that takes two lines and is then cut", Some(80.0))]),
    ];
    let rows = [(0, [0.75, 0.25]), (4, [0.25, 0.75])].map(|(place, shares)| Row {
        place,
        name: format!("Entry point {place}"),
        shares: shares.map(|share: f64| (share, format!("{}", share * 100.0))).to_vec(),
    });
    let spans =
        [((0, 3), Horizon::DoNow, true), ((2, 8), Horizon::DoNow, false), ((12, 36), Horizon::BuildToward, true)]
            .map(|(months, horizon, is_chosen)| span(months, horizon, is_chosen));
    for (breadth, name) in BOTH.into_iter().zip(["wide", "narrow"]) {
        let ranks = ["1st", "2nd"].map(str::to_owned);
        for (kind, drawing) in [
            ("bars", bars(&scales, breadth)),
            ("shares", shares(&rows, &ranks, breadth)),
            ("timeline", timeline(&spans, &WORDS, breadth)),
        ] {
            check_golden(&format!("pictures/{kind}-{name}.svg"), &file(&drawing, kind, name));
        }
    }
}

fn any_name() -> impl Strategy<Value = String> {
    prop_oneof!["[A-Za-zMW]{1,60}", "([A-Za-z]{1,14} ){1,8}", "W{60}", ".{0,60}"]
}

fn any_bar() -> impl Strategy<Value = Bar> {
    let value = prop::option::of(prop_oneof![0.0..=100.0, Just(0.0), Just(100.0)]);
    (any_name(), value, 0.0..=100.0, 0.0..=100.0).prop_map(|(name, value, one, other): (_, _, f64, f64)| Bar {
        range: Some(Range { low: one.min(other), high: one.max(other) }),
        ..bar(&name, value)
    })
}

fn any_scale() -> impl Strategy<Value = Scale> {
    let high_is = prop_oneof![Just(HighIs::Bad), Just(HighIs::Good)];
    (high_is, any_name(), any_name(), any_name(), prop::collection::vec(any_bar(), 0..12))
        .prop_map(|(high_is, title, low, high, bars)| Scale { title, low, high, high_is, bars })
}

fn any_span() -> impl Strategy<Value = Span> {
    let horizon = prop_oneof![Just(Horizon::DoNow), Just(Horizon::BuildToward)];
    let month = || prop_oneof![0_u8..=60, any::<u8>()];
    (any_name(), month(), month(), horizon, any::<bool>()).prop_map(|(label, from, to, horizon, is_chosen)| Span {
        label,
        months: (from, to),
        horizon,
        is_chosen,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars_are_legible_whatever_the_data(scales in prop::collection::vec(any_scale(), 0..4)) {
        check(|breadth| bars(&scales, breadth));
    }

    #[test]
    fn shares_are_legible_whatever_the_data(names in prop::collection::vec(any_name(), 0..=8), seed in any::<u64>()) {
        let said = ["0", "<1", "7", "43", "100"];
        let share = |row: usize, rank: usize| (seed.rotate_left(u32::try_from(row * 7 + rank).unwrap()) % 101) as f64 / 100.0;
        let count = names.len();
        let rows: Vec<_> = names.iter().enumerate().map(|(place, name)| Row {
            place,
            name: name.clone(),
            shares: (0..count).map(|rank| (share(place, rank), said[(place + rank) % 5].to_owned())).collect(),
        }).collect();
        let ranks: Vec<_> = (1..=count).map(|rank| format!("{rank}th")).collect();
        check(|breadth| shares(&rows, &ranks, breadth));
    }

    #[test]
    fn a_time_line_is_legible_whatever_the_data(spans in prop::collection::vec(any_span(), 0..16)) {
        check(|breadth| timeline(&spans, &WORDS, breadth));
    }

    #[test]
    fn what_is_cut_fits_and_begins_as_the_text_does(text in any_name(), room in 20.0..300.0, most in 1_usize..4) {
        let lines = fit(&text, 12.0, room, most);
        prop_assert!(lines.len() <= most);
        prop_assert!(lines.iter().all(|line| width(line, 12.0) <= room), "{lines:?}");
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        let (joined, whole) = (bare(&lines.concat()), bare(&text));
        let begins = whole.starts_with(joined.trim_end_matches('\u{2026}'));
        prop_assert!(begins || joined == whole, "{}", joined);
    }
}
