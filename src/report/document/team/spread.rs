//! How close people are on every question, and where each alone would have landed: counts, and nobody's.

use crate::bank::find::Placed;
use crate::bank::model::Module;
use crate::i18n::text::fill;
use crate::report::document::{Block, Part, Table};
use crate::report::say::team as say_team;
use crate::team::tally::Tally;

use super::{TeamSource, TeamTexts};

/// A table for each module.
pub(super) fn part(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Part {
    let words = text.report;
    let tables = source.bank().modules.iter().filter_map(|module| table(text, source, module));
    let blocks = std::iter::once(Block::Paragraph(words.spread_intro.to_owned())).chain(tables.map(Block::Table));
    Part::new("spread", words.spread, blocks.collect()).on_new_page()
}

fn table(text: &TeamTexts<'_>, source: &TeamSource<'_>, module: &Module) -> Option<Table> {
    let words = text.report;
    let all = source.grid.columns.iter().zip(&source.outcome.tallies);
    let asked = all.filter(|(placed, tally)| placed.module.id == module.id && tally.asked() > 0);
    let rows: Vec<Vec<String>> = asked.map(|(placed, tally)| row(text, source, placed, tally)).collect();
    let head = [words.column_question, words.column_levels, words.column_not_sure, words.column_closeness];
    (!rows.is_empty()).then(|| Table {
        caption: fill(words.spread_caption, &[("module", &module.title)]),
        head: head.map(str::to_owned).to_vec(),
        rows,
        is_number: vec![false, true, true, false],
    })
}

fn row(text: &TeamTexts<'_>, source: &TeamSource<'_>, placed: &Placed<'_>, tally: &Tally) -> Vec<String> {
    let counts: Vec<String> = tally.counts.iter().map(u32::to_string).collect();
    let closeness = tally.closeness(&source.bank().cut_offs);
    let close = closeness.map_or(text.report.too_few, |closeness| say_team::closeness(text.said, closeness));
    vec![placed.item.short.clone(), counts.join(" · "), tally.not_sure.to_string(), close.to_owned()]
}

/// `None` where only counts are known, or where nobody's answers rank anything.
pub(super) fn landing(text: &TeamTexts<'_>, source: &TeamSource<'_>) -> Option<Part> {
    let words = text.report;
    let landing = source.outcome.landing.as_ref().filter(|landing| !landing.entry_points.is_empty())?;
    let title = |id: &str| source.bank().entry_point(id).map_or_else(|| id.to_owned(), |found| found.title.clone());
    let rows = landing.entry_points.iter().map(|(id, people)| vec![title(id.as_str()), people.to_string()]);
    let none = (landing.none > 0).then(|| vec![words.landing_none.to_owned(), landing.none.to_string()]);
    let table = Table {
        caption: words.landing_caption.to_owned(),
        head: vec![words.column_entry_point.to_owned(), words.column_people.to_owned()],
        rows: rows.chain(none).collect(),
        is_number: vec![false, true],
    };
    let blocks = vec![Block::Paragraph(words.landing_intro.to_owned()), Block::Table(table)];
    Some(Part::new("landing", words.landing, blocks))
}
