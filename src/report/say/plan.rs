//! The plan in words: on which ground it stands, and of each task what it is, when, whether it can begin, and who does it.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::plan::ground::Ground;
use crate::plan::task::TaskKind;
use crate::report::names::EntryPointName;
use crate::report::plan::{PlanPart, TaskPart, WaitPart};
use crate::response::model::{Planned, Status};

use super::inside;
use super::verdict::capital;

/// Whose plan it is and why, or why there is none yet.
pub fn ground(text: &ResultTexts, part: &PlanPart) -> String {
    let words = &text.plan;
    let title = |name: Option<&EntryPointName>| name.map_or_else(String::new, |name| inside(&name.title));
    let (x, y) = (title(part.named.first()), title(part.entry_point.as_ref()));
    let is_lead = part.entry_point.as_ref() == part.named.first();
    let pattern = match &part.ground {
        Ground::NotEnough if part.entry_point.is_none() => words.not_enough,
        Ground::Profile if part.entry_point.is_none() => words.profile,
        Ground::Lead(_) if !part.is_chosen => words.lead_default,
        Ground::Lead(_) if is_lead => words.lead_same,
        Ground::Lead(_) => words.lead_chosen,
        Ground::Conditions if part.is_chosen => words.conditions_chosen,
        _ if part.is_chosen => words.chosen,
        Ground::Conditions if part.conditions.is_empty() => words.conditions_open,
        Ground::Conditions => words.conditions,
        Ground::Several(names) if names.len() < 2 => words.several_one,
        Ground::Several(_) => words.several,
        Ground::Shortlist(_) => words.shortlist,
        Ground::NoNeed => words.no_need,
        Ground::NotEnough => words.not_enough,
        Ground::Profile => words.profile,
    };
    capital(&fill(pattern, &[("x", &x), ("y", &y), ("names", &super::titles(text, &part.named))]))
}

/// What a task is, and whose where that is not plain from where it stands.
pub fn kind(text: &ResultTexts, task: &TaskPart, is_elsewhere: bool) -> String {
    let words = &text.plan;
    let kind = match task.kind {
        TaskKind::Condition => words.condition,
        TaskKind::FirstMove => words.first_move,
        TaskKind::DoNow => words.do_now,
        TaskKind::BuildToward => words.build_toward,
        TaskKind::Unknown => words.unknown,
    };
    match task.entry_point.as_ref().filter(|_| is_elsewhere) {
        Some(name) => fill(words.of, &[("kind", kind), ("title", &name.title)]),
        None => kind.to_owned(),
    }
}

/// Whether a task can begin; `None` where that is no question.
pub fn readiness(text: &ResultTexts, task: &TaskPart) -> Option<&'static str> {
    let words = &text.plan;
    let is_action = matches!(task.kind, TaskKind::DoNow | TaskKind::BuildToward);
    is_action.then(|| match task.waits.iter().all(|wait| wait.is_open) {
        _ if task.is_ready() => words.ready,
        true => words.find_out,
        false => words.first,
    })
}

/// What has to be reached or found out first.
pub fn wait(text: &ResultTexts, wait: &WaitPart) -> String {
    let words = &text.plan;
    let level = super::level(text, &wait.text);
    let values = [("item", wait.item.short.as_str()), ("level", &level), ("look_at", super::bare(&wait.look_at))];
    let pattern = if wait.is_open { words.wait_find_out } else { words.wait_first };
    format!("{}.", fill(pattern, &values))
}

/// Of a condition how it stands or where to look, of a first move which conditions it lifts.
pub fn about(text: &ResultTexts, task: &TaskPart) -> Option<String> {
    if task.item.is_some() {
        let open = || fill(text.verdict.open_unknown, &[("look_at", super::bare(&task.look_at))]);
        return Some(task.said.as_ref().map_or_else(open, |said| super::finding::level_sentence(text, said)));
    }
    let lifts = task.lifts.iter().map(|item| item.short.clone()).collect();
    (!task.lifts.is_empty()).then(|| fill(text.plan.lifts, &[("names", &super::list(text, lifts))]))
}

/// How far a task has come.
pub fn status(text: &ResultTexts, status: Status) -> &'static str {
    match status {
        Status::Planned => text.plan.planned,
        Status::Started => text.plan.started,
        Status::Done => text.plan.done,
        Status::Dropped => text.plan.dropped,
    }
}

/// Status, owner and date, one sentence each; `due` is the date in words, where there is one.
pub fn planned(text: &ResultTexts, planned: &Planned, due: Option<&str>) -> Vec<String> {
    let words = &text.plan;
    let owner = Some(planned.owner.trim()).filter(|owner| !owner.is_empty());
    let status = fill(words.line_status, &[("status", status(text, planned.status))]);
    let owner = owner.map(|owner| fill(words.line_owner, &[("owner", owner)]));
    let due = due.map(|due| fill(words.line_due, &[("due", due)]));
    std::iter::once(status).chain(owner).chain(due).collect()
}

/// What a time line shows: how many of its actions can begin, how many are in the plan, and when the last ends.
pub fn timeline(text: &ResultTexts, part: &PlanPart) -> String {
    let count = |is_meant: fn(&TaskPart) -> bool| part.actions.iter().filter(|task| is_meant(task)).count().to_string();
    let last = part.actions.iter().filter_map(|task| task.months).map(|(_, to)| to).max().unwrap_or_default();
    let (ready, chosen) = (count(TaskPart::is_ready), count(TaskPart::is_chosen));
    let (all, last) = (part.actions.len().to_string(), last.to_string());
    let values = [("ready", ready.as_str()), ("all", &all), ("chosen", &chosen), ("last", &last)];
    fill(text.plan.timeline_summary, &values)
}
