//! The list for accessibility beside the tests: every test that it names is there, and the report generated from it is true to it.
//!
//! `FOOTHOLD_WRITE=1 cargo test --no-default-features --test evidence` writes the report (OpenACR 0.1.0, in YAML).

use std::collections::BTreeSet;
use std::fs;

use crate::names::{missing, root, rows};

const LIST: &str = "tests/evidence/accessibility.md";
const REPORT: &str = "tests/evidence/accessibility.openacr.yaml";
/// The catalog whose criteria the report answers, as OpenACR names it.
const CATALOG: &str = "2.5-edition-wcag-2.2-en";
/// How many rows the design's list has, and how many criteria of A and AA the catalog.
const ROWS: usize = 48;
const CRITERIA: usize = 56;

/// A criterion: number, name, level, rows or why there are none, who walked it, what is known not to be so.
type Criterion = [String; 6];

fn list() -> String {
    fs::read_to_string(root().join(LIST)).unwrap()
}

fn criteria() -> Vec<Criterion> {
    rows(&list(), |first| first.starts_with(|digit: char| digit.is_ascii_digit()))
}

/// The steps of the walk, by the numbers that they begin with.
fn steps(list: &str) -> BTreeSet<String> {
    let walk = list.split("\n## ").find(|part| part.starts_with("The walk")).unwrap();
    walk.lines().filter_map(|line| line.split_once(". ")).map(|(number, _)| number.to_owned()).collect()
}

#[test]
fn every_row_names_tests_that_are_there_or_a_step_of_the_walk() {
    let list = list();
    let steps = steps(&list);
    let rows: Vec<[String; 3]> = rows(&list, |first| first.starts_with('A'));
    let numbers: Vec<String> = (1..=ROWS).map(|number| format!("A{number}")).collect();
    assert_eq!(rows.iter().map(|[row, ..]| row.clone()).collect::<Vec<_>>(), numbers);
    for [row, _, known] in &rows {
        assert_eq!(missing(known), Vec::<String>::new(), "{row}");
        let walked = known.split("<br>").filter_map(|way| way.strip_prefix("by hand: step "));
        let walked: Vec<&str> = walked.collect();
        assert!(walked.iter().all(|step| steps.contains(*step)), "{row}: {walked:?} among {steps:?}");
        assert!(known.contains("::") || !walked.is_empty(), "{row} is held by nothing");
    }
}

#[test]
fn every_criterion_names_rows_of_the_list_or_why_it_cannot_apply() {
    let rows: Vec<[String; 3]> = rows(&list(), |first| first.starts_with('A'));
    let criteria = criteria();
    assert_eq!(criteria.len(), CRITERIA);
    for [number, _, _, held, walked, _] in &criteria {
        let is_known = |name: &str| rows.iter().any(|[row, ..]| row == name);
        let applies = !held.starts_with("none: ");
        assert!(!applies || held.split(", ").all(is_known), "{number}: {held}");
        assert_eq!(applies, walked != "–", "{number}: only what applies can be walked");
    }
}

#[test]
fn the_report_is_the_one_that_the_list_gives() {
    let (path, report) = (root().join(REPORT), report(&criteria()));
    if std::env::var_os("FOOTHOLD_WRITE").is_some() {
        fs::write(path, report).unwrap();
        return;
    }
    let found = fs::read_to_string(path).unwrap_or_default();
    assert!(found == report, "{REPORT} is behind: FOOTHOLD_WRITE=1 cargo test --no-default-features --test evidence");
}

/// Nothing "supports" that no person has walked, whatever the tests say.
fn adherence(criterion: &Criterion) -> (&'static str, String) {
    let [.., held, walked, limits] = criterion;
    if let Some(why) = held.strip_prefix("none: ") {
        return ("not-applicable", format!("{}{}.", why[..1].to_uppercase(), &why[1..]));
    }
    let rows = format!("Rows {held} of {LIST}.");
    if walked == "no" {
        ("not-evaluated", format!("{rows} What can be tested is; no person has walked it yet."))
    } else if limits == "–" {
        ("supports", format!("{rows} Walked {walked}."))
    } else {
        ("partially-supports", format!("{rows} Walked {walked}. {limits}"))
    }
}

fn report(criteria: &[Criterion]) -> String {
    let chapters = [("success_criteria_level_a", "A"), ("success_criteria_level_aa", "AA")].map(|(chapter, level)| {
        let of_level = criteria.iter().filter(|[_, _, at, ..]| at == level);
        format!("  {chapter}:\n    criteria:\n{}", of_level.map(entry).collect::<String>())
    });
    format!(
        "# Generated from {LIST}, which says how.\n\
         title: Foothold Accessibility Conformance Report\n\
         product:\n  name: Foothold\n  version: {version}\n  description: A diagnostic that shows a school district where to start reimagining the teaching job.\n\
         author:\n  name: The makers of Foothold\n  email: none; whoever runs a copy names theirs in its foot\n\
         version: 1\n\
         catalog: {CATALOG}\n\
         notes: Until a person has walked a criterion it is not evaluated, even where tests hold it.\n\
         evaluation_methods_used: axe-core and keyboard walks in headless browsers on every change; a walk by a person for each release, as {LIST} describes it.\n\
         license: CC-BY-4.0\n\
         chapters:\n{}  success_criteria_level_aaa:\n    disabled: true\n",
        chapters.concat(),
        version = env!("CARGO_PKG_VERSION"),
    )
}

fn entry(criterion: &Criterion) -> String {
    let (level, notes) = adherence(criterion);
    // In quotation marks, because notes hold colons.
    let notes = notes.replace('\\', "\\\\").replace('"', "\\\"");
    format!(
        "      - num: \"{}\"\n        components:\n          - name: web\n            adherence:\n              level: {level}\n              notes: \"{notes}\"\n",
        criterion[0]
    )
}
