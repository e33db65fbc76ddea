//! Things of the bank as a report names them, and what was said of an item.

use crate::bank::find::Placed;
use crate::bank::id::{DimensionId, EntryPointId, ItemId, ModuleId};
use crate::bank::model::{Bank, Form, Module};
use crate::response::answer::{Answer, Level, State};
use crate::response::model::Response;

/// The module whose indices are Need; the scoring page names its modules, and so do banks.
pub const NEEDS: &str = "needs";
/// The module of strengths to build on.
pub const STRENGTHS: &str = "strengths";
/// The module of gates, openings and barriers.
pub const CONDITIONS: &str = "conditions";
/// The module that says whether it can last.
pub const SCALING: &str = "scaling";

/// An item, with the page on which it is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemName {
    pub id: ItemId,
    pub short: String,
    pub module: ModuleId,
    pub dimension: DimensionId,
    pub module_title: String,
}

/// An entry point, with its place in the bank: color and shape go by it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryPointName {
    pub id: EntryPointId,
    pub title: String,
    pub short: String,
    /// From 0 in the bank's order.
    pub place: usize,
}

/// A level in the item's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LevelText {
    At(String),
    /// A team's half level: the words under and over it.
    Between(String, String),
}

/// An answered item: its level, what that means here, and how far the scale goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub item: ItemName,
    pub level: Level,
    pub text: LevelText,
    pub top: u8,
    pub low_on_purpose: bool,
}

/// The bank and a response, looked up by id.
#[derive(Debug, Clone, Copy)]
pub struct Names<'a> {
    pub bank: &'a Bank,
    pub response: &'a Response,
}

impl<'a> Names<'a> {
    /// Names of `bank`, answers of `response`.
    pub fn new(bank: &'a Bank, response: &'a Response) -> Names<'a> {
        Names { bank, response }
    }

    /// The form that was taken.
    pub fn form(&self) -> Option<&'a Form> {
        self.bank.form(self.response.form.as_str())
    }

    /// The items that the form asks, in the bank's order.
    pub fn asked(&self) -> impl Iterator<Item = Placed<'a>> + use<'a> {
        let bank = self.bank;
        self.form().into_iter().flat_map(move |form| bank.items_of(form))
    }

    /// The asked items of one module.
    pub fn asked_of(&self, module: &'static str) -> impl Iterator<Item = Placed<'a>> + use<'a> {
        self.asked().filter(move |placed| placed.module.id.as_str() == module)
    }

    /// An item's name; `None` only for an id of another bank.
    pub fn item(&self, id: &ItemId) -> Option<ItemName> {
        self.bank.item(id.as_str()).map(|placed| item_name(&placed))
    }

    /// An entry point's name; `None` only for an id of another bank.
    pub fn entry_point(&self, id: &EntryPointId) -> Option<EntryPointName> {
        let place = self.bank.entry_points.iter().position(|entry_point| entry_point.id == *id)?;
        let entry_point = self.bank.entry_points.get(place)?;
        let (title, short) = (entry_point.title.clone(), entry_point.short.clone());
        Some(EntryPointName { id: id.clone(), title, short, place })
    }

    /// The names of several entry points, in the order given.
    pub fn entry_points(&self, ids: &[EntryPointId]) -> Vec<EntryPointName> {
        ids.iter().filter_map(|id| self.entry_point(id)).collect()
    }

    /// The answer to an item with its details.
    pub fn answer(&self, id: &ItemId) -> Option<&'a Answer> {
        self.response.answers.get(id)
    }

    /// The state of an item; `None` when it is absent or its answer is not one that the item takes.
    pub fn state(&self, placed: &Placed<'_>) -> Option<State> {
        self.response.state_of(placed)
    }

    /// The level of an item, with its words; `None` when it has none.
    pub fn said(&self, placed: &Placed<'_>) -> Option<Said> {
        match self.state(placed)? {
            State::Level(level) => Some(Said {
                item: item_name(placed),
                level,
                text: level_text(placed, level)?,
                top: placed.module.top(),
                low_on_purpose: self.answer(&placed.item.id).is_some_and(|answer| answer.low_on_purpose),
            }),
            State::NotSure | State::NotApplicable => None,
        }
    }

    /// The same by id.
    pub fn said_of(&self, id: &ItemId) -> Option<Said> {
        self.bank.item(id.as_str()).and_then(|placed| self.said(&placed))
    }
}

/// The name of an item where it stands.
pub fn item_name(placed: &Placed<'_>) -> ItemName {
    ItemName {
        id: placed.item.id.clone(),
        short: placed.item.short.clone(),
        module: placed.module.id.clone(),
        dimension: placed.dimension.id.clone(),
        module_title: placed.module.title.clone(),
    }
}

/// What a level means for an item; `None` for a level that the item does not have.
pub fn level_text(placed: &Placed<'_>, level: Level) -> Option<LevelText> {
    let words = |at: u8| placed.item.levels.get(usize::from(at)).cloned();
    match level.as_whole() {
        Some(whole) => words(whole).map(LevelText::At),
        None => {
            let under = level.halves() / 2;
            Some(LevelText::Between(words(under)?, words(under + 1)?))
        }
    }
}

/// The level from which on something is established: one below the top ("in most schools", "serious"), never 0.
pub fn established(module: &Module) -> Level {
    Level::whole(module.top().saturating_sub(1).max(1))
}
