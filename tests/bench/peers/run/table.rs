//! The figures of all rides as one table: medians, how ours stands to each of the others, and what is aimed at.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::ride::{Figures, Speed};

/// What is aimed at, as ratios: at most this much of the floor, and of SurveyJS. A line without a goal is for orientation.
#[derive(Debug, Clone, Copy)]
struct Goal {
    vanilla: Option<f64>,
    surveyjs: Option<f64>,
}

const fn goal(vanilla: f64) -> Goal {
    Goal { vanilla: Some(vanilla), surveyjs: None }
}

const NONE: Goal = Goal { vanilla: None, surveyjs: None };

/// A line of the table: what is measured, its unit, which of its values is told, and what is aimed at.
#[derive(Debug, Clone, Copy)]
struct Line {
    name: &'static str,
    of: &'static str,
    unit: &'static str,
    part: f64,
    goal: Goal,
}

const fn line(name: &'static str, of: &'static str, unit: &'static str, goal: Goal) -> Line {
    Line { name, of, unit, part: 0.5, goal }
}

const LINES: [Line; 11] = [
    line("bytes to the first answer (brotli)", "bytes to first answer", "KB", NONE),
    line("bytes in all (brotli)", "bytes in all", "KB", NONE),
    line("first paint", "first paint", "ms", Goal { vanilla: Some(1.1), surveyjs: Some(0.3) }),
    line("first answer taken", "first answer", "ms", Goal { vanilla: Some(2.2), surveyjs: Some(0.6) }),
    line("click to paint, median", "click to paint", "ms", goal(1.15)),
    Line { name: "click to paint, 95 %", of: "click to paint", unit: "ms", part: 0.95, goal: goal(1.3) },
    line("processor per answer beyond the browser's own", "processor per answer", "ms", goal(1.3)),
    line("change of part", "change of part", "ms", goal(1.5)),
    line("result", "result", "ms", NONE),
    line("restore after a reload", "restore", "ms", goal(1.3)),
    line("memory of the page's process", "memory", "MB", goal(1.5)),
];

/// How much more than with 70 items a click may take with 1,000.
const GROWTH: f64 = 1.1;

/// Every value so far, by speed, items, what it is and page.
#[derive(Debug, Default)]
pub struct Table(BTreeMap<(Speed, String, &'static str, &'static str), Vec<f64>>);

impl Table {
    /// Adds what a ride measured.
    pub fn take(&mut self, kind: &'static str, speed: Speed, size: &str, figures: Figures) {
        for (name, values) in figures {
            self.0.entry((speed, size.to_owned(), name, kind)).or_default().extend(values);
        }
    }

    /// For people: a table in Markdown.
    pub fn text(&self) -> String {
        let mut text = String::new();
        for speed in [Speed::Full, Speed::Slow] {
            let head = ["ours", "vanilla", "SurveyJS", "ours / vanilla", "goal", "ours / SurveyJS", "goal"];
            text += &format!("\n| {speed} | {} |\n|---|{}\n", head.join(" | "), "---:|".repeat(head.len()));
            for line in LINES {
                text += &self.row(speed, line);
            }
            let grown = crate::KINDS.map(|kind| {
                let (few, many) = self.growth(speed, kind);
                format!("{many:.1} ms, {:.2} times", many / few)
            });
            text += &format!(
                "| click to paint with 1,000 items, of that with 70 (goal {GROWTH}) | {} | | | | |\n",
                grown.join(" | ")
            );
        }
        text
    }

    /// For programs: the same, a value for each cell.
    pub fn json(&self) -> Value {
        let lines = [Speed::Full, Speed::Slow].into_iter().flat_map(|speed| {
            let rows = LINES.map(|line| {
                let [ours, vanilla, surveyjs] = crate::KINDS.map(|kind| self.value(speed, "70", line.of, kind, line.part));
                json!({
                    "speed": speed.to_string(), "what": line.name, "unit": line.unit, "ours": ours, "vanilla": vanilla,
                    "surveyjs": surveyjs, "goal of vanilla": line.goal.vanilla, "goal of SurveyJS": line.goal.surveyjs,
                })
            });
            let growths = crate::KINDS.map(|kind| {
                let (few, many) = self.growth(speed, kind);
                json!({ "speed": speed.to_string(), "what": "click to paint", "page": kind, "unit": "ms", "70 items": few, "1,000 items": many, "goal": GROWTH })
            });
            rows.into_iter().chain(growths)
        });
        lines.collect()
    }

    fn row(&self, speed: Speed, line: Line) -> String {
        let [ours, vanilla, surveyjs] = crate::KINDS.map(|kind| self.value(speed, "70", line.of, kind, line.part));
        let cell = |value: f64| format!("{value:.1} {}", line.unit);
        format!(
            "| {} | {} | {} | {} | {} | {} |\n",
            line.name,
            cell(ours),
            cell(vanilla),
            cell(surveyjs),
            compared(ours / vanilla, line.goal.vanilla),
            compared(ours / surveyjs, line.goal.surveyjs),
        )
    }

    /// The median click with 70 items and with 1,000.
    fn growth(&self, speed: Speed, kind: &'static str) -> (f64, f64) {
        let click = |size| self.value(speed, size, "click to paint", kind, 0.5);
        (click("70"), click("1000"))
    }

    /// The value below which this part of all values lies.
    fn value(&self, speed: Speed, size: &str, of: &'static str, kind: &'static str, part: f64) -> f64 {
        let mut values = self.0.get(&(speed, size.to_owned(), of, kind)).cloned().unwrap_or_default();
        values.sort_by(f64::total_cmp);
        values.get((values.len() as f64 * part) as usize).copied().unwrap_or(f64::NAN)
    }
}

/// A ratio and what it should be at most; one that is missed says so.
fn compared(ratio: f64, goal: Option<f64>) -> String {
    let missed = goal.is_some_and(|goal| ratio > goal);
    let mark = if missed { " (behind)" } else { "" };
    format!("{ratio:.2}{mark} | {}", goal.map_or_else(String::new, |goal| goal.to_string()))
}
