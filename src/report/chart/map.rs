//! The map of Need and Readiness: Need upward, Readiness across, a marker for each entry point, its ranges as a box.
//!
//! Drawn twice: the wide one names every marker in a column beside the plot, the narrow one sets a short key
//! beside each and leaves the names to a list under it. Markers that would cover each other stand aside, tied
//! by a line to a dot at their true place.

use crate::bank::model::CutOffs;
use crate::scoring::outcome::Range;

use super::area::{Area, stand_aside};
use super::column;
use super::ink::Ink;
use super::plot::Plot;
use super::words::{Anchor, Word, width};
use super::{Breadth, Drawing, Outline, Stroke, marker};

/// An entry point on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// From 0 in the bank's order.
    pub place: usize,
    /// One or two characters that stand for it in the narrow drawing.
    pub key: String,
    pub name: String,
    /// Its values in words, under its name.
    pub note: String,
    /// 0 to 100, upward.
    pub need: f64,
    /// 0 to 100, across.
    pub readiness: f64,
    pub need_range: Option<Range>,
    pub readiness_range: Option<Range>,
}

/// The words of the map, in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MapWords<'a> {
    pub need: &'a str,
    pub readiness: &'a str,
    pub pressing_ready: &'a str,
    pub pressing_not_ready: &'a str,
    pub ready_not_pressing: &'a str,
    pub neither: &'a str,
}

const KEY_SIZE: f64 = 13.0;
const KEY_GAP: f64 = 3.0;
/// Markers keep this far apart.
const APART: f64 = 1.0;

/// Draws the map.
pub fn map(marks: &[Mark], words: &MapWords<'_>, cut_offs: &CutOffs, breadth: Breadth) -> Drawing {
    let plot = Plot::new(words, cut_offs, breadth);
    let mut drawing = Drawing { width: plot.width, height: 0.0, shapes: Vec::new() };
    plot.ground(&mut drawing);
    drawing.height = plot.foot(&mut drawing);
    for mark in marks {
        range(&mut drawing, &plot, mark);
    }
    let stands = stands(&plot, marks, breadth);
    for (mark, stand) in marks.iter().zip(&stands) {
        tie(&mut drawing, mark, plot.point(mark.readiness, mark.need), stand.marker.center());
    }
    if breadth == Breadth::Wide {
        let column = column::names(&mut drawing, &plot, marks, &stands);
        drawing.height = drawing.height.max(column);
    }
    for (mark, stand) in marks.iter().zip(stands) {
        drawing.add(Ink::EntryPoint(mark.place), Outline::Marker(stand.marker, marker::outline(mark.place)));
        if let Some(key) = stand.key {
            drawing.add(Ink::Name, Outline::Word(key));
        }
    }
    drawing
}

/// Where a marker stands in the end, and its key.
pub(super) struct Stand {
    pub marker: Area,
    key: Option<Word>,
}

fn stands(plot: &Plot<'_>, marks: &[Mark], breadth: Breadth) -> Vec<Stand> {
    let key_room = |mark: &Mark| match breadth {
        Breadth::Wide => 0.0,
        Breadth::Narrow => KEY_GAP + width(&mark.key, KEY_SIZE),
    };
    // The key stands to the right of its marker, unless that would leave the plot.
    let key_first =
        |mark: &Mark| plot.point(mark.readiness, mark.need).0 + plot.marker / 2.0 + key_room(mark) > plot.inner.right();
    let wanted = |mark: &Mark| {
        let (x, y) = plot.point(mark.readiness, mark.need);
        let square = Area::around(x, y, plot.marker);
        let x = if key_first(mark) { square.x - key_room(mark) } else { square.x };
        Area { x, width: square.width + key_room(mark), ..square }
    };
    let wanted: Vec<_> = marks.iter().map(wanted).collect();
    let places = stand_aside(&wanted, &plot.inner, APART);
    let stand = |(mark, place): (&Mark, Area)| {
        let room = key_room(mark);
        let x = if key_first(mark) { place.x + room } else { place.x };
        let square = Area { x, width: plot.marker, ..place };
        let key_x = if key_first(mark) { place.x } else { square.right() + KEY_GAP };
        let y = square.center().1 + 0.3 * KEY_SIZE;
        let key = Word { text: mark.key.clone(), x: key_x, y, size: KEY_SIZE, anchor: Anchor::Start, heavy: true };
        Stand { marker: square, key: (room > 0.0).then_some(key) }
    };
    marks.iter().zip(places).map(stand).collect()
}

/// The box in which open answers could still put an entry point; none when there is nothing open.
fn range(drawing: &mut Drawing, plot: &Plot<'_>, mark: &Mark) {
    let (Some(need), Some(readiness)) = (mark.need_range, mark.readiness_range) else {
        return;
    };
    if need.high > need.low || readiness.high > readiness.low {
        let corners = (plot.point(readiness.low, need.low), plot.point(readiness.high, need.high));
        drawing.add(Ink::EntryPoint(mark.place), Outline::Bordered(Area::between(corners.0, corners.1, 4.0)));
    }
}

/// Ties a marker that stands aside to its true place.
fn tie(drawing: &mut Drawing, mark: &Mark, truth: (f64, f64), stand: (f64, f64)) {
    if (truth.0 - stand.0).abs() > 1.0 || (truth.1 - stand.1).abs() > 1.0 {
        drawing.add(Ink::EntryPoint(mark.place), Outline::Line(vec![truth, stand], Stroke::Thin));
        drawing.add(Ink::EntryPoint(mark.place), Outline::Dot(truth.0, truth.1));
    }
}
