//! Reads a team's file. Of an open one every response is read like a file of its own, so that all limits are a response's.

use serde_json::Value;

use super::{Content, PEOPLE_MOST, TeamFile};
use crate::bank::fault::Named;
use crate::bank::id::{FormId, ItemId};
use crate::bank::model::Bank;
use crate::files::notes::Notes;
use crate::files::refusal::{Fault, FaultKind, FileKind, Refusal};
use crate::files::{format, response};
use crate::json::cursor::Cursor;
use crate::json::nearest::nearest;
use crate::json::place::Place;
use crate::json::shape::{Kind, Shape};
use crate::order::map::SortedMap;
use crate::response::answer::Level;
use crate::response::model::NOTE_LIMIT;
use crate::team::agreed::{Agreed, Agreements};
use crate::team::counts::Counts;
use crate::team::tally::Tally;

const KNOWN: [&str; 9] = ["format", "bank", "anonymous", "responses", "form", "n", "aggregate", "agreed", "before"];

/// A team's file whose people are still to be read, each by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// The responses of an open file.
    pub people: Vec<Value>,
    /// The counts of an anonymous one.
    pub counts: Option<Counts>,
    pub agreements: Agreements,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

/// Reads a team's file about this bank. A response with a fault is a fault of the whole file.
pub fn read(bytes: &[u8], bank: &Bank) -> Result<TeamFile, Refusal> {
    let Parts { people, counts, agreements, rest } = read_parts(bytes, bank)?;
    let content = match counts {
        Some(counts) => Content::Anonymous(counts),
        None => Content::Open(open(people, bank)?),
    };
    Ok(TeamFile { content, agreements, rest })
}

/// Reads everything of a team's file but its people.
pub fn read_parts(bytes: &[u8], bank: &Bank) -> Result<Parts, Refusal> {
    let mut tree = format::open(bytes, FileKind::Team)?;
    let responses = tree.get_mut("responses").map(Value::take);
    let notes = Notes::default();
    let at = Cursor::new(&tree, &notes.shapes);
    let is_anonymous = at.field("anonymous").flag();
    check_bank(&at, bank, is_anonymous)?;
    let counts = is_anonymous.then(|| counts(&at, bank, &notes));
    let people = match responses {
        Some(Value::Array(people)) if !is_anonymous => people,
        _ if is_anonymous => Vec::new(),
        _ => {
            notes.note(Place::root().key("responses"), FaultKind::Shape(Shape::Expected(Kind::List)));
            Vec::new()
        }
    };
    let agreements = agreements(&at.field("agreed"), bank, &notes);
    let rest = at.rest(&KNOWN);
    notes.finish(Parts { people, counts, agreements, rest })
}

/// Responses are carried over from another version of a bank; counts cannot be, since a level may have moved.
fn check_bank(at: &Cursor<'_>, bank: &Bank, is_anonymous: bool) -> Result<(), Refusal> {
    let at = at.field("bank");
    let (id, version) = (at.field("id").id(), at.field("version").text(NOTE_LIMIT));
    let digest = at.field("digest").given().map(|given| given.text(NOTE_LIMIT));
    let is_named = at.field("id").value().is_some_and(Value::is_string);
    let is_other = is_named && id != bank.id || is_anonymous && digest.is_some_and(|digest| digest != bank.digest);
    if is_other { Err(Refusal::OtherBank { id, version }) } else { Ok(()) }
}

fn open(people: Vec<Value>, bank: &Bank) -> Result<Vec<response::Opened>, Refusal> {
    let (notes, place) = (Notes::default(), Place::root().key("responses"));
    let mut opened = Vec::new();
    for (index, one) in people.into_iter().enumerate() {
        match response::read_tree(one, bank) {
            Ok(response) => opened.push(response),
            Err(Refusal::Faults(faults)) => {
                for Fault { place: inner, kind } in faults {
                    notes.note(place.index(index).join(&inner), kind);
                }
            }
            Err(refusal) => return Err(refusal),
        }
    }
    notes.finish(opened)
}

