//! A report in a few lines, for a terminal; its sentences are those of the page.

use crate::i18n::en::result::RESULT;
use crate::i18n::en::result::ResultTexts;
use crate::report::Report;
use crate::report::entry_point::EntryPointPart;
use crate::report::names::ItemName;
use crate::report::say::{class, finding, firmness, value, verdict};
use crate::report::verdict::{Closing, VerdictPart};
use crate::scoring::outcome::{Profile, VerdictKind};

const TEXT: &ResultTexts = &RESULT;

/// The verdict in words, then what it rests on in columns.
pub fn words(report: &Report) -> String {
    let spoken = verdict::spoken(TEXT, report);
    let label = report.firmness.as_ref().map(|part| firmness::label(TEXT, part.label));
    let first = label.map_or_else(|| spoken.sentence.clone(), |label| format!("{} {label}", spoken.sentence));
    let named = named(&report.closing).into_iter().map(|line| format!("- {line}"));
    let lines = std::iter::once(first).chain(spoken.reasons).chain(named);
    let table = if report.shows.map { entry_points(report) } else { profile(report) };
    format!("{}\n\n{}", lines.collect::<Vec<_>>().join("\n"), aligned(&table))
}

/// What the reasons speak of: options, gates to open, items to answer, conditions.
fn named(closing: &Closing) -> Vec<String> {
    match closing {
        Closing::Profile => Vec::new(),
        Closing::Shortlist(names) => names.iter().map(|name| name.title.clone()).collect(),
        Closing::Verdict(part) => items(part),
    }
}

/// Of a verdict's items those that its reason announces; the others are known too and would say more than it.
fn items(part: &VerdictPart) -> Vec<String> {
    let line = |item: &ItemName, detail: String| format!("{}: {detail}", item.short);
    match part.kind {
        VerdictKind::NotEnoughAnswers => {
            let needed = part.needed.iter();
            needed.map(|part| line(&part.item, finding::needed(TEXT, part))).collect()
        }
        VerdictKind::PrepareThenStart => {
            let open_first = part.open_first.iter();
            open_first.map(|part| line(&part.item, finding::open_first(TEXT, part))).collect()
        }
        VerdictKind::BuildConditionsFirst => {
            let unlocks = part.unlocks.iter();
            unlocks.map(|part| line(&part.said.item, finding::level_sentence(TEXT, &part.said))).collect()
        }
        VerdictKind::NoPressingNeed
        | VerdictKind::NeedsAreMild
        | VerdictKind::StartXPrepareY
        | VerdictKind::Start
        | VerdictKind::ChooseBetween => Vec::new(),
    }
}

/// A row each; rank and Fit stand only where the verdict allows an order, a class only where it allows one.
fn entry_points(report: &Report) -> Vec<Vec<String>> {
    let (ranking, classes) = (report.shows.ranking, report.shows.entry_points);
    let columns = |rank: String, title: String, class: String, fit: String, need: String, readiness: String| {
        let cells = [(rank, ranking), (title, true), (class, classes), (fit, ranking), (need, true), (readiness, true)];
        cells.into_iter().filter(|(_, is_shown)| *is_shown).map(|(cell, _)| cell).collect()
    };
    let [rank, title, class, fit, need, readiness] =
        ["Rank", "Entry point", "Class", "Fit", "Need", "Readiness"].map(str::to_owned);
    let row = |part: &EntryPointPart| {
        columns(
            part.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            part.name.title.clone(),
            class::class(TEXT, part.class).to_owned(),
            value::value(TEXT, part.fit),
            value::value(TEXT, part.need),
            value::value(TEXT, part.readiness),
        )
    };
    std::iter::once(columns(rank, title, class, fit, need, readiness))
        .chain(report.entry_points.iter().map(row))
        .collect()
}

fn profile(report: &Report) -> Vec<Vec<String>> {
    let row = |title: String, of: &Profile| {
        let counts = [of.answered, of.not_sure, of.absent, of.not_applicable].map(|count| count.to_string());
        [title, value::value(TEXT, of.value)].into_iter().chain(counts).collect()
    };
    let mut rows =
        vec![["Part", "Mean", "Answered", "Not sure", "Absent", "Does not apply"].map(str::to_owned).to_vec()];
    for part in &report.profile {
        rows.push(row(part.title.clone(), &part.profile));
        rows.extend(part.dimensions.iter().map(|part| row(format!("  {}", part.title), &part.profile)));
    }
    rows
}

/// Rows in columns, each as wide as its widest cell.
pub fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or(0)).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        format!("{}\n", cells.collect::<Vec<_>>().join("  ").trim_end())
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_as_wide_as_their_widest_cell() {
        let rows = [vec!["a".to_owned(), "b".to_owned()], vec!["größer".to_owned(), "c".to_owned()]];
        assert_eq!(aligned(&rows), "a       b\ngrößer  c\n");
    }
}
