//! What research found about the entry points that the result speaks of, with its limits.

use crate::bank::model::Evidence;
use crate::i18n::en::result::ResultTexts;

use super::source::Source;
use super::{Block, Entry, Part};

/// Findings by entry point: those that lead and the one to prepare; `None` where none is spoken of.
pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Option<Part> {
    let words = &text.document;
    let mut blocks = vec![Block::Paragraph(words.evidence_intro.to_owned())];
    for name in source.report.closing.spoken_of() {
        let entry = |found: &Evidence| Entry::about(found.source.clone(), found.finding.clone());
        let of = source.bank.evidence.iter().filter(|found| found.entry_point == name.id);
        let entries: Vec<Entry> = of.map(entry).collect();
        if !entries.is_empty() {
            blocks.extend([Block::Heading(name.title.clone()), Block::List(entries)]);
        }
    }
    (blocks.len() > 1).then(|| Part::new("evidence", words.evidence, blocks))
}
