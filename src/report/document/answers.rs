//! The appendix: every question with its answer, what the answer is based on, and the note on it.

use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::halves;
use crate::i18n::text::fill;
use crate::order::map::SortedMap;
use crate::report::names::{Names, level_text};
use crate::report::say::{self, finding};
use crate::response::answer::{Answer, EvidenceTag, Reach, State};

use super::source::Source;
use super::{Block, Entry, Part};

/// Every question of the form; then the choice check, as far as it was taken; then what fits no question any more.
pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Part {
    let words = &text.document;
    let names = Names::new(source.bank, source.response);
    let mut blocks = vec![Block::Paragraph(words.answers_intro.to_owned())];
    let mut asked: Vec<Placed<'_>> = names.asked().collect();
    // Answers to questions that this form does not ask were given in another one: they are shown where they belong.
    asked.extend(source.bank.items().filter(|placed| {
        placed.module.scored && names.answer(&placed.item.id).is_some() && !names.asked().any(|one| one == *placed)
    }));
    for module in &source.bank.modules {
        let of: Vec<Entry> = asked
            .iter()
            .filter(|placed| placed.module.id == module.id)
            .map(|placed| entry(text, placed, names.answer(&placed.item.id), names.state(placed)))
            .collect();
        if !of.is_empty() {
            blocks.extend([Block::Heading(module.title.clone()), Block::List(of)]);
        }
    }
    blocks.extend(choice(text, source));
    blocks.extend(kept(text, &source.response.kept));
    Part::new("answers", words.answers, blocks).on_new_page()
}

fn choice(text: &ResultTexts, source: &Source<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (option, answers) in &source.response.choice {
        let title = source.bank.entry_point(option.as_str()).map_or(option.as_str(), |option| &option.title);
        let of = |(item, answer): (&ItemId, &Answer)| {
            let placed = source.bank.item(item.as_str())?;
            Some(entry(text, &placed, Some(answer), answer.state))
        };
        let entries: Vec<Entry> = answers.iter().filter_map(of).collect();
        if !entries.is_empty() {
            blocks.push(Block::Heading(fill(text.document.answers_choice, &[("title", title)])));
            blocks.push(Block::List(entries));
        }
    }
    blocks
}

fn kept(text: &ResultTexts, kept: &SortedMap<ItemId, Answer>) -> Vec<Block> {
    let words = &text.document;
    if kept.is_empty() {
        return Vec::new();
    }
    let entry = |(item, answer): (&ItemId, &Answer)| {
        let state = match answer.state {
            Some(State::Level(level)) => level_number(text, level.value()),
            other => without_level(text, other).to_owned(),
        };
        Entry { quote: answer.note.trim().to_owned(), ..Entry::about(item.to_string(), state) }
    };
    vec![
        Block::Heading(words.answers_kept.to_owned()),
        Block::Paragraph(words.answers_kept_text.to_owned()),
        Block::List(kept.iter().map(entry).collect()),
    ]
}

fn level_number(text: &ResultTexts, level: f64) -> String {
    fill(text.document.answers_kept_level, &[("level", &halves(level))])
}

fn without_level(text: &ResultTexts, state: Option<State>) -> &'static str {
    match state {
        Some(State::NotSure) => text.document.answer_not_sure,
        Some(State::NotApplicable) => text.document.answer_not_applicable,
        Some(State::Level(_)) | None => text.document.answer_absent,
    }
}

fn entry(text: &ResultTexts, placed: &Placed<'_>, answer: Option<&Answer>, state: Option<State>) -> Entry {
    let words = &text.document;
    let level = match state {
        Some(State::Level(level)) => level_text(placed, level),
        _ => None,
    };
    let said = match level {
        Some(level) => fill(words.answer_level, &[("level", &say::level(text, &level))]),
        None => without_level(text, state).to_owned(),
    };
    let detail = answer.map(|answer| details(text, answer)).unwrap_or_default();
    let quote = answer.map(|answer| answer.note.trim().to_owned()).unwrap_or_default();
    let sentences: Vec<String> = std::iter::once(said).chain(detail).collect();
    Entry { quote, ..Entry::about(placed.item.prompt.clone(), sentences.join(" ")) }
}

/// Since when, how far, on purpose, based on what, to be discussed.
fn details(text: &ResultTexts, answer: &Answer) -> Vec<String> {
    let (words, findings) = (&text.document, &text.findings);
    let since = answer.since.map(|since| finding::since(text, since));
    let reach = answer.reach.map(|reach| match reach {
        Reach::Yes => findings.reach_yes,
        Reach::Partly => findings.reach_partly,
        Reach::No => findings.reach_no,
    });
    let based = answer.evidence.map(|tag| match tag {
        EvidenceTag::Data => words.evidence_data,
        EvidenceTag::Partly => words.evidence_partly,
        EvidenceTag::Judgment => words.evidence_judgment,
    });
    let on_purpose = answer.low_on_purpose.then_some(findings.low_on_purpose);
    let discuss = answer.discuss.then_some(words.discuss);
    [since, reach, on_purpose, based, discuss].into_iter().flatten().map(str::to_owned).collect()
}
