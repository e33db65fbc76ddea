//! What one entry point's Need and Readiness are made of: a bar for each module, Need apart from the rest.

use crate::bank::model::HighIs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::chart::Breadth;
use crate::report::chart::bars::bars;
use crate::report::document::{Picture, Table};
use crate::report::entry_point::{EntryPointPart, ModuleIndex};
use crate::report::say;

use super::{bar, scale, table};

/// The modules of an entry point, with the ranges in which open answers could still move them.
pub fn modules(text: &ResultTexts, part: &EntryPointPart, breadth: Breadth) -> Picture {
    let of = |high_is: HighIs| {
        let modules = part.modules.iter().filter(move |module| module.high_is == high_is);
        modules.map(|module| bar(text, &module.title, module.value, module.range)).collect()
    };
    let scales = [(text.list.need, HighIs::Bad), (text.list.readiness, HighIs::Good)]
        .map(|(title, high_is)| scale(text, title, high_is, of(high_is)));
    Picture {
        name: fill(text.pictures.modules_name, &[("title", &part.name.title)]),
        summary: say::picture::modules(text, part),
        drawing: bars(&scales, breadth),
        table: table_of(text, part),
    }
}

/// Each module with which end is bad, its value and its range.
pub fn table_of(text: &ResultTexts, part: &EntryPointPart) -> Table {
    let (words, findings) = (&text.pictures, &text.findings);
    let head = [findings.column_part, words.column_kind, findings.column_value, findings.column_range];
    let row = |module: &ModuleIndex| {
        let kind = match module.high_is {
            HighIs::Bad => words.kind_bad,
            HighIs::Good => words.kind_good,
        };
        vec![
            module.title.clone(),
            kind.to_owned(),
            say::value::value(text, module.value),
            say::picture::could_be(text, module.range),
        ]
    };
    let caption = fill(words.table_caption, &[("name", &fill(words.modules_name, &[("title", &part.name.title)]))]);
    table(caption, head.map(str::to_owned).to_vec(), 1, part.modules.iter().map(row).collect())
}
