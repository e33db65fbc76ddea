//! Where a question stands on the team's two lists, and what comes before and after it.

use crate::bank::id::ItemId;
use crate::team::talk::{Agenda, Talk};

/// One of the two lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    TalkFirst,
    FindOut,
}

/// A question's place. The second list follows the first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    pub list: List,
    /// From 1.
    pub number: usize,
    /// How many are on its list.
    pub of: usize,
    pub previous: Option<ItemId>,
    pub next: Option<ItemId>,
}

/// The place of this question; `None` where it is on neither list.
pub fn place(agenda: &Agenda, item: &ItemId) -> Option<Place> {
    let first = agenda.talk_first.len();
    let all: Vec<&ItemId> = in_order(agenda).collect();
    let at = all.iter().position(|one| *one == item)?;
    let (list, number, of) = if at < first {
        (List::TalkFirst, at + 1, first)
    } else {
        (List::FindOut, at - first + 1, agenda.find_out.len())
    };
    let neighbor = |at: Option<usize>| at.and_then(|at| all.get(at)).map(|item| (*item).clone());
    Some(Place { list, number, of, previous: neighbor(at.checked_sub(1)), next: neighbor(at.checked_add(1)) })
}

/// Every question of both lists, in the order in which a team comes to it.
pub fn in_order(agenda: &Agenda) -> impl Iterator<Item = &ItemId> {
    agenda.talk_first.iter().map(|talk: &Talk| &talk.item).chain(&agenda.find_out)
}
