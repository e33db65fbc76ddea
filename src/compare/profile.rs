//! The change of each module and dimension, like with like: over the items that have a level both times.

use crate::bank::find::Placed;
use crate::bank::id::{DimensionId, ModuleId};
use crate::bank::model::{Bank, Dimension, Form, HighIs, Module};
use crate::response::answer::State;
use crate::response::model::Response;
use crate::response::step::{asked, dimensions, modules};

/// A module then and now, with its dimensions in the bank's order.
#[derive(Debug, Clone, PartialEq)]
pub struct ModuleChange {
    pub module: ModuleId,
    pub title: String,
    pub high_is: HighIs,
    pub mean: MeanChange,
    pub dimensions: Vec<DimensionChange>,
}

/// A dimension then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionChange {
    pub dimension: DimensionId,
    pub title: String,
    pub mean: MeanChange,
}

/// A mean of levels, 0 to 100, over the items with a level at both times; `None` where there is none.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanChange {
    pub then: Option<f64>,
    pub now: Option<f64>,
    /// How many items have a level at both times.
    pub both: u32,
    /// How many items are asked.
    pub asked: u32,
}

impl MeanChange {
    /// Points from then to now.
    pub fn change(&self) -> Option<f64> {
        Some(self.now? - self.then?)
    }
}

/// The modules that the form asks.
pub(super) fn changes(bank: &Bank, form: &Form, then: &Response, now: &Response) -> Vec<ModuleChange> {
    let mean = |items: &[Placed<'_>]| mean(items, then, now);
    modules(bank, form)
        .map(|module| {
            let all: Vec<Placed<'_>> =
                dimensions(module, form).flat_map(|dimension| placed(module, dimension, form)).collect();
            let change = |dimension: &Dimension| {
                let Dimension { id, title, .. } = dimension;
                let mean = mean(&placed(module, dimension, form));
                DimensionChange { dimension: id.clone(), title: title.clone(), mean }
            };
            ModuleChange {
                module: module.id.clone(),
                title: module.title.clone(),
                high_is: module.high_is,
                mean: mean(&all),
                dimensions: dimensions(module, form).map(change).collect(),
            }
        })
        .collect()
}

fn placed<'a>(module: &'a Module, dimension: &'a Dimension, form: &'a Form) -> Vec<Placed<'a>> {
    asked(dimension, form).map(|item| Placed { module, dimension, item }).collect()
}

fn mean(items: &[Placed<'_>], then: &Response, now: &Response) -> MeanChange {
    let (mut old, mut new, mut whole, mut both) = (0_u32, 0_u32, 0_u32, 0_u32);
    for placed in items {
        let level = |response: &Response| match response.state_of(placed) {
            Some(State::Level(level)) => Some(u32::from(level.halves())),
            _ => None,
        };
        if let Some((before, after)) = level(then).zip(level(now)) {
            (old, new, both) = (old + before, new + after, both + 1);
            whole += u32::from(placed.module.top()) * 2;
        }
    }
    let mean = |sum: u32| (whole > 0).then(|| f64::from(100 * sum) / f64::from(whole));
    MeanChange { then: mean(old), now: mean(new), both, asked: u32::try_from(items.len()).unwrap_or(u32::MAX) }
}
