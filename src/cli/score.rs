//! `foothold score`: what answers come to, in words, as JSON or as a table.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::Saying;
use super::console::Console;
use super::input::{self, Problem};
use super::text_table;
use super::verdict;
use crate::bank::model::Bank;
use crate::files::result;
use crate::files::table::results::results;
use crate::response::model::Response;
use crate::scoring::outcome::Outcome;

/// Scores every file that can be read.
pub fn score(bank: Option<&Path>, files: &[PathBuf], saying: Saying, console: &mut Console<'_>) -> io::Result<()> {
    let Some(bank) = input::bank(bank, console)? else {
        return Ok(());
    };
    let mut scored = Vec::new();
    for file in files {
        match input::response(file, &bank, console)? {
            Ok(opened) => {
                let outcome = input::outcome(file, &opened, &bank, console)?;
                match saying {
                    Saying::Json => print_json(file, &opened.response, &outcome, console)?,
                    Saying::Words => print_words(file, files.len() > 1, &opened.response, &outcome, &bank, console)?,
                    Saying::Csv => scored.push((opened.response, outcome)),
                }
            }
            Err(problem) if saying == Saying::Json => print_json_error(file, &problem, console)?,
            Err(_) => {}
        }
    }
    if saying == Saying::Csv {
        console.print(&results(
            &bank,
            scored.iter().map(|(response, outcome)| (response, outcome)),
        ))?;
    }
    Ok(())
}

fn print_json(file: &Path, response: &Response, outcome: &Outcome, console: &mut Console<'_>) -> io::Result<()> {
    let file = file.display().to_string();
    console.print(&format!(
        "{}\n",
        json!({ "file": file, "id": response.id, "result": result::write(outcome) })
    ))
}

/// The first problem of a file; all of them are on standard error.
fn print_json_error(file: &Path, problem: &Problem, console: &mut Console<'_>) -> io::Result<()> {
    let file = file.display().to_string();
    let error = problem.lines().into_iter().next();
    let error = error.map(|(place, message)| json!({ "pointer": place.as_str(), "message": message }));
    console.print(&format!("{}\n", json!({ "file": file, "error": error })))
}

fn print_words(
    file: &Path,
    is_one_of_many: bool,
    response: &Response,
    outcome: &Outcome,
    bank: &Bank,
    console: &mut Console<'_>,
) -> io::Result<()> {
    if is_one_of_many {
        console.print(&format!("{}\n", file.display()))?;
    }
    console.print(&format!("{}\n\n", verdict::sentence(bank, outcome)))?;
    console.print(&text_table::of(bank, outcome))?;
    let (id, version, notice) = (&response.bank.id, &response.bank.version, &bank.notice);
    console.print(&format!("\nBank: {id} {version}. {notice}\n"))?;
    if is_one_of_many { console.print("\n") } else { Ok(()) }
}
