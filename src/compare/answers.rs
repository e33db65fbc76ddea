//! Which answers moved, which became known, and which are not known any more.

use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::bank::model::{Bank, Form, HighIs};
use crate::order::sort_by_key;
use crate::response::answer::{Level, State};
use crate::response::model::Response;

/// Every item that the form asks is in exactly one of these lists, or among `same`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AnswerChanges {
    /// Another level than then: the farthest moves first, else in the bank's order.
    pub moved: Vec<Moved>,
    /// A level now, and none then.
    pub became_known: Vec<(ItemId, Level)>,
    /// A level then, "not sure" now.
    pub became_unknown: Vec<(ItemId, Level)>,
    /// A level then, not answered now: not yet, as a rule.
    pub not_answered: Vec<(ItemId, Level)>,
    /// Applies at one of the two times only.
    pub applies_otherwise: Vec<ItemId>,
    /// The same level both times.
    pub same: u32,
    /// No level at either time.
    pub open: u32,
}

/// An item that has another level now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    pub item: ItemId,
    pub then: Level,
    pub now: Level,
    /// Whether the move is good news: a lower need, a higher level of anything else.
    pub is_better: bool,
}

impl AnswerChanges {
    /// Items with a level at both times.
    pub fn both(&self) -> usize {
        self.moved.len() + usize::try_from(self.same).unwrap_or(usize::MAX)
    }

    /// Moves for the better.
    pub fn better(&self) -> usize {
        self.moved.iter().filter(|moved| moved.is_better).count()
    }

    /// Moves for the worse.
    pub fn worse(&self) -> usize {
        self.moved.len() - self.better()
    }
}

/// The items that the form asks.
pub(super) fn changes(bank: &Bank, form: &Form, then: &Response, now: &Response) -> AnswerChanges {
    let mut changes = AnswerChanges::default();
    for placed in bank.items_of(form) {
        let item = || placed.item.id.clone();
        match (then.state_of(&placed), now.state_of(&placed)) {
            (Some(State::Level(old)), Some(State::Level(new))) if old == new => changes.same += 1,
            (Some(State::Level(old)), Some(State::Level(new))) => changes.moved.push(moved(&placed, old, new)),
            (Some(State::NotApplicable), Some(State::NotApplicable)) => changes.open += 1,
            (Some(State::Level(old)), None) => changes.not_answered.push((item(), old)),
            (Some(State::NotApplicable), None) => changes.open += 1,
            (Some(State::NotApplicable), _) | (_, Some(State::NotApplicable)) => changes.applies_otherwise.push(item()),
            (Some(State::Level(old)), Some(State::NotSure)) => changes.became_unknown.push((item(), old)),
            (_, Some(State::Level(new))) => changes.became_known.push((item(), new)),
            (None | Some(State::NotSure), _) => changes.open += 1,
        }
    }
    sort_by_key(&mut changes.moved, |moved| u8::MAX - moved.then.halves().abs_diff(moved.now.halves()));
    changes
}

fn moved(placed: &Placed<'_>, then: Level, now: Level) -> Moved {
    let is_better = if placed.module.high_is == HighIs::Bad { now < then } else { now > then };
    Moved { item: placed.item.id.clone(), then, now, is_better }
}
