//! The names beside the wide map: one under another, each tied to its marker.

use super::ink::Ink;
use super::map::{Mark, Stand};
use super::plot::Plot;
use super::words::{Setting, wrap};
use super::{Drawing, Outline, Stroke};
use crate::order::sort_by;

const NAME_SIZE: f64 = 14.0;
const NAME_LINE: f64 = 18.0;
const NOTE_LINE: f64 = 17.0;
const GAP: f64 = 10.0;
/// Left edge of the names, and how far before it their leaders end and bend.
const LEFT: f64 = 446.0;
const LEADER_END: f64 = 6.0;
const LEADER_BEND: f64 = 20.0;

/// A name with its note, in lines that fit.
struct Block {
    name: Vec<String>,
    note: Vec<String>,
    from: (f64, f64),
    top: f64,
    height: f64,
}

/// Adds the names and their leaders; returns how far down they reach.
pub(super) fn names(drawing: &mut Drawing, plot: &Plot<'_>, marks: &[Mark], stands: &[Stand]) -> f64 {
    let mut blocks: Vec<_> =
        marks.iter().zip(stands).map(|(mark, stand)| block(plot, mark, stand.marker.center())).collect();
    sort_by(&mut blocks, |one, other| one.from.1.total_cmp(&other.from.1));
    spread(&mut blocks, plot);
    for block in &blocks {
        let y = block.top + NAME_LINE / 2.0;
        let leader = vec![block.from, (LEFT - LEADER_BEND, y), (LEFT - LEADER_END, y)];
        drawing.add(Ink::Edge, Outline::Line(leader, Stroke::Thin));
    }
    for block in &blocks {
        write(drawing, plot, block);
    }
    blocks.last().map_or(0.0, |block| block.top + block.height)
}

fn block(plot: &Plot<'_>, mark: &Mark, from: (f64, f64)) -> Block {
    let room = plot.width - LEFT;
    let (name, note) = (wrap(&mark.name, NAME_SIZE, room), wrap(&mark.note, plot.small, room));
    let lines = |lines: &[String], each: f64| lines.iter().map(|_| each).sum::<f64>();
    let height = lines(&name, NAME_LINE) + lines(&note, NOTE_LINE) + GAP;
    Block { name, note, from, top: from.1 - NAME_LINE / 2.0, height }
}

/// Moves the blocks apart: down where they would touch, then up from the bottom where they would leave the plot.
fn spread(blocks: &mut [Block], plot: &Plot<'_>) {
    let all: f64 = blocks.iter().map(|block| block.height).sum();
    let mut free = plot.inner.y;
    for block in blocks.iter_mut() {
        block.top = block.top.max(free);
        free = block.top + block.height;
    }
    let mut floor = plot.inner.bottom().max(plot.inner.y + all);
    for block in blocks.iter_mut().rev() {
        block.top = block.top.min(floor - block.height);
        floor = block.top;
    }
}

fn write(drawing: &mut Drawing, plot: &Plot<'_>, block: &Block) {
    let name = Setting { line: NAME_LINE, ..Setting::plain(NAME_SIZE) }.heavy();
    let note = Setting { line: NOTE_LINE, ..Setting::plain(plot.small) };
    let first = block.top - 4.5;
    drawing.write(Ink::Name, &block.name, (LEFT, first + NAME_LINE), name);
    drawing.write(Ink::Soft, &block.note, (LEFT, first + name.height(&block.name) + NOTE_LINE), note);
}
