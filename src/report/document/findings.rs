//! Priority areas, strengths, unused openings, barriers.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::findings::Strength;
use crate::report::names::ItemName;
use crate::report::priority::{Area, AreaItem, CriticalPart};
use crate::report::say::finding;

use super::{Block, Entry, Part};

/// The team's own most critical issues first, then what hurts most.
pub(super) fn priorities(text: &ResultTexts, report: &Report) -> Part {
    let (words, priorities) = (&text.findings, &report.priorities);
    let mut blocks = Vec::new();
    if !priorities.critical.is_empty() {
        blocks.push(Block::Heading(words.critical.to_owned()));
        blocks.push(Block::Paragraph(words.critical_intro.to_owned()));
        let critical = priorities.critical.iter();
        let entry = |part: &CriticalPart| about(&part.item, finding::critical(text, part));
        blocks.push(Block::Steps(critical.map(entry).collect()));
        blocks.push(Block::Heading(words.areas.to_owned()));
    }
    if priorities.areas.is_empty() {
        blocks.push(Block::Paragraph(words.areas_none.to_owned()));
    } else {
        blocks.push(Block::Paragraph(words.areas_intro.to_owned()));
        blocks.push(Block::List(priorities.areas.iter().map(|one| area(text, one)).collect()));
    }
    let heading = if priorities.critical.is_empty() { words.areas } else { text.document.priorities };
    Part::new("priorities", heading, blocks).on_new_page()
}

fn area(text: &ResultTexts, area: &Area) -> Entry {
    let name = fill(text.findings.area, &[("title", &area.title), ("value", &whole(area.value))]);
    let item = |item: &AreaItem| {
        let since = item.since.map(|since| finding::since(text, since).to_owned());
        about(&item.said.item, std::iter::once(finding::level_sentence(text, &item.said)).chain(since).collect())
    };
    Entry { below: area.items.iter().map(item).collect(), ..Entry::about(name, "") }
}

/// Those that reach the highest-need schools, or of which nobody said otherwise; then those that do not.
pub(super) fn strengths(text: &ResultTexts, report: &Report) -> Part {
    let words = &text.findings;
    let one_leads = report.closing.leading().len() == 1;
    let entry = |one: &&Strength| about(&one.said.item, finding::strength(text, one, one_leads));
    let (short, far): (Vec<&Strength>, Vec<&Strength>) = report.strengths.iter().partition(|one| one.falls_short());
    let none = if short.is_empty() { words.strengths_none } else { words.strengths_none_reach };
    let mut blocks = listed(words.strengths_intro, none, far.iter().map(entry).collect());
    if far.iter().any(|one| one.reach.is_none()) {
        blocks.push(Block::Paragraph(words.reach_unsaid.to_owned()));
    }
    if !short.is_empty() {
        blocks.push(Block::Heading(words.strengths_short.to_owned()));
        blocks.push(Block::Paragraph(words.strengths_short_intro.to_owned()));
        blocks.push(Block::List(short.iter().map(entry).collect()));
    }
    Part::new("strengths", words.strengths, blocks)
}

/// Conditions in place and little used.
pub(super) fn openings(text: &ResultTexts, report: &Report) -> Part {
    let words = &text.findings;
    let entries = report.openings.iter().map(|one| about(&one.said.item, finding::opening(text, one))).collect();
    Part::new("openings", words.openings, listed(words.openings_intro, words.openings_none, entries))
}

/// Gates that are shut or half open.
pub(super) fn barriers(text: &ResultTexts, report: &Report) -> Part {
    let words = &text.findings;
    let entries = report.barriers.iter().map(|one| about(&one.said.item, finding::barrier(text, one))).collect();
    Part::new("barriers", words.barriers, listed(words.barriers_intro, words.barriers_none, entries))
}

/// An introduction and a list, or that there is nothing.
pub(super) fn listed(intro: &str, none: &str, entries: Vec<Entry>) -> Vec<Block> {
    if entries.is_empty() {
        return vec![Block::Paragraph(none.to_owned())];
    }
    vec![Block::Paragraph(intro.to_owned()), Block::List(entries)]
}

/// An item and sentences about it.
pub(super) fn about(item: &ItemName, sentences: Vec<String>) -> Entry {
    Entry::about(item.short.clone(), sentences.join(" "))
}
