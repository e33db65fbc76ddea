//! How often each entry point came first, second and so on in the what-if runs.

use crate::i18n::en::result::ResultTexts;
use crate::report::Report;
use crate::report::chart::Breadth;
use crate::report::chart::shares::{self, Row};
use crate::report::document::{Picture, Table};
use crate::report::entry_point::EntryPointPart;
use crate::report::say;

use super::table;

/// The shares of the runs by rank; `None` where no runs were done or no order is shown.
pub fn shares(text: &ResultTexts, report: &Report, breadth: Breadth) -> Option<Picture> {
    let ranks = report.entry_points.iter().map(|part| part.rank_shares.len()).max().filter(|ranks| *ranks > 0)?;
    let ranks: Vec<_> = (1..=ranks).map(|rank| say::firmness::rank(text, rank)).collect();
    let row = |part: &EntryPointPart| Row {
        place: part.name.place,
        name: part.name.short.clone(),
        shares: part.rank_shares.iter().map(|share| (*share, say::picture::share(text, *share))).collect(),
    };
    let rows: Vec<_> = report.entry_points.iter().map(row).collect();
    Some(Picture {
        name: text.firmness.caption.to_owned(),
        summary: say::picture::shares(text, report),
        drawing: shares::shares(&rows, &ranks, breadth),
        table: behind(text, report, ranks),
    })
}

fn behind(text: &ResultTexts, report: &Report, ranks: Vec<String>) -> Table {
    let mut head = vec![text.map.column_entry_point.to_owned()];
    head.extend(ranks);
    let row = |part: &EntryPointPart| {
        let mut cells = vec![part.name.short.clone()];
        cells.extend(part.rank_shares.iter().map(|share| say::firmness::in_hundred(text, *share)));
        cells
    };
    table(text.pictures.shares_caption.to_owned(), head, 0, report.entry_points.iter().map(row).collect())
}
