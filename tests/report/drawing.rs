//! The map's words never meet each other, the markers or the frame, whatever the data and however long the names.

use foothold::bank::built_in;
use foothold::bank::model::{CutOffs, HighIs};
use foothold::report::chart::area::Area;
use foothold::report::chart::bar::bar;
use foothold::report::chart::ink::Ink;
use foothold::report::chart::map::{MapWords, Mark, map};
use foothold::report::chart::marker::outline;
use foothold::report::chart::words::{width, wrap};
use foothold::report::chart::{Breadth, Drawing, Outline, SMALLEST};
use foothold::scoring::outcome::Range;
use proptest::prelude::*;

const WORDS: MapWords<'static> = MapWords {
    need: "Need: how much it hurts",
    readiness: "Readiness: how far the doors are open",
    pressing_ready: "pressing and ready",
    pressing_not_ready: "pressing, not ready",
    ready_not_pressing: "ready, not pressing",
    neither: "neither",
};

const BOTH: [Breadth; 2] = [Breadth::Wide, Breadth::Narrow];

fn mark(place: usize, name: &str, need: f64, readiness: f64) -> Mark {
    Mark {
        place,
        key: (place + 1).to_string(),
        name: name.to_owned(),
        note: "need 100, readiness 100".to_owned(),
        need,
        readiness,
        need_range: None,
        readiness_range: None,
    }
}

fn markers(drawing: &Drawing) -> Vec<Area> {
    let marker = |outline: &Outline| {
        if let Outline::Marker(area, _) = outline { Some(*area) } else { None }
    };
    drawing.shapes.iter().filter_map(|shape| marker(&shape.outline)).collect()
}

/// The frame of the plot: the only thin line that returns to where it began.
fn frame(drawing: &Drawing) -> Area {
    let closed = drawing.shapes.iter().find_map(|shape| match &shape.outline {
        Outline::Line(points, _) if points.len() == 5 && points.first() == points.last() => {
            Some((points[0], points[2]))
        }
        _ => None,
    });
    let (top, bottom) = closed.expect("a plot has a frame");
    Area::between(top, bottom, 0.0)
}

/// The four edges of an area, as thin as a line.
fn edges(area: &Area) -> [Area; 4] {
    let thin = |x, y, width, height| Area { x, y, width, height };
    [
        thin(area.x - 0.5, area.y, 1.0, area.height),
        thin(area.right() - 0.5, area.y, 1.0, area.height),
        thin(area.x, area.y - 0.5, area.width, 1.0),
        thin(area.x, area.bottom() - 0.5, area.width, 1.0),
    ]
}

/// Every fault of a drawing, in words.
fn faults(drawing: &Drawing) -> Vec<String> {
    let mut faults = Vec::new();
    let (sheet, frame) = (Area { x: 0.0, y: 0.0, width: drawing.width, height: drawing.height }, frame(drawing));
    let words: Vec<_> = drawing.words().map(|word| (word, word.area())).collect();
    for (index, (word, area)) in words.iter().enumerate() {
        let name = &word.text;
        if word.size < SMALLEST {
            faults.push(format!("{name:?} is too small"));
        }
        if !sheet.holds(area) {
            faults.push(format!("{name:?} leaves the drawing"));
        }
        if edges(&frame).iter().any(|edge| edge.overlaps(area)) {
            faults.push(format!("{name:?} meets the frame"));
        }
        if markers(drawing).iter().any(|marker| marker.overlaps(area)) {
            faults.push(format!("{name:?} meets a marker"));
        }
        for (other, _) in words[index + 1..].iter().filter(|(_, other)| other.overlaps(area)) {
            faults.push(format!("{name:?} meets {:?}", other.text));
        }
    }
    let markers = markers(drawing);
    for (index, marker) in markers.iter().enumerate() {
        if !frame.holds(marker) {
            faults.push(format!("marker {index} leaves the frame"));
        }
        if markers[index + 1..].iter().any(|other| other.overlaps(marker)) {
            faults.push(format!("marker {index} covers another"));
        }
    }
    faults
}

/// Draws both breadths and holds each to the rules.
#[track_caller]
fn check(marks: &[Mark], cut_offs: &CutOffs) {
    for breadth in BOTH {
        let drawing = map(marks, &WORDS, cut_offs, breadth);
        let faults = faults(&drawing);
        assert!(faults.is_empty(), "{breadth:?}: {faults:#?}");
        assert_eq!(markers(&drawing).len(), marks.len());
    }
}

#[test]
fn five_at_one_place_are_all_seen() {
    let names = [
        "Learn in teams",
        "Restaff and reschedule",
        "Shelter and grow rookies",
        "Pay and career paths",
        "Widen the way in",
    ];
    for (need, readiness) in [(0.0, 0.0), (100.0, 100.0), (50.0, 45.0), (66.6, 66.6), (0.0, 100.0), (100.0, 0.0)] {
        let marks: Vec<_> = names.iter().enumerate().map(|(place, name)| mark(place, name, need, readiness)).collect();
        check(&marks, &built_in().cut_offs);
    }
}

