//! The minutes: what was agreed and why, what was voted, what is left, what was parked.

use crate::i18n::text::{fill, plural};
use crate::report::document::{Block, Entry, Part};
use crate::report::say::{self, team as say_team};
use crate::report::team::item::TalkItem;
use crate::report::team::minutes::{AgreedPart, Minute, Minutes, minutes};
use crate::response::answer::State;
use crate::team::tally::Tally;

use super::{TeamSource, TeamTexts};

pub(super) fn part(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Part {
    let words = text.report;
    let talked = of(source).talked;
    let blocks = match talked.as_slice() {
        [] => vec![Block::Paragraph(words.minutes_none.to_owned())],
        talked => vec![Block::List(talked.iter().map(|minute| entry(text, source, minute)).collect())],
    };
    Part::new("minutes", words.minutes, blocks)
}

pub(super) fn left_open(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Option<Part> {
    let words = text.report;
    let entry = |item: &TalkItem| Entry::about(item.prompt.clone(), spread(text, item));
    let open: Vec<Entry> = of(source).left_open.iter().map(entry).collect();
    let blocks = vec![Block::Paragraph(words.open_intro.to_owned()), Block::List(open.clone())];
    (!open.is_empty()).then(|| Part::new("left-open", words.open, blocks))
}

pub(super) fn find_out(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Option<Part> {
    let words = text.report;
    let entry = |item: &TalkItem| {
        let (n, all) = (item.tally.not_sure.to_string(), item.tally.asked().to_string());
        let values = [("n", n.as_str()), ("all", &all), ("look_at", say::bare(&item.look_at))];
        Entry::about(item.prompt.clone(), fill(words.find_out_entry, &values))
    };
    let open: Vec<Entry> = of(source).to_find_out.iter().map(entry).collect();
    let blocks = vec![Block::Paragraph(words.find_out_intro.to_owned()), Block::List(open.clone())];
    (!open.is_empty()).then(|| Part::new("find-out", words.find_out, blocks))
}

/// Somebody's words, so they stand only in a report that has words.
pub(super) fn parked(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Option<Part> {
    let lines = source.record.parked.iter().filter(|_| source.has_words);
    let entries: Vec<Entry> = lines.map(Entry::text).collect();
    (!entries.is_empty()).then(|| Part::new("parked", text.report.parked, vec![Block::List(entries)]))
}

fn of(source: &TeamSource<'_>) -> Minutes {
    minutes(source.grid, &source.outcome.tallies, &source.outcome.agenda, &source.record)
}

fn entry(text: &TeamTexts<'_>, source: &TeamSource<'_>, minute: &Minute) -> Entry {
    let words = text.report;
    let vote = minute.vote.as_ref().map(|vote| {
        let counts = counts(text, text.said.votes, &minute.about.levels, vote);
        Entry::text(fill(words.vote, &[("counts", &counts)]))
    });
    let answers = Entry::text(spread(text, &minute.about));
    let (said, quote) = match &minute.agreed {
        Some(agreed) => (agreement(text, agreed), reason(source, agreed)),
        None => (words.not_agreed.to_owned(), String::new()),
    };
    Entry {
        quote,
        below: std::iter::once(answers).chain(vote).collect(),
        ..Entry::about(minute.about.prompt.clone(), said)
    }
}

fn reason(source: &TeamSource<'_>, agreed: &AgreedPart) -> String {
    if source.has_words { agreed.reason.clone() } else { String::new() }
}

/// The agreed level beside what the answers came to.
pub(super) fn agreement(text: &TeamTexts<'_>, agreed: &AgreedPart) -> String {
    let words = text.report;
    let level = say::level(text.result, &agreed.text);
    let before = agreed.before_text.as_ref().map(|before| say::level(text.result, before)).unwrap_or_default();
    let pattern = match agreed.before {
        _ if !agreed.is_moved => words.agreed_same,
        Some(State::Level(_)) => words.agreed_moved,
        Some(State::NotApplicable) => words.agreed_applies,
        Some(State::NotSure) => words.agreed_known,
        None => words.agreed,
    };
    fill(pattern, &[("level", &level), ("before", &before)])
}

/// How close the answers are, and how many chose what.
fn spread(text: &TeamTexts<'_>, item: &TalkItem) -> String {
    let close = say_team::closeness_sentence(text.said, item.closeness);
    let counts = counts(text, text.said.people, &item.levels, &item.tally);
    format!("{close} {}", fill(text.report.answers, &[("counts", &counts)]))
}

/// `each` says what is counted.
fn counts(text: &TeamTexts<'_>, each: &str, levels: &[String], tally: &Tally) -> String {
    let words = text.report;
    let people = |count: u32| plural(each, say_team::people(count));
    let level = |(level, count): (&String, &u32)| {
        (*count > 0).then(|| fill(words.count, &[("level", say::bare(level)), ("n", &people(*count))]))
    };
    let levels = levels.iter().zip(&tally.counts).filter_map(level);
    let aside = say_team::aside(text.said, tally).into_iter();
    let aside = aside.map(|(state, count)| fill(words.count_aside, &[("state", state), ("n", &people(count))]));
    levels.chain(aside).collect::<Vec<_>>().join("; ")
}
