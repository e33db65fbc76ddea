//! Two copies of one response made into one: of each thing the later value, whoever merges and in whatever order.
//!
//! `merge` is commutative, associative and idempotent, so that windows, files and the mirror of a save may be merged as
//! they come and all end with the same. It needs no common ancestor: the stamps say what was set after what. A thing that
//! carries no stamp counts as set before everything. An answer that lost is kept in `earlier`, unless the winner had seen
//! it. Entries that say nothing (an answer `{}`, an option without answers) do not outlive a merge.

use std::cmp::Ordering;

use serde_json::Value;

use super::again::Again;
use super::answer::Answer;
use super::clock::{Earlier, Part, Slot, Stamp};
use super::limits;
use super::model::{BankRef, Critical, Plan, Planned, Response, Status};
use super::moment::Date;
use super::register::{Register, members};
use crate::json::print::print;
use crate::order::each_once;
use crate::order::map::SortedMap;

/// Both copies as one, for which of the two comes first does not matter.
pub fn merge(one: &Response, other: &Response) -> Response {
    let mut merged = Response {
        id: one.id.clone().max(other.id.clone()),
        kind: one.kind.max(other.kind),
        form: later(one, other, &Slot::form(), one.form.cmp(&other.form)).form.clone(),
        bank: bank(&one.bank, &other.bank),
        created_at: first_of(&one.created_at, &other.created_at),
        updated_at: one.updated_at.clone().max(other.updated_at.clone()),
        revision: one.revision.max(other.revision),
        title: later(one, other, &Slot::title(), one.title.cmp(&other.title)).title.clone(),
        role: later(one, other, &Slot::role(), one.role.cmp(&other.role)).role.clone(),
        weighting: later(one, other, &Slot::preset(), one.weighting.cmp(&other.weighting)).weighting.clone(),
        answers: SortedMap::new(),
        kept: SortedMap::new(),
        critical: critical(one, other),
        choice: SortedMap::new(),
        plan: plan(one, other),
        again: again(one, other),
        rest: rest(&one.rest, &other.rest),
        clocks: clocks(one, other),
        earlier: SortedMap::new(),
    };
    for slot in each_once(slots(one).into_iter().chain(slots(other))) {
        let (standing, earlier) = register(one, &slot).join(register(other, &slot)).split();
        put(&mut merged, &slot, standing, earlier);
    }
    limits::hold(&mut merged);
    merged
}

/// The values that a slot of answers has had.
pub fn register(response: &Response, slot: &Slot) -> Register {
    let answer = standing(response, slot);
    let stamp = response.clocks.get(slot);
    let is_said = stamp.is_some() || !answer.is_empty();
    let stamp = stamp.cloned().unwrap_or(Stamp::LOWEST);
    let earlier = response.earlier.get(slot).map(Vec::as_slice).unwrap_or_default();
    Register::new(is_said.then_some(Earlier { stamp, answer }), earlier)
}

/// Every slot of answers that says something or once did.
fn slots(response: &Response) -> Vec<Slot> {
    let mut slots = answer_slots(response);
    let known = response.clocks.keys().chain(response.earlier.keys());
    slots.extend(known.filter(|slot| slot.part() != Part::Other).cloned());
    slots
}

/// Every slot of answers that may say something now.
pub fn answer_slots(response: &Response) -> Vec<Slot> {
    let answers = response.answers.keys().flat_map(|item| [Slot::answer(item), Slot::note(item)]);
    let choice = response.choice.iter().flat_map(|(option, answers)| {
        answers.keys().flat_map(move |item| [Slot::choice(option, item), Slot::choice_note(option, item)])
    });
    let kept = response.kept.keys().map(Slot::kept);
    answers.chain(choice).chain(kept).collect()
}

/// What stands in a slot of answers: a note by itself, an answer without it.
pub fn standing(response: &Response, slot: &Slot) -> Answer {
    let chosen = |option, item| response.choice.get(option).and_then(|answers| answers.get(item)).cloned();
    let (answer, is_note) = match slot.part() {
        Part::Answer(item) => (response.answers.get(&item).cloned(), false),
        Part::Note(item) => (response.answers.get(&item).cloned(), true),
        Part::Choice(option, item) => (chosen(&option, &item), false),
        Part::ChoiceNote(option, item) => (chosen(&option, &item), true),
        Part::Kept(item) => return response.kept.get(&item).cloned().unwrap_or_default(),
        Part::Other => (None, false),
    };
    let answer = answer.unwrap_or_default();
    if is_note { Answer { note: answer.note, ..Answer::default() } } else { Answer { note: String::new(), ..answer } }
}

