//! The verdict in words, what belongs to it, how firm it is; and what to talk over.

use crate::i18n::en::result::ResultTexts;
use crate::report::Report;
use crate::report::say::{self, finding, firmness};
use crate::report::verdict::{Closing, Needed, OpenFirst, Unlock, VerdictPart};

use super::source::Source;
use super::{Block, Entry, Part};

pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Part {
    let report = source.report;
    let spoken = say::verdict::spoken(text, report);
    let mut blocks = vec![Block::Lead(spoken.sentence)];
    let named: Vec<String> = match &report.closing {
        Closing::Shortlist(names) => names.iter().map(|name| name.title.clone()).collect(),
        _ => spoken.named.iter().map(|name| name.title.clone()).collect(),
    };
    if !named.is_empty() {
        blocks.push(Block::List(named.into_iter().map(Entry::text).collect()));
    }
    let label = report.firmness.as_ref().map(|firm| firmness::label(text, firm.label).to_owned());
    blocks.push(Block::Paragraph(label.into_iter().chain(spoken.reasons).collect::<Vec<_>>().join(" ")));
    blocks.extend(rest(text, report));
    if let Some(firm) = &report.firmness {
        let reasons = firmness::reasons(text, firm);
        if !reasons.is_empty() {
            blocks.push(Block::Paragraph(reasons.join(" ")));
        }
        blocks.push(Block::Heading(text.firmness.meaning.to_owned()));
        let meanings = firmness::meanings(text, &source.bank.cut_offs).into_iter();
        let limits = [text.firmness.limits.to_owned()];
        blocks.push(Block::List(meanings.chain(limits).map(Entry::text).collect()));
    }
    Part::new("result", text.document.verdict, blocks)
}

/// Gates to open, conditions that unlock, questions to answer first.
pub(super) fn rest(text: &ResultTexts, report: &Report) -> Option<Block> {
    let Closing::Verdict(VerdictPart { open_first, unlocks, needed, .. }) = &report.closing else {
        return None;
    };
    if !open_first.is_empty() {
        let entry = |part: &OpenFirst| Entry::about(part.item.short.clone(), finding::open_first(text, part));
        return Some(Block::List(open_first.iter().map(entry).collect()));
    }
    if !unlocks.is_empty() {
        return Some(Block::Steps(unlocks.iter().map(|part| unlock(text, part)).collect()));
    }
    let entry = |part: &Needed| Entry::about(part.item.short.clone(), finding::needed(text, part));
    (!needed.is_empty()).then(|| Block::Steps(needed.iter().map(entry).collect()))
}

fn unlock(text: &ResultTexts, part: &Unlock) -> Entry {
    let moves = part.moves.iter().map(|one| Entry::text(say::verdict::first_move(text, one)));
    Entry {
        below: moves.collect(),
        ..Entry::about(part.said.item.short.clone(), finding::level_sentence(text, &part.said))
    }
}

/// Questions for the team that go with the verdict.
pub(super) fn talk(text: &ResultTexts, report: &Report) -> Option<Part> {
    let questions = report.talk.iter().map(Entry::text).collect();
    (!report.talk.is_empty()).then(|| Part::new("talk", text.document.talk, vec![Block::List(questions)]))
}
