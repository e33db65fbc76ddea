//! The profile of every module as bars with their table; the one of scaling with its caution.

use crate::bank::model::HighIs;
use crate::i18n::en::result::ResultTexts;
use crate::report::Report;
use crate::report::chart::Breadth;
use crate::report::names::SCALING;
use crate::report::picture::profile::profile;
use crate::report::profile::ModulePart;

use super::{Block, Entry, Part};

/// Can it last? `None` where the form does not ask.
pub(super) fn lasting(text: &ResultTexts, report: &Report) -> Option<Part> {
    let words = &text.findings;
    let part = report.profile.iter().find(|part| part.module.as_str() == SCALING)?;
    let mut blocks =
        vec![Block::Paragraph(words.lasting_intro.to_owned()), Block::Picture(profile(text, part, Breadth::Wide))];
    if !part.sources.is_empty() {
        blocks.push(Block::Paragraph(words.lasting_caution.to_owned()));
        blocks.push(Block::List(part.sources.iter().map(Entry::text).collect()));
    }
    Some(Part::new("lasting", words.lasting, blocks).on_new_page())
}

/// Every other module with its dimensions; `None` where the form asks none.
pub(super) fn part(text: &ResultTexts, report: &Report) -> Option<Part> {
    let words = &text.findings;
    let others = report.profile.iter().filter(|part| part.module.as_str() != SCALING);
    let mut blocks = vec![Block::Paragraph(words.profile_intro.to_owned())];
    blocks.extend(others.flat_map(|part| module(text, part)));
    (blocks.len() > 1).then(|| Part::new("profile", words.profile, blocks))
}

fn module(text: &ResultTexts, part: &ModulePart) -> [Block; 3] {
    let words = &text.findings;
    let high = match part.high_is {
        HighIs::Bad => words.high_bad,
        HighIs::Good => words.high_good,
    };
    [
        Block::Heading(part.title.clone()),
        Block::Paragraph(format!("{} {high}", part.question)),
        Block::Picture(profile(text, part, Breadth::Wide)),
    ]
}
