//! Walks a response's file: first whose bank it is, then every part of it.

use serde_json::Value;

use super::answer::answer;
use super::carry::{Answers, carry};
use super::part::{self, Walk};
use super::{BankMatch, Opened, count, kept_other, write};
use crate::bank::find::Placed;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::Bank;
use crate::files::claimed::Claimed;
use crate::files::notes::Notes;
use crate::files::refusal::{FaultKind, Refusal};
use crate::files::words::Words;
use crate::json::cursor::{Cursor, is_id};
use crate::json::place::Place;
use crate::json::shape::Shape;
use crate::order::map::SortedMap;
use crate::response::limits;
use crate::response::model::{BankRef, NOTE_LIMIT, Response, ResponseKind};
use crate::scoring::outcome::Class;

const KNOWN: [&str; 20] = [
    "format",
    "id",
    "kind",
    "form",
    "bank",
    "created_at",
    "updated_at",
    "revision",
    "title",
    "role",
    "preset",
    "answers",
    "kept",
    "critical",
    "choice",
    "plan",
    "again",
    "clocks",
    "earlier",
    "app",
];
const RESULT: &str = "result";

/// Reads the response here. Faults are noted; only a foreign bank ends the walk, since all else hangs on it.
pub fn read(at: &Cursor<'_>, bank: &Bank, notes: &Notes) -> Result<Opened, Refusal> {
    let reference = bank_ref(&at.field("bank"));
    let named = at.field("bank").field("id").value().and_then(Value::as_str);
    if named.is_some_and(|id| id != bank.id) {
        return Err(Refusal::OtherBank { id: reference.id, version: reference.version });
    }
    let is_same = reference.digest.as_ref().map_or(reference.version == bank.version, |digest| *digest == bank.digest);
    let kind = at.field("kind").word(ResponseKind::WORDS).unwrap_or(ResponseKind::Individual);
    let walk = Walk { bank, notes, is_same, is_same_version: reference.version == bank.version, kind };
    let mut others = Vec::new();
    let mut opened = Opened {
        bank_match: if is_same { BankMatch::Same } else { BankMatch::Other { version: reference.version.clone() } },
        carried: 0,
        mapped: 0,
        kept: 0,
        claimed: claimed(at, is_same),
        recorded: if is_same { SortedMap::default() } else { recorded(at) },
        response: Response {
            id: uuid(&at.field("id"), notes),
            kind,
            form: walk.form(&at.field("form"), &mut others),
            bank: if is_same { taken(reference, bank) } else { BankRef { rest: reference.rest, ..BankRef::to(bank) } },
            created_at: text(&at.field("created_at")),
            updated_at: text(&at.field("updated_at")),
            revision: at.field("revision").given().map_or(0, |given| count(&given)),
            title: text(&at.field("title")),
            role: walk.role(&at.field("role"), &mut others),
            weighting: walk.weighting(&at.field("preset"), &mut others),
            answers: SortedMap::new(),
            kept: SortedMap::new(),
            critical: Vec::new(),
            choice: SortedMap::new(),
            plan: None,
            again: walk.again(&at.field("again"), &mut others),
            rest: at.rest(&[&KNOWN[..], &[RESULT]].concat()),
            clocks: walk.clocks(&at.field("clocks")),
            earlier: SortedMap::new(),
        },
    };
    answers(&walk, at, &mut opened, &mut others);
    opened.response.critical = walk.critical(&at.field("critical"), &mut others);
    part::choice(&walk, &at.field("choice"), &mut opened, &mut others);
    opened.response.plan = at.field("plan").given().map(|given| walk.plan(&given, &mut others));
    opened.response.earlier = walk.earlier(&at.field("earlier"), &opened.response, &mut others);
    if !is_same {
        // Of an item that was split there are more answers than the file had.
        limits::hold(&mut opened.response);
    }
    kept_other::keep(&mut opened.response, others);
    notes.check_totals(at.place());
    Ok(opened)
}

/// A file without a digest that was written for this version gets it, so that it is never taken for another's.
fn taken(reference: BankRef, bank: &Bank) -> BankRef {
    BankRef { digest: Some(bank.digest.clone()), ..reference }
}

