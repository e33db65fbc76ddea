//! In how many of 100 runs each came first, second and so on: a row of columns for each.

use super::area::Area;
use super::ink::Ink;
use super::words::{Anchor, Setting, fit};
use super::{Breadth, Drawing, Outline, Stroke, marker};

/// One entry point's row.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// From 0 in the bank's order.
    pub place: usize,
    pub name: String,
    /// Share of the runs by rank, 0 to 1 each, with the number that is said of it.
    pub shares: Vec<(f64, String)>,
}

const NAME: Setting = Setting::plain(13.0);
const SMALL: Setting = Setting::plain(12.0).anchored(Anchor::Middle);
const MARKER: f64 = 16.0;
const GAP: f64 = 8.0;
/// How wide names with their markers are beside the columns.
const NAMES: f64 = 208.0;
/// How high a column is that stands for all runs, and how wide at most.
const HIGHEST: f64 = 36.0;
const WIDEST_COLUMN: f64 = 40.0;
/// Lines that a name may take at most.
const LINES: usize = 2;

/// Draws the rows one under another, all of them under the names of the ranks.
pub fn shares(rows: &[Row], ranks: &[String], breadth: Breadth) -> Drawing {
    let mut drawing = Drawing::empty(breadth);
    let left = match breadth {
        Breadth::Wide => NAMES,
        Breadth::Narrow => 0.0,
    };
    let cells = Cells { left, width: (drawing.width - left) / ranks.iter().map(|_| 1.0).sum::<f64>().max(1.0) };
    for (middle, rank) in cells.middles().zip(ranks) {
        drawing.write(Ink::Soft, &fit(rank, SMALL.size, cells.width, 1), (middle, SMALL.size), SMALL);
    }
    let mut top = SMALL.line;
    for row in rows {
        top += GAP;
        if breadth == Breadth::Narrow {
            top = name(&mut drawing, row, (0.0, top), breadth.width());
        }
        let base = top + SMALL.line + HIGHEST;
        columns(&mut drawing, row, &cells, base);
        if breadth == Breadth::Wide {
            let lines = fit(&row.name, NAME.size, NAMES - MARKER - 2.0 * GAP, LINES);
            let from = base - NAME.height(&lines).max(MARKER);
            name(&mut drawing, row, (0.0, from), NAMES - GAP);
        }
        top = base + GAP;
    }
    drawing.height = top;
    drawing
}

/// Places for columns side by side.
struct Cells {
    left: f64,
    width: f64,
}

impl Cells {
    fn middles(&self) -> impl Iterator<Item = f64> + use<> {
        let (left, width) = (self.left, self.width);
        (0..u8::MAX).map(move |index| left + width * (f64::from(index) + 0.5))
    }
}

/// Writes a marker and the name behind it; returns where they end.
fn name(drawing: &mut Drawing, row: &Row, (x, top): (f64, f64), room: f64) -> f64 {
    let square = Area { x, y: top, width: MARKER, height: MARKER };
    drawing.add(Ink::EntryPoint(row.place), Outline::Marker(square, marker::outline(row.place)));
    let start = x + MARKER + GAP;
    let lines = fit(&row.name, NAME.size, room - MARKER - GAP, LINES);
    drawing.write(Ink::Name, &lines, (start, top + NAME.size), NAME);
    top + NAME.height(&lines).max(MARKER)
}

/// Columns on a line, each with its number above; the highest in a heavy face.
fn columns(drawing: &mut Drawing, row: &Row, cells: &Cells, base: f64) {
    let most = row.shares.iter().map(|(share, _)| *share).fold(0.0, f64::max);
    let wide = (cells.width - GAP).min(WIDEST_COLUMN);
    for (middle, (share, said)) in cells.middles().zip(&row.shares) {
        let height = share.clamp(0.0, 1.0) * HIGHEST;
        let column = Area { x: middle - wide / 2.0, y: base - height, width: wide, height };
        drawing.add(Ink::EntryPoint(row.place), Outline::Filled(column));
        let number = Setting { heavy: *share >= most, ..SMALL };
        let ink = if *share > 0.0 { Ink::Name } else { Ink::Soft };
        drawing.write(ink, &fit(said, SMALL.size, cells.width, 1), (middle, column.y - 4.0), number);
    }
    let ground = vec![(cells.left, base), (drawing.width, base)];
    drawing.add(Ink::Line, Outline::Line(ground, Stroke::Thin));
}
