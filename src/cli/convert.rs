//! `foothold convert`: files of answers into one table, one file of JSON lines, or one team's file.

use std::io;
use std::path::{Path, PathBuf};

use super::Target;
use super::console::Console;
use super::people::{self, Found};
use super::{input, team};
use crate::bank::model::Bank;
use crate::files::response::{self, Opened};
use crate::files::table::answers::answers;
use crate::files::table::plan::plan;
use crate::files::table::results::results;
use crate::json::place::Place;
use crate::response::model::Response;

/// Converts every file that can be read.
pub fn convert(bank: Option<&Path>, files: &[PathBuf], to: Target, console: &mut Console<'_>) -> io::Result<()> {
    let Some(bank) = input::bank(bank, console)? else {
        return Ok(());
    };
    match to {
        Target::Csv => {
            let read = read(files, &bank, console)?;
            console.print(&answers(&bank, responses(&read)))
        }
        Target::Jsonl => {
            let read = read(files, &bank, console)?;
            let line = |response| format!("{}\n", response::write_line(response, &bank, None));
            responses(&read).try_for_each(|response| console.print(&line(response)))
        }
        Target::ResultsCsv => {
            let read = read(files, &bank, console)?;
            let mut outcomes = Vec::new();
            for (file, opened) in &read {
                outcomes.push(input::outcome(file, opened, &bank, console)?);
            }
            console.print(&results(&bank, responses(&read).zip(&outcomes)))
        }
        Target::PlanCsv => {
            let read = read(files, &bank, console)?;
            console.print(&plan(&bank, responses(&read)))
        }
        Target::Team => team::convert(files, &bank, false, console),
        Target::TeamAnonymous => team::convert(files, &bank, true, console),
    }
}

/// Every person's answers in these files, in the order in which they stand there.
fn read(files: &[PathBuf], bank: &Bank, console: &mut Console<'_>) -> io::Result<Vec<(PathBuf, Opened)>> {
    let mut read = Vec::new();
    for file in files {
        people::read(file, bank, console, |place, found, console| match found {
            Found::Person { opened, .. } => {
                read.push((place.to_owned(), *opened));
                Ok(())
            }
            Found::Counts(_) => console.fail(place, &Place::root(), "Counts without people have no table of answers."),
            Found::Agreed(_) => Ok(()),
        })?;
    }
    Ok(read)
}

fn responses(read: &[(PathBuf, Opened)]) -> impl Iterator<Item = &Response> {
    read.iter().map(|(_, opened)| &opened.response)
}
