//! The plot under the map: frame, zones with their words, cut-offs, axes.
//!
//! The words of the zones stand in strips above and below the place for markers, so that the two never meet.

use crate::bank::model::CutOffs;
use crate::i18n::number;

use super::area::Area;
use super::ink::Ink;
use super::map::MapWords;
use super::words::{Anchor, Setting, Word, wrap};
use super::{Breadth, Drawing, Outline, Stroke};

/// A plot, measured in CSS pixels.
pub(super) struct Plot<'a> {
    words: &'a MapWords<'a>,
    cut_offs: &'a CutOffs,
    /// Of the whole drawing.
    pub width: f64,
    /// Side of a marker.
    pub marker: f64,
    /// Size of all words but names.
    pub small: f64,
    /// Zones from edge to edge, strips included.
    frame: Area,
    /// The place for markers.
    pub inner: Area,
    above: Strip,
    below: Strip,
}

/// Words of a left and a right zone, each in the lines it takes; a zone too slim for its words has none.
struct Strip {
    left: Vec<String>,
    right: Vec<String>,
}

/// Lines that words of a zone may take at most.
const ZONE_LINES: usize = 2;
const PAD: f64 = 6.0;
/// Markers and keys keep this far from the frame's sides.
const INSET: f64 = 2.0;

impl<'a> Plot<'a> {
    pub fn new(words: &'a MapWords<'a>, cut_offs: &'a CutOffs, breadth: Breadth) -> Plot<'a> {
        let width = breadth.width();
        let (left, across, up, marker, small) = match breadth {
            Breadth::Wide => (36.0, 372.0, 330.0, 20.0, 12.75),
            Breadth::Narrow => (32.0, 254.0, 220.0, 18.0, 12.0),
        };
        let nothing = Strip { left: Vec::new(), right: Vec::new() };
        let frame = Area { x: left, y: 0.0, width: across, height: up };
        let inner = Area { x: left + INSET, width: across - 2.0 * INSET, ..frame };
        let above = Strip { left: Vec::new(), right: Vec::new() };
        let mut plot = Plot { words, cut_offs, width, marker, small, frame, inner, above, below: nothing };
        plot.above = plot.strip(words.pressing_not_ready, words.pressing_ready);
        plot.below = plot.strip(words.neither, words.ready_not_pressing);
        let name = plot.lines(plot.axis(words.need).len());
        plot.frame.y = name + PAD;
        plot.frame.height = plot.strip_height(&plot.above) + up + plot.strip_height(&plot.below);
        plot.inner.y = plot.frame.y + plot.strip_height(&plot.above);
        plot
    }

    /// Where a readiness and a need are; markers at 0 and at 100 stay inside the frame.
    pub fn point(&self, readiness: f64, need: f64) -> (f64, f64) {
        let edge = self.marker / 2.0 + 1.0;
        let part = |value: f64, room: f64| edge + value.clamp(0.0, 100.0) / 100.0 * (room - 2.0 * edge);
        (self.inner.x + part(readiness, self.inner.width), self.inner.bottom() - part(need, self.inner.height))
    }

    /// Paints zones, frame, cut-offs and the words on them.
    pub fn ground(&self, drawing: &mut Drawing) {
        let (start, pressing) = self.point(self.cut_offs.ready_start, self.cut_offs.need_pressing);
        let (prepare, _) = self.point(self.cut_offs.ready_prepare, 0.0);
        let (left, top, right, bottom) = (self.frame.x, self.frame.y, self.frame.right(), self.frame.bottom());
        drawing.add(Ink::Zone, Outline::Filled(Area::between((start, top), (right, pressing), 0.0)));
        let frame = vec![(left, top), (right, top), (right, bottom), (left, bottom), (left, top)];
        drawing.add(Ink::Line, Outline::Line(frame, Stroke::Thin));
        drawing.add(Ink::Line, Outline::Line(vec![(prepare, top), (prepare, bottom)], Stroke::Dashed));
        drawing.add(Ink::Edge, Outline::Line(vec![(start, top), (start, bottom)], Stroke::Dashed));
        drawing.add(Ink::Edge, Outline::Line(vec![(left, pressing), (right, pressing)], Stroke::Dashed));
        self.write(drawing, &self.axis(self.words.need), left, self.small, Anchor::Start);
        for (strip, y) in [(&self.above, top + PAD / 2.0), (&self.below, self.inner.bottom())] {
            self.write(drawing, &strip.left, left + PAD, y + self.small, Anchor::Start);
            self.write(drawing, &strip.right, start + PAD, y + self.small, Anchor::Start);
        }
    }

    /// Paints ticks and the name of the axis under the plot; returns how far down they reach.
    pub fn foot(&self, drawing: &mut Drawing) -> f64 {
        let base = self.frame.bottom() + PAD / 2.0 + self.small;
        let across = [self.cut_offs.ready_start, 0.0, 100.0, self.cut_offs.ready_prepare];
        let across =
            across.map(|value| self.word(number::whole(value), self.point(value, 0.0).0, base, Anchor::Middle));
        let up = [self.cut_offs.need_pressing, 0.0, 100.0];
        let up = up.map(|value| {
            let y = self.point(0.0, value).1 + 0.3 * self.small;
            self.word(number::whole(value), self.frame.x - PAD, y, Anchor::End)
        });
        let mut ticks: Vec<Word> = Vec::new();
        for tick in across.into_iter().chain(up) {
            // Two cut-offs may lie side by side: then the first of them has its number.
            if ticks.iter().all(|other| !other.area().overlaps(&tick.area())) {
                ticks.push(tick);
            }
        }
        for tick in ticks {
            drawing.add(Ink::Soft, Outline::Word(tick));
        }
        let name = self.axis(self.words.readiness);
        self.write(drawing, &name, self.inner.center().0, base + self.line(), Anchor::Middle);
        base + self.lines(name.len()) + PAD
    }

    fn word(&self, text: String, x: f64, y: f64, anchor: Anchor) -> Word {
        Word { text, x, y, size: self.small, anchor, heavy: false }
    }

    fn write(&self, drawing: &mut Drawing, lines: &[String], x: f64, y: f64, anchor: Anchor) {
        drawing.write(Ink::Soft, lines, (x, y), Setting::plain(self.small).anchored(anchor));
    }

    fn line(&self) -> f64 {
        self.small + 3.0
    }

    fn lines(&self, count: usize) -> f64 {
        (0..count).map(|_| self.line()).sum()
    }

    fn axis(&self, name: &str) -> Vec<String> {
        wrap(name, self.small, self.inner.width)
    }

    fn strip(&self, left: &str, right: &str) -> Strip {
        let start = self.point(self.cut_offs.ready_start, 0.0).0;
        let lines = |text: &str, room: f64| {
            let lines = if room > self.small { wrap(text, self.small, room) } else { Vec::new() };
            if lines.len() > ZONE_LINES { Vec::new() } else { lines }
        };
        Strip {
            left: lines(left, start - self.inner.x - PAD - 2.0),
            right: lines(right, self.inner.right() - start - PAD - 2.0),
        }
    }

    fn strip_height(&self, strip: &Strip) -> f64 {
        self.lines(strip.left.len().max(strip.right.len())) + PAD
    }
}