/// The counts of a team without its people.
pub(in crate::files) fn counts(at: &Cursor<'_>, bank: &Bank, notes: &Notes) -> Counts {
    let people = u32::try_from(at.field("n").whole(1, i64::from(PEOPLE_MOST))).unwrap_or(1);
    let form = at.field("form").id();
    if bank.form(&form).is_none() {
        unknown(&at.field("form"), Named::Form, &form, &mut bank.forms.iter().map(|form| form.id.as_str()), notes);
    }
    let tally = |(id, at): (&str, Cursor<'_>)| (ItemId::from(id), tally(id, &at, people, bank, notes));
    let tallies = at.field("aggregate").members().into_iter().map(tally).collect();
    Counts { people, form: FormId::from(form), tallies }
}

/// What hidden votes came to, by item; nothing where none is given.
pub(in crate::files) fn votes(at: &Cursor<'_>, bank: &Bank, notes: &Notes) -> SortedMap<ItemId, Tally> {
    let voted = at.given().map(|given| given.members()).unwrap_or_default();
    voted.into_iter().map(|(id, at)| (ItemId::from(id), tally(id, &at, PEOPLE_MOST, bank, notes))).collect()
}

fn tally(id: &str, at: &Cursor<'_>, people: u32, bank: &Bank, notes: &Notes) -> Tally {
    let number = |at: Cursor<'_>| u32::try_from(at.whole(0, i64::from(PEOPLE_MOST))).unwrap_or(0);
    let given = |key: &str| at.field(key).given().map_or(0, number);
    let tally = Tally {
        counts: at.field("counts").list(number),
        not_sure: given("not_sure"),
        absent: given("absent"),
        not_applicable: given("not_applicable"),
    };
    match bank.item(id) {
        None => unknown_item(id, at, bank, notes),
        Some(placed) if tally.counts.len() != usize::from(placed.module.top()) + 1 => {
            let levels = usize::from(placed.module.top()) + 1;
            notes.note(at.field("counts").place(), FaultKind::LevelCounts { levels });
        }
        Some(_) if u64::from(people) < sum(&tally) => {
            notes.note(at.place(), FaultKind::MoreThanPeople { people: usize::try_from(people).unwrap_or(usize::MAX) });
        }
        Some(_) => {}
    }
    tally
}

fn sum(tally: &Tally) -> u64 {
    let aside = [tally.not_sure, tally.absent, tally.not_applicable];
    tally.counts.iter().chain(&aside).map(|count| u64::from(*count)).sum()
}

/// What was agreed, by item.
pub(in crate::files) fn agreements(at: &Cursor<'_>, bank: &Bank, notes: &Notes) -> Agreements {
    let agreed = at.given().map(|given| given.members()).unwrap_or_default();
    agreed.into_iter().map(|(id, at)| (ItemId::from(id), agreed_level(id, &at, bank, notes))).collect()
}

fn agreed_level(id: &str, at: &Cursor<'_>, bank: &Bank, notes: &Notes) -> Agreed {
    let halves = at.field("level").number() * 2.0;
    match bank.item(id) {
        None => unknown_item(id, at, bank, notes),
        Some(placed) if !(0.0..=f64::from(placed.module.top()) * 2.0).contains(&halves) => {
            at.field("level").note(Shape::OutOfRange { least: 0, most: i64::from(placed.module.top()) });
        }
        Some(_) if halves.fract() != 0.0 => notes.note(at.field("level").place(), FaultKind::NotHalf),
        Some(_) => {}
    }
    // Whole and in range, or a fault was noted.
    Agreed { level: Level::from_halves(halves as u8), reason: notes.written(&at.field("reason")) }
}

fn unknown_item(id: &str, at: &Cursor<'_>, bank: &Bank, notes: &Notes) {
    unknown(at, Named::Item, id, &mut bank.items().map(|placed| placed.item.id.as_str()), notes);
}

fn unknown(at: &Cursor<'_>, named: Named, found: &str, known: &mut dyn Iterator<Item = &str>, notes: &Notes) {
    let nearest = nearest(found, known);
    notes.note(at.place(), FaultKind::Unknown { named, found: found.to_owned(), nearest });
}
