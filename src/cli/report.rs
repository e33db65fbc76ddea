//! `foothold report`: what answers come to as a report, or in short as a memo for a board.

use std::path::Path;
use std::{fs, io};

use super::Paper;
use super::console::Console;
use super::input;
use crate::files::response;
use crate::i18n::en::ENGLISH;
use crate::i18n::en::result::RESULT;
use crate::json::place::Place;
use crate::report::document::Document;
use crate::report::document::memo::memo;
use crate::report::document::source::Worked;
use crate::report::document::whole::whole;
use crate::report::docx::{Facts, docx};
use crate::report::{html, plain};
use crate::response::model::Response;
use crate::response::moment::Date;

/// Reports on one file.
pub fn report(
    bank: Option<&Path>,
    file: &Path,
    to: Paper,
    date: Option<Date>,
    out: Option<&Path>,
    console: &mut Console<'_>,
) -> io::Result<()> {
    let Some(bank) = input::bank(bank, console)? else {
        return Ok(());
    };
    let Ok(opened) = input::response(file, &bank, console)? else {
        return Ok(());
    };
    let response = &opened.response;
    let Some(worked) = Worked::out(&bank, response) else {
        unreachable!("a response is only read with a form of its bank")
    };
    input::hold_against(file, &opened, &worked.outcome, console)?;
    let source = worked.source(&bank, response, date);
    let bytes = match to {
        Paper::Text => plain::text(&whole(&RESULT, &source)).into_bytes(),
        Paper::Memo => html::page(&RESULT, &memo(&RESULT, &source), None).into_bytes(),
        Paper::MemoText => plain::text(&memo(&RESULT, &source)).into_bytes(),
        Paper::Html => {
            let json = response::write(response, &bank, Some(&worked.outcome));
            html::page(&RESULT, &whole(&RESULT, &source), Some(&json)).into_bytes()
        }
        Paper::Docx => word(&whole(&RESULT, &source), response, date),
    };
    match out {
        None => console.print_bytes(&bytes),
        Some(out) => match fs::write(out, &bytes) {
            Ok(()) => Ok(()),
            Err(error) => console.fail(out, &Place::root(), &format!("This file cannot be written: {error}.")),
        },
    }
}

/// Dated by the day on the cover, else by the answers, so that the same file gives the same bytes.
fn word(document: &Document, response: &Response, date: Option<Date>) -> Vec<u8> {
    let created = date.map_or_else(|| response.updated_at.clone(), |date| format!("{date}T00:00:00Z"));
    let facts = Facts { created: &created, program: ENGLISH.shell.name, page: RESULT.hand_over.page };
    docx(document, &facts, &[])
}
