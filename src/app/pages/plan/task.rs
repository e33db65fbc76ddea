//! One task: what it is, whether it can begin, whether it is in the plan, and then who does it by when.

use yew::prelude::*;

use super::fields::fields;
use crate::app::hooks::event::is_checked;
use crate::app::hooks::text::{result_text, use_text};
use crate::app::pages::result::words::{ItemLink, said, sentences};
use crate::bank::id::EntryPointId;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::time::day;
use crate::report::plan::TaskPart;
use crate::report::say;
use crate::response::model::{Planned, TaskId};
use crate::response::planning::PlanChange;

/// The task.
#[derive(Debug, PartialEq, Properties)]
pub struct TaskCardProps {
    pub task: TaskPart,
    /// It is not where one would look for it, so that it says whose it is.
    #[prop_or_default]
    pub is_elsewhere: bool,
    /// Whose plan it goes into.
    pub of: Option<EntryPointId>,
    /// Characters that its note may have.
    pub note_room: usize,
    pub on_plan: Callback<PlanChange>,
}

/// A list entry. Ticking it moves nothing but what stands below the tick.
#[component]
pub fn TaskCard(props: &TaskCardProps) -> Html {
    let (text, words) = (use_text(), result_text());
    let (task, planned) = (&props.task, &props.task.planned);
    let id = element_id(&task.id);
    let on_tick = tick_of(props);
    let chosen = planned.as_ref().filter(|planned| planned.is_chosen());
    let due = chosen.and_then(|planned| planned.due).map(|due| day(&text.time, due));
    html! {
        <li class={classes!("fh-task", chosen.map(|_| "fh-task--chosen"))} data-task={id.clone()}>
            <div class="fh-task__text">
                { facts(words, task, props.is_elsewhere) }
                { name(task) }
                { waits(words, task) }
            </div>
            <label class="fh-choice fh-task__tick">
                <input class="fh-choice__input" type="checkbox" checked={chosen.is_some()} autocomplete="off" onchange={on_tick} />
                <span>{ words.plan.choose }<span class="fh-hidden">{ ": " }{ said(task.text.clone()) }</span></span>
            </label>
            if let Some(planned) = chosen {
                { fields(text, &id, task, planned, props.note_room, &props.on_plan) }
                { printed(words, planned, due.as_deref()) }
            } else if planned.is_some() {
                <p class="fh-small">{ words.plan.kept }</p>
            }
        </li>
    }
}

fn tick_of(props: &TaskCardProps) -> Callback<Event> {
    let (task, of) = (props.task.id.clone(), props.of.clone());
    props.on_plan.reform(move |event: Event| match is_checked(&event) {
        true => PlanChange::Choose { task: task.clone(), of: of.clone() },
        false => PlanChange::Drop(task.clone()),
    })
}

/// Begins the ids of a task's elements; an action and an item may have the same name.
fn element_id(task: &TaskId) -> String {
    match task {
        TaskId::Action(action) => format!("action-{action}"),
        TaskId::Condition(item) => format!("condition-{item}"),
    }
}

/// What it is, when, and whether it can begin.
fn facts(text: &ResultTexts, task: &TaskPart, is_elsewhere: bool) -> Html {
    let readiness = say::plan::readiness(text, task);
    let chip = if task.is_ready() { "fh-chip fh-chip--start" } else { "fh-chip fh-chip--prepare" };
    html! {
        <p class="fh-task__facts">
            <span class="fh-task__kind">{ said(say::plan::kind(text, task, is_elsewhere)) }</span>
            if let Some(months) = task.months {
                { " " }<span>{ said(say::verdict::months(text, months)) }</span>
            }
            if let Some(readiness) = readiness {
                { " " }<span class={chip}>{ said(readiness) }</span>
            }
        </p>
    }
}

/// What to do; a condition leads to where it is asked.
fn name(task: &TaskPart) -> Html {
    match &task.item {
        Some(item) => html! { <p class="fh-task__name"><ItemLink item={item.clone()} /></p> },
        None => html! { <p class="fh-task__name">{ said(task.text.clone()) }</p> },
    }
}

fn waits(text: &ResultTexts, task: &TaskPart) -> Html {
    html! {
        <>
            if let Some(about) = say::plan::about(text, task) {
                <p class="fh-small">{ said(about) }</p>
            }
            if !task.waits.is_empty() {
                <ul class="fh-task__waits">
                    for wait in &task.waits {
                        <li key={wait.item.id.as_str()}>{ said(say::plan::wait(text, wait)) }</li>
                    }
                </ul>
            }
        </>
    }
}

/// What the fields hold, as a sentence on paper; a field is cut there.
fn printed(text: &ResultTexts, planned: &Planned, due: Option<&str>) -> Html {
    html! {
        <div class="fh-printed">
            <p>{ sentences(&say::plan::planned(text, planned, due)) }</p>
            if !planned.note.is_empty() {
                <p class="fh-task__note">{ said(planned.note.clone()) }</p>
            }
        </div>
    }
}
