//! What the browser keeps of a team's meeting: `foothold-meeting/1`, as lines of JSON.
//!
//! The first line has everything but the people, the digests of their lines, and a checksum over itself; then follows a line
//! of each person's response. So each person is read by itself, and a damaged one stops none of the others. The first line
//! alone stands for a meeting whose people are kept in another place.

use std::rc::Rc;

use serde_json::Value;

use super::format;
use super::notes::Notes;
use super::person::{digest_of, joining};
use super::refusal::Refusal;
use super::response::{self, BankMatch, bank_ref};
use super::save::{SUM, sum_of};
use super::team::{agreed, agreements, counts, put_counts, voted, votes};
use crate::bank::id::{ItemId, PresetId};
use crate::bank::model::Bank;
use crate::json::cursor::Cursor;
use crate::json::object::Object;
use crate::json::parse;
use crate::json::print::print;
use crate::response::model::{BankRef, NOTE_LIMIT};
use crate::team::Digest;
use crate::team::grid::Grid;
use crate::team::meeting::{Change, Joining, Meeting, Mode, Person, apply};

/// A meeting's first line, read.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    /// Counts what was kept; of two the higher one is the newer.
    pub rev: u64,
    /// The meeting without its people.
    pub meeting: Meeting,
    /// The digests of the people's lines, in their order.
    pub people: Vec<Digest>,
}

const NAME: &str = "foothold-meeting";
/// The newest major version, the one that is written.
const FORMAT: &str = "foothold-meeting/1";
const MODES: [(&str, Mode); 2] = [("anonymous", Mode::Anonymous), ("open", Mode::Open)];
/// A first line holds 35 bytes for each person.
const HEAD_LIMIT: usize = format::FILE_LIMIT;

/// The whole meeting as lines.
pub fn write(rev: u64, meeting: &Meeting, bank: &Bank) -> String {
    let mut text = write_head(rev, meeting, bank);
    for (_, person) in meeting.people() {
        text.push('\n');
        text.push_str(&person.line);
    }
    text
}

/// Its first line.
pub fn write_head(rev: u64, meeting: &Meeting, bank: &Bank) -> String {
    let mut head = Object::default();
    head.put_text("format", FORMAT);
    head.put("rev", Value::from(rev));
    head.put("bank", bank_ref(&BankRef::to(bank)));
    head.put_text("title", &meeting.title);
    let mode = MODES.iter().find(|(_, mode)| *mode == meeting.mode);
    head.put_given("mode", mode.map(|(word, _)| *word));
    if let Some(floor) = meeting.floor {
        head.put("floor", Value::from(floor));
    }
    head.put_given("preset", meeting.preset.as_ref().map(PresetId::as_str));
    if let Some(counts) = meeting.counts() {
        let people = usize::try_from(counts.people).unwrap_or(usize::MAX);
        put_counts(&mut head, people, &counts.form, counts.tallies.iter());
    }
    let digest = |(id, _): (_, &Person)| meeting.roster().member(id).map(|member| format!("{:032x}", member.digest));
    head.put("people", meeting.people().filter_map(digest).map(Value::from).collect());
    head.put_unless_empty("agreed", agreed(&meeting.agreements, true));
    head.put_unless_empty("voted", voted(&meeting.votes));
    head.put("parked", meeting.parked.iter().map(|line| Value::from(line.as_str())).collect());
    head.put("talked", meeting.talked.iter().map(|item| Value::from(item.as_str())).collect());
    let sum = sum_of(&head.clone().value());
    head.put_text(SUM, &sum);
    print(&head.value())
}

/// Reads a first line.
pub fn read_head(line: &str, bank: &Bank) -> Result<Head, Refusal> {
    let mut tree = parse::parse(line.as_bytes(), HEAD_LIMIT).map_err(Refusal::Malformed)?;
    match tree.get("format").and_then(Value::as_str).and_then(|format| format.split_once('/')) {
        Some((NAME, "1")) => {}
        Some((NAME, major)) => return Err(Refusal::Newer { found: major.parse().unwrap_or(u64::MAX) }),
        _ => return Err(Refusal::Damaged),
    }
    if tree.get(SUM).and_then(Value::as_str) != Some(sum_of(&tree).as_str()) {
        return Err(Refusal::Damaged);
    }
    let is_same = tree.pointer("/bank/digest").and_then(Value::as_str) == Some(bank.digest.as_str());
    // Of another version of the bank: what was agreed on an item that is no more has nothing to stand for.
    if let Some(agreed) = tree.get_mut("agreed").and_then(Value::as_object_mut).filter(|_| !is_same) {
        agreed.retain(|item, _| bank.item(item).is_some());
    }
    let notes = Notes::default();
    let at = Cursor::new(&tree, &notes.shapes);
    let (id, version) = (at.field("bank").field("id").id(), at.field("bank").field("version").text(NOTE_LIMIT));
    let has_counts = at.field("aggregate").given().is_some();
    if id != bank.id || has_counts && !is_same {
        return Err(Refusal::OtherBank { id, version });
    }
    let mut meeting = Meeting::default();
    meeting.title = notes.written(&at.field("title"));
    meeting.mode = at.field("mode").word(&MODES).unwrap_or_default();
    meeting.floor = at.field("floor").given().and_then(|floor| u8::try_from(floor.whole(0, i64::from(u8::MAX))).ok());
    meeting.preset = at.field("preset").given().map(|preset| PresetId::from(preset.id()));
    meeting.agreements = agreements(&at.field("agreed"), bank, &notes);
    // Levels of another version of the bank may mean something else.
    if is_same {
        meeting.votes = votes(&at.field("voted"), bank, &notes);
    }
    meeting.parked = at.field("parked").list(|line| notes.written(&line));
    meeting.talked = at.field("talked").list(|item| ItemId::from(item.id()));
    if has_counts {
        meeting = apply(&meeting, &Change::Count(Rc::new(counts(&at, bank, &notes))));
    }
    let people = at.field("people").list(|digest| Digest::from_str_radix(&digest.text(NOTE_LIMIT), 16).unwrap_or(0));
    let rev = response::count(&at.field("rev"));
    notes.finish(Head { rev, meeting, people })
}

