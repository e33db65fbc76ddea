//! The table of plans: one row a response and task, dropped tasks too, along the time line.

use super::cell::{Cell, table};
use super::who::{header, who};
use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::plan::task::{Task, TaskKind, planned};
use crate::response::model::{Response, TaskId};

const COLUMNS: [&str; 13] = [
    "entry_point",
    "task_kind",
    "task",
    "text",
    "month_from",
    "month_to",
    "ready",
    "first",
    "find_out",
    "status",
    "owner",
    "due",
    "note",
];

/// Its header.
pub fn head() -> Vec<String> {
    header(&COLUMNS)
}

/// Everything that these responses planned. `first` and `find_out` have the levels that an action waits for, as in
/// `enable-lead-bench>=1`, apart by spaces.
pub fn plan<'r>(bank: &Bank, responses: impl IntoIterator<Item = &'r Response>) -> String {
    let rows = responses
        .into_iter()
        .flat_map(|response| planned(bank, response).into_iter().map(|task| row(response, &task)).collect::<Vec<_>>());
    table(head(), rows)
}

fn row(response: &Response, task: &Task) -> Vec<Cell> {
    let id = match &task.id {
        TaskId::Action(action) => action.as_str(),
        TaskId::Condition(item) => item.as_str(),
    };
    let is_action = matches!(task.kind, TaskKind::DoNow | TaskKind::BuildToward | TaskKind::FirstMove);
    let planned = task.planned.clone().unwrap_or_default();
    let own = [
        task.entry_point.as_ref().map_or(Cell::Nothing, Cell::text),
        Cell::text(task.kind.word()),
        Cell::text(id),
        Cell::text(&task.text),
        Cell::number(task.months.map(|(from, _)| from)),
        Cell::number(task.months.map(|(_, to)| to)),
        if is_action { Cell::flag(task.is_ready()) } else { Cell::Nothing },
        waits(task, false),
        waits(task, true),
        Cell::text(planned.status.word()),
        Cell::text(&planned.owner),
        planned.due.map_or(Cell::Nothing, Cell::text),
        Cell::text(&planned.note),
    ];
    who(response).into_iter().chain(own).collect()
}

fn waits(task: &Task, is_open: bool) -> Cell {
    let waits = task.waits.iter().filter(|wait| wait.is_open == is_open);
    Cell::text(waits.map(|wait| format!("{}>={}", wait.item, wait.at_least)).collect::<Vec<_>>().join(" "))
}
