//! The choice check: the plans that were checked, one by one and test by test.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::choice::{ChoiceAnswer, Difference, OptionPart, differences};
use crate::report::names::{EntryPointName, LevelText};
use crate::report::say::{self, choice};
use crate::response::answer::Level;

use super::source::Source;
use super::{Block, Entry, Part, Table};

/// `None` while nothing is said of any plan.
pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Option<Part> {
    let (words, part) = (&text.choice, &source.report.choice);
    let begun: Vec<&OptionPart> = part.options.iter().filter(|option| option.is_begun()).collect();
    let first = begun.first()?;
    let plans = begun.iter().map(|option| plan(text, option, &source.bank.cut_offs)).collect();
    let mut blocks = vec![Block::Paragraph(words.lead.to_owned()), Block::List(plans)];
    let differ = differences(&begun);
    if !differ.is_empty() {
        blocks.push(Block::Heading(words.differ.to_owned()));
        blocks.push(Block::List(differ.iter().map(|one| difference(text, one)).collect()));
    }
    blocks.push(Block::Table(table(text, first, &begun)));
    blocks.push(Block::Heading(words.how.to_owned()));
    blocks.push(Block::List(choice::how(text, &source.bank.cut_offs).into_iter().map(Entry::text).collect()));
    Some(Part::new("choice", words.part, blocks))
}

fn plan(text: &ResultTexts, option: &OptionPart, cut_offs: &CutOffs) -> Entry {
    let number = choice::number(text, option).map(|number| format!(", {number}"));
    let standing = format!("{}{}.", choice::standing(text, option), number.unwrap_or_default());
    let mut sentences = vec![standing, choice::meaning(text, option, cut_offs)];
    sentences.extend(option.warnings().map(|answer| choice::warning(text, answer)));
    Entry::about(option.name.title.clone(), sentences.join(" "))
}

fn difference(text: &ResultTexts, difference: &Difference) -> Entry {
    let line = |(name, _, level): &(EntryPointName, Level, LevelText)| {
        let said = fill(text.choice.differ_line, &[("x", &name.title), ("level", &say::level(text, level))]);
        Entry::text(format!("{said}."))
    };
    let below = difference.said.iter().map(line).collect();
    Entry { below, ..Entry::about(difference.item.short.clone(), "") }
}

fn table(text: &ResultTexts, first: &OptionPart, begun: &[&OptionPart]) -> Table {
    let words = &text.choice;
    let mut head = vec![words.column_test.to_owned()];
    head.extend(begun.iter().map(|option| option.name.title.clone()));
    let row = |(place, asked): (usize, &ChoiceAnswer)| {
        let weight = choice::weight(text, asked).map(|weight| format!(" ({weight})")).unwrap_or_default();
        let said = begun.iter().map(|option| option.answers.get(place).map(|one| choice::answer(text, one)));
        let name = format!("{}{weight}", asked.item.short);
        std::iter::once(name).chain(said.map(Option::unwrap_or_default)).collect()
    };
    let is_number = vec![false; head.len()];
    let rows = first.answers.iter().enumerate().map(row).collect();
    Table { caption: words.caption.to_owned(), head, rows, is_number }
}
