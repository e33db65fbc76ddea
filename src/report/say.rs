//! A report's sentences: the texts of i18n filled with its values, the same on the page, in a file and in print.

pub mod bank;
pub mod choice;
pub mod class;
pub mod compare;
pub mod explain;
pub mod finding;
pub mod firmness;
pub mod map;
pub mod neighbor;
pub mod picture;
pub mod plan;
pub mod team;
pub mod value;
pub mod verdict;

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;

use super::names::{EntryPointName, LevelText};

/// A title as it stands inside a sentence: "Rookie development" becomes "rookie development", "HR" stays.
pub fn inside(title: &str) -> String {
    let mut characters = title.chars();
    match (characters.next(), characters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(title.chars().skip(1)).collect()
        }
        _ => title.to_owned(),
    }
}

/// Titles as part of a sentence: "a", "a and b", "a, b and c".
pub fn titles(text: &ResultTexts, names: &[EntryPointName]) -> String {
    list(text, names.iter().map(|name| inside(&name.title)).collect())
}

/// Short names, in a list of their own.
pub fn shorts(text: &ResultTexts, names: &[&EntryPointName]) -> String {
    list(text, names.iter().map(|name| name.short.clone()).collect())
}

/// Joins with commas and a last "and".
pub fn list(text: &ResultTexts, mut parts: Vec<String>) -> String {
    let last = parts.pop().unwrap_or_default();
    if parts.is_empty() {
        return last;
    }
    let (separator, and) = (text.page.separator, text.page.and);
    // Where a part has an "and" of its own, a comma before the last keeps them apart.
    let is_mixed = parts.iter().chain([&last]).any(|part| part.contains(&format!(" {and} ")));
    let comma = if is_mixed { separator.trim_end() } else { "" };
    format!("{}{comma} {and} {last}", parts.join(separator))
}

/// A level's words without their full stop, to stand inside a sentence.
pub fn level(text: &ResultTexts, level: &LevelText) -> String {
    match level {
        LevelText::At(words) => bare(words).to_owned(),
        LevelText::Between(one, other) => fill(text.verdict.between, &[("one", bare(one)), ("other", bare(other))]),
    }
}

/// Without a full stop at the end.
pub fn bare(sentence: &str) -> &str {
    sentence.strip_suffix('.').unwrap_or(sentence)
}

/// Fills a text with values that were made for it.
pub(super) fn filled(pattern: &str, values: &[(&str, String)]) -> String {
    let values: Vec<_> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(pattern, &values)
}
