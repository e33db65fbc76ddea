//! Plan: what to do now and what to build toward on one time line, who sees to it and by when.

pub mod date_field;
pub mod fields;
pub mod files;
pub mod filter;
pub mod task;
pub mod time_line;
pub mod whose;

use std::rc::Rc;

use yew::prelude::*;

use self::files::Files;
use self::filter::{Filter, filters};
use self::task::TaskCard;
use self::time_line::time_line;
use self::whose::whose;
use super::assessment::asked::{Asked, use_asked};
use super::assessment::save_line::SaveLine;
use super::result::scored::use_outcome;
use super::result::use_told;
use super::result::words::{Owner, said};
use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_on_change;
use crate::i18n::text::fill;
use crate::plan::draft::Draft;
use crate::report::names::Names;
use crate::report::plan::{PlanPart, TaskPart};
use crate::report::say;
use crate::response::change::Change;
use crate::response::model::TaskId;
use crate::response::planning::{PlanChange, room_for_task};
use crate::route::ShortId;

/// Ids of the sections that differ from the others.
const ACTIONS: &str = "actions";
const OTHERS: &str = "others";

/// Whose plan.
#[derive(Debug, PartialEq, Properties)]
pub struct PlanProps {
    pub id: ShortId,
}

/// The plan of one assessment. Without the assessment nothing is shown: the screen sends such addresses home.
#[component]
pub fn Plan(props: &PlanProps) -> Html {
    match use_asked(&props.id) {
        Some(asked) => html! { <PlanOf {asked} /> },
        None => Html::default(),
    }
}

#[derive(Debug, PartialEq, Properties)]
struct PlanOfProps {
    asked: Asked,
}

/// The heading stands from the first; what can begin comes when it is worked out.
#[component]
fn PlanOf(props: &PlanOfProps) -> Html {
    let (asked, words) = (&props.asked, &result_text().plan);
    use_title(&fill(words.title, &[("assessment", asked.title())]));
    let (scored, _) = use_outcome(&asked.bank, Some(&asked.response), true);
    let outcome = scored.map(|scored| scored.outcome);
    let part = use_memo((asked.bank, Rc::clone(&asked.response), outcome), |(bank, response, outcome)| {
        let draft = outcome.as_ref().map(|outcome| Draft::new(bank, response, outcome));
        draft.map(|draft| Rc::new(PlanPart::new(&Names::new(bank, response), draft)))
    });
    use_told((*part).as_ref().map(|part| say::plan::ground(result_text(), part)));
    let waiting = part.is_none().then_some("fh-waiting");
    html! {
        <ContextProvider<Owner> context={Owner(Some(asked.id.clone()))}>
            <div class={classes!("fh-stack", "fh-stack--sections", waiting)}>
                <header class="fh-stack" key="head">
                    <p class="fh-place">{ said(asked.title().to_owned()) }</p>
                    <h1 tabindex="-1">{ words.heading }</h1>
                    <p>{ words.lead }</p>
                </header>
                if let Some(part) = &*part {
                    <PlanBody key="body" asked={asked.clone()} part={Rc::clone(part)} />
                } else {
                    <p key="waiting">{ words.waiting }</p>
                }
            </div>
        </ContextProvider<Owner>>
    }
}

/// The assessment and its plan.
#[derive(Debug, PartialEq, Properties)]
pub struct PlanBodyProps {
    pub asked: Asked,
    pub part: Rc<PlanPart>,
}

/// What a filter shows is fixed when it is chosen, so that a task does not vanish while it is written about.
#[component]
pub fn PlanBody(props: &PlanBodyProps) -> Html {
    let (asked, part, text) = (&props.asked, &props.part, result_text());
    let on_change = use_on_change(&asked.id);
    let on_plan = use_callback(on_change, |change: PlanChange, on_change| on_change.emit(Change::Plan(change)));
    let shown = use_state_eq(|| (Filter::All, Vec::<TaskId>::new()));
    let on_filter = use_callback((shown.setter(), Rc::clone(part)), |filter: Filter, (setter, part)| {
        setter.set((filter, filter.tasks(part)));
    });
    let (filter, ids) = &*shown;
    let list = List { asked, part, on_plan: &on_plan, shown: (*filter != Filter::All).then_some(ids) };
    let words = &text.plan;
    let has_tasks = part.tasks().next().is_some();
    html! {
        <>
            { whose(asked, part, &on_plan) }
            if has_tasks {
                <div class="fh-stack fh-stack--wide" key="tasks">
                    { filters(text, part, *filter, &on_filter) }
                    { list.section("conditions", words.conditions_heading, words.conditions_intro, &part.conditions) }
                    { list.section("moves", words.moves_heading, words.moves_intro, &part.first_moves) }
                    { list.section(ACTIONS, words.actions_heading, words.actions_intro, &part.actions) }
                    { list.section(OTHERS, words.others_heading, words.others_intro, &part.others) }
                    if list.is_empty() {
                        <p key="none">{ words.none }</p>
                    }
                    <SaveLine key="saved" id={asked.id.clone()} />
                </div>
                <Files key="files" asked={asked.clone()} part={Rc::clone(part)} />
            }
        </>
    }
}

/// The tasks that are shown.
struct List<'a> {
    asked: &'a Asked,
    part: &'a PlanPart,
    on_plan: &'a Callback<PlanChange>,
    /// `None`: all.
    shown: Option<&'a Vec<TaskId>>,
}

impl List<'_> {
    fn is_shown(&self, task: &TaskPart) -> bool {
        self.shown.is_none_or(|ids| ids.contains(&task.id))
    }

    fn is_empty(&self) -> bool {
        !self.part.tasks().any(|task| self.is_shown(task))
    }

    fn section(&self, id: &'static str, heading: &'static str, intro: &'static str, tasks: &[TaskPart]) -> Html {
        let tasks: Vec<&TaskPart> = tasks.iter().filter(|task| self.is_shown(task)).collect();
        if tasks.is_empty() {
            return Html::default();
        }
        html! {
            <section class="fh-stack" aria-labelledby={id} key={id}>
                <h2 {id}>{ heading }</h2>
                <p class="fh-small">{ intro }</p>
                if id == ACTIONS {
                    { time_line(self.part) }
                }
                <ul class="fh-tasks">
                    for task in tasks {
                        { self.card(task, id == OTHERS) }
                    }
                </ul>
            </section>
        }
    }

    fn card(&self, task: &TaskPart, is_elsewhere: bool) -> Html {
        let key = match &task.id {
            TaskId::Action(action) => action.to_string(),
            TaskId::Condition(item) => format!(".{item}"),
        };
        let of = self.part.entry_point.as_ref().map(|name| name.id.clone());
        let note_room = room_for_task(&self.asked.response, &task.id);
        html! {
            <TaskCard {key} task={task.clone()} {is_elsewhere} {of} {note_room} on_plan={self.on_plan} />
        }
    }
}
