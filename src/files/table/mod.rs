//! Tables for a spreadsheet, DuckDB, pandas or R: CSV by RFC 4180, UTF-8 with a byte order mark.
//!
//! The JSON files stay the lossless copy: a text that a spreadsheet would run as a formula gets a leading `'`.

pub mod answers;
pub mod plan;
pub mod read;
pub mod results;

mod cell;
mod who;
