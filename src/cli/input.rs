//! What the command line reads: files or standard input, never more of one than it may hold.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::console::Console;
use crate::bank;
use crate::bank::model::Bank;
use crate::bank::read::SIZE_LIMIT;
use crate::files::format::FILE_LIMIT;
use crate::files::refusal::Refusal;
use crate::files::response::{self, BankMatch, Opened};
use crate::i18n::fault::bank_fault;
use crate::i18n::refusal;
use crate::json::place::Place;
use crate::scoring;
use crate::scoring::outcome::Outcome;

/// Why there is nothing to work with.
pub enum Problem {
    Unreadable(io::Error),
    Refused(Refusal),
}

impl Problem {
    /// Every place that is wrong and what is wrong there.
    pub fn lines(&self) -> Vec<(Place, String)> {
        match self {
            Problem::Unreadable(error) => vec![(Place::root(), format!("This file cannot be read: {error}."))],
            Problem::Refused(refused) => refusal::lines(refused),
        }
    }
}

/// The bytes of a file, or of standard input for `-`; one byte more than `limit` at most, enough to be refused.
pub fn bytes(file: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    if file == Path::new("-") {
        io::stdin().lock().take(most).read_to_end(&mut bytes)?;
    } else {
        File::open(file)?.take(most).read_to_end(&mut bytes)?;
    }
    Ok(bytes)
}

/// The bank of this file, or the built-in one; `None` after its problems were reported.
pub fn bank(file: Option<&Path>, console: &mut Console<'_>) -> io::Result<Option<Cow<'static, Bank>>> {
    let Some(file) = file else {
        return Ok(Some(Cow::Borrowed(bank::built_in())));
    };
    match bytes_or_report(file, console)? {
        Some(bytes) => bank_of(file, &bytes, console),
        None => Ok(None),
    }
}

/// The bytes of a file that is a bank or as small as one; `None` after its problem was reported.
pub fn bytes_or_report(file: &Path, console: &mut Console<'_>) -> io::Result<Option<Vec<u8>>> {
    match bytes(file, SIZE_LIMIT) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) => {
            for (place, what) in Problem::Unreadable(error).lines() {
                console.fail(file, &place, &what)?;
            }
            Ok(None)
        }
    }
}

/// The bank of these bytes; `None` after its faults were reported.
pub fn bank_of(file: &Path, bytes: &[u8], console: &mut Console<'_>) -> io::Result<Option<Cow<'static, Bank>>> {
    match bank::read::read(bytes) {
        Ok(bank) => Ok(Some(Cow::Owned(bank))),
        Err(faults) => {
            report_bank_faults(file, &faults, console)?;
            Ok(None)
        }
    }
}

/// Reports every fault of a bank or of a translation, with the name of the broken rule.
pub fn report_bank_faults(file: &Path, faults: &[bank::fault::Fault], console: &mut Console<'_>) -> io::Result<()> {
    faults.iter().try_for_each(|fault| {
        console.fail(file, &fault.place, &format!("{}: {}", fault.kind.rule(), bank_fault(&fault.kind)))
    })
}

/// A response to this bank. What reading it had to do is remarked; what it is refused for, reported.
pub fn response(file: &Path, bank: &Bank, console: &mut Console<'_>) -> io::Result<Result<Opened, Problem>> {
    let read = bytes(file, FILE_LIMIT).map_err(Problem::Unreadable);
    let opened = read.and_then(|bytes| response::read(&bytes, bank).map_err(Problem::Refused));
    match &opened {
        Ok(opened) => remark(file, opened, bank, console)?,
        Err(problem) => {
            for (place, what) in problem.lines() {
                console.fail(file, &place, &what)?;
            }
        }
    }
    Ok(opened)
}

/// Remarks answers that were carried over from another version of the bank.
pub fn remark(file: &Path, opened: &Opened, bank: &Bank, console: &mut Console<'_>) -> io::Result<()> {
    if let BankMatch::Other { version } = &opened.bank_match {
        let Opened { carried, mapped, kept, .. } = opened;
        let what = format!(
            "These answers were given to version {version} of the bank and this is {}: {carried} answers were carried over, {mapped} mapped, {kept} kept and not scored.",
            bank.version
        );
        console.remark(file, &Place::root().key("bank").key("digest"), &what)?;
    }
    Ok(())
}

/// What a response comes to; remarks a claimed result that does not follow from its answers.
pub fn outcome(file: &Path, opened: &Opened, bank: &Bank, console: &mut Console<'_>) -> io::Result<Outcome> {
    let response = &opened.response;
    let Some(form) = bank.form(response.form.as_str()) else {
        unreachable!("a response is only read with a form of its bank")
    };
    let outcome = scoring::score(bank, form, &response.states(), &response.shares(bank));
    hold_against(file, opened, &outcome, console)?;
    Ok(outcome)
}

/// Remarks a claimed result that does not follow from the answers of its file.
pub fn hold_against(file: &Path, opened: &Opened, outcome: &Outcome, console: &mut Console<'_>) -> io::Result<()> {
    match opened.claimed.as_ref().and_then(|claimed| claimed.contradiction(outcome)) {
        Some(place) => {
            console.remark(file, &place, "This file's result does not follow from its answers; what is said here does.")
        }
        None => Ok(()),
    }
}
