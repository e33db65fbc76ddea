//! What a form asks of a bank, compiled once into flat lists in the bank's order (scoring, sections 1 and 3).
//!
//! Everything below works on positions in these lists, so that a response is a matter of integer sums.

use std::ops::Range;

use crate::bank::id::{DimensionId, EntryPointId, ItemId, ModuleId};
use crate::bank::model::{Bank, CutOffs, Form, Gives, Module, Shares};
use crate::order::sort_by;

/// A form of a bank, ready to be answered any number of times.
#[derive(Debug, Clone, PartialEq)]
pub struct Layout {
    pub(super) gives: Gives,
    pub(super) cut_offs: CutOffs,
    /// The modules that the form asks.
    pub(super) modules: Vec<AskedModule>,
    /// All scored modules of the bank, whether the form asks them or not.
    pub(super) scored: Vec<ScoredModule>,
    /// The items that the form asks.
    pub(super) items: Vec<AskedItem>,
    /// Positions of the items by ascending id, so that answers are laid out in one walk over both.
    pub(super) by_id: Vec<usize>,
    pub(super) entry_points: Vec<EntryPointLayout>,
    /// By item, then by entry point: -2 to 2, 0 where it does not bear.
    weights: Vec<i32>,
    /// Shares by scored module, for each of the bank's presets.
    pub(super) presets: Vec<Vec<u8>>,
    /// Where the needs and the conditions stand among the scored modules.
    pub(super) needs: Option<usize>,
    pub(super) conditions: Option<usize>,
}

/// A module that the form asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AskedModule {
    pub id: ModuleId,
    pub items: Range<usize>,
    /// Those with an item in the form.
    pub dimensions: Vec<(DimensionId, Range<usize>)>,
}

/// A module whose items bear on the entry points.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ScoredModule {
    pub id: ModuleId,
    /// Its highest level, in halves.
    pub top: i32,
    /// Its share of Readiness; 0 when it has none.
    pub readiness: f64,
}

/// An item that the form asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct AskedItem {
    pub id: ItemId,
    /// Where its module stands among the scored ones.
    pub module: Option<usize>,
    /// Its highest level, in halves.
    pub top: u8,
    pub may_not_apply: bool,
}

/// An entry point, and where its gates stand among the items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct EntryPointLayout {
    pub id: EntryPointId,
    pub title: String,
    /// Those that the form asks: an item outside it is neither asked nor open, so it holds nothing back.
    pub gates: Vec<usize>,
}

impl Layout {
    /// Compiles what `form` asks of `bank`.
    pub fn new(bank: &Bank, form: &Form) -> Layout {
        let scored = scored_modules(bank);
        let (modules, items) = asked(bank, form, &scored);
        let mut by_id: Vec<usize> = (0..items.len()).collect();
        sort_by(&mut by_id, |&one, &other| items[one].id.cmp(&items[other].id));
        let place = |id: &str| scored.iter().position(|module| module.id.as_str() == id);
        Layout {
            gives: form.gives,
            cut_offs: bank.cut_offs,
            weights: weights(bank, form, &items),
            entry_points: entry_points(bank, &items),
            presets: bank.presets.iter().map(|preset| shares_of(&scored, &preset.shares)).collect(),
            needs: place("needs"),
            conditions: place("conditions"),
            modules,
            scored,
            items,
            by_id,
        }
    }

    /// The whole percentages of the scored modules, in their order; a module that `shares` does not name has 0.
    pub(super) fn shares(&self, shares: &Shares) -> Vec<u8> {
        shares_of(&self.scored, shares)
    }

    /// How many entry points there are.
    pub(super) fn width(&self) -> usize {
        self.entry_points.len()
    }

    /// How an item bears on each entry point, in their order.
    pub(super) fn weights(&self, item: usize) -> &[i32] {
        let width = self.width();
        &self.weights[item * width..(item + 1) * width]
    }

    /// How an item bears on one entry point.
    pub(super) fn weight(&self, item: usize, entry_point: usize) -> i32 {
        self.weights[item * self.width() + entry_point]
    }
}

fn shares_of(scored: &[ScoredModule], shares: &Shares) -> Vec<u8> {
    scored.iter().map(|module| shares.of(&module.id)).collect()
}

fn scored_modules(bank: &Bank) -> Vec<ScoredModule> {
    let layout = |module: &Module| ScoredModule {
        id: module.id.clone(),
        top: 2 * i32::from(module.top()),
        readiness: f64::from(bank.readiness_shares.of(&module.id)),
    };
    bank.modules.iter().filter(|module| module.scored).map(layout).collect()
}

fn asked(bank: &Bank, form: &Form, scored: &[ScoredModule]) -> (Vec<AskedModule>, Vec<AskedItem>) {
    let mut modules: Vec<AskedModule> = Vec::new();
    let mut items = Vec::new();
    for placed in bank.items_of(form) {
        let here = items.len();
        items.push(AskedItem {
            id: placed.item.id.clone(),
            module: scored.iter().position(|module| module.id == placed.module.id),
            top: placed.module.top().saturating_mul(2),
            may_not_apply: placed.item.not_applicable,
        });
        if modules.last().is_none_or(|module| module.id != placed.module.id) {
            modules.push(AskedModule { id: placed.module.id.clone(), items: here..here, dimensions: Vec::new() });
        }
        let Some(module) = modules.last_mut() else { continue };
        module.items.end = here + 1;
        match module.dimensions.last_mut() {
            Some((dimension, range)) if *dimension == placed.dimension.id => range.end = here + 1,
            _ => module.dimensions.push((placed.dimension.id.clone(), here..here + 1)),
        }
    }
    (modules, items)
}

fn weights(bank: &Bank, form: &Form, items: &[AskedItem]) -> Vec<i32> {
    let width = bank.entry_points.len();
    let mut weights = vec![0; items.len() * width];
    for (position, placed) in bank.items_of(form).enumerate().filter(|(position, _)| items[*position].module.is_some())
    {
        for weight in &placed.item.weights {
            if let Some(column) = bank.entry_points.iter().position(|entry_point| entry_point.id == weight.entry_point)
            {
                weights[position * width + column] = i32::from(weight.weight);
            }
        }
    }
    weights
}

fn entry_points(bank: &Bank, items: &[AskedItem]) -> Vec<EntryPointLayout> {
    let place = |gate: &ItemId| items.iter().position(|item| item.id == *gate);
    bank.entry_points
        .iter()
        .map(|entry_point| EntryPointLayout {
            id: entry_point.id.clone(),
            title: entry_point.title.clone(),
            gates: entry_point.gates.iter().filter_map(place).collect(),
        })
        .collect()
}
