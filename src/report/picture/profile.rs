//! The profile of one module: a bar for each of its dimensions, on the module's one kind of scale.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::chart::Breadth;
use crate::report::chart::bars::bars;
use crate::report::document::{Picture, Table};
use crate::report::profile::{DimensionPart, ModulePart};
use crate::report::say;
use crate::scoring::outcome::Profile;

use super::{bar, scale, table};

/// The dimensions of a module. Modules of the two kinds are never in one picture.
pub fn profile(text: &ResultTexts, part: &ModulePart, breadth: Breadth) -> Picture {
    let one = |part: &DimensionPart| bar(text, &part.title, part.profile.value, part.profile.range);
    Picture {
        name: fill(text.pictures.profile_name, &[("title", &part.title)]),
        summary: say::picture::profile(text, part),
        drawing: bars(&[scale(text, "", part.high_is, part.dimensions.iter().map(one).collect())], breadth),
        table: table_of(text, part),
    }
}

/// The module as a whole, then each dimension: value, range, how much is answered.
pub fn table_of(text: &ResultTexts, part: &ModulePart) -> Table {
    let (words, findings) = (&text.pictures, &text.findings);
    let head = [findings.column_part, findings.column_value, findings.column_range, findings.column_counts];
    let row = |title: &str, profile: &Profile| {
        vec![
            title.to_owned(),
            say::value::value(text, profile.value),
            say::picture::could_be(text, profile.range),
            say::picture::counts(text, profile),
        ]
    };
    let mut rows = vec![row(&part.title, &part.profile)];
    rows.extend(part.dimensions.iter().map(|one| row(&one.title, &one.profile)));
    let caption = fill(words.table_caption, &[("name", &fill(words.profile_name, &[("title", &part.title)]))]);
    table(caption, head.map(str::to_owned).to_vec(), 0, rows)
}
