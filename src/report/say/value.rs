//! Numbers in words: undefined is a word, a range says what could still be.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::fill;
use crate::scoring::outcome::Range;

/// A score of 0 to 100, or that there are not enough answers.
pub fn value(text: &ResultTexts, value: Option<f64>) -> String {
    value.map_or_else(|| text.page.undefined.to_owned(), whole)
}

/// A score with its range in brackets, where there is one that shows.
pub fn value_range(text: &ResultTexts, score: Option<f64>, range: Option<Range>) -> String {
    let value = value(text, score);
    match range.filter(|range| score.is_some() && shows(range)) {
        Some(range) => {
            fill(text.map.value_range, &[("value", &value), ("low", &whole(range.low)), ("high", &whole(range.high))])
        }
        None => value,
    }
}

/// From low to high, or nothing where both are shown alike.
pub fn range(text: &ResultTexts, range: Option<Range>) -> Option<String> {
    let range = range.filter(shows)?;
    Some(fill(text.findings.range, &[("low", &whole(range.low)), ("high", &whole(range.high))]))
}

fn shows(range: &Range) -> bool {
    whole(range.low) != whole(range.high)
}
