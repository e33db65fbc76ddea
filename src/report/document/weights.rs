//! The neutral result beside that of a person's own weights.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::entry_point::EntryPointPart;
use crate::report::say::{self, finding, value};

use super::source::Source;
use super::{Block, Part, Table};

/// `None` where the weights are the neutral ones.
pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Option<Part> {
    let (words, report, neutral) = (&text.document, source.report, source.neutral?);
    let preset = neutral.method.preset.clone().unwrap_or_default();
    let yours = fill(words.weights_yours, &[("shares", &finding::shares(text, &report.method))]);
    let shares = finding::shares(text, &neutral.method);
    let beside = fill(words.weights_neutral, &[("preset", &preset), ("shares", &shares)]);
    let sentence = say::verdict::spoken(text, neutral).sentence;
    let compared = if say::verdict::spoken(text, report).sentence == sentence {
        words.weights_same.to_owned()
    } else {
        fill(words.weights_other, &[("sentence", &sentence)])
    };
    let blocks = vec![
        Block::Paragraph(words.weights_why.to_owned()),
        Block::Paragraph(format!("{yours} {beside}")),
        Block::Paragraph(compared),
        Block::Table(table(text, report, neutral)),
    ];
    Some(Part::new("weights", words.weights, blocks))
}

fn table(text: &ResultTexts, report: &Report, neutral: &Report) -> Table {
    let words = &text.document;
    let row = |part: &EntryPointPart| {
        let beside = neutral.at(part.name.place).and_then(|part| part.fit);
        vec![
            part.name.title.clone(),
            say::class::class(text, part.class).to_owned(),
            value::value(text, part.fit),
            value::value(text, beside),
        ]
    };
    Table {
        caption: words.weights_caption.to_owned(),
        head: [text.map.column_entry_point, text.map.column_class, words.weights_fit, words.weights_neutral_fit]
            .map(str::to_owned)
            .to_vec(),
        rows: report.entry_points.iter().map(row).collect(),
        is_number: vec![false, false, true, true],
    }
}
