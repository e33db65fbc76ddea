//! `foothold report`: what answers come to as a report, or in short as a memo for a board.

use std::io;
use std::path::Path;

use super::Paper;
use super::console::Console;
use super::input;
use crate::bank::model::Bank;
use crate::files::response;
use crate::i18n::en::result::RESULT;
use crate::report::document::source::{Source, neutral};
use crate::report::document::whole::whole;
use crate::report::{Report, html, plain};
use crate::response::model::Response;
use crate::response::moment::Date;
use crate::scoring;

/// Reports on one file.
pub fn report(
    bank: Option<&Path>,
    file: &Path,
    to: Paper,
    date: Option<Date>,
    console: &mut Console<'_>,
) -> io::Result<()> {
    let Some(bank) = input::bank(bank, console)? else {
        return Ok(());
    };
    let Ok(opened) = input::response(file, &bank, console)? else {
        return Ok(());
    };
    let outcome = input::outcome(file, &opened, &bank, console)?;
    let response = &opened.response;
    let own = Report::new(&bank, response, &outcome);
    let beside = neutral(&bank, response).and_then(|response| scored(&bank, &response));
    let source = Source { bank: &bank, response, report: &own, neutral: beside.as_ref(), date };
    let document = whole(&RESULT, &source);
    match to {
        Paper::Text => console.print(&plain::text(&document)),
        Paper::Html => {
            let json = response::write(response, &bank, Some(&outcome));
            console.print(&html::page(&RESULT, &document, &json))
        }
    }
}

fn scored(bank: &Bank, response: &Response) -> Option<Report> {
    let form = bank.form(response.form.as_str())?;
    let outcome = scoring::score(bank, form, &response.states(), &response.shares(bank));
    Some(Report::new(bank, response, &outcome))
}
