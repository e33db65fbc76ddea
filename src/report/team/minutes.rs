//! What a team did about its questions: what was agreed and why, what was voted, and what was left open.

use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::order::map::SortedMap;
use crate::report::names::{LevelText, level_text};
use crate::response::answer::State;
use crate::team::agreed::Agreements;
use crate::team::grid::Grid;
use crate::team::talk::Agenda;
use crate::team::tally::Tally;

use super::item::{TalkItem, talk_item};
use super::place::in_order;

/// What a meeting leaves behind, beside the answers that were brought to it.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    pub agreements: &'a Agreements,
    /// What came of the last hidden vote on a question.
    pub votes: &'a SortedMap<ItemId, Tally>,
    /// Lines that were parked, the oldest first.
    pub parked: &'a [String],
}

/// A question that was dealt with.
#[derive(Debug, Clone, PartialEq)]
pub struct Minute {
    pub about: TalkItem,
    pub vote: Option<Tally>,
    /// `None` where it was voted on and nothing agreed.
    pub agreed: Option<AgreedPart>,
}

/// What was agreed on a question.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreedPart {
    pub text: LevelText,
    /// May be empty.
    pub reason: String,
    /// What the answers came to before; `None` where nobody was asked.
    pub before: Option<State>,
    /// The same in words, where it was a level.
    pub before_text: Option<LevelText>,
    /// Whether it is another level than the answers came to.
    pub is_moved: bool,
}

/// What became of a team's questions.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Minutes {
    /// Those of the lists in their order, then the others in the bank's.
    pub talked: Vec<Minute>,
    /// On the list to talk about, and nothing agreed.
    pub left_open: Vec<TalkItem>,
    /// On the list to find out, and nothing agreed.
    pub to_find_out: Vec<TalkItem>,
}

/// Puts the minutes together.
pub fn minutes(grid: &Grid<'_>, tallies: &[Tally], agenda: &Agenda, record: &Record<'_>) -> Minutes {
    let listed: Vec<&ItemId> = in_order(agenda).collect();
    let others = grid.columns.iter().map(|placed| &placed.item.id).filter(|item| !listed.contains(item));
    let is_dealt_with = |item: &&ItemId| record.agreements.get(*item).is_some() || record.votes.get(*item).is_some();
    let talked = listed.iter().copied().chain(others).filter(is_dealt_with);
    let is_open = |item: &&ItemId| record.agreements.get(*item).is_none();
    let item = |id: &ItemId| talk_item(grid, tallies, agenda, id);
    Minutes {
        talked: talked.filter_map(|id| minute(grid, item(id)?, record)).collect(),
        left_open: agenda.talk_first.iter().map(|talk| &talk.item).filter(is_open).filter_map(item).collect(),
        to_find_out: agenda.find_out.iter().filter(is_open).filter_map(item).collect(),
    }
}

fn minute(grid: &Grid<'_>, about: TalkItem, record: &Record<'_>) -> Option<Minute> {
    let id = &about.item.id;
    let placed = grid.columns.iter().find(|placed| placed.item.id == *id)?;
    let agreed = agreed(placed, &about.tally, record.agreements);
    Some(Minute { vote: record.votes.get(id).cloned(), agreed, about })
}

/// What was agreed on one question.
pub fn agreed(placed: &Placed<'_>, tally: &Tally, agreements: &Agreements) -> Option<AgreedPart> {
    let agreed = agreements.get(&placed.item.id)?;
    let before = tally.state();
    let before_text = match before {
        Some(State::Level(level)) => level_text(placed, level),
        _ => None,
    };
    Some(AgreedPart {
        text: level_text(placed, agreed.level)?,
        reason: agreed.reason.trim().to_owned(),
        is_moved: before != Some(State::Level(agreed.level)),
        before,
        before_text,
    })
}
