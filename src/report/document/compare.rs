//! Then and now, where it was taken again: what moved since last time and what that did.

use crate::bank::id::ItemId;
use crate::bank::model::Gives;
use crate::compare::answers::AnswerChanges;
use crate::compare::{Before, Comparison, Then, compare};
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::names::Names;
use crate::report::say::compare as say;
use crate::response::answer::Level;

use super::source::Source;
use super::{Block, Entry, Part, Table};

/// What moved since last time; `None` where it was not taken again.
pub(super) fn part(text: &ResultTexts, source: &Source<'_>) -> Option<Part> {
    let last = source.response.last_time()?;
    let found = compare(source.bank, Then { response: &last, before: Before::Same }, source.response).ok()?;
    let names = Names::new(source.bank, source.response);
    let mut blocks = vec![Block::Paragraph(say::lead(text, &found.answers))];
    blocks.extend(say::beside(text, &found.answers).into_iter().map(Block::Paragraph));
    let has_fits = found.entry_points.iter().any(|one| one.steps.is_some());
    if source.report.about.gives == Gives::Ranking && has_fits {
        blocks.push(Block::Heading(text.compare.fits.to_owned()));
        blocks.push(Block::Table(fits(text, &names, &found)));
        blocks.extend(say::fit_notes(text, &found).into_iter().map(|note| Block::Paragraph(note.to_owned())));
    }
    blocks.push(Block::Heading(text.compare.parts.to_owned()));
    blocks.push(Block::Paragraph(say::parts_intro(text, &found.modules)));
    blocks.push(Block::Table(parts(text, &found)));
    blocks.push(Block::Heading(text.compare.answers.to_owned()));
    blocks.extend(answers(text, &names, &found.answers));
    Some(Part::new("then-and-now", text.compare.heading, blocks))
}

fn fits(text: &ResultTexts, names: &Names<'_>, found: &Comparison) -> Table {
    let head: Vec<String> = say::fit_head(text, found).into_iter().map(str::to_owned).collect();
    let rows = found.entry_points.iter().filter_map(|one| {
        let title = names.entry_point(&one.id)?.title;
        Some(std::iter::once(title).chain(say::fit_row(text, found, one)).collect())
    });
    table(text.compare.fits_caption, head, rows.collect())
}

fn parts(text: &ResultTexts, found: &Comparison) -> Table {
    let words = &text.compare;
    let head = [words.column_part, words.then, words.now, words.column_change, words.column_both];
    let rows = found.modules.iter().flat_map(|module| {
        let row = |title: &str, mean| -> Vec<String> {
            std::iter::once(title.to_owned()).chain(say::mean_row(text, mean)).collect()
        };
        let parts = module.dimensions.iter().map(|one| row(&one.title, &one.mean));
        std::iter::once(row(&module.title, &module.mean)).chain(parts).collect::<Vec<_>>()
    });
    table(words.parts_caption, head.map(str::to_owned).to_vec(), rows.collect())
}

fn table(caption: &str, head: Vec<String>, rows: Vec<Vec<String>>) -> Table {
    let is_number = (0..head.len()).map(|column| column > 0).collect();
    Table { caption: caption.to_owned(), head, rows, is_number }
}

fn answers(text: &ResultTexts, names: &Names<'_>, changes: &AnswerChanges) -> Vec<Block> {
    let words = &text.compare;
    let short = |item: &ItemId| names.item(item).map(|name| name.short).unwrap_or_default();
    let moved = changes.moved.iter().map(|moved| {
        Entry::about(short(&moved.item), format!("{} ({})", say::moved(text, names, moved), say::way(text, moved)))
    });
    let mut blocks = match changes.moved.is_empty() {
        true => vec![Block::Paragraph(words.answers_none.to_owned())],
        false => vec![Block::List(moved.collect())],
    };
    for (heading, pattern, items) in [
        (words.became_known, words.to_known, &changes.became_known),
        (words.became_unknown, words.to_unknown, &changes.became_unknown),
        (words.not_answered, words.to_unknown, &changes.not_answered),
    ] {
        let line = |(item, level): &(ItemId, Level)| {
            Entry::about(short(item), fill(pattern, &[("level", &say::level_of(text, names, item, *level))]))
        };
        if !items.is_empty() {
            blocks.extend([Block::Heading(heading.to_owned()), Block::List(items.iter().map(line).collect())]);
        }
    }
    blocks
}
