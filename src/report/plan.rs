//! The plan as a report shows it: every task with its words, what it waits for, and who does it by when.

use crate::plan::draft::Draft;
use crate::plan::ground::Ground;
use crate::plan::readiness::Wait;
use crate::plan::task::{Task, TaskKind};
use crate::response::answer::Level;
use crate::response::model::{Planned, TaskId};

use super::names::{EntryPointName, ItemName, LevelText, Names, Said, level_text};

/// A plan, whether or not anything is chosen yet.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanPart {
    pub ground: Ground,
    /// Those that the result speaks of.
    pub named: Vec<EntryPointName>,
    /// Whose actions are listed; `None` while nobody chose and no single one leads.
    pub entry_point: Option<EntryPointName>,
    /// The person chose it; else it is the one that the result names.
    pub is_chosen: bool,
    /// Conditions to open first.
    pub conditions: Vec<TaskPart>,
    /// What lifts them, along the time line.
    pub first_moves: Vec<TaskPart>,
    /// The entry point's actions along the time line.
    pub actions: Vec<TaskPart>,
    /// Whatever else was planned: actions of other entry points or of other versions of the bank.
    pub others: Vec<TaskPart>,
}

/// A task.
#[derive(Debug, Clone, PartialEq)]
pub struct TaskPart {
    pub id: TaskId,
    pub kind: TaskKind,
    /// What to do, or the name of the condition; the id where this bank has no such task.
    pub text: String,
    /// Whose action it is.
    pub entry_point: Option<EntryPointName>,
    /// First and last month, counted from the start; conditions have none.
    pub months: Option<(u8, u8)>,
    /// What has to come first; an action that waits for nothing is ready.
    pub waits: Vec<WaitPart>,
    /// The conditions that a first move lifts.
    pub lifts: Vec<ItemName>,
    /// Of a condition: where it is asked.
    pub item: Option<ItemName>,
    /// Of a condition: how it stands; `None` while nobody knows.
    pub said: Option<Said>,
    /// Of a condition: where one finds out how it stands.
    pub look_at: String,
    /// Status, owner, date and note; `None` if it was never in the plan.
    pub planned: Option<Planned>,
}

/// A level that has to be reached, or found out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitPart {
    pub item: ItemName,
    /// What the level means that is needed.
    pub text: LevelText,
    /// Nobody knows where it stands.
    pub is_open: bool,
    pub look_at: String,
}

impl PlanPart {
    /// The plan of a response, with its names.
    pub fn new(names: &Names<'_>, draft: Draft) -> PlanPart {
        let tasks = |tasks: Vec<Task>| tasks.into_iter().map(|task| part(names, task)).collect();
        PlanPart {
            named: names.entry_points(draft.ground.named()),
            entry_point: draft.entry_point.as_ref().and_then(|id| names.entry_point(id)),
            is_chosen: draft.is_chosen,
            conditions: tasks(draft.conditions),
            first_moves: tasks(draft.first_moves),
            actions: tasks(draft.actions),
            others: tasks(draft.others),
            ground: draft.ground,
        }
    }

    /// Every task: conditions, first moves, actions, then the others.
    pub fn tasks(&self) -> impl Iterator<Item = &TaskPart> {
        [&self.conditions, &self.first_moves, &self.actions, &self.others].into_iter().flatten()
    }

    /// The tasks in the plan.
    pub fn chosen(&self) -> impl Iterator<Item = &TaskPart> {
        self.tasks().filter(|task| task.is_chosen())
    }
}

impl TaskPart {
    /// Whether it is in the plan.
    pub fn is_chosen(&self) -> bool {
        self.planned.as_ref().is_some_and(Planned::is_chosen)
    }

    /// Whether it can begin: nothing has to come first.
    pub fn is_ready(&self) -> bool {
        self.waits.is_empty()
    }
}

fn part(names: &Names<'_>, task: Task) -> TaskPart {
    let placed = match &task.id {
        TaskId::Condition(item) => names.bank.item(item.as_str()),
        TaskId::Action(_) => None,
    };
    TaskPart {
        id: task.id,
        kind: task.kind,
        text: task.text,
        entry_point: task.entry_point.as_ref().and_then(|id| names.entry_point(id)),
        months: task.months,
        waits: task.waits.iter().filter_map(|wait| wait_part(names, wait)).collect(),
        lifts: task.lifts.iter().filter_map(|item| names.item(item)).collect(),
        item: placed.as_ref().and_then(|placed| names.item(&placed.item.id)),
        said: placed.as_ref().and_then(|placed| names.said(placed)),
        look_at: placed.map_or_else(String::new, |placed| placed.item.look_at.clone()),
        planned: task.planned,
    }
}

fn wait_part(names: &Names<'_>, wait: &Wait) -> Option<WaitPart> {
    let placed = names.bank.item(wait.item.as_str())?;
    let text = level_text(&placed, Level::whole(wait.at_least))?;
    Some(WaitPart { item: names.item(&wait.item)?, text, is_open: wait.is_open, look_at: placed.item.look_at.clone() })
}
