//! The whole report as a document, part by part in the order in which it is read (scoring, section 7).

use crate::i18n::en::ENGLISH;
use crate::i18n::en::result::ResultTexts;
use crate::report::verdict::Closing;

use super::source::Source;
use super::{
    Document, Part, answers, choice, compare, cover, evidence, findings, known, map, method, options, plan, profile,
    verdict, weights,
};

/// Everything that the answers come to, then every answer.
pub fn whole(text: &ResultTexts, source: &Source<'_>) -> Document {
    let report = source.report;
    let shows = report.shows;
    let is_shortlist = matches!(report.closing, Closing::Shortlist(_));
    let parts = [
        Some(verdict::part(text, source)),
        shows.weights.then(|| weights::part(text, source)).flatten(),
        shows.map.then(|| map::part(text, source)),
        shows.entry_points.then(|| options::part(text, source)),
        shows.ranking.then(|| options::firm(text, source)).flatten(),
        shows.findings.then(|| findings::priorities(text, report)),
        shows.findings.then(|| findings::strengths(text, report)),
        shows.findings.then(|| findings::openings(text, report)),
        shows.findings.then(|| findings::barriers(text, report)),
        (shows.ranking || is_shortlist).then(|| known::change(text, report)).flatten(),
        Some(known::unknown(text, report)),
        profile::lasting(text, report),
        profile::part(text, report),
        plan::part(text, report),
        choice::part(text, source),
        compare::part(text, source),
        verdict::talk(text, report),
        evidence::part(text, source),
        Some(method::part(text, report)),
        Some(answers::part(text, source)),
    ];
    Document {
        language: ENGLISH.language,
        title: cover::title(text, source.response),
        cover: cover::cover(text, source),
        parts: parts.into_iter().flatten().collect(),
    }
}

impl Part {
    /// A part that follows the one before on the same page.
    pub(super) fn new(id: &str, heading: impl Into<String>, blocks: Vec<super::Block>) -> Part {
        Part { id: id.to_owned(), heading: heading.into(), blocks, starts_page: false }
    }

    /// The same on a page of its own.
    pub(super) fn on_new_page(self) -> Part {
        Part { starts_page: true, ..self }
    }
}
