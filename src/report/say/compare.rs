//! Then and now in words and cells: what moved first, and nothing called progress that is only better known.

use crate::bank::id::ItemId;
use crate::bank::model::HighIs;
use crate::compare::answers::{AnswerChanges, Moved};
use crate::compare::fit::{EntryPointChange, Steps};
use crate::compare::profile::{MeanChange, ModuleChange};
use crate::compare::{Comparison, Method};
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::{points, tenths, to_tenth, whole};
use crate::i18n::text::{fill, plural};
use crate::report::names::{Names, level_text};
use crate::response::answer::Level;

use super::{inside, level, list};

/// What is said first: how many answers moved, and which way.
pub fn lead(text: &ResultTexts, changes: &AnswerChanges) -> String {
    let words = &text.compare;
    let (both, better, worse) = (changes.both(), changes.better(), changes.worse());
    let pattern = match (both, better, worse) {
        (0, ..) => return words.none_both.to_owned(),
        (_, 0, 0) => return plural(words.none_moved, both),
        (_, _, 0) => words.moved_better,
        (_, 0, _) => words.moved_worse,
        _ => words.moved,
    };
    let (both, better, worse) = (both.to_string(), better.to_string(), worse.to_string());
    fill(pattern, &[("both", &both), ("better", &better), ("worse", &worse)])
}

/// What became known, what did not, and what applies otherwise: one sentence for each that there is.
pub fn beside(text: &ResultTexts, changes: &AnswerChanges) -> Vec<String> {
    let words = &text.compare;
    let counts = [
        (words.known, changes.became_known.len()),
        (words.unknown, changes.became_unknown.len()),
        (words.unanswered, changes.not_answered.len()),
        (words.otherwise, changes.applies_otherwise.len()),
    ];
    counts.iter().filter(|(_, count)| *count > 0).map(|(words, count)| plural(words, *count)).collect()
}

/// The heads of the columns of `fit_row`, that of the entry point first.
pub fn fit_head(text: &ResultTexts, comparison: &Comparison) -> Vec<&'static str> {
    let words = &text.compare;
    let last = match comparison.method {
        Method::Together => vec![words.column_together],
        Method::Apart => vec![words.column_answers, words.column_method],
        Method::Same | Method::Unknown => vec![words.column_answers],
    };
    let first = [words.column_entry_point, words.then, words.now, words.column_change, words.column_shares];
    first.into_iter().chain(last).collect()
}

/// Fit then, Fit now, its change and the steps, to one decimal each and so that what is shown adds up.
pub fn fit_row(text: &ResultTexts, comparison: &Comparison, change: &EntryPointChange) -> Vec<String> {
    let words = &text.compare;
    let fit = |fit: Option<f64>| fit.map_or_else(|| words.undefined.to_owned(), tenths);
    let mut row = vec![fit(change.then.fit), fit(change.now.fit)];
    let Some(shown) = change.steps.map(|steps| shown(&steps, change.then.fit, change.now.fit)) else {
        let columns = fit_head(text, comparison).len() - 1;
        row.resize(columns, words.no_value.to_owned());
        return row;
    };
    let part = |part: Option<f64>| part.map_or_else(|| words.no_value.to_owned(), points);
    row.extend([points(shown.change), part(shown.shares), points(shown.answers)]);
    row.extend((comparison.method == Method::Apart).then(|| part(shown.method)));
    row
}

/// The steps as they are shown: the answers are the remainder of what is shown of the others.
fn shown(steps: &Steps, then: Option<f64>, now: Option<f64>) -> Steps {
    let change = now.zip(then).map_or(steps.change, |(now, then)| to_tenth(now) - to_tenth(then));
    let (method, shares) = (steps.method.map(to_tenth), steps.shares.map(to_tenth));
    let answers = change - method.unwrap_or_default() - shares.unwrap_or_default();
    Steps { change, method, shares, answers }
}

/// What must be known to read the table of Fits.
pub fn fit_notes(text: &ResultTexts, comparison: &Comparison) -> Vec<&'static str> {
    let words = &text.compare;
    let method = match comparison.method {
        Method::Same => None,
        Method::Apart => Some(words.fits_apart),
        Method::Together => Some(words.fits_together),
        Method::Unknown => Some(words.fits_unknown),
    };
    let answers = &comparison.answers;
    let known = answers.became_known.len() + answers.became_unknown.len() + answers.not_answered.len() > 0;
    let steps = || comparison.entry_points.iter().filter_map(|one| one.steps);
    let is_mixed = steps().any(|steps| steps.shares.is_none());
    let known = (known && steps().next().is_some()).then_some(words.fits_known);
    method.into_iter().chain(known).chain(is_mixed.then_some(words.fits_shares)).collect()
}

/// "58 → 63", of Need or Readiness.
pub fn from_to(text: &ResultTexts, then: Option<f64>, now: Option<f64>) -> String {
    let value = |value: Option<f64>| value.map_or_else(|| text.compare.undefined.to_owned(), whole);
    fill(text.compare.from_to, &[("then", &value(then)), ("now", &value(now))])
}

/// Which way is better in the table of parts.
pub fn parts_intro(text: &ResultTexts, modules: &[ModuleChange]) -> String {
    let needs = modules.iter().filter(|module| module.high_is == HighIs::Bad);
    let needs: Vec<String> = needs.map(|module| inside(&module.title)).collect();
    if needs.is_empty() {
        return text.compare.parts_intro_good.to_owned();
    }
    fill(text.compare.parts_intro, &[("needs", &list(text, needs))])
}

/// Then, now and change of a mean, to one decimal and so that they add up, and over how many items it goes.
pub fn mean_row(text: &ResultTexts, mean: &MeanChange) -> [String; 4] {
    let words = &text.compare;
    let value = |value: Option<f64>| value.map_or_else(|| words.no_value.to_owned(), tenths);
    let change = mean.then.zip(mean.now).map(|(then, now)| points(to_tenth(now) - to_tenth(then)));
    let both = fill(words.both, &[("n", &mean.both.to_string()), ("all", &mean.asked.to_string())]);
    [value(mean.then), value(mean.now), change.unwrap_or_else(|| words.no_value.to_owned()), both]
}

/// The words of a level of an item, without a full stop.
pub fn level_of(text: &ResultTexts, names: &Names<'_>, item: &ItemId, at: Level) -> String {
    let words = names.bank.item(item.as_str()).and_then(|placed| level_text(&placed, at));
    words.map(|words| level(text, &words)).unwrap_or_default()
}

/// "In most schools → normal everywhere", in the item's own words.
pub fn moved(text: &ResultTexts, names: &Names<'_>, moved: &Moved) -> String {
    let (then, now) = (level_of(text, names, &moved.item, moved.then), level_of(text, names, &moved.item, moved.now));
    fill(text.compare.moved_line, &[("then", &then), ("now", &now)])
}

/// Which way a move goes.
pub fn way(text: &ResultTexts, moved: &Moved) -> &'static str {
    if moved.is_better { text.compare.better } else { text.compare.worse }
}
