//! `foothold report`: what answers come to as a report, or in short as a memo for a board.

use std::io;
use std::path::Path;

use super::Paper;
use super::console::Console;
use super::input;
use crate::files::response;
use crate::i18n::en::result::RESULT;
use crate::report::document::memo::memo;
use crate::report::document::source::Worked;
use crate::report::document::whole::whole;
use crate::report::{html, plain};
use crate::response::moment::Date;

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
    let response = &opened.response;
    let Some(worked) = Worked::out(&bank, response) else {
        unreachable!("a response is only read with a form of its bank")
    };
    input::hold_against(file, &opened, &worked.outcome, console)?;
    let source = worked.source(&bank, response, date);
    match to {
        Paper::Text => console.print(&plain::text(&whole(&RESULT, &source))),
        Paper::Memo => console.print(&html::page(&RESULT, &memo(&RESULT, &source), None)),
        Paper::MemoText => console.print(&plain::text(&memo(&RESULT, &source))),
        Paper::Html => {
            let json = response::write(response, &bank, Some(&worked.outcome));
            console.print(&html::page(&RESULT, &whole(&RESULT, &source), Some(&json)))
        }
    }
}
