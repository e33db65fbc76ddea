//! `foothold check`: everything that is wrong in a bank, and what looks wrong.

use std::io;
use std::path::Path;

use super::console::{Console, line};
use super::input;
use crate::bank::fault::Warning;
use crate::bank::model::Bank;
use crate::bank::read::SIZE_LIMIT;
use crate::bank::{text, warn};
use crate::i18n::balance::balance_warning;
use crate::i18n::fault::bank_warning;
use crate::json::place::Place;
use crate::scoring::balance::balance;

/// Checks the bank, and a translation of it if one is given.
pub fn check(file: &Path, translation: Option<&Path>, console: &mut Console<'_>) -> io::Result<()> {
    let Some(bank) = input::bank(Some(file), console)? else {
        return Ok(());
    };
    let mut count = warn(file, &warn::warnings(&bank), console)?;
    for (index, lead) in balance(&bank).iter().enumerate() {
        if let Some(what) = balance_warning(lead) {
            let place = Place::root().key("entry_points").index(index);
            print_warning(file, &place, &what, console)?;
            count += 1;
        }
    }
    if let Some(translation) = translation {
        count += check_translation(translation, &bank, console)?;
    }
    let items = bank.items().count();
    let (id, version, digest) = (&bank.id, &bank.version, &bank.digest);
    let modules = bank.modules.len();
    console.print(&format!("{id} {version}: {items} items in {modules} modules, {count} warnings, {digest}\n"))
}

fn check_translation(file: &Path, bank: &Bank, console: &mut Console<'_>) -> io::Result<usize> {
    match input::bytes(file, SIZE_LIMIT) {
        Err(error) => {
            for (place, what) in input::Problem::Unreadable(error).lines() {
                console.fail(file, &place, &what)?;
            }
            Ok(0)
        }
        Ok(bytes) => match text::translate(bank, &bytes) {
            Ok(translated) => warn(file, &translated.warnings, console),
            Err(faults) => input::report_bank_faults(file, &faults, console).map(|()| 0),
        },
    }
}

fn warn(file: &Path, warnings: &[Warning], console: &mut Console<'_>) -> io::Result<usize> {
    for warning in warnings {
        print_warning(file, &warning.place, &bank_warning(&warning.kind), console)?;
    }
    Ok(warnings.len())
}

fn print_warning(file: &Path, place: &Place, what: &str, console: &mut Console<'_>) -> io::Result<()> {
    console.print(&format!("{}\n", line(file, place, &format!("warning: {what}"))))
}
