//! Everything that a person can do to a response, and the one function that does it.

use crate::bank::id::{EntryPointId, ItemId, RoleId};
use crate::bank::model::{Bank, Form, HeldBy};
use crate::order::map::SortedMap;

use super::again::confirm;
use super::answer::{Answer, EvidenceTag, Reach, Since, State};
use super::limits::{characters, count};
use super::model::{ANSWERS_LIMIT, CRITICAL_LIMIT, Critical, NOTE_LIMIT, NOTES_LIMIT, Response, Weighting};
use super::moment::Moment;
use super::planning::{PlanChange, change_plan};
use super::succeed::succeed;

/// The lowest level of a need for which "since when" is asked.
pub const SINCE_LEAST: f64 = 2.0;
/// The lowest level of a strength for which is asked whether it reaches the highest-need schools.
pub const REACH_LEAST: f64 = 1.0;
/// The highest level that may be low on purpose.
pub const LOW_MOST: f64 = 1.0;

/// One thing that a person did.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    Title(String),
    Role(Option<RoleId>),
    Weighting(Weighting),
    /// Whether there is an agreement at all; see [`agreement_items`].
    Agreement {
        items: Vec<ItemId>,
        exists: bool,
    },
    /// `None` clears the answer; its note stays.
    State {
        item: ItemId,
        state: Option<State>,
    },
    Detail {
        item: ItemId,
        detail: Detail,
    },
    /// Answers as last time, where it was taken again.
    AsLastTime {
        item: ItemId,
    },
    /// `State` and `Detail` for an answer about the plan for one entry point, in the choice check.
    ChoiceState {
        entry_point: EntryPointId,
        item: ItemId,
        state: Option<State>,
    },
    ChoiceDetail {
        entry_point: EntryPointId,
        item: ItemId,
        detail: Detail,
    },
    /// Names the item that stands at this place among the most critical, 0 to 2; without one the place is closed.
    Critical {
        place: usize,
        item: Option<ItemId>,
    },
    RootCause {
        item: ItemId,
        text: String,
    },
    Plan(PlanChange),
    /// Clears everything that was answered, chosen and planned; title, role and shares stay.
    StartOver,
}

/// One of the details behind "Add detail".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Detail {
    Note(String),
    Evidence(Option<EvidenceTag>),
    Since(Option<Since>),
    Reach(Option<Reach>),
    LowOnPurpose(bool),
    Discuss(bool),
}

impl Change {
    /// Whether it is one key of many, so that saving may wait for the next.
    pub fn is_typing(&self) -> bool {
        match self {
            Change::Plan(change) => change.is_typing(),
            Change::Title(_) | Change::RootCause { .. } => true,
            Change::Detail { detail, .. } | Change::ChoiceDetail { detail, .. } => matches!(detail, Detail::Note(_)),
            _ => false,
        }
    }

    /// The same of an answer about the plan for an entry point, in the choice check; what is no answer stays as it is.
    pub fn about(self, entry_point: &EntryPointId) -> Change {
        let entry_point = entry_point.clone();
        match self {
            Change::State { item, state } => Change::ChoiceState { entry_point, item, state },
            Change::Detail { item, detail } => Change::ChoiceDetail { entry_point, item, detail },
            other => other,
        }
    }
}

/// The response after the change, made in `tab`. Where the change alters nothing, the response comes back as it was, times
/// and all.
pub fn apply(response: &Response, change: Change, now: Moment, tab: &str) -> Response {
    let mut next = response.clone();
    match change {
        Change::Title(title) => next.title = title.chars().take(NOTE_LIMIT).collect(),
        Change::Role(role) => next.role = role,
        Change::Weighting(weighting) => next.weighting = weighting,
        Change::Agreement { items, exists } => items.iter().for_each(|item| set_agreement(&mut next, item, exists)),
        Change::State { item, state } => edit(&mut next, &item, |answer| set_state(answer, state)),
        Change::Detail { item, detail } => {
            let room = room_for_note(&next, &item);
            edit(&mut next, &item, |answer| set_detail(answer, detail, room));
        }
        Change::AsLastTime { item } => {
            let last = response.again.as_ref().and_then(|again| again.answers.get(&item));
            edit(&mut next, &item, |answer| confirm(answer, last));
        }
        Change::ChoiceState { entry_point, item, state } => {
            edit_choice(&mut next, entry_point, &item, |answer| set_state(answer, state));
        }
        Change::ChoiceDetail { entry_point, item, detail } => {
            let room = room_for_choice_note(&next, &entry_point, &item);
            edit_choice(&mut next, entry_point, &item, |answer| set_detail(answer, detail, room));
        }
        Change::Critical { place, item } => set_critical(&mut next.critical, place, item),
        Change::RootCause { item, text } => {
            let place = next.critical.iter().position(|critical| critical.item == item);
            let named = place.map(|place| (place, next.critical[place].root_cause.chars().count()));
            if let Some((place, own)) = named {
                next.critical[place].root_cause = text.chars().take(room_beside(&next, own)).collect();
            }
        }
        Change::Plan(change) => change_plan(&mut next, change),
        Change::StartOver => start_over(&mut next),
    }
    if next == *response {
        return next;
    }
    succeed(response, Response { updated_at: now.rfc3339(), ..next }, tab)
}

