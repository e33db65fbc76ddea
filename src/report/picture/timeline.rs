//! The entry point's actions on one time line, those in the plan filled.

use crate::bank::model::Horizon;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::plan::task::TaskKind;
use crate::report::chart::Breadth;
use crate::report::chart::timeline::{Span, TimelineWords, timeline as draw};
use crate::report::document::{Picture, Table};
use crate::report::plan::{PlanPart, TaskPart};
use crate::report::say;

use super::table;

/// The time line of a plan; `None` while no entry point is looked at.
pub fn timeline(text: &ResultTexts, part: &PlanPart, breadth: Breadth) -> Option<Picture> {
    let spans: Vec<Span> = part.actions.iter().filter_map(span).collect();
    let name = part.entry_point.as_ref().filter(|_| !spans.is_empty())?;
    let words = &text.plan;
    let drawn = TimelineWords {
        do_now: words.do_now,
        build_toward: words.build_toward,
        months: words.timeline_months,
        legend: words.timeline_legend,
    };
    Some(Picture {
        name: fill(words.timeline, &[("y", &say::inside(&name.title))]),
        summary: say::plan::timeline(text, part),
        drawing: draw(&spans, &drawn, breadth),
        table: behind(text, part),
    })
}

fn span(task: &TaskPart) -> Option<Span> {
    let horizon = match task.kind {
        TaskKind::DoNow => Horizon::DoNow,
        TaskKind::BuildToward => Horizon::BuildToward,
        TaskKind::Condition | TaskKind::FirstMove | TaskKind::Unknown => return None,
    };
    Some(Span { label: task.text.clone(), months: task.months?, horizon, is_chosen: task.is_chosen() })
}

fn behind(text: &ResultTexts, part: &PlanPart) -> Table {
    let words = &text.plan;
    let head =
        [words.column_action, words.column_kind, words.column_months, words.column_readiness, words.column_chosen];
    let row = |task: &TaskPart| {
        let months = task.months.map(|(from, to)| [from, to].map(|month| month.to_string()));
        vec![
            task.text.clone(),
            say::plan::kind(text, task, false),
            months.map_or_else(String::new, |[from, to]| fill(words.months, &[("from", &from), ("to", &to)])),
            say::plan::readiness(text, task).unwrap_or_default().to_owned(),
            if task.is_chosen() { words.yes } else { words.no }.to_owned(),
        ]
    };
    let (head, rows) = (head.map(str::to_owned).into(), part.actions.iter().map(row).collect());
    table(words.actions_heading.to_owned(), head, 4, rows)
}
