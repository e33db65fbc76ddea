//! A response: who answered what, when, of which bank, and with which shares it is to be scored.

use serde_json::Value;

use super::again::Again;
use super::answer::{Answer, State};
use super::clock::{Earlier, Slot, Stamp};
use super::moment::Date;
use crate::bank::find::Placed;
use crate::bank::id::{ActionId, EntryPointId, FormId, ItemId, PresetId, RoleId};
use crate::bank::model::{Bank, Shares};
use crate::order::map::SortedMap;
use crate::order::sort_by;

/// One person's answers, or a team's agreed ones (formats: `foothold-response/1`).
#[derive(Debug, Clone, PartialEq)]
pub struct Response {
    /// A UUID, version 4.
    pub id: String,
    pub kind: ResponseKind,
    pub form: FormId,
    pub bank: BankRef,
    /// RFC 3339 in UTC.
    pub created_at: String,
    /// RFC 3339 in UTC; for display, never for ordering.
    pub updated_at: String,
    /// Counts changes; the higher one is the newer.
    pub revision: u64,
    pub title: String,
    pub role: Option<RoleId>,
    pub weighting: Weighting,
    pub answers: SortedMap<ItemId, Answer>,
    /// Answers to items that this bank does not have; shown, never scored, never dropped.
    pub kept: SortedMap<ItemId, Answer>,
    /// The most critical items, at most three, first the most critical.
    pub critical: Vec<Critical>,
    /// Answers of the choice check, for each option on the shortlist.
    pub choice: SortedMap<EntryPointId, SortedMap<ItemId, Answer>>,
    pub plan: Option<Plan>,
    /// What was said last time, where it was taken again.
    pub again: Option<Again>,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
    /// When each thing was last set or cleared; what has no stamp counts as set before everything.
    pub clocks: SortedMap<Slot, Stamp>,
    /// Answers that another window gave at the same time and that do not stand, the latest first.
    pub earlier: SortedMap<Slot, Vec<Earlier>>,
}

impl Response {
    /// What was answered to every item: all of the answers that a number may depend on.
    pub fn states(&self) -> SortedMap<ItemId, State> {
        self.answers.iter().filter_map(|(item, answer)| Some((item.clone(), answer.state?))).collect()
    }

    /// What was answered to an item where it stands; `None` when it is absent or its answer is not one that the item takes.
    pub fn state_of(&self, placed: &Placed<'_>) -> Option<State> {
        match self.answers.get(&placed.item.id)?.state? {
            State::Level(level) if level.halves() > placed.module.top().saturating_mul(2) => None,
            State::NotApplicable if !placed.item.not_applicable => None,
            state => Some(state),
        }
    }

    /// What else was said of an item, answers and notes, the latest first: nothing that was cleared, replaced by
    /// somebody who had seen it, or is the same as what stands.
    pub fn earlier_of(&self, item: &ItemId) -> Vec<&Earlier> {
        self.earlier_in(self.answers.get(item), Slot::answer(item), Slot::note(item))
    }

    /// The same of an item about the plan for an entry point, in the choice check.
    pub fn earlier_of_choice(&self, option: &EntryPointId, item: &ItemId) -> Vec<&Earlier> {
        let standing = self.choice.get(option).and_then(|answers| answers.get(item));
        self.earlier_in(standing, Slot::choice(option, item), Slot::choice_note(option, item))
    }

    fn earlier_in(&self, standing: Option<&Answer>, answer: Slot, note: Slot) -> Vec<&Earlier> {
        let nothing = Answer::default();
        let standing = standing.unwrap_or(&nothing);
        let of = |slot: Slot| self.earlier.get(&slot).into_iter().flatten();
        let answers = of(answer).filter(|each| {
            !each.answer.is_empty() && each.answer != Answer { note: String::new(), ..standing.clone() }
        });
        let notes = of(note).filter(|each| !each.answer.is_empty() && each.answer.note != standing.note);
        let mut found: Vec<&Earlier> = answers.chain(notes).collect();
        sort_by(&mut found, |one, other| other.stamp.cmp(&one.stamp));
        found
    }

