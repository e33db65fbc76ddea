//! The plan: what to open first, what to do now, what to build toward, each with who sees to it and by when.

use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, plural};
use crate::i18n::time;
use crate::plan::ground::Ground;
use crate::plan::task::TaskKind;
use crate::report::Report;
use crate::report::chart::Breadth;
use crate::report::picture::timeline::timeline;
use crate::report::plan::{TaskPart, WaitPart};
use crate::report::say;
use crate::response::model::{Planned, Status};

use super::{Block, Entry, Part};

/// `None` where there is neither anything to plan nor anything planned.
pub(super) fn part(text: &ResultTexts, report: &Report) -> Option<Part> {
    let (words, plan) = (&text.document, &report.plan);
    let intro = match (&plan.entry_point, &plan.ground) {
        (Some(name), _) => fill(words.plan_for, &[("title", &say::inside(&name.title))]),
        (None, Ground::NoNeed) => words.plan_no_need.to_owned(),
        (None, Ground::NotEnough) => words.plan_more.to_owned(),
        (None, Ground::Conditions) => words.plan_conditions_first.to_owned(),
        (None, Ground::Profile) if plan.others.is_empty() => return None,
        (None, _) => words.plan_none.to_owned(),
    };
    let mut blocks = vec![Block::Paragraph(intro)];
    blocks.extend(timeline(text, plan, Breadth::Wide).map(Block::Picture));
    let of = |kind: TaskKind| plan.actions.iter().filter(move |task| task.kind == kind).collect::<Vec<_>>();
    if !plan.conditions.is_empty() {
        blocks.push(Block::Heading(words.plan_conditions.to_owned()));
        blocks.push(Block::Paragraph(words.plan_conditions_intro.to_owned()));
        blocks.push(Block::List(plan.conditions.iter().map(|task| entry(text, task)).collect()));
    }
    for (heading, tasks) in [
        (words.plan_moves, plan.first_moves.iter().collect()),
        (words.plan_now, of(TaskKind::DoNow)),
        (words.plan_toward, of(TaskKind::BuildToward)),
        (words.plan_others, plan.others.iter().collect()),
    ] {
        if !tasks.is_empty() {
            blocks.push(Block::Heading(heading.to_owned()));
            blocks.push(Block::List(tasks.into_iter().map(|task| entry(text, task)).collect()));
        }
    }
    Some(Part::new("plan", words.plan, blocks).on_new_page())
}

/// A task, what it waits for, and what was planned of it.
pub(super) fn entry(text: &ResultTexts, task: &TaskPart) -> Entry {
    let words = &text.document;
    let mut sentences = Vec::new();
    if task.kind == TaskKind::Condition {
        sentences.push(match &task.said {
            Some(said) => fill(words.plan_condition, &[("level", &say::level(text, &said.text))]),
            None => fill(words.plan_condition_open, &[("look_at", say::bare(&task.look_at))]),
        });
    }
    if task.kind == TaskKind::Unknown {
        sentences.push(words.plan_unknown.to_owned());
    }
    sentences.extend(task.months.map(|months| months_of(text, months)));
    if !task.lifts.is_empty() {
        let items = task.lifts.iter().map(|item| say::inside(&item.short)).collect();
        sentences.push(fill(words.plan_lifts, &[("items", &say::list(text, items))]));
    }
    sentences.extend(task.waits.iter().map(|wait| waits(text, wait)));
    sentences.extend(planned(text, task));
    let quote = task.planned.as_ref().map(|planned| planned.note.trim().to_owned()).unwrap_or_default();
    Entry { quote, ..Entry::about(task.text.clone(), sentences.join(" ")) }
}

fn months_of(text: &ResultTexts, (from, to): (u8, u8)) -> String {
    match from {
        0 => plural(text.document.plan_at_once, usize::from(to)),
        _ => fill(text.document.plan_months, &[("from", &from.to_string()), ("to", &to.to_string())]),
    }
}

fn waits(text: &ResultTexts, wait: &WaitPart) -> String {
    let level = say::level(text, &wait.text);
    let values = [("item", wait.item.short.as_str()), ("level", &level), ("look_at", say::bare(&wait.look_at))];
    fill(if wait.is_open { text.document.plan_find_out } else { text.document.plan_first }, &values)
}

/// Status, owner and date of a task in the plan; of a condition, which wants an owner, also that there is none yet.
fn planned(text: &ResultTexts, task: &TaskPart) -> Vec<String> {
    let words = &text.document;
    let nothing = Planned::default();
    let planned = match (&task.planned, task.kind) {
        (Some(planned), _) => planned,
        (None, TaskKind::Condition) => &nothing,
        (None, _) => return Vec::new(),
    };
    let status = match planned.status {
        Status::Planned => words.plan_planned,
        Status::Started => words.plan_started,
        Status::Done => words.plan_done,
        Status::Dropped => return vec![words.plan_dropped.to_owned()],
    };
    let owner = match planned.owner.trim() {
        "" => words.plan_owner_open.to_owned(),
        owner => fill(words.plan_owner, &[("owner", owner)]),
    };
    let due = planned.due.map_or_else(
        || words.plan_due_open.to_owned(),
        |due| fill(words.plan_due, &[("date", &time::day(&text.time, due))]),
    );
    let status = task.planned.is_some().then(|| status.to_owned());
    status.into_iter().chain([owner, due]).collect()
}