fn bank_ref(at: &Cursor<'_>) -> BankRef {
    BankRef {
        id: at.field("id").id(),
        version: at.field("version").text(NOTE_LIMIT),
        digest: at.field("digest").given().map(|given| given.text(NOTE_LIMIT)),
        rest: at.rest(&["id", "version", "digest"]),
    }
}

/// A text that is no note; empty where there is none.
pub(super) fn text(at: &Cursor<'_>) -> String {
    at.given().map(|given| given.text(NOTE_LIMIT)).unwrap_or_default()
}

pub(super) fn uuid(at: &Cursor<'_>, notes: &Notes) -> String {
    let text = at.text(NOTE_LIMIT);
    if at.value().is_some_and(Value::is_string) && !is_uuid(&text) {
        notes.note(at.place(), FaultKind::NotUuid);
    }
    text
}

/// Whether `text` is a UUID of version 4 and its variant.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(index, byte)| match index {
            8 | 13 | 18 | 23 => byte == b'-',
            14 => byte == b'4',
            19 => matches!(byte, b'8' | b'9' | b'a' | b'b' | b'A' | b'B'),
            _ => byte.is_ascii_hexdigit(),
        })
}

fn claimed(at: &Cursor<'_>, is_same: bool) -> Option<Claimed> {
    let app = at.field("app").given();
    let text = |key: &str| app.as_ref().map(|app| text(&app.field(key))).unwrap_or_default();
    if let Some(app) = &app {
        app.object();
    }
    let (name, version) = (text("name"), text("version"));
    let result = at.field(RESULT).given();
    let result = result.and_then(|given| given.object().cloned())?;
    (is_same && name == write::APP).then_some(Claimed { app_version: version, result: Value::Object(result) })
}

/// What another version of the bank had given: by that alone can be told what the change of the bank did. Nothing else of
/// a result is ever read.
fn recorded(at: &Cursor<'_>) -> SortedMap<EntryPointId, f64> {
    let list = at.value().and_then(|file| file.pointer("/result/entry_points")).and_then(Value::as_array);
    let fit = |one: &Value| {
        let is_classed = one["class"].as_str()? != Class::Unclassed.word();
        let fit = one["fit"].as_f64().filter(|fit| is_classed && (0.0..=100.0).contains(fit))?;
        Some((EntryPointId::from(one["id"].as_str()?), fit))
    };
    list.into_iter().flatten().filter_map(fit).collect()
}

/// The answers and those kept from an older bank, which get another chance in a bank that is not the same.
fn answers(walk: &Walk<'_>, at: &Cursor<'_>, opened: &mut Opened, others: &mut Vec<(Place, Value)>) {
    let given = read_answers(walk, &at.field("answers"), walk.is_same);
    let kept = at.field("kept").given().map(|kept| read_answers(walk, &kept, false)).unwrap_or_default();
    if walk.is_same {
        (opened.carried, opened.kept) = (given.len(), kept.len());
        (opened.response.answers, opened.response.kept) = (given, kept);
        return;
    }
    let done = carry(walk.bank, given.into_iter().chain(kept));
    (opened.carried, opened.mapped, opened.kept) = (done.carried, done.mapped, done.left.len());
    opened.response.answers = done.answers;
    for (id, answer) in done.left {
        let place = at.field("kept").field(id.as_str()).place();
        // Where neither an answer nor an older kept one of this item fits, the newer came first.
        if opened.response.kept.contains_key(&id) {
            others.push((place, write::answer_tree(&answer)));
        } else {
            opened.response.kept.insert(id, answer);
        }
    }
}

/// Reads answers by item; strict ones must be to items of this bank and fit them.
pub(super) fn read_answers(walk: &Walk<'_>, at: &Cursor<'_>, is_strict: bool) -> Answers {
    // By id at once: a bank looks through its items one by one.
    let items = walk.bank.items().filter(|_| is_strict);
    let known: SortedMap<&str, Placed<'_>> = items.map(|placed| (placed.item.id.as_str(), placed)).collect();
    let read = |(id, at): (&str, Cursor<'_>)| {
        let item = known.get(id).copied();
        if !is_id(id) {
            at.note(Shape::MalformedId { found: id.chars().take(64).collect() });
        } else if is_strict && item.is_none() {
            walk.unknown_item(&at, id);
        }
        (ItemId::from(id), answer(&at, walk.kind, item, walk.notes))
    };
    at.members().into_iter().map(read).collect()
}
