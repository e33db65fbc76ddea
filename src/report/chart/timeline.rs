//! Actions on one time line: what is done now and what is built toward, each a bar from its first month to its last.
//!
//! What is chosen is filled, with slanted lines where it is built toward; what is not has an outline alone.

use crate::bank::model::Horizon;
use crate::i18n::number;

use super::area::Area;
use super::ink::Ink;
use super::words::{Anchor, Setting, fit, width, wrap};
use super::{Breadth, Drawing, Outline, Stroke};

/// An action on the time line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Cut after two lines where it is long; the whole of it stands in the table.
    pub label: String,
    /// First and last month, counted from the start.
    pub months: (u8, u8),
    pub horizon: Horizon,
    pub is_chosen: bool,
}

/// The words of a time line, in the reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimelineWords<'a> {
    pub do_now: &'a str,
    pub build_toward: &'a str,
    /// What the numbers along it count: "Months from the start".
    pub months: &'a str,
    /// What filled and outlined bars mean.
    pub legend: &'a str,
}

const TITLE: Setting = Setting::plain(14.0).heavy();
const LABEL: Setting = Setting::plain(12.5);
const SMALL: Setting = Setting::plain(12.0);
const GAP: f64 = 8.0;
const BAR: f64 = 12.0;
/// How wide labels are beside their bars.
const LABELS: f64 = 316.0;
/// Lines that a label may take at most.
const LINES: usize = 2;
/// Even an action of one moment is seen.
const SHORTEST: f64 = 6.0;
/// Months between the numbers along it: the first of these that leaves them apart.
const STEPS: [u16; 5] = [3, 6, 12, 24, 60];
/// From a line's top to its base line, in parts of its size.
const ASCENT: f64 = 0.8;

/// Draws what is done now, then what is built toward, in the order given, on one scale.
pub fn timeline(spans: &[Span], words: &TimelineWords<'_>, breadth: Breadth) -> Drawing {
    let mut drawing = Drawing::empty(breadth);
    let scale = Time::new(spans, breadth);
    let mut top = scale.head(&mut drawing, words.months);
    for (horizon, title) in [(Horizon::DoNow, words.do_now), (Horizon::BuildToward, words.build_toward)] {
        let mut spans = spans.iter().filter(|span| span.horizon == horizon).peekable();
        if spans.peek().is_some() {
            let title = wrap(title, TITLE.size, drawing.width);
            drawing.write(Ink::Name, &title, (0.0, top + TITLE.size), TITLE);
            top += TITLE.height(&title) + GAP / 2.0;
        }
        for span in spans {
            top = scale.row(&mut drawing, span, top);
        }
        top += GAP / 2.0;
    }
    let legend = wrap(words.legend, SMALL.size, drawing.width);
    drawing.write(Ink::Soft, &legend, (0.0, top + SMALL.size), SMALL);
    drawing.height = top + SMALL.height(&legend);
    drawing
}

/// Where months are, from the left edge to the right.
struct Time {
    breadth: Breadth,
    left: f64,
    length: f64,
    /// The month at the right end; at least 1.
    last: u16,
    step: u16,
}

impl Time {
    fn new(spans: &[Span], breadth: Breadth) -> Time {
        let left = match breadth {
            Breadth::Wide => LABELS + GAP,
            Breadth::Narrow => 0.0,
        };
        let length = breadth.width() - left;
        let end = spans.iter().map(|span| span.months.0.max(span.months.1)).max().unwrap_or(0);
        let end = u16::from(end.max(1));
        let room = |step: &u16| length * f64::from(*step) / f64::from(end.next_multiple_of(*step));
        let enough = 1.5 * width("100", SMALL.size) + GAP;
        let step = STEPS.into_iter().find(|step| room(step) > enough).unwrap_or(end);
        // The line ends where a number stands.
        Time { breadth, left, length, last: end.next_multiple_of(step), step }
    }

    fn at(&self, month: u16) -> f64 {
        self.left + self.length * f64::from(month) / f64::from(self.last)
    }

    fn ticks(&self) -> impl Iterator<Item = u16> + use<> {
        (0..=self.last).step_by(usize::from(self.step))
    }

    /// What is counted, and the numbers; returns where the rows begin.
    fn head(&self, drawing: &mut Drawing, months: &str) -> f64 {
        let (room, beside) = match self.breadth {
            Breadth::Wide => (LABELS, 0.0),
            Breadth::Narrow => (self.length, SMALL.line),
        };
        drawing.write(Ink::Soft, &fit(months, SMALL.size, room, 1), (0.0, SMALL.size), SMALL);
        for month in self.ticks() {
            // The numbers at the ends stay within.
            let anchor = match month {
                0 => Anchor::Start,
                _ if month == self.last => Anchor::End,
                _ => Anchor::Middle,
            };
            let number = [number::whole(f64::from(month))];
            drawing.write(Ink::Soft, &number, (self.at(month), beside + SMALL.size), SMALL.anchored(anchor));
        }
        beside + SMALL.line + GAP
    }

    /// An action with its label beside or above its bar; returns where the next begins.
    fn row(&self, drawing: &mut Drawing, span: &Span, top: f64) -> f64 {
        let label = Setting { heavy: span.is_chosen, ..LABEL };
        let (room, is_beside) = match self.breadth {
            Breadth::Wide => (LABELS - GAP, true),
            Breadth::Narrow => (self.length, false),
        };
        let lines = fit(&span.label, label.size, room, LINES);
        let high = if is_beside { label.height(&lines).max(BAR) } else { label.height(&lines) + BAR + 3.0 };
        drawing.write(Ink::Name, &lines, (0.0, top + ASCENT * label.size + 1.0), label);
        let middle = if is_beside { top + high / 2.0 } else { top + high - BAR / 2.0 };
        let bar = self.bar(span, middle);
        self.lane(drawing, &bar, middle);
        let outline = match (span.is_chosen, span.horizon) {
            (false, _) => Outline::Bordered(bar),
            (true, Horizon::DoNow) => Outline::Filled(bar),
            (true, Horizon::BuildToward) => Outline::Hatched(bar),
        };
        drawing.add(Ink::Good, outline);
        top + high + GAP
    }

    /// The line before and behind a bar, with a mark for each number; what is under an outline would be seen through it.
    fn lane(&self, drawing: &mut Drawing, bar: &Area, middle: f64) {
        let (left, right) = (self.at(0), self.at(self.last));
        for (from, to) in [(left, bar.x), (bar.right(), right)] {
            if to > from {
                drawing.add(Ink::Line, Outline::Line(vec![(from, middle), (to, middle)], Stroke::Thin));
            }
        }
        for x in self.ticks().map(|month| self.at(month)).filter(|x| *x < bar.x || *x > bar.right()) {
            let ends = vec![(x, bar.y), (x, bar.bottom())];
            drawing.add(Ink::Line, Outline::Line(ends, Stroke::Thin));
        }
    }

    fn bar(&self, span: &Span, middle: f64) -> Area {
        let (one, other) = span.months;
        let (from, to) = (self.at(one.min(other).into()), self.at(one.max(other).into()));
        let width = (to - from).max(SHORTEST);
        let x = from.min(self.left + self.length - width);
        Area { x, y: middle - BAR / 2.0, width, height: BAR }
    }
}
