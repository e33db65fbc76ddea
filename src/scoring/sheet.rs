//! One response's answers, laid out as the form asks them (scoring, section 1).
//!
//! An answer outside the form, or to an item that the bank does not have, is not looked at. One that its item
//! does not allow (a level above the top, "does not apply" where that is no answer) counts as absent.

use std::rc::Rc;

use super::layout::{AskedItem, Layout};
use super::outcome::States;
use super::tally::Tally;
use crate::bank::model::{Bank, Form, Shares};
use crate::response::answer::State;

/// All that the numbers of a response depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    pub(super) layout: Rc<Layout>,
    /// What is held of each asked item.
    pub(super) held: Vec<Held>,
    /// Whole percentages by scored module.
    pub(super) shares: Vec<u8>,
    pub(super) tally: Tally,
}

/// What is held of one asked item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Held {
    /// A level, in halves.
    Level(u8),
    NotSure,
    Absent,
    NotApplicable,
}

impl Held {
    /// Not answered, though it applies: it may turn out to be any level.
    pub fn is_open(self) -> bool {
        matches!(self, Held::NotSure | Held::Absent)
    }

    pub fn applies(self) -> bool {
        self != Held::NotApplicable
    }

    /// The level, in halves.
    pub fn level(self) -> Option<u8> {
        match self {
            Held::Level(halves) => Some(halves),
            _ => None,
        }
    }
}

impl Sheet {
    /// Lays out the answers to one form; for many responses to the same form, compile a `Layout` once.
    pub fn new(bank: &Bank, form: &Form, states: &States, shares: &Shares) -> Sheet {
        Sheet::of(Rc::new(Layout::new(bank, form)), states, shares)
    }

    /// Lays out the answers to a form that is compiled already.
    pub fn of(layout: Rc<Layout>, states: &States, shares: &Shares) -> Sheet {
        let held = lay_out(&layout, states);
        let shares = layout.shares(shares);
        Sheet::from_held(layout, held, shares)
    }

    pub(super) fn from_held(layout: Rc<Layout>, held: Vec<Held>, shares: Vec<u8>) -> Sheet {
        let mut tally = Tally::new(&layout);
        for (item, held) in held.iter().enumerate().filter(|(_, held)| held.applies()) {
            tally.apply(&layout, item);
            if let Held::Level(halves) = *held {
                tally.answer(&layout, item, halves);
            }
        }
        Sheet { layout, held, shares, tally }
    }

    /// The positions of the open items, in the bank's order.
    pub(super) fn open_items(&self) -> impl Iterator<Item = usize> {
        self.held.iter().enumerate().filter(|(_, held)| held.is_open()).map(|(item, _)| item)
    }

    /// The shares as the mixes take them.
    pub(super) fn mix(&self) -> Vec<f64> {
        self.shares.iter().map(|share| f64::from(*share)).collect()
    }
}

/// One walk over the items by id and the states by id: looking each item up would take most of the time of a sheet.
fn lay_out(layout: &Layout, states: &States) -> Vec<Held> {
    let mut held = vec![Held::Absent; layout.items.len()];
    let mut states = states.iter().peekable();
    for &place in &layout.by_id {
        let item = &layout.items[place];
        while states.next_if(|(id, _)| **id < item.id).is_some() {}
        if let Some((_, state)) = states.next_if(|(id, _)| **id == item.id) {
            held[place] = hold(item, *state);
        }
    }
    held
}

fn hold(item: &AskedItem, state: State) -> Held {
    match state {
        State::Level(level) if level.halves() <= item.top => Held::Level(level.halves()),
        State::NotSure => Held::NotSure,
        State::NotApplicable if item.may_not_apply => Held::NotApplicable,
        State::Level(_) | State::NotApplicable => Held::Absent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, halves, level};

    #[track_caller]
    fn holds(state: State, expected: Held) {
        let toy = Toy::new(1).item("n1", "needs", &[1]);
        assert_eq!(toy.sheet(&[("n1", state)]).held, [expected]);
    }

    #[test]
    fn every_state_is_kept_apart() {
        holds(level(2), Held::Level(4));
        holds(halves(3), Held::Level(3));
        holds(NOT_SURE, Held::NotSure);
        holds(NOT_APPLICABLE, Held::NotApplicable);
        assert_eq!(Toy::new(1).item("n1", "needs", &[1]).sheet(&[]).held, [Held::Absent]);
    }

    #[test]
    fn a_level_above_the_top_counts_as_absent() {
        holds(halves(5), Held::Absent);
    }

    #[test]
    fn what_does_not_apply_counts_as_absent_where_that_is_no_answer() {
        let mut toy = Toy::new(1).item("n1", "needs", &[1]);
        toy.bank.modules[0].dimensions[0].items[0].not_applicable = false;
        assert_eq!(toy.sheet(&[("n1", NOT_APPLICABLE)]).held, [Held::Absent]);
    }

    #[test]
    fn answers_outside_the_form_and_unknown_ones_are_not_looked_at() {
        let mut toy = Toy::new(1).item("n1", "needs", &[1]).item("n2", "needs", &[1]);
        toy.bank.forms[0].core_only = true;
        toy.bank.modules[0].dimensions[0].items[1].core = false;
        let sheet = toy.sheet(&[("n1", level(1)), ("n2", level(2)), ("gone", level(2))]);
        assert_eq!(sheet, toy.sheet(&[("n1", level(1))]));
        assert_eq!(sheet.held.len(), 1);
    }
}
