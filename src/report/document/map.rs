//! The map of Need and Readiness with its table.

use crate::i18n::en::result::ResultTexts;
use crate::report::chart::{Breadth, Outline};
use crate::report::picture::map::map;
use crate::report::say;

use super::source::Source;
use super::{Block, Part};

pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Part {
    let (words, report) = (&text.map, source.report);
    let picture = map(text, report, &source.bank.cut_offs, Breadth::Wide);
    let stands_aside = picture.drawing.shapes.iter().any(|shape| matches!(shape.outline, Outline::Dot(..)));
    let aside = stands_aside.then_some(words.aside);
    let notes: Vec<&str> =
        [words.numbers, say::map::boxes(text, report)].into_iter().chain(aside).chain([words.zone_note]).collect();
    Part::new("map", words.heading, vec![Block::Picture(picture), Block::Paragraph(notes.join(" "))])
}
