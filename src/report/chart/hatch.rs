//! Hatching: a filling that is told from a full one without color.

use super::area::Area;

/// From one line to the next, measured along an edge.
const STEP: f64 = 8.0;

/// Slanted lines within an area, each from its lower left end to its upper right.
pub fn lines(area: &Area) -> Vec<[(f64, f64); 2]> {
    // On a slanted line x + y is the same everywhere; the lines go by that sum, from the first corner to the last.
    let count = ((area.width + area.height) / STEP).ceil();
    let sums = (1..i16::MAX).map(f64::from).take_while(|number| *number < count);
    let line = |number: f64| {
        let sum = area.x + area.y + number * STEP;
        let (left, right) = (area.x.max(sum - area.bottom()), area.right().min(sum - area.y));
        [(left, sum - left), (right, sum - right)]
    };
    sums.map(line).collect()
}
