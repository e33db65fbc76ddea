//! Something to do: an action, a first move, or a condition to open, with what was planned of it.

use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::{Bank, Horizon};
use crate::order::sort_by_key;
use crate::response::model::{Planned, Response, TaskId};

use super::readiness::{Wait, waits};

/// A task as the bank and the answers have it.
#[derive(Debug, Clone, PartialEq)]
pub struct Task {
    pub id: TaskId,
    pub kind: TaskKind,
    /// In the bank's words: what to do, or the name of the condition. The id where this bank has no such task.
    pub text: String,
    /// Whose action it is.
    pub entry_point: Option<EntryPointId>,
    /// First and last month, counted from the start; conditions have none.
    pub months: Option<(u8, u8)>,
    /// What has to come first; an action that waits for nothing is ready.
    pub waits: Vec<Wait>,
    /// The conditions that a first move lifts.
    pub lifts: Vec<ItemId>,
    /// What was planned, or dropped; `None` if nothing ever was.
    pub planned: Option<Planned>,
}

/// What a task is, in the order in which tasks of the same months stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TaskKind {
    Condition,
    FirstMove,
    DoNow,
    BuildToward,
    /// Of another version of the bank.
    Unknown,
}

impl Task {
    /// The task of this id.
    pub fn of(bank: &Bank, response: &Response, id: TaskId) -> Task {
        let planned = response.plan.as_ref().and_then(|plan| plan.of(&id)).cloned();
        let task = match &id {
            TaskId::Action(_) => action(bank, response, &id).or_else(|| first_move(bank, &id)),
            TaskId::Condition(item) => condition(bank, item),
        };
        Task { planned, ..task.unwrap_or_else(|| unknown(id)) }
    }

    /// Whether it is in the plan.
    pub fn is_chosen(&self) -> bool {
        self.planned.as_ref().is_some_and(Planned::is_chosen)
    }

    /// Whether it can begin.
    pub fn is_ready(&self) -> bool {
        self.waits.is_empty()
    }
}

/// Everything that was ever planned, dropped tasks too, along the time line.
pub fn planned(bank: &Bank, response: &Response) -> Vec<Task> {
    let plan = response.plan.iter();
    let actions = plan.clone().flat_map(|plan| plan.actions.keys()).cloned().map(TaskId::Action);
    let conditions = plan.flat_map(|plan| plan.conditions.keys()).cloned().map(TaskId::Condition);
    let mut tasks: Vec<Task> = actions.chain(conditions).map(|id| Task::of(bank, response, id)).collect();
    along_time_line(&mut tasks);
    tasks
}

/// Brings tasks in the order of their months, what begins first and ends first ahead; those without months come first.
pub fn along_time_line(tasks: &mut [Task]) {
    sort_by_key(tasks, |task| (task.months, task.kind));
}

fn action(bank: &Bank, response: &Response, id: &TaskId) -> Option<Task> {
    let TaskId::Action(action) = id else { return None };
    let mut all = bank.entry_points.iter().flat_map(|of| of.actions.iter().map(move |action| (of, action)));
    let (of, action) = all.find(|(_, each)| each.id == *action)?;
    let kind = match action.horizon {
        Horizon::DoNow => TaskKind::DoNow,
        Horizon::BuildToward => TaskKind::BuildToward,
    };
    Some(Task {
        kind,
        text: action.text.clone(),
        entry_point: Some(of.id.clone()),
        months: Some(action.months),
        waits: waits(bank, response, action),
        ..unknown(id.clone())
    })
}

fn first_move(bank: &Bank, id: &TaskId) -> Option<Task> {
    let TaskId::Action(action) = id else { return None };
    let first = bank.first_moves.iter().find(|first| first.id == *action)?;
    let (text, months, lifts) = (first.text.clone(), Some(first.months), first.lifts.clone());
    Some(Task { kind: TaskKind::FirstMove, text, months, lifts, ..unknown(id.clone()) })
}

fn condition(bank: &Bank, item: &ItemId) -> Option<Task> {
    let text = bank.item(item.as_str())?.item.short.clone();
    Some(Task { kind: TaskKind::Condition, text, ..unknown(TaskId::Condition(item.clone())) })
}

fn unknown(id: TaskId) -> Task {
    let text = match &id {
        TaskId::Action(action) => action.to_string(),
        TaskId::Condition(item) => item.to_string(),
    };
    let (entry_point, months, planned) = (None, None, None);
    Task { id, kind: TaskKind::Unknown, text, entry_point, months, waits: Vec::new(), lifts: Vec::new(), planned }
}