#[test]
fn a_marker_that_stands_aside_is_tied_to_its_true_place() {
    let apart = map(&[mark(0, "A", 10.0, 10.0), mark(1, "B", 90.0, 90.0)], &WORDS, &built_in().cut_offs, Breadth::Wide);
    let dots =
        |drawing: &Drawing| drawing.shapes.iter().filter(|shape| matches!(shape.outline, Outline::Dot(..))).count();
    assert_eq!(dots(&apart), 0);
    let together =
        map(&[mark(0, "A", 50.0, 50.0), mark(1, "B", 50.0, 50.0)], &WORDS, &built_in().cut_offs, Breadth::Wide);
    assert_eq!(dots(&together), 1);
}

#[test]
fn more_need_stands_higher_and_more_readiness_further_along() {
    for breadth in BOTH {
        let drawing = map(&[mark(0, "A", 20.0, 30.0), mark(1, "B", 80.0, 70.0)], &WORDS, &built_in().cut_offs, breadth);
        let (low, high) = (markers(&drawing)[0].center(), markers(&drawing)[1].center());
        assert!(high.1 < low.1 && high.0 > low.0);
    }
}

#[test]
fn a_range_is_a_box_and_no_range_is_none() {
    let boxes = |mark: Mark| {
        let drawing = map(&[mark], &WORDS, &built_in().cut_offs, Breadth::Wide);
        drawing.shapes.iter().filter(|shape| matches!(shape.outline, Outline::Bordered(_))).count()
    };
    let range = |low, high| Some(Range { low, high });
    let open = Mark { need_range: range(40.0, 60.0), readiness_range: range(50.0, 50.0), ..mark(0, "A", 50.0, 50.0) };
    let settled =
        Mark { need_range: range(50.0, 50.0), readiness_range: range(50.0, 50.0), ..mark(0, "A", 50.0, 50.0) };
    assert_eq!((boxes(open), boxes(settled), boxes(mark(0, "A", 50.0, 50.0))), (1, 0, 0));
}

#[test]
fn the_eight_outlines_differ() {
    let outlines: std::collections::BTreeSet<_> = (0..8).map(outline).collect();
    assert_eq!(outlines.len(), 8);
}

#[test]
fn a_bar_is_as_long_as_its_value_and_undefined_is_no_bar() {
    let share = |drawing: &Drawing| {
        drawing.shapes.iter().find_map(|shape| match (&shape.outline, shape.ink) {
            (Outline::Hatched(area), Ink::Bad) | (Outline::Filled(area), Ink::Good) => Some(area.width / drawing.width),
            _ => None,
        })
    };
    for high_is in [HighIs::Bad, HighIs::Good] {
        assert_eq!(share(&bar(high_is, Some(87.5), None)), Some(0.875));
        assert_eq!(share(&bar(high_is, Some(0.0), None)), Some(0.0));
        assert_eq!(share(&bar(high_is, None, Some(Range { low: 0.0, high: 100.0 }))), None);
    }
}

#[test]
fn lines_fit_and_lose_no_letter() {
    for text in [
        "",
        "one",
        "a few words here",
        "Donaudampfschifffahrtsgesellschaft",
        "ab Donaudampfschifffahrtsgesellschaft cd",
    ] {
        let lines = wrap(text, 10.0, 60.0);
        assert!(lines.iter().all(|line| width(line, 10.0) <= 60.0), "{lines:?}");
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
    }
}

fn any_range(value: f64) -> impl Strategy<Value = Option<Range>> {
    prop::option::of((0.0..=value, value..=100.0).prop_map(|(low, high)| Range { low, high }))
}

fn any_mark() -> impl Strategy<Value = Mark> {
    // Half of the values come from a few, so that many fall on one place.
    let value = || prop_oneof![0.0..=100.0, prop::sample::select(vec![0.0, 50.0, 66.7, 100.0])];
    let name = prop_oneof!["[A-Za-z]{1,60}", "([A-Za-z]{1,14} ){1,8}"];
    (value(), value(), name).prop_flat_map(|(need, readiness, name)| {
        (any_range(need), any_range(readiness)).prop_map(move |(need_range, readiness_range)| Mark {
            need_range,
            readiness_range,
            ..mark(0, &name, need, readiness)
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_whatever_the_data(marks in prop::collection::vec(any_mark(), 0..=8)) {
        let marks: Vec<_> = marks.into_iter().enumerate()
            .map(|(place, mark)| Mark { place, key: (place + 1).to_string(), ..mark })
            .collect();
        check(&marks, &built_in().cut_offs);
    }

    #[test]
    fn nothing_overlaps_whatever_the_cut_offs(prepare in 0.0..=100.0, more in 0.0..=100.0, pressing in 0.0..=100.0) {
        let start = f64::min(prepare + more, 100.0);
        let cut_offs = CutOffs { ready_prepare: prepare, ready_start: start, need_pressing: pressing, ..built_in().cut_offs };
        check(&[mark(0, "Learn in teams", 50.0, 50.0)], &cut_offs);
    }
}