/// Puts a register's values where they belong; the slots come in their order, an answer before its note.
fn put(merged: &mut Response, slot: &Slot, standing: Option<Earlier>, mut earlier: Vec<Earlier>) {
    let is_no_more = |standing: &Earlier| standing.stamp == Stamp::LOWEST && standing.answer.is_empty();
    let standing = match standing {
        // Neither a value nor a stamp would tell of it.
        Some(nothing) if is_no_more(&nothing) => {
            earlier.insert(0, nothing);
            None
        }
        standing => standing,
    };
    if !earlier.is_empty() {
        merged.earlier.insert(slot.clone(), earlier);
    }
    let Some(Earlier { stamp, answer }) = standing else { return };
    if stamp != Stamp::LOWEST {
        merged.clocks.insert(slot.clone(), stamp);
    }
    if answer.is_empty() {
        return;
    }
    let (place, is_note) = match slot.part() {
        Part::Answer(item) => (merged.answers.or_default(item), false),
        Part::Note(item) => (merged.answers.or_default(item), true),
        Part::Choice(option, item) => (merged.choice.or_default(option).or_default(item), false),
        Part::ChoiceNote(option, item) => (merged.choice.or_default(option).or_default(item), true),
        Part::Kept(item) => (merged.kept.or_default(item), false),
        Part::Other => return,
    };
    if is_note {
        place.note = answer.note;
    } else {
        *place = answer;
    }
}

/// Of each slot the later stamp, those that this version does not know among them.
fn clocks(one: &Response, other: &Response) -> SortedMap<Slot, Stamp> {
    let mut clocks = one.clocks.clone();
    for (slot, stamp) in &other.clocks {
        let place = clocks.or_insert(slot.clone(), Stamp::LOWEST);
        if stamp > place {
            *place = stamp.clone();
        }
    }
    clocks.retain(|_, stamp| *stamp != Stamp::LOWEST);
    clocks
}

/// Who has the later stamp for a slot; between equal stamps whose value is the greater one, by this order of theirs.
fn later<'r>(one: &'r Response, other: &'r Response, slot: &Slot, values: Ordering) -> &'r Response {
    let lowest = Stamp::LOWEST;
    let stamp = |side: &'r Response| side.clocks.get(slot);
    match stamp(one).unwrap_or(&lowest).cmp(stamp(other).unwrap_or(&lowest)).then(values) {
        Ordering::Less => other,
        Ordering::Equal | Ordering::Greater => one,
    }
}

/// The lesser of two times, where empty is unknown.
fn first_of(one: &str, other: &str) -> String {
    let known = [one, other].into_iter().filter(|time| !time.is_empty());
    known.min().unwrap_or_default().to_owned()
}

/// Both are carried to the bank at hand when they are read; where they are not, the greater version stands.
fn bank(one: &BankRef, other: &BankRef) -> BankRef {
    let key = |bank: &BankRef| (bank.id.clone(), bank.version.clone(), bank.digest.clone());
    let greater = if key(one) < key(other) { other } else { one };
    BankRef { rest: rest(&one.rest, &other.rest), ..greater.clone() }
}

/// It is set once, when a response begins, and never changes; of two by hand the greater one stands.
fn again(one: &Response, other: &Response) -> Option<Again> {
    let key =
        |side: &Response| side.again.as_ref().map(|again| (again.of.clone(), again.on.clone(), format!("{again:?}")));
    if one.again == other.again || key(one) > key(other) { one.again.clone() } else { other.again.clone() }
}

fn critical(one: &Response, other: &Response) -> Vec<Critical> {
    let key = |side: &Response| -> Vec<(String, String, String)> {
        let text = |each: &Critical| (each.item.to_string(), each.root_cause.clone(), text(&each.rest));
        side.critical.iter().map(text).collect()
    };
    later(one, other, &Slot::critical(), key(one).cmp(&key(other))).critical.clone()
}

/// There is a plan if either has one; its tasks are set one by one.
fn plan(one: &Response, other: &Response) -> Option<Plan> {
    one.plan.as_ref().or(other.plan.as_ref())?;
    let nothing = Plan::default();
    let ours = one.plan.as_ref().unwrap_or(&nothing);
    let theirs = other.plan.as_ref().unwrap_or(&nothing);
    let head = ours.entry_point.cmp(&theirs.entry_point).then_with(|| members(&ours.rest).cmp(&members(&theirs.rest)));
    let head = later(one, other, &Slot::plan(), head).plan.as_ref().unwrap_or(&nothing);
    let mut merged = Plan { entry_point: head.entry_point.clone(), rest: head.rest.clone(), ..Plan::default() };
    for task in each_once(ours.tasks().into_iter().chain(theirs.tasks())) {
        let values = ours.of(&task).map(planned_key).cmp(&theirs.of(&task).map(planned_key));
        let later = later(one, other, &Slot::task(&task), values).plan.as_ref();
        if let Some(planned) = later.and_then(|plan| plan.of(&task)) {
            *merged.begin(&task) = planned.clone();
        }
    }
    Some(merged)
}

fn planned_key(planned: &Planned) -> (Status, &str, Option<Date>, &str, String) {
    (planned.status, &planned.owner, planned.due, &planned.note, text(&planned.rest))
}

fn text(rest: &SortedMap<String, Value>) -> String {
    members(rest).into_iter().map(|(key, value)| format!("{key}:{value},")).collect()
}

/// Member by member: what only one has stays, and of two the one that is greater as text.
fn rest(one: &SortedMap<String, Value>, other: &SortedMap<String, Value>) -> SortedMap<String, Value> {
    let mut merged = one.clone();
    for (key, value) in other {
        let place = merged.or_insert(key.clone(), value.clone());
        if print(place) < print(value) {
            *place = value.clone();
        }
    }
    merged
}
