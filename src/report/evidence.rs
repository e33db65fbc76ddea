//! What is not known, and what is known only by judgment: blind spots, unfinished items, thin evidence.

use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::order::sort_by;
use crate::order::sort_by_key;
use crate::response::answer::{EvidenceTag, State};
use crate::scoring::outcome::{Conclusion, EntryPointOutcome, Outcome};

use super::names::{ItemName, Names, Said, item_name};

/// Open items, and those that were taken out.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BlindSpots {
    /// Said to be not sure: worth finding out. Decisive ones first, else the bank's order.
    pub not_sure: Vec<BlindSpot>,
    /// Asked and never answered.
    pub unfinished: Vec<ItemName>,
    pub not_applicable: Vec<ItemName>,
}

/// An item nobody is sure of, and where to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlindSpot {
    pub item: ItemName,
    pub look_at: String,
    /// Its answer could change the verdict.
    pub decisive: bool,
}

/// An influential answer that rests on judgment.
#[derive(Debug, Clone, PartialEq)]
pub struct Thin {
    pub said: Said,
    /// The largest part of Fit, in shares of 1, by which its weight moves two entry points apart; more is more.
    pub influence: f64,
}

/// What is open.
pub(super) fn blind_spots(names: &Names<'_>, outcome: &Outcome) -> BlindSpots {
    let mut spots = BlindSpots::default();
    let decisive = decisive(outcome);
    for placed in names.asked() {
        let item = item_name(&placed);
        match names.state(&placed) {
            Some(State::Level(_)) => {}
            Some(State::NotSure) => spots.not_sure.push(BlindSpot {
                decisive: decisive.contains(&item.id),
                item,
                look_at: placed.item.look_at.clone(),
            }),
            Some(State::NotApplicable) => spots.not_applicable.push(item),
            None => spots.unfinished.push(item),
        }
    }
    // `false` sorts first, and the sort is stable.
    sort_by_key(&mut spots.not_sure, |spot| !spot.decisive);
    spots
}

/// The most influential answers that are tagged as judgment, most influential first.
pub(super) fn thin(names: &Names<'_>, outcome: &Outcome) -> Vec<Thin> {
    let judged = |placed: &Placed<'_>| {
        let answer = names.answer(&placed.item.id);
        answer.is_some_and(|answer| answer.evidence == Some(EvidenceTag::Judgment))
    };
    let influence = Influence::new(names, outcome);
    let mut thin: Vec<_> = names
        .asked()
        .filter(judged)
        .filter_map(|placed| Some(Thin { influence: influence.of(&placed), said: names.said(&placed)? }))
        .filter(|thin| thin.influence > 0.0)
        .collect();
    sort_by(&mut thin, |one, other| other.influence.total_cmp(&one.influence));
    thin.truncate(usize::from(names.bank.cut_offs.thin));
    thin
}

fn decisive(outcome: &Outcome) -> &[ItemId] {
    match &outcome.conclusion {
        Conclusion::Verdict(verdict) => verdict.firmness.as_ref().map_or(&[], |firmness| &firmness.decisive_blanks),
        Conclusion::Shortlist(_) | Conclusion::Profile => &[],
    }
}

/// How much an item can move two entry points apart (scoring, section 8, "influence").
struct Influence<'a> {
    names: &'a Names<'a>,
    outcome: &'a Outcome,
    /// The first three by rank; empty without a ranking.
    first: Vec<&'a EntryPointOutcome>,
}

impl<'a> Influence<'a> {
    fn new(names: &'a Names<'a>, outcome: &'a Outcome) -> Influence<'a> {
        let first = outcome.entry_points.iter().filter(|one| one.rank.is_some()).take(3).collect();
        Influence { names, outcome, first }
    }

    fn of(&self, placed: &Placed<'_>) -> f64 {
        let share = f64::from(self.outcome.shares.of(&placed.module.id)) / 100.0;
        if self.first.len() < 2 {
            let most = placed.item.weights.iter().map(|weight| f64::from(weight.weight).abs()).fold(0.0, f64::max);
            return most * share;
        }
        let parts: Vec<_> = self.first.iter().map(|one| self.part(placed, one)).collect();
        let apart = parts.iter().flat_map(|one| parts.iter().map(move |other| share * (one - other).abs()));
        apart.fold(0.0, f64::max)
    }

    /// The item's weight for an entry point, as a part of all that applies in its module.
    fn part(&self, placed: &Placed<'_>, one: &EntryPointOutcome) -> f64 {
        let applies = |other: &Placed<'_>| {
            other.module.id == placed.module.id && self.names.state(other) != Some(State::NotApplicable)
        };
        let all: f64 = self.names.asked().filter(applies).map(|other| weight(&other, one).abs()).sum();
        if all > 0.0 { weight(placed, one) / all } else { 0.0 }
    }
}

fn weight(placed: &Placed<'_>, one: &EntryPointOutcome) -> f64 {
    let weight = placed.item.weights.iter().find(|weight| weight.entry_point == one.id);
    weight.map_or(0.0, |weight| f64::from(weight.weight))
}
