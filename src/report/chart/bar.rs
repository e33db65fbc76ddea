//! A bar of 0 to 100 with its range under it, stretched to whatever width there is.

use crate::bank::model::HighIs;
use crate::scoring::outcome::Range;

use super::area::Area;
use super::ink::Ink;
use super::{Drawing, Outline};

/// How long the track is: about as it is shown, so that slanted lines stay slanted when it is stretched.
const LENGTH: f64 = 160.0;
/// How high the bar's strip is, and where its range lies under it.
const STRIP: f64 = 7.0;
const RANGE: (f64, f64) = (9.0, 3.0);

/// A track, filled up to `value`, with slanted lines where a high one is bad; under it a thin line from low to high where
/// open answers leave room.
pub fn bar(high_is: HighIs, value: Option<f64>, range: Option<Range>) -> Drawing {
    let mut drawing = Drawing { width: LENGTH, height: 12.0, shapes: Vec::new() };
    let long = |value: f64| value.clamp(0.0, 100.0) / 100.0 * LENGTH;
    let strip = |width: f64| Area { x: 0.0, y: 0.0, width, height: STRIP };
    drawing.add(Ink::Track, Outline::Filled(strip(LENGTH)));
    if let Some(value) = value {
        let (ink, outline) = filling(high_is, strip(long(value)));
        drawing.add(ink, outline);
    }
    if let Some(range) = range.filter(|range| range.high > range.low) {
        let (y, height) = RANGE;
        let (low, high) = (long(range.low), long(range.high));
        drawing.add(Ink::Soft, Outline::Filled(Area { x: low, y, width: high - low, height }));
    }
    drawing
}

/// How a value fills its place: the two kinds of scale differ in color and in texture.
pub(super) fn filling(high_is: HighIs, area: Area) -> (Ink, Outline) {
    match high_is {
        HighIs::Bad => (Ink::Bad, Outline::Hatched(area)),
        HighIs::Good => (Ink::Good, Outline::Filled(area)),
    }
}
