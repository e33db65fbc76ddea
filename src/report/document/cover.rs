//! The cover: whose report it is, when and by whom it was answered, and what to mind before it is shared.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::i18n::time;
use crate::report::say;
use crate::response::model::{Response, ResponseKind};
use crate::response::moment::Moment;

use super::source::Source;

/// The document's title.
pub(super) fn title(text: &ResultTexts, response: &Response) -> String {
    let words = &text.document;
    match response.title.trim() {
        "" => words.title_untitled.to_owned(),
        title => fill(words.title, &[("assessment", title)]),
    }
}

/// Names and values, the warning last.
pub(super) fn cover(text: &ResultTexts, source: &Source<'_>) -> Vec<(String, String)> {
    let (words, about) = (&text.document, &source.report.about);
    let version = bank_of(text, source);
    let changed = Moment::read(&source.response.updated_at).map(|moment| time::day(&text.time, moment.date()));
    let entries = [
        (words.cover_date, source.date.map(|date| time::day(&text.time, date))),
        (words.cover_by, Some(by(text, source))),
        (words.cover_counts, Some(say::class::counts(text, source.report))),
        (words.cover_changed, changed),
        (words.cover_form, Some(about.form.clone())),
        (words.cover_bank, Some(version)),
        (words.cover_care, Some(words.cover_care_text.to_owned())),
    ];
    entries.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

/// The bank by title and version, marked where it is another than the tool comes with.
pub(super) fn bank_of(text: &ResultTexts, source: &Source<'_>) -> String {
    let method = &source.report.method;
    let name = fill(text.document.bank, &[("title", &method.title), ("version", &method.version)]);
    say::bank::marked(text, method, name)
}

/// Whose answers these are: a role, never a name.
pub(super) fn by(text: &ResultTexts, source: &Source<'_>) -> String {
    let (words, response) = (&text.document, source.response);
    if response.kind == ResponseKind::Team {
        return words.cover_by_team.to_owned();
    }
    let role = response.role.as_ref();
    let role = role.and_then(|id| source.bank.roles.iter().find(|role| role.id == *id));
    role.map_or_else(|| words.cover_by_unnamed.to_owned(), |role| role.title.clone())
}
