//! The rules a bank must keep: one table, each rule with its name, what it means, and the function that looks.
//!
//! Every rule reports every place that breaks it. What a single value may be (its type, its bounds, the form
//! of an id, the length of a text) is held by the reader, under the rule name `shape`.

mod names;
mod numbers;
pub(super) mod texts;

use crate::json::place::Place;
use crate::json::shape::FAULT_LIMIT;

use super::fault::{Fault, FaultKind};
use super::model::Bank;

/// One rule.
pub struct Rule {
    /// As error lines have it.
    pub name: &'static str,
    /// What it asks, in one sentence for the people who write banks.
    pub meaning: &'static str,
    find: fn(&Bank, &mut Findings),
}

impl Rule {
    /// Every place of the bank that breaks this rule.
    pub fn broken_in(&self, bank: &Bank) -> Vec<Fault> {
        let mut findings = Findings::default();
        (self.find)(bank, &mut findings);
        findings.faults
    }
}

/// What the rules note.
#[derive(Default)]
struct Findings {
    faults: Vec<Fault>,
}

impl Findings {
    fn note(&mut self, place: Place, kind: FaultKind) {
        if self.faults.len() < FAULT_LIMIT {
            self.faults.push(Fault { place, kind });
        }
    }
}

/// Every fault of every rule, in the order of the table.
pub fn check(bank: &Bank) -> Vec<Fault> {
    RULES.iter().flat_map(|rule| rule.broken_in(bank)).collect()
}

const fn rule(name: &'static str, meaning: &'static str, find: fn(&Bank, &mut Findings)) -> Rule {
    Rule { name, meaning, find }
}

/// All rules, in the order in which they are looked at.
#[rustfmt::skip]
pub const RULES: &[Rule] = &[
    rule("version", "The version is three numbers, as in 1.2.3 (SemVer).", texts::version),
    rule("language", "The language is a tag such as en or pt-BR (BCP 47).", texts::language),
    rule("web-addresses", "Every source's address begins with https://.", texts::addresses),
    rule("no-empty-text", "No text is empty.", texts::empty),
    rule("no-html", "No text holds HTML.", texts::html),
    rule("unique-ids", "An id is used once among things of its kind.", names::unique),
    rule("known-names", "Every id that is referred to names something in this bank.", names::known),
    rule("listed-once", "No list of ids names the same thing twice.", names::listed_once),
    rule("named-modules", "The modules needs and conditions exist and are scored.", names::named_modules),
    rule("gates-are-conditions", "Every gate is an item of the module conditions.", names::gates),
    rule("shares-of-scored", "Shares name scored modules only.", names::shares_of_scored),
    rule("forms-can-give", "A form that gives a ranking or a shortlist asks needs and conditions.", names::forms),
    rule("follow-up-unscored", "The module asked after a first result is not scored.", names::follow_up),
    rule("weights-where-scored", "Items of scored modules bear on entry points by weights; all others have one weight of the choice check.", names::weights_where_scored),
    rule("warnings-in-choice", "Only items of the choice check have a level that warns.", names::warnings),
    rule("every-entry-point-weighed", "In every scored module every entry point has a weight.", names::every_entry_point),
    rule("at-least-one", "There is at least one form, one preset and one entry point.", numbers::at_least_one),
    rule("limits", "There are at most 8 entry points and 1,000 items.", numbers::limits),
    rule("scale-length", "A module has 2 to 100 levels.", numbers::scale_length),
    rule("level-count", "Every item has as many levels as its module has labels.", numbers::level_count),
    rule("no-zero-weight", "A weight of 0 is left out.", numbers::zero_weight),
    rule("shares-sum-to-100", "The shares of every preset sum to 100.", numbers::share_sum),
    rule("readiness-shares", "Some module has a readiness share.", numbers::readiness),
    rule("cut-offs-in-order", "The milder of two cut-offs is not above the stricter.", numbers::cut_offs),
    rule("slip-up-to-half", "The chance of a slip one way is at most one half.", numbers::slip),
    rule("gate-cut-offs", "A gate's cut-offs are at most the highest level of the conditions.", numbers::gate_cut_offs),
    rule("levels-exist", "A level that is asked for or carried over to exists.", numbers::levels_exist),
    rule("months-in-order", "Months are two numbers, the first not after the last.", numbers::months),
];
