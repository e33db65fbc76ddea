//! `foothold check`: everything that is wrong in a bank or a config, and what looks wrong.

use std::io;
use std::path::Path;

use super::console::{Console, line};
use super::input;
use crate::bank::fault::Warning;
use crate::bank::model::Bank;
use crate::bank::read::SIZE_LIMIT;
use crate::bank::{text, warn};
use crate::config;
use crate::i18n::balance::balance_warning;
use crate::i18n::config::config_fault;
use crate::i18n::fault::bank_warning;
use crate::i18n::text::plural;
use crate::json::parse::parse;
use crate::json::place::Place;
use crate::scoring::balance::balance;

/// Checks a bank, and a translation of it if one is given; or a config, which says itself that it is one.
pub fn check(file: &Path, translation: Option<&Path>, console: &mut Console<'_>) -> io::Result<()> {
    let Some(bytes) = input::bytes_or_report(file, console)? else {
        return Ok(());
    };
    if parse(&bytes, SIZE_LIMIT).is_ok_and(|tree| config::read::is_config(&tree)) {
        return check_config(file, &bytes, console);
    }
    let Some(bank) = input::bank_of(file, &bytes, console)? else {
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

fn check_config(file: &Path, bytes: &[u8], console: &mut Console<'_>) -> io::Result<()> {
    match config::read::read(bytes) {
        Ok(config) => {
            let links = plural("{n} link|{n} links", config.links.len());
            console.print(&format!("config: {}, {links}, no faults\n", config.title.as_deref().unwrap_or("no title")))
        }
        Err(faults) => faults.iter().try_for_each(|fault| console.fail(file, &fault.place, &config_fault(&fault.kind))),
    }
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
