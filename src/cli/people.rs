//! Many people's answers: one after the other out of many files, none of them kept longer than it is counted.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use super::console::Console;
use super::input::{self, Problem};
use super::readers::{Batch, Handed};
use crate::bank::model::Bank;
use crate::files::format::FILE_LIMIT;
use crate::files::person;
use crate::files::refusal::{FileKind, Refusal};
use crate::files::response::Opened;
use crate::files::team::{self, Content};
use crate::files::zip::handed_in::{HandedIn, LIMITS};
use crate::files::zip::read::Damage;
use crate::i18n::archive;
use crate::json::place::Place;
use crate::team::Digest;
use crate::team::agreed::Agreements;
use crate::team::counts::Counts;

/// What was read.
pub enum Found {
    /// One person's answers, and the digest of their content, however it was laid out.
    Person { opened: Box<Opened>, digest: Digest },
    /// A team's answers without its people.
    Counts(Counts),
    /// What a team agreed on.
    Agreed(Agreements),
}

/// Reads a file of answers, a team's file, one of JSON Lines with a response a line, or an archive of such files, and gives
/// everything that can be read. What cannot be is reported with its line or its file in the archive, and the next goes on.
pub fn read(
    file: &Path,
    bank: &Bank,
    console: &mut Console<'_>,
    mut take: impl FnMut(&Path, Found, &mut Console<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let begun = open(file).and_then(|mut lines| Ok((is_packed(&mut *lines)?, lines)));
    match begun {
        Ok((true, mut lines)) => packed(file, &mut *lines, bank, console, &mut take),
        Ok((false, mut lines)) => plain(file, &mut *lines, bank, console, &mut take),
        Err(error) => report(file, &Problem::Unreadable(error), console),
    }
}

/// Whether it begins as archives do, and nothing else that is read here.
fn is_packed(lines: &mut dyn BufRead) -> io::Result<bool> {
    Ok(lines.fill_buf()?.starts_with(b"PK"))
}

fn packed(
    file: &Path,
    bytes: &mut dyn BufRead,
    bank: &Bank,
    console: &mut Console<'_>,
    take: &mut impl FnMut(&Path, Found, &mut Console<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let most = u64::try_from(LIMITS.packed).unwrap_or(u64::MAX).saturating_add(1);
    let mut archive = Vec::new();
    if let Err(error) = bytes.take(most).read_to_end(&mut archive) {
        return report(file, &Problem::Unreadable(error), console);
    }
    let files = match HandedIn::open(archive, LIMITS) {
        Ok(files) => files,
        Err(damage) => return console.fail(file, &Place::root(), &archive::whole(damage)),
    };
    for handed in files {
        match handed.content {
            Ok(content) => plain(&file.join(&handed.name), &mut content.as_slice(), bank, console, take)?,
            Err(damage @ Damage::OfSystem) => {
                console.remark(file, &Place::root(), &archive::file(&handed.name, damage))?;
            }
            Err(damage) => console.fail(file, &Place::root(), &archive::file(&handed.name, damage))?,
        }
    }
    Ok(())
}

/// What is no archive.
fn plain(
    file: &Path,
    lines: &mut dyn BufRead,
    bank: &Bank,
    console: &mut Console<'_>,
    take: &mut impl FnMut(&Path, Found, &mut Console<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let mut first = Vec::new();
    if let Err(error) = line(lines, &mut first) {
        return report(file, &Problem::Unreadable(error), console);
    }
    // A whole object in the first line is a response by itself, or the first of many.
    if !is_lines(file) && !is_object(&first) {
        if let Err(error) = rest(lines, &mut first) {
            return report(file, &Problem::Unreadable(error), console);
        }
        let mut whole = Batch::default();
        whole.add(file.to_owned(), first);
        return hand_on(&whole, bank, console, take);
    }
    let (mut number, mut bytes) = (1_u64, first);
    let mut batch = Batch::default();
    let mut place = file.to_owned();
    while !bytes.is_empty() {
        let is_blank = bytes.iter().all(u8::is_ascii_whitespace);
        let mut next = Vec::new();
        let read = line(lines, &mut next);
        if number > 1 || !next.is_empty() {
            place = numbered(file, number);
        }
        if !is_blank {
            batch.add(place.clone(), bytes);
        }
        if batch.is_full() || next.is_empty() || read.is_err() {
            hand_on(&std::mem::take(&mut batch), bank, console, take)?;
        }
        if let Err(error) = read {
            return report(file, &Problem::Unreadable(error), console);
        }
        (number, bytes) = (number + 1, next);
    }
    Ok(())
}

fn hand_on(
    batch: &Batch,
    bank: &Bank,
    console: &mut Console<'_>,
    take: &mut impl FnMut(&Path, Found, &mut Console<'_>) -> io::Result<()>,
) -> io::Result<()> {
    batch.open(bank).try_for_each(|(place, bytes, opened)| one(place, bytes, opened, bank, console, take))
}

/// Standard input for `-`.
fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    if file == Path::new("-") {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    Ok(Box::new(BufReader::new(File::open(file)?)))
}

/// One line with its end; of a line that is longer than a response may be, one byte more than that, to be refused.
fn line(lines: &mut dyn BufRead, bytes: &mut Vec<u8>) -> io::Result<()> {
    let most = u64::try_from(FILE_LIMIT).unwrap_or(u64::MAX).saturating_add(1);
    lines.take(most).read_until(b'\n', bytes)?;
    if bytes.len() > FILE_LIMIT && bytes.last() != Some(&b'\n') {
        skip_line(lines)?;
    }
    Ok(())
}

/// Passes over what is left of a line.
fn skip_line(lines: &mut dyn BufRead) -> io::Result<()> {
    loop {
        let held = lines.fill_buf()?;
        let (used, is_over) = match held.iter().position(|byte| *byte == b'\n') {
            Some(end) => (end + 1, true),
            None => (held.len(), held.is_empty()),
        };
        lines.consume(used);
        if is_over {
            return Ok(());
        }
    }
}

fn rest(lines: &mut dyn BufRead, bytes: &mut Vec<u8>) -> io::Result<()> {
    let most = FILE_LIMIT.saturating_add(1).saturating_sub(bytes.len());
    lines.take(u64::try_from(most).unwrap_or(u64::MAX)).read_to_end(bytes)?;
    Ok(())
}

/// Whether the name says that it is JSON Lines, so that a first line that is broken stops none of the others.
fn is_lines(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending == "jsonl" || ending == "ndjson")
}

fn is_object(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.starts_with(b"{") && line.ends_with(b"}")
}

fn numbered(file: &Path, line: u64) -> PathBuf {
    PathBuf::from(format!("{}:{line}", file.display()))
}

fn one(
    place: &Path,
    bytes: &[u8],
    opened: Result<Handed, Refusal>,
    bank: &Bank,
    console: &mut Console<'_>,
    take: &mut impl FnMut(&Path, Found, &mut Console<'_>) -> io::Result<()>,
) -> io::Result<()> {
    match opened {
        Ok(handed) => person(place, handed, bank, console, take),
        Err(Refusal::OtherKind { found: Some(FileKind::Team), .. }) => many(place, bytes, bank, console, take),
        Err(refusal) => report(place, &Problem::Refused(refusal), console),
    }
}

/// A team's file.
fn many(
    place: &Path,
    bytes: &[u8],
    bank: &Bank,
    console: &mut Console<'_>,
    take: &mut impl FnMut(&Path, Found, &mut Console<'_>) -> io::Result<()>,
) -> io::Result<()> {
    let file = match team::read(bytes, bank) {
        Ok(file) => file,
        Err(refusal) => return report(place, &Problem::Refused(refusal), console),
    };
    match file.content {
        Content::Anonymous(counts) => take(place, Found::Counts(counts), console)?,
        Content::Open(people) => {
            for opened in people {
                let (_, digest) = person::line(&opened.response, bank);
                person(place, (Box::new(opened), digest), bank, console, take)?;
            }
        }
    }
    take(place, Found::Agreed(file.agreements), console)
}

fn person(
    place: &Path,
    (opened, digest): Handed,
    bank: &Bank,
    console: &mut Console<'_>,
    take: &mut impl FnMut(&Path, Found, &mut Console<'_>) -> io::Result<()>,
) -> io::Result<()> {
    input::remark(place, &opened, bank, console)?;
    take(place, Found::Person { opened, digest }, console)
}

fn report(place: &Path, problem: &Problem, console: &mut Console<'_>) -> io::Result<()> {
    problem.lines().iter().try_for_each(|(pointer, what)| console.fail(place, pointer, what))
}
