//! Before and after the talk, side by side: the verdict in words, every entry point, and what moved it.

use crate::i18n::number::{points, to_tenth, whole};
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::document::{Block, Entry, Part, Table};
use crate::report::say::{self, class};
use crate::report::team::moved::{EntryPointMoved, Stood, moved};

use super::{TeamSource, TeamTexts};

/// `None` where nothing was agreed.
pub(super) fn part(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Option<Part> {
    let words = text.report;
    let (before, after) = source.both()?;
    let moved = moved(source.grid, before, after, source.record.agreements);
    let sentences = [(words.before, before.report), (words.after, after.report)];
    let spoken = |report: &Report| say::verdict::spoken(text.result, report);
    let verdict = |(when, report): &(&str, &Report)| verdict(text, when, report);
    let mut blocks = vec![Block::List(sentences.iter().map(verdict).collect())];
    if spoken(before.report) == spoken(after.report) {
        blocks.push(Block::Paragraph(words.same.to_owned()));
    }
    if moved.iter().any(|one| one.before.class.is_some() || one.after.class.is_some()) {
        blocks.push(Block::Table(table(text, &moved)));
        blocks.extend(reasons(text, &moved));
    }
    Some(Part::new("moved", words.moved, blocks))
}

fn verdict(text: &TeamTexts<'_>, when: &str, report: &Report) -> Entry {
    let spoken = say::verdict::spoken(text.result, report);
    let named = spoken.named.iter().map(|name| Entry::text(name.title.clone())).collect();
    Entry { below: named, ..Entry::about(when, spoken.sentence) }
}

fn table(text: &TeamTexts<'_>, moved: &[EntryPointMoved]) -> Table {
    let words = text.report;
    let has_fits = moved.iter().any(|one| one.change().is_some());
    let mut head = vec![words.column_entry_point, words.column_before, words.column_after];
    head.extend(has_fits.then_some(words.column_change));
    let row = |one: &EntryPointMoved| {
        let change = has_fits.then(|| change(text, one));
        let cells = [one.name.title.clone(), stood(text, &one.before), stood(text, &one.after)];
        cells.into_iter().chain(change).collect()
    };
    Table {
        caption: words.moved_caption.to_owned(),
        is_number: (0..head.len()).map(|column| column == 3).collect(),
        head: head.into_iter().map(str::to_owned).collect(),
        rows: moved.iter().map(row).collect(),
    }
}

fn change(text: &TeamTexts<'_>, one: &EntryPointMoved) -> String {
    let words = text.report;
    match one.change() {
        None => words.not_shown.to_owned(),
        Some(change) if to_tenth(change) == 0.0 => words.no_change.to_owned(),
        Some(change) => points(change),
    }
}

/// "1. Start now, Fit 67".
pub(super) fn stood(text: &TeamTexts<'_>, stood: &Stood) -> String {
    let words = text.report;
    let Some(class) = stood.class.map(|class| class::class(text.result, class)) else {
        return words.not_shown.to_owned();
    };
    let said = match stood.rank {
        Some(rank) => fill(words.stood_rank, &[("rank", &rank.to_string()), ("class", class)]),
        None => class.to_owned(),
    };
    match stood.fit {
        Some(fit) => fill(words.stood_fit, &[("said", &said), ("fit", &whole(fit))]),
        None => said,
    }
}

fn reasons(text: &TeamTexts<'_>, moved: &[EntryPointMoved]) -> Vec<Block> {
    let words = text.report;
    let by: Vec<Entry> = moved.iter().filter_map(|one| entry(text, one)).collect();
    match by.is_empty() {
        true if moved.iter().all(|one| one.before == one.after) => {
            vec![Block::Paragraph(words.moved_none.to_owned())]
        }
        true => Vec::new(),
        false => vec![
            Block::Heading(words.moved_by.to_owned()),
            Block::Paragraph(words.moved_by_intro.to_owned()),
            Block::List(by),
        ],
    }
}

fn entry(text: &TeamTexts<'_>, one: &EntryPointMoved) -> Option<Entry> {
    let words = text.report;
    let part = |(item, by): &(crate::report::names::ItemName, f64)| {
        fill(words.moved_by_entry, &[("item", &item.short), ("points", &points(*by))])
    };
    let mut parts: Vec<String> = one.by.iter().map(part).collect();
    // What is shown adds up to the change that is shown.
    let shown: f64 = one.by.iter().map(|(_, by)| to_tenth(*by)).sum();
    let rest = to_tenth(one.change()?) - shown;
    if rest.abs() > 0.04 {
        parts.push(fill(words.moved_rest, &[("points", &points(rest))]));
    }
    (!parts.is_empty()).then(|| Entry::about(one.name.title.clone(), format!("{}.", parts.join("; "))))
}
