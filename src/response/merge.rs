//! Two copies of one response made into one: of each thing the later value, whoever merges and in whatever order.
//!
//! `merge` is commutative, associative and idempotent, so that windows, files and the mirror of a save may be merged as
//! they come and all end with the same. It needs no common ancestor: the stamps say what was set after what. A thing that
//! carries no stamp counts as set before everything. An answer that lost is kept in `earlier`, unless the winner had seen
//! it. Entries that say nothing (an answer `{}`, an option without answers) do not outlive a merge.

use std::cmp::Ordering;

use serde_json::Value;

use super::answer::Answer;
use super::clock::{Earlier, Part, Slot, Stamp};
use super::limits;
use super::model::{BankRef, Critical, Plan, Planned, Response, Status, TaskId};
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
        form: later(one, other, &Slot::form(), |side| side.form.clone()),
        bank: bank(&one.bank, &other.bank),
        created_at: first_of(&one.created_at, &other.created_at),
        updated_at: one.updated_at.clone().max(other.updated_at.clone()),
        revision: one.revision.max(other.revision),
        title: later(one, other, &Slot::title(), |side| side.title.clone()),
        role: later(one, other, &Slot::role(), |side| side.role.clone()),
        weighting: later(one, other, &Slot::preset(), |side| side.weighting.clone()),
        answers: SortedMap::new(),
        kept: SortedMap::new(),
        critical: critical(one, other),
        choice: SortedMap::new(),
        plan: plan(one, other),
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

/// The value with the later stamp; between equal stamps the greater one.
fn later<T: Ord>(one: &Response, other: &Response, slot: &Slot, value: impl Fn(&Response) -> T) -> T {
    later_by(one, other, slot, value, T::cmp)
}

fn later_by<T>(
    one: &Response,
    other: &Response,
    slot: &Slot,
    value: impl Fn(&Response) -> T,
    order: impl Fn(&T, &T) -> Ordering,
) -> T {
    let stamp = |side: &Response| side.clocks.get(slot).cloned().unwrap_or(Stamp::LOWEST);
    let (ours, theirs) = (value(one), value(other));
    match stamp(one).cmp(&stamp(other)).then_with(|| order(&ours, &theirs)) {
        Ordering::Less => theirs,
        Ordering::Equal | Ordering::Greater => ours,
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

fn critical(one: &Response, other: &Response) -> Vec<Critical> {
    let key = |list: &Vec<Critical>| -> Vec<(String, String, String)> {
        let text = |each: &Critical| (each.item.to_string(), each.root_cause.clone(), text(&each.rest));
        list.iter().map(text).collect()
    };
    later_by(one, other, &Slot::critical(), |side| side.critical.clone(), |ours, theirs| key(ours).cmp(&key(theirs)))
}

/// There is a plan if either has one; its tasks are set one by one.
fn plan(one: &Response, other: &Response) -> Option<Plan> {
    one.plan.as_ref().or(other.plan.as_ref())?;
    let head = |side: &Response| {
        let plan = side.plan.clone().unwrap_or_default();
        (plan.entry_point, plan.rest)
    };
    let (entry_point, rest) = later_by(one, other, &Slot::plan(), head, |ours, theirs| {
        ours.0.cmp(&theirs.0).then_with(|| members(&ours.1).cmp(&members(&theirs.1)))
    });
    let (actions, conditions) = (|plan: &Plan| plan.actions.clone(), |plan: &Plan| plan.conditions.clone());
    let actions = tasks(one, other, actions, |action| TaskId::Action(action.clone()));
    let conditions = tasks(one, other, conditions, |item| TaskId::Condition(item.clone()));
    Some(Plan { entry_point, actions, conditions, rest })
}

fn tasks<K: Ord>(
    one: &Response,
    other: &Response,
    of: fn(&Plan) -> SortedMap<K, Planned>,
    task: fn(&K) -> TaskId,
) -> SortedMap<K, Planned> {
    let given = |side: &Response| side.plan.as_ref().map(of).unwrap_or_default();
    let ids = each_once(given(one).into_keys().chain(given(other).into_keys()));
    let standing = |id: K| {
        let task = task(&id);
        let value = |side: &Response| side.plan.as_ref().and_then(|plan| plan.of(&task)).cloned();
        let planned = later_by(one, other, &Slot::task(&task), value, |ours, theirs| {
            ours.as_ref().map(planned_key).cmp(&theirs.as_ref().map(planned_key))
        });
        Some((id, planned?))
    };
    ids.into_iter().filter_map(standing).collect()
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
