//! What the result rests on, and what it is not.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, plural};
use crate::report::Report;
use crate::report::say;

use super::{Block, Entry, Part};

pub(super) fn part(text: &ResultTexts, report: &Report) -> Part {
    let (words, document, method) = (&text.method, &text.document, &report.method);
    let version = fill(words.bank_version, &[("id", &method.bank), ("version", &method.version)]);
    let version = say::bank::marked(text, method, version);
    let mut facts = vec![Entry::about(words.bank, version), Entry::about(words.digest, method.digest.clone())];
    if report.shows.weights {
        facts.push(Entry::about(words.weights, weights(text, report)));
    }
    if report.about.kept > 0 {
        let kept = plural(words.kept_count, usize::try_from(report.about.kept).unwrap_or_default());
        facts.push(Entry::about(words.kept, kept));
    }
    let source = |(title, publisher, year, url): &(String, String, u16, String)| {
        let values = [("publisher", publisher.as_str()), ("year", &year.to_string()), ("url", url)];
        Entry::about(title.clone(), fill(document.method_source, &values))
    };
    let blocks = vec![
        Block::Paragraph(method.notice.clone()),
        Block::Paragraph(words.limits.to_owned()),
        Block::List(facts),
        Block::Heading(document.method_sources.to_owned()),
        Block::List(method.sources.iter().map(source).collect()),
    ];
    Part::new("method", document.method, blocks)
}

/// The preset or the person's own shares.
pub(super) fn weights(text: &ResultTexts, report: &Report) -> String {
    let shares = say::finding::shares(text, &report.method);
    match &report.method.preset {
        Some(preset) => fill(text.method.weights_preset, &[("preset", preset), ("shares", &shares)]),
        None => fill(text.method.weights_own, &[("shares", &shares)]),
    }
}
