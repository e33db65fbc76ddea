//! One question as a team talks about it: how many gave which answer, how close that is, and what it bears on.

use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::bank::model::{Bank, EntryPoint, HighIs};
use crate::report::names::{EntryPointName, ItemName, LevelText, item_name, level_text};
use crate::team::grid::Grid;
use crate::team::talk::Agenda;
use crate::team::tally::{Closeness, Tally};

/// A question and its answers, of nobody in particular.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkItem {
    pub item: ItemName,
    pub prompt: String,
    pub why: String,
    pub look_at: String,
    pub high_is: HighIs,
    /// What each level means here, lowest first; as many as the tally counts.
    pub levels: Vec<String>,
    pub not_applicable: bool,
    pub tally: Tally,
    /// `None` while fewer than two gave a level.
    pub closeness: Option<Closeness>,
    /// The middle of the levels that were given, in the question's words; `None` without one.
    pub middle: Option<LevelText>,
    /// What it bears on, what it bears on most first.
    pub bears: Vec<Bearing>,
    /// The entry points that it can stop.
    pub gates: Vec<EntryPointName>,
    pub turn: Turn,
}

/// Why the team comes to a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// It can stop an entry point, and the answers stand on both sides of that.
    OpposedGate,
    /// The answers differ, and it matters to the result.
    Apart,
    /// Too many are not sure: to be found out, not talked over.
    FindOut,
    /// It is on neither list.
    Other,
}

/// How a question bears on an entry point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearing {
    pub name: EntryPointName,
    /// -2 to 2, never 0; below 0 a low answer is what speaks for the entry point.
    pub weight: i8,
    /// In the bank's words; may be empty.
    pub because: String,
}

/// The question of this id; `None` where the team was not asked it.
pub fn talk_item(grid: &Grid<'_>, tallies: &[Tally], agenda: &Agenda, id: &ItemId) -> Option<TalkItem> {
    let column = grid.columns.iter().position(|placed| placed.item.id == *id)?;
    let (placed, tally) = (grid.columns.get(column)?, tallies.get(column)?.clone());
    let opposed = agenda.talk_first.iter().find(|talk| talk.item == *id).map(|talk| talk.is_opposed_gate);
    Some(TalkItem {
        item: item_name(placed),
        prompt: placed.item.prompt.clone(),
        why: placed.item.why.clone(),
        look_at: placed.item.look_at.clone(),
        high_is: placed.module.high_is,
        levels: placed.item.levels.clone(),
        not_applicable: placed.item.not_applicable,
        closeness: tally.closeness(&grid.bank.cut_offs),
        middle: tally.median().and_then(|median| level_text(placed, median)),
        bears: bears(grid.bank, placed),
        gates: names(grid.bank, |entry_point| entry_point.gates.contains(id)),
        turn: match opposed {
            Some(true) => Turn::OpposedGate,
            Some(false) => Turn::Apart,
            None if agenda.find_out.contains(id) => Turn::FindOut,
            None => Turn::Other,
        },
        tally,
    })
}

fn bears(bank: &Bank, placed: &Placed<'_>) -> Vec<Bearing> {
    let weights = placed.item.weights.iter();
    let bearing = |weight: &crate::bank::model::Weight| {
        let name = names(bank, |entry_point| entry_point.id == weight.entry_point).pop()?;
        Some(Bearing { name, weight: weight.weight, because: weight.because.clone() })
    };
    let mut bears: Vec<Bearing> = weights.filter_map(bearing).collect();
    crate::order::sort_by_key(&mut bears, |bearing| (u8::MAX - bearing.weight.unsigned_abs(), bearing.name.place));
    bears
}

fn names(bank: &Bank, is_meant: impl Fn(&EntryPoint) -> bool) -> Vec<EntryPointName> {
    let meant = bank.entry_points.iter().enumerate().filter(|(_, entry_point)| is_meant(entry_point));
    meant
        .map(|(place, one)| EntryPointName {
            id: one.id.clone(),
            title: one.title.clone(),
            short: one.short.clone(),
            place,
        })
        .collect()
}
