//! `foothold score`: what answers come to, in words, as JSON or as a table.

use std::io;
use std::path::{Path, PathBuf};

use serde_json::json;

use super::Saying;
use super::console::Console;
use super::input::{self, Problem};
use super::words::words;
use crate::files::result;
use crate::files::table::results::results;
use crate::report::Report;
use crate::response::model::Response;
use crate::scoring::outcome::Outcome;

/// Scores every file that can be read.
pub fn score(bank: Option<&Path>, files: &[PathBuf], saying: Saying, console: &mut Console<'_>) -> io::Result<()> {
    let Some(bank) = input::bank(bank, console)? else {
        return Ok(());
    };
    let mut scored = Vec::new();
    let mut has_spoken = false;
    for file in files {
        match input::response(file, &bank, console)? {
            Ok(opened) => {
                let outcome = input::outcome(file, &opened, &bank, console)?;
                match saying {
                    Saying::Json => print_json(file, &opened.response, &outcome, console)?,
                    Saying::Words => {
                        has_spoken = true;
                        let report = Report::new(&bank, &opened.response, &outcome);
                        print_words((files.len() > 1).then_some(file), &report, console)?;
                    }
                    Saying::Csv => scored.push((opened.response, outcome)),
                }
            }
            Err(problem) if saying == Saying::Json => print_json_error(file, &problem, console)?,
            Err(_) => {}
        }
    }
    if has_spoken {
        // What the instrument is not, once below all results.
        console.print(&format!("{}\n", bank.notice))?;
    }
    if saying == Saying::Csv {
        console.print(&results(&bank, scored.iter().map(|(response, outcome)| (response, outcome))))?;
    }
    Ok(())
}

fn print_json(file: &Path, response: &Response, outcome: &Outcome, console: &mut Console<'_>) -> io::Result<()> {
    let file = file.display().to_string();
    console.print(&format!("{}\n", json!({ "file": file, "id": response.id, "result": result::write(outcome) })))
}

/// The first problem of a file; all of them are on standard error.
fn print_json_error(file: &Path, problem: &Problem, console: &mut Console<'_>) -> io::Result<()> {
    let file = file.display().to_string();
    let error = problem.lines().into_iter().next();
    let error = error.map(|(place, message)| json!({ "pointer": place.as_str(), "message": message }));
    console.print(&format!("{}\n", json!({ "file": file, "error": error })))
}

fn print_words(file: Option<&Path>, report: &Report, console: &mut Console<'_>) -> io::Result<()> {
    if let Some(file) = file {
        console.print(&format!("{}\n", file.display()))?;
    }
    let (bank, version) = (&report.method.bank, &report.method.version);
    console.print(&format!("{}\n{bank}, version {version}\n\n", words(report)))
}
