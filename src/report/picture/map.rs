//! The map of Need and Readiness as a picture.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::percent;
use crate::report::Report;
use crate::report::chart::{self, Breadth};
use crate::report::document::{Picture, Table};
use crate::report::entry_point::EntryPointPart;
use crate::report::say;
use crate::report::say::value::value_range;

use super::table;

/// Where each entry point stands; only where the report shows a map.
pub fn map(text: &ResultTexts, report: &Report, cut_offs: &CutOffs, breadth: Breadth) -> Picture {
    Picture {
        name: text.map.title.to_owned(),
        summary: say::map::summary(text, report, cut_offs),
        drawing: chart::map::map(&say::map::marks(text, report), &say::map::words(text), cut_offs, breadth),
        table: table_of(text, report),
    }
}

/// Class, Need, Readiness and how much is answered, by entry point in the report's order.
pub fn table_of(text: &ResultTexts, report: &Report) -> Table {
    let map = &text.map;
    let head = [map.column_entry_point, map.column_class, map.column_need, map.column_readiness, map.column_coverage];
    let row = |part: &EntryPointPart| {
        vec![
            part.name.title.clone(),
            say::class::class(text, part.class).to_owned(),
            value_range(text, part.need, part.need_range),
            value_range(text, part.readiness, part.readiness_range),
            percent(part.coverage),
        ]
    };
    let rows = report.entry_points.iter().map(row).collect();
    table(map.caption.to_owned(), head.map(str::to_owned).to_vec(), 1, rows)
}