/// The items of a form that do not apply where there is no bargaining agreement: an agreement holds them, and the bank
/// lets them not apply.
pub fn agreement_items(bank: &Bank, form: &Form) -> Vec<ItemId> {
    let asked = bank.items_of(form).map(|placed| placed.item);
    let held = asked.filter(|item| item.held_by == Some(HeldBy::Agreement) && item.not_applicable);
    held.map(|item| item.id.clone()).collect()
}

/// Nothing that was said is left to be seen, what had lost a merge among it.
fn start_over(response: &mut Response) {
    response.answers.clear();
    response.kept.clear();
    response.critical.clear();
    response.choice.clear();
    response.plan = None;
    response.earlier.values_mut().flatten().for_each(|earlier| earlier.answer = Answer::default());
}

/// Edits one answer; one that says nothing afterwards is not kept.
fn edit(response: &mut Response, item: &ItemId, change: impl FnOnce(&mut Answer)) {
    edit_in(&mut response.answers, item, change);
}

/// Edits one answer of the choice check. One more than a file may have is not taken: no bank at hand asks so many.
fn edit_choice(response: &mut Response, option: EntryPointId, item: &ItemId, change: impl FnOnce(&mut Answer)) {
    let is_full = count(response) >= ANSWERS_LIMIT;
    let mut answers = response.choice.remove(&option).unwrap_or_default();
    if answers.contains_key(item) || !is_full {
        edit_in(&mut answers, item, change);
    }
    if !answers.is_empty() {
        response.choice.insert(option, answers);
    }
}

fn edit_in(answers: &mut SortedMap<ItemId, Answer>, item: &ItemId, change: impl FnOnce(&mut Answer)) {
    let mut answer = answers.remove(item).unwrap_or_default();
    change(&mut answer);
    if !answer.is_empty() {
        answers.insert(item.clone(), answer);
    }
}

/// A detail that the new state does not allow (the form would no longer show it) goes with the old state.
fn set_state(answer: &mut Answer, state: Option<State>) {
    answer.state = state;
    let level = answer.level().map(|level| level.value());
    answer.since = answer.since.filter(|_| level.is_some_and(|level| level >= SINCE_LEAST));
    answer.reach = answer.reach.filter(|_| level.is_some_and(|level| level >= REACH_LEAST));
    answer.low_on_purpose = answer.low_on_purpose && level.is_some_and(|level| level <= LOW_MOST);
    answer.evidence = answer.evidence.filter(|_| level.is_some());
}

fn set_detail(answer: &mut Answer, detail: Detail, room: usize) {
    match detail {
        Detail::Note(note) => answer.note = note.chars().take(room).collect(),
        Detail::Evidence(evidence) => answer.evidence = evidence,
        Detail::Since(since) => answer.since = since,
        Detail::Reach(reach) => answer.reach = reach,
        Detail::LowOnPurpose(low_on_purpose) => answer.low_on_purpose = low_on_purpose,
        Detail::Discuss(discuss) => answer.discuss = discuss,
    }
}

/// Without an agreement its items do not apply. With one, only an answer that still says so is cleared.
fn set_agreement(response: &mut Response, item: &ItemId, exists: bool) {
    edit(response, item, |answer| {
        if !exists {
            set_state(answer, Some(State::NotApplicable));
        } else if answer.state == Some(State::NotApplicable) {
            set_state(answer, None);
        }
    });
}

/// An item stands at one place only. A cause goes with its item: another item at the place begins without one.
fn set_critical(critical: &mut Vec<Critical>, place: usize, item: Option<ItemId>) {
    let stands_elsewhere =
        |each: &ItemId| critical.iter().enumerate().any(|(at, other)| at != place && other.item == *each);
    if item.as_ref().is_some_and(stands_elsewhere) {
        return;
    }
    match (item, critical.get(place)) {
        (Some(item), Some(there)) if there.item == item => {}
        (Some(item), Some(_)) => critical[place] = Critical { item, ..Critical::default() },
        (Some(item), None) if critical.len() < CRITICAL_LIMIT => {
            critical.push(Critical { item, ..Critical::default() })
        }
        (None, Some(_)) => {
            critical.remove(place);
        }
        _ => {}
    }
}

/// How many characters the note of an item may have: its own limit, or what all other texts leave of the limit for all.
pub fn room_for_note(response: &Response, item: &ItemId) -> usize {
    let own = response.answers.get(item).map_or(0, |answer| answer.note.chars().count());
    room_beside(response, own)
}

/// The same for an answer of the choice check.
pub fn room_for_choice_note(response: &Response, option: &EntryPointId, item: &ItemId) -> usize {
    let answer = response.choice.get(option).and_then(|answers| answers.get(item));
    room_beside(response, answer.map_or(0, |answer| answer.note.chars().count()))
}

/// The same for any text that has so many characters now.
pub(super) fn room_beside(response: &Response, own: usize) -> usize {
    NOTE_LIMIT.min(NOTES_LIMIT.saturating_sub(characters(response) - own))
}
