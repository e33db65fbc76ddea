//! The pictures of a report: each drawn, said in one sentence, and with the table behind it.

pub mod map;
pub mod modules;
pub mod profile;
pub mod shares;
pub mod timeline;

use crate::bank::model::HighIs;
use crate::i18n::en::result::ResultTexts;
use crate::scoring::outcome::Range;

use super::chart::bars::{Bar, Scale};
use super::document::Table;
use super::say::value::value_range;

/// A table whose first column names its rows and whose others are numbers but for `words` of them after the first.
fn table(caption: String, head: Vec<String>, words: usize, rows: Vec<Vec<String>>) -> Table {
    let is_number = (0..head.len()).map(|column| column > words).collect();
    Table { caption, head, rows, is_number }
}

/// A scale of 0 to 100 with what its ends mean.
fn scale(text: &ResultTexts, title: &str, high_is: HighIs, bars: Vec<Bar>) -> Scale {
    let words = &text.pictures;
    let (low, high) = match high_is {
        HighIs::Bad => (words.need_low, words.need_high),
        HighIs::Good => (words.rest_low, words.rest_high),
    };
    Scale { title: title.to_owned(), low: low.to_owned(), high: high.to_owned(), high_is, bars }
}

fn bar(text: &ResultTexts, name: &str, value: Option<f64>, range: Option<Range>) -> Bar {
    Bar { name: name.to_owned(), value, range, said: value_range(text, value, range) }
}
