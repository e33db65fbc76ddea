//! What a person can do to the plan of a response.

use crate::bank::id::EntryPointId;

use super::change::room_beside;
use super::model::{OWNER_LIMIT, Plan, Planned, Response, Status, TaskId};
use super::moment::Date;

/// One thing that was done to the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanChange {
    /// Whose actions are looked at; `None` goes back to what the result names. What was planned stays.
    EntryPoint(Option<EntryPointId>),
    /// Puts a task in the plan. A plan without an entry point takes `of`, so that it stays with it when the result moves.
    Choose {
        task: TaskId,
        of: Option<EntryPointId>,
    },
    /// Takes a task out. What was written about it is kept, and comes back with it.
    Drop(TaskId),
    Edit {
        task: TaskId,
        edit: PlanEdit,
    },
}

/// One detail of a planned task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanEdit {
    Status(Status),
    Owner(String),
    Due(Option<Date>),
    Note(String),
}

impl PlanChange {
    /// Whether it is one key of many.
    pub fn is_typing(&self) -> bool {
        matches!(self, PlanChange::Edit { edit: PlanEdit::Owner(_) | PlanEdit::Note(_), .. })
    }
}

/// Changes the plan. One that says nothing afterwards is none.
pub fn change_plan(response: &mut Response, change: PlanChange) {
    let change = within_limits(response, change);
    let mut plan = response.plan.take().unwrap_or_default();
    match change {
        PlanChange::EntryPoint(entry_point) => plan.entry_point = entry_point,
        PlanChange::Choose { task, of } => {
            plan.entry_point = plan.entry_point.take().or(of);
            let planned = plan.begin(&task);
            if !planned.is_chosen() {
                planned.status = Status::Planned;
            }
        }
        PlanChange::Drop(task) => match plan.of(&task) {
            Some(bare) if bare.is_bare() => remove(&mut plan, &task),
            Some(_) => plan.begin(&task).status = Status::Dropped,
            None => {}
        },
        PlanChange::Edit { task, edit } => set(plan.begin(&task), edit),
    }
    response.plan = (plan != Plan::default()).then_some(plan);
}

/// How many characters the note of a task may have: its own limit, or what all other texts leave of the limit for all.
pub fn room_for_task(response: &Response, task: &TaskId) -> usize {
    room_beside(response, written(response, task, |planned| &planned.note))
}

/// Texts cut to what there is room for.
fn within_limits(response: &Response, change: PlanChange) -> PlanChange {
    let PlanChange::Edit { task, edit } = change else { return change };
    let edit = match edit {
        PlanEdit::Owner(owner) => {
            let room = room_beside(response, written(response, &task, |planned| &planned.owner));
            PlanEdit::Owner(owner.chars().take(room.min(OWNER_LIMIT)).collect())
        }
        PlanEdit::Note(note) => PlanEdit::Note(note.chars().take(room_for_task(response, &task)).collect()),
        edit @ (PlanEdit::Status(_) | PlanEdit::Due(_)) => edit,
    };
    PlanChange::Edit { task, edit }
}

/// Characters in one text of a task.
fn written(response: &Response, task: &TaskId, text: fn(&Planned) -> &String) -> usize {
    let planned = response.plan.as_ref().and_then(|plan| plan.of(task));
    planned.map_or(0, |planned| text(planned).chars().count())
}

fn set(planned: &mut Planned, edit: PlanEdit) {
    match edit {
        PlanEdit::Status(status) => planned.status = status,
        PlanEdit::Owner(owner) => planned.owner = owner,
        PlanEdit::Due(due) => planned.due = due,
        PlanEdit::Note(note) => planned.note = note,
    }
}

fn remove(plan: &mut Plan, task: &TaskId) {
    match task {
        TaskId::Action(action) => drop(plan.actions.remove(action)),
        TaskId::Condition(item) => drop(plan.conditions.remove(item)),
    }
}
