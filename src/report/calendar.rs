//! The dates of a plan as events of a calendar, and the day on which to take the questions again.

use crate::files::calendar::{Event, Standing, plain};
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::plan::task::TaskKind;
use crate::response::model::{Planned, Response, TaskId};
use crate::response::moment::Date;

use super::plan::{PlanPart, TaskPart};
use super::say;

/// An event for each task with a date, called off where the task was dropped; then that of `again`, under the assessment's
/// `title`. An event has the same name in every file of this response.
pub fn events(
    text: &ResultTexts,
    part: &PlanPart,
    response: &Response,
    title: &str,
    again: Option<Date>,
) -> Vec<Event> {
    let uid = |name: &str| format!("{}-{name}@foothold", response.id);
    let event = |task: &TaskPart| {
        let planned = task.planned.as_ref()?;
        let name = match &task.id {
            TaskId::Action(action) => format!("action-{action}"),
            TaskId::Condition(item) => format!("condition-{item}"),
        };
        let standing = if planned.is_chosen() { Standing::Confirmed } else { Standing::Cancelled };
        Some(Event {
            uid: uid(&name),
            day: planned.due?,
            title: plain(&task_title(text, task)),
            text: plain(&details(text, task, planned)),
            standing,
        })
    };
    let again = again.map(|day| Event {
        uid: uid("again"),
        day,
        title: plain(&fill(text.plan.again_title, &[("title", title)])),
        text: text.plan.again_text.to_owned(),
        standing: Standing::Confirmed,
    });
    part.tasks().filter_map(event).chain(again).collect()
}

fn task_title(text: &ResultTexts, task: &TaskPart) -> String {
    match task.kind {
        TaskKind::Condition => fill(text.plan.condition_title, &[("text", &task.text)]),
        _ => task.text.clone(),
    }
}

fn details(text: &ResultTexts, task: &TaskPart, planned: &Planned) -> String {
    let of = task.entry_point.as_ref().map(|name| fill(text.plan.line_of, &[("title", &name.title)]));
    let waits = task.waits.iter().map(|wait| say::plan::wait(text, wait));
    let note = Some(planned.note.clone()).filter(|note| !note.is_empty());
    let lines = say::plan::planned(text, planned, None).into_iter().chain(of).chain(waits).chain(note);
    lines.collect::<Vec<_>>().join("\n")
}
