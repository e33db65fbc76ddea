//! Bars of 0 to 100 one under another, with their names, ranges and numbers; a scale of its own for each kind.
//!
//! A number may be of two kinds, high is bad or high is good. The two never share a scale: each group of bars says
//! under its title what its ends mean, and is filled in its own way.

use crate::bank::model::HighIs;
use crate::scoring::outcome::Range;

use super::area::Area;
use super::bar::filling;
use super::ink::Ink;
use super::words::{Anchor, Setting, fit, wrap};
use super::{Breadth, Drawing, Outline};

/// Bars that share a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Scale {
    /// May be empty, where the picture's own name says it.
    pub title: String,
    /// What 0 and 100 mean, a few words each.
    pub low: String,
    pub high: String,
    pub high_is: HighIs,
    pub bars: Vec<Bar>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub name: String,
    /// 0 to 100; `None` draws no bar but says why in its place.
    pub value: Option<f64>,
    pub range: Option<Range>,
    /// The value and its range in words.
    pub said: String,
}

const TITLE: Setting = Setting::plain(14.0).heavy();
const NAME: Setting = Setting::plain(13.0);
const SMALL: Setting = Setting::plain(12.0);
/// How wide names are beside their bars, and numbers behind them.
const NAMES: f64 = 200.0;
const NUMBERS: f64 = 100.0;
const GAP: f64 = 10.0;
/// A bar, the air under it, and its range.
const BAR: f64 = 12.0;
const AIR: f64 = 3.0;
const RANGE: f64 = 3.0;
/// Lines that a name may take at most.
const LINES: usize = 2;
/// From a line's top to its base line, in parts of its size.
const ASCENT: f64 = 0.8;

/// Draws the groups one under another.
pub fn bars(scales: &[Scale], breadth: Breadth) -> Drawing {
    let mut drawing = Drawing::empty(breadth);
    let mut top = 0.0;
    for scale in scales.iter().filter(|scale| !scale.bars.is_empty()) {
        top = head(&mut drawing, scale, breadth, top);
        for bar in &scale.bars {
            top = match breadth {
                Breadth::Wide => beside(&mut drawing, scale.high_is, bar, top),
                Breadth::Narrow => above(&mut drawing, scale.high_is, bar, top),
            };
        }
        drawing.height = top;
        top += 2.0 * GAP;
    }
    drawing
}

/// Where bars begin, and how long 100 is.
fn track(breadth: Breadth) -> (f64, f64) {
    match breadth {
        Breadth::Wide => (NAMES + GAP, breadth.width() - NAMES - NUMBERS - 2.0 * GAP),
        Breadth::Narrow => (0.0, breadth.width()),
    }
}

/// Title and what the ends mean; returns where the bars begin.
fn head(drawing: &mut Drawing, scale: &Scale, breadth: Breadth, top: f64) -> f64 {
    let title = wrap(&scale.title, TITLE.size, breadth.width());
    drawing.write(Ink::Name, &title, (0.0, top + TITLE.size), TITLE);
    let top = top + TITLE.height(&title);
    let (left, length) = track(breadth);
    let base = top + SMALL.size;
    for (text, x, anchor) in [(&scale.low, left, Anchor::Start), (&scale.high, left + length, Anchor::End)] {
        let words = fit(text, SMALL.size, (length - GAP) / 2.0, 1);
        drawing.write(Ink::Soft, &words, (x, base), SMALL.anchored(anchor));
    }
    top + SMALL.line + GAP / 2.0
}

/// Name, bar and number side by side; returns where the next begins.
fn beside(drawing: &mut Drawing, high_is: HighIs, bar: &Bar, top: f64) -> f64 {
    let (left, length) = track(Breadth::Wide);
    let name = fit(&bar.name, NAME.size, NAMES, LINES);
    let height = NAME.height(&name).max(BAR + AIR + RANGE);
    let middle = top + height / 2.0;
    let first = middle - NAME.height(&name) / 2.0 + ASCENT * NAME.size + 1.0;
    drawing.write(Ink::Name, &name, (0.0, first), NAME);
    let strip = Area { x: left, y: middle - BAR / 2.0, width: length, height: BAR };
    let base = middle + 0.35 * SMALL.size;
    if paint(drawing, high_is, bar, strip) {
        let number = fit(&bar.said, SMALL.size, NUMBERS, 1);
        drawing.write(Ink::Name, &number, (drawing.width, base), SMALL.anchored(Anchor::End));
    } else {
        drawing.write(Ink::Soft, &fit(&bar.said, SMALL.size, length, 1), (left, base), SMALL);
    }
    top + height + GAP
}

/// Name and number above the bar; returns where the next begins.
fn above(drawing: &mut Drawing, high_is: HighIs, bar: &Bar, top: f64) -> f64 {
    let (left, length) = track(Breadth::Narrow);
    let name = fit(&bar.name, NAME.size, length - NUMBERS - GAP, LINES);
    let base = top + NAME.size;
    drawing.write(Ink::Name, &name, (left, base), NAME);
    let top = top + NAME.height(&name).max(NAME.line) + AIR;
    let strip = Area { x: left, y: top, width: length, height: BAR };
    if paint(drawing, high_is, bar, strip) {
        let number = fit(&bar.said, SMALL.size, NUMBERS, 1);
        drawing.write(Ink::Name, &number, (left + length, base), SMALL.anchored(Anchor::End));
    } else {
        drawing.write(Ink::Soft, &fit(&bar.said, SMALL.size, length, 1), (left, top + BAR - 2.0), SMALL);
    }
    top + BAR + AIR + RANGE + GAP
}

/// Paints track, value and range; `false` where there is no value, and room is left for words.
fn paint(drawing: &mut Drawing, high_is: HighIs, bar: &Bar, strip: Area) -> bool {
    let long = |value: f64| value.clamp(0.0, 100.0) / 100.0 * strip.width;
    if let Some(value) = bar.value {
        drawing.add(Ink::Track, Outline::Filled(strip));
        let (ink, outline) = filling(high_is, Area { width: long(value), ..strip });
        drawing.add(ink, outline);
    }
    if let Some(range) = bar.range.filter(|range| range.high > range.low) {
        let (low, high) = (long(range.low), long(range.high));
        let line = Area { x: strip.x + low, y: strip.bottom() + AIR, width: high - low, height: RANGE };
        drawing.add(Ink::Soft, Outline::Filled(line));
    }
    bar.value.is_some()
}
