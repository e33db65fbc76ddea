//! What a team's answers say, in words: how close they are, how many chose what, why a question comes first and what it
//! counts for.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::en::team_talk::TeamSaid;
use crate::i18n::text::{fill, plural};
use crate::report::team::item::{Bearing, TalkItem, Turn};
use crate::team::tally::{Closeness, Tally};

use super::{bare, level, titles};

/// How close answers are, for a table or a mark.
pub fn closeness(words: &TeamSaid, closeness: Closeness) -> &'static str {
    match closeness {
        Closeness::Close => words.close,
        Closeness::Spread => words.spread,
        Closeness::FarApart => words.far_apart,
    }
}

/// The same as a sentence; too few levels are said as well.
pub fn closeness_sentence(words: &TeamSaid, closeness: Option<Closeness>) -> &'static str {
    match closeness {
        Some(Closeness::Close) => words.close_sentence,
        Some(Closeness::Spread) => words.spread_sentence,
        Some(Closeness::FarApart) => words.far_apart_sentence,
        None => words.too_few,
    }
}

/// The middle of the levels given, as a sentence.
pub fn middle(text: &ResultTexts, words: &TeamSaid, item: &TalkItem) -> Option<String> {
    let middle = item.middle.as_ref()?;
    Some(fill(words.middle, &[("level", &level(text, middle))]))
}

/// Why the team comes to this question.
pub fn turn(text: &ResultTexts, words: &TeamSaid, item: &TalkItem) -> String {
    match item.turn {
        Turn::OpposedGate => fill(words.first_gate, &[("titles", &titles(text, &item.gates))]),
        Turn::Apart => words.first_apart.to_owned(),
        Turn::FindOut => plural(words.first_find_out, people(item.tally.not_sure)),
        Turn::Other => words.first_other.to_owned(),
    }
}

/// How much a question counts for an entry point, which way, and why.
pub fn bearing(words: &TeamSaid, bearing: &Bearing) -> String {
    let how = match bearing.weight {
        2.. => words.bears_much,
        0..=1 => words.bears_some,
        -1 => words.bears_against,
        _ => words.bears_against_much,
    };
    match bearing.because.as_str() {
        "" => fill(words.level, &[("level", how)]),
        because => fill(words.bears_because, &[("how", how), ("because", bare(because))]),
    }
}

/// Answers that are no level, by name and number, as far as there are any.
pub fn aside(words: &TeamSaid, tally: &Tally) -> Vec<(&'static str, u32)> {
    let all =
        [(words.not_sure, tally.not_sure), (words.not_applicable, tally.not_applicable), (words.absent, tally.absent)];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// A count of people; more than fit are as many as fit.
pub fn people(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
