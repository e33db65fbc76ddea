//! `foothold convert`: files of answers into one table, or one file of JSON lines.

use std::io;
use std::path::{Path, PathBuf};

use super::Target;
use super::console::Console;
use super::input;
use crate::files::response;
use crate::files::table::answers::answers;
use crate::files::table::plan::plan;
use crate::files::table::results::results;

/// Converts every file that can be read.
pub fn convert(bank: Option<&Path>, files: &[PathBuf], to: Target, console: &mut Console<'_>) -> io::Result<()> {
    let Some(bank) = input::bank(bank, console)? else {
        return Ok(());
    };
    let mut read = Vec::new();
    for file in files {
        if let Ok(opened) = input::response(file, &bank, console)? {
            read.push((file, opened));
        }
    }
    let responses = || read.iter().map(|(_, opened)| &opened.response);
    match to {
        Target::Csv => console.print(&answers(&bank, responses())),
        Target::Jsonl => responses()
            .try_for_each(|response| console.print(&format!("{}\n", response::write_line(response, &bank, None)))),
        Target::PlanCsv => console.print(&plan(&bank, responses())),
        Target::ResultsCsv => {
            let mut outcomes = Vec::new();
            for (file, opened) in &read {
                outcomes.push(input::outcome(file, opened, &bank, console)?);
            }
            console.print(&results(&bank, responses().zip(&outcomes)))
        }
    }
}