    /// The shares to score it with; a preset that the bank does not have gives none.
    pub fn shares(&self, bank: &Bank) -> Shares {
        match &self.weighting {
            Weighting::Preset(id) => bank.preset(id.as_str()).map(|preset| preset.shares.clone()).unwrap_or_default(),
            Weighting::Own(shares) => shares.clone(),
        }
    }
}

/// Whose answers these are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ResponseKind {
    Individual,
    /// Agreed by a team: levels may be halves.
    Team,
}

/// The bank that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankRef {
    pub id: String,
    pub version: String,
    /// Absent in a file written by hand.
    pub digest: Option<String>,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

impl BankRef {
    /// Names this very bank.
    pub fn to(bank: &Bank) -> BankRef {
        let (id, version, digest) = (bank.id.clone(), bank.version.clone(), Some(bank.digest.clone()));
        BankRef { id, version, digest, rest: SortedMap::new() }
    }
}

/// Which shares the modules have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weighting {
    Preset(PresetId),
    /// The person's own whole percentages, which sum to 100.
    Own(Shares),
}

/// A most critical issue and what lies under it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Critical {
    pub item: ItemId,
    pub root_cause: String,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

/// What a team chose to do.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Plan {
    /// Whose actions are looked at; without one that of the entry point that the result names.
    pub entry_point: Option<EntryPointId>,
    /// Actions of entry points, and first moves: a bank has no id in both. One that the bank lacks stays.
    pub actions: SortedMap<ActionId, Planned>,
    /// Conditions that somebody is to open. One that the bank lacks stays.
    pub conditions: SortedMap<ItemId, Planned>,
    pub rest: SortedMap<String, Value>,
}

/// Something that can be planned.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskId {
    /// An action or a first move.
    Action(ActionId),
    /// To open a condition.
    Condition(ItemId),
}

impl Plan {
    /// What was planned of a task, what was dropped too.
    pub fn of(&self, task: &TaskId) -> Option<&Planned> {
        match task {
            TaskId::Action(action) => self.actions.get(action),
            TaskId::Condition(item) => self.conditions.get(item),
        }
    }

    /// Every task that something is written of, actions first.
    pub fn tasks(&self) -> Vec<TaskId> {
        let conditions = self.conditions.keys().map(|item| TaskId::Condition(item.clone()));
        self.actions.keys().map(|action| TaskId::Action(action.clone())).chain(conditions).collect()
    }

    /// What is planned of a task, begun where nothing is.
    pub fn begin(&mut self, task: &TaskId) -> &mut Planned {
        match task {
            TaskId::Action(action) => self.actions.or_default(action.clone()),
            TaskId::Condition(item) => self.conditions.or_default(item.clone()),
        }
    }

    /// Everything in it, actions first.
    pub fn all(&self) -> impl Iterator<Item = &Planned> {
        self.actions.values().chain(self.conditions.values())
    }
}

/// A task of the plan with its owner and date.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Planned {
    pub status: Status,
    /// At most [`OWNER_LIMIT`] characters.
    pub owner: String,
    pub due: Option<Date>,
    pub note: String,
    pub rest: SortedMap<String, Value>,
}

impl Planned {
    /// Whether nothing was written about it, so that it can be left out without losing anything.
    pub fn is_bare(&self) -> bool {
        self.owner.is_empty() && self.due.is_none() && self.note.is_empty() && self.rest.is_empty()
    }

    /// Whether it is still to be done or was done.
    pub fn is_chosen(&self) -> bool {
        self.status != Status::Dropped
    }
}

/// How far a task has come. A file that does not say it has it planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Status {
    #[default]
    Planned,
    Started,
    Done,
    /// Not in the plan any more; what was written about it is kept.
    Dropped,
}

/// At most so many items may be named as most critical.
pub const CRITICAL_LIMIT: usize = 3;
/// Characters in the name of an owner.
pub const OWNER_LIMIT: usize = 200;
/// Characters in one note.
pub const NOTE_LIMIT: usize = 10_000;
/// Characters in all notes of one response.
pub const NOTES_LIMIT: usize = 200_000;
/// Answers in one response.
pub const ANSWERS_LIMIT: usize = 2_000;
