//! Numbers in columns, for a terminal.

use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::i18n::number::whole;
use crate::scoring::outcome::{Conclusion, EntryPointOutcome, Outcome, Profile, Verdict, VerdictKind};

/// Entry points with class and scores, or the profile where a form gives no more.
pub fn of(bank: &Bank, outcome: &Outcome) -> String {
    match &outcome.conclusion {
        Conclusion::Profile => profile(bank, outcome),
        Conclusion::Verdict(verdict) => entry_points(bank, outcome, is_ranked(verdict)),
        Conclusion::Shortlist(_) => entry_points(bank, outcome, false),
    }
}

/// Some verdicts show a map and no ranking (scoring, section 5).
fn is_ranked(verdict: &Verdict) -> bool {
    match verdict.kind {
        VerdictKind::NotEnoughAnswers
        | VerdictKind::NoPressingNeed
        | VerdictKind::NeedsAreMild
        | VerdictKind::BuildConditionsFirst => false,
        VerdictKind::StartXPrepareY
        | VerdictKind::Start
        | VerdictKind::ChooseBetween
        | VerdictKind::PrepareThenStart => true,
    }
}

fn entry_points(bank: &Bank, outcome: &Outcome, is_ranked: bool) -> String {
    let mut listed: Vec<&EntryPointOutcome> = outcome.entry_points.iter().collect();
    if !is_ranked {
        listed.sort_by_key(|of| bank.entry_points.iter().position(|entry_point| entry_point.id == of.id));
    }
    let header = ["Rank", "Entry point", "Class", "Fit", "Need", "Readiness"]
        .map(str::to_owned)
        .to_vec();
    let row = |of: &&EntryPointOutcome| {
        vec![
            of.rank
                .filter(|_| is_ranked)
                .map(|rank| rank.to_string())
                .unwrap_or_default(),
            bank.entry_point(of.id.as_str())
                .map_or_else(|| of.id.to_string(), |entry_point| entry_point.title.clone()),
            of.class.word().replace('_', " "),
            score(of.fit),
            score(of.need),
            score(of.readiness),
        ]
    };
    let skipped = usize::from(!is_ranked);
    let rows = std::iter::once(header).chain(listed.iter().map(row));
    aligned(
        &rows
            .map(|row| row.into_iter().skip(skipped).collect())
            .collect::<Vec<_>>(),
    )
}

fn profile(bank: &Bank, outcome: &Outcome) -> String {
    let header = ["Part", "Mean", "Answered", "Not sure", "Absent", "Does not apply"]
        .map(str::to_owned)
        .to_vec();
    let row = |title: String, profile: &Profile| {
        let counts = [
            profile.answered,
            profile.not_sure,
            profile.absent,
            profile.not_applicable,
        ];
        [title, score(profile.value)]
            .into_iter()
            .chain(counts.map(|count| count.to_string()))
            .collect()
    };
    let mut rows = vec![header];
    for of in &outcome.profile {
        let module = bank.module(of.module.as_str());
        rows.push(row(
            module.map_or_else(|| of.module.to_string(), |module| module.title.clone()),
            &of.profile,
        ));
        for (id, profile) in &of.dimensions {
            let dimension = module.and_then(|module| module.dimensions.iter().find(|dimension| dimension.id == *id));
            rows.push(row(
                dimension.map_or_else(|| id.to_string(), |dimension| format!("  {}", dimension.title)),
                profile,
            ));
        }
    }
    aligned(&rows)
}

/// Undefined is said as a word, never as 0.
fn score(value: Option<f64>) -> String {
    value.map_or_else(|| "undefined".to_owned(), whole)
}

fn aligned(rows: &[Vec<String>]) -> String {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        rows.iter()
            .filter_map(|row| row.get(column))
            .map(|cell| cell.chars().count())
            .max()
    };
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
        let rows = [
            vec!["a".to_owned(), "b".to_owned()],
            vec!["größer".to_owned(), "c".to_owned()],
        ];
        assert_eq!(aligned(&rows), "a       b\ngrößer  c\n");
    }

    #[test]
    fn an_undefined_score_is_a_word() {
        assert_eq!(score(None), "undefined");
        assert_eq!(score(Some(66.5)), "67");
    }
}
