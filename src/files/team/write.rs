//! Writes a team's file: the same team gives the same bytes, whatever came first.

use serde_json::Value;

use super::FORMAT;
use crate::bank::id::{FormId, ItemId};
use crate::bank::model::Bank;
use crate::files::{response, result};
use crate::json::object::Object;
use crate::json::print::print_pretty;
use crate::order::map::SortedMap;
use crate::order::sort_by;
use crate::response::model::{BankRef, Response};
use crate::scoring::outcome::Outcome;
use crate::team::agreed::Agreements;
use crate::team::anonymity::Floor;
use crate::team::grid::Grid;
use crate::team::outcome::TeamOutcome;
use crate::team::tally::Tally;

/// A team that is too small for an anonymous file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFew {
    /// How many it would have to be.
    pub least: usize,
}

/// Whole responses, what was agreed and why, and the result before the talk.
pub fn write_open(responses: &[&Response], agreements: &Agreements, before: &Outcome, bank: &Bank) -> String {
    let mut sorted = responses.to_vec();
    sort_by(&mut sorted, |one, other| one.id.cmp(&other.id));
    let mut file = begun(bank, false);
    file.put("responses", sorted.iter().map(|each| response::tree(each, bank, None)).collect());
    finished(file, agreements, true, before)
}

/// Counts alone. A reason is somebody's words, so it stays out as well.
pub fn write_anonymous(
    outcome: &TeamOutcome<'_>,
    agreements: &Agreements,
    grid: &Grid<'_>,
    floor: Floor,
) -> Result<String, TooFew> {
    if outcome.people < floor.people() {
        return Err(TooFew { least: floor.people() });
    }
    let mut file = begun(grid.bank, true);
    let asked = grid.columns.iter().zip(&outcome.tallies).filter(|(_, tally)| tally.asked() > 0);
    let tallies = asked.map(|(placed, tally)| (&placed.item.id, tally));
    put_counts(&mut file, outcome.people, &outcome.form.id, tallies);
    Ok(finished(file, agreements, false, &outcome.before))
}

/// How many people, the form that most of them took, and how many said what.
pub(in crate::files) fn put_counts<'a>(
    file: &mut Object,
    people: usize,
    form: &FormId,
    tallies: impl Iterator<Item = (&'a ItemId, &'a Tally)>,
) {
    file.put_text("form", form.as_str());
    file.put("n", Value::from(people));
    let mut aggregate = Object::default();
    tallies.for_each(|(item, tally)| aggregate.put(item.as_str(), counts(tally)));
    file.put("aggregate", aggregate.value());
}

/// What hidden votes came to, by item.
pub(in crate::files) fn voted(votes: &SortedMap<ItemId, Tally>) -> Value {
    let mut tree = Object::default();
    votes.iter().for_each(|(item, tally)| tree.put(item.as_str(), counts(tally)));
    tree.value()
}

fn begun(bank: &Bank, is_anonymous: bool) -> Object {
    let mut file = Object::default();
    file.put_text("format", FORMAT);
    file.put("bank", response::bank_ref(&BankRef::to(bank)));
    file.put("anonymous", Value::Bool(is_anonymous));
    file
}

fn counts(tally: &Tally) -> Value {
    let mut tree = Object::default();
    tree.put("counts", tally.counts.iter().copied().map(Value::from).collect());
    tree.put("not_sure", Value::from(tally.not_sure));
    tree.put("absent", Value::from(tally.absent));
    tree.put("not_applicable", Value::from(tally.not_applicable));
    tree.value()
}

fn finished(mut file: Object, agreements: &Agreements, has_reasons: bool, before: &Outcome) -> String {
    file.put_unless_empty("agreed", agreed(agreements, has_reasons));
    file.put("before", result::write(before));
    format!("{}\n", print_pretty(&file.value()))
}

/// What was agreed, by item.
pub(in crate::files) fn agreed(agreements: &Agreements, has_reasons: bool) -> Value {
    let mut agreed = Object::default();
    for (item, each) in agreements.iter() {
        let mut tree = Object::default();
        tree.put("level", response::level(each.level));
        tree.put_unless_empty("reason", Value::from(if has_reasons { each.reason.as_str() } else { "" }));
        agreed.put(item.as_str(), tree.value());
    }
    agreed.value()
}
