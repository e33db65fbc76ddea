//! A bar of 0 to 100 with its range under it, stretched to whatever width there is.

use crate::scoring::outcome::Range;

use super::area::Area;
use super::{Drawing, Ink, Outline};

/// A track, filled up to `value`; under it a thin line from low to high where open answers leave room.
pub fn bar(value: Option<f64>, range: Option<Range>) -> Drawing {
    let mut drawing = Drawing { width: 100.0, height: 12.0, shapes: Vec::new() };
    let strip = |x: f64, y: f64, width: f64, height: f64| Outline::Filled(Area { x, y, width, height });
    drawing.add(Ink::Line, strip(0.0, 0.0, 100.0, 7.0));
    if let Some(value) = value {
        drawing.add(Ink::Full, strip(0.0, 0.0, value.clamp(0.0, 100.0), 7.0));
    }
    if let Some(range) = range.filter(|range| range.high > range.low) {
        drawing.add(Ink::Soft, strip(range.low, 9.0, range.high - range.low, 3.0));
    }
    drawing
}