/// Reads one person's line, which has to have this digest.
pub fn read_person(line: &str, digest: Digest, grid: &Grid<'_>) -> Result<Joining, Refusal> {
    if digest_of(line) != digest {
        return Err(Refusal::Damaged);
    }
    let opened = response::read(line.as_bytes(), grid.bank)?;
    let is_same = opened.bank_match == BankMatch::Same;
    let mut joining = joining(opened, grid).map_err(|_| Refusal::Damaged)?;
    if is_same {
        (joining.person.line, joining.member.digest) = (Rc::from(line), digest);
    }
    Ok(joining)
}

/// A meeting as it was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub rev: u64,
    pub meeting: Meeting,
    /// People whose lines are damaged, or are not there.
    pub lost: usize,
}

/// Reading what was kept, a person at a time, so that a page can spread a thousand of them over frames.
#[derive(Debug)]
pub struct Reading {
    head: Head,
    text: Rc<str>,
    /// Where the next line begins.
    at: usize,
    done: usize,
    joining: Vec<Joining>,
}

impl Reading {
    /// Begins with the first line.
    pub fn begin(text: Rc<str>, bank: &Bank) -> Result<Reading, Refusal> {
        let end = text.find('\n').unwrap_or(text.len());
        let head = read_head(&text[..end], bank)?;
        Ok(Reading { head, at: end + 1, text, done: 0, joining: Vec::new() })
    }

    /// Counts what was kept.
    pub fn rev(&self) -> u64 {
        self.head.rev
    }

    /// How many people were kept.
    pub fn people(&self) -> usize {
        self.head.people.len()
    }

    /// Whether the people are kept in another place.
    pub fn is_apart(&self) -> bool {
        !self.head.people.is_empty() && self.at > self.text.len()
    }

    /// Reads one more person, and says whether there are no more.
    pub fn step(&mut self, grid: &Grid<'_>) -> bool {
        let Some(digest) = self.head.people.get(self.done) else { return true };
        let rest = self.text.get(self.at..).unwrap_or_default();
        let line = &rest[..rest.find('\n').unwrap_or(rest.len())];
        self.joining.extend(read_person(line, *digest, grid));
        self.at += line.len() + 1;
        self.done += 1;
        false
    }

    /// The meeting with everybody that was read, who are then no longer here.
    pub fn kept(&mut self) -> Kept {
        let joining = std::mem::take(&mut self.joining);
        let lost = self.head.people.len() - joining.len();
        Kept { rev: self.head.rev, meeting: apply(&self.head.meeting, &Change::Join(joining)), lost }
    }
}

/// Reads everything in one go.
pub fn read(text: &str, bank: &Bank) -> Result<Kept, Refusal> {
    let (mut reading, grid) = (Reading::begin(Rc::from(text), bank)?, Grid::new(bank));
    while !reading.step(&grid) {}
    Ok(reading.kept())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bank::built_in;
    use crate::files::person::line;
    use crate::response::begin::begin;
    use crate::response::moment::Moment;

    /// An older version of the tool may have written it in another way.
    #[test]
    fn a_persons_line_is_kept_as_it_is_until_the_bank_changes() {
        let id = "00000000-0000-4000-8000-000000000001".to_owned();
        let response = begin(built_in(), &built_in().forms[0], id, Moment::from_millis(0));
        let text = line(&response, built_in()).0.replacen('{', "{ ", 1);
        let digest = digest_of(&text);
        let read = |bank: &Bank| read_person(&text, digest, &Grid::new(bank)).unwrap();
        let kept = read(built_in());
        assert_eq!((&*kept.person.line, kept.member.digest), (text.as_str(), digest));
        let newer = Bank { version: "99.0.0".to_owned(), digest: "newer".to_owned(), ..built_in().clone() };
        let carried = read(&newer);
        assert!(carried.person.line.contains("99.0.0") && carried.member.digest == digest_of(&carried.person.line));
        assert_eq!(read_person(&text, digest + 1, &Grid::new(built_in())), Err(Refusal::Damaged));
    }
}
