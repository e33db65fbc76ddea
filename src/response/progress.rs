//! How far a response has come, counted in items.

use crate::bank::id::DimensionId;
use crate::bank::model::{Bank, Form, Item, Module};

use super::answer::State;
use super::model::Response;
use super::step::{Step, asked, dimensions, modules, steps};

/// Items by what was answered. The four sum to all items that are asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    /// Items with a level.
    pub answered: usize,
    pub not_sure: usize,
    pub absent: usize,
    pub not_applicable: usize,
}

impl Count {
    /// All items that are asked.
    pub fn asked(self) -> usize {
        self.answered + self.not_sure + self.absent + self.not_applicable
    }

    /// Items with any answer at all, "not sure" among them: 0 to `asked`.
    pub fn done(self) -> usize {
        self.asked() - self.absent
    }

    /// Items that apply: 0 to `asked`.
    pub fn applying(self) -> usize {
        self.asked() - self.not_applicable
    }

    /// Of the items that apply, those with any answer: 0 to `applying`.
    pub fn done_applying(self) -> usize {
        self.answered + self.not_sure
    }

    /// Whether every item has an answer.
    pub fn is_complete(self) -> bool {
        self.absent == 0
    }
}

/// The count of a whole form.
pub fn of_form(bank: &Bank, form: &Form, response: &Response) -> Count {
    count(bank.items_of(form).map(|placed| placed.item), response)
}

/// The count of one of the form's modules.
pub fn of_module(module: &Module, form: &Form, response: &Response) -> Count {
    count(module.dimensions.iter().flat_map(|dimension| asked(dimension, form)), response)
}

/// The counts of one module's dimensions, in the bank's order.
pub fn of_dimensions<'a>(module: &'a Module, form: &'a Form, response: &Response) -> Vec<(&'a DimensionId, Count)> {
    let pages = dimensions(module, form);
    pages.map(|dimension| (&dimension.id, count(asked(dimension, form), response))).collect()
}

/// Where to go on: the first page with an unanswered item, or the review when there is none.
pub fn next_open(bank: &Bank, form: &Form, response: &Response) -> Step {
    let is_open = |step: &Step| match step {
        Step::Dimension(module, dimension) => {
            let module = modules(bank, form).find(|each| each.id == *module);
            let page =
                module.into_iter().flat_map(|module| dimensions(module, form)).find(|each| each.id == *dimension);
            page.is_some_and(|page| !count(asked(page, form), response).is_complete())
        }
        Step::Critical => false,
        Step::Review => true,
    };
    steps(bank, form).into_iter().find(is_open).unwrap_or(Step::Review)
}

fn count<'a>(items: impl Iterator<Item = &'a Item>, response: &Response) -> Count {
    let mut count = Count::default();
    for item in items {
        match response.answers.get(&item.id).and_then(|answer| answer.state) {
            Some(State::Level(_)) => count.answered += 1,
            Some(State::NotSure) => count.not_sure += 1,
            Some(State::NotApplicable) => count.not_applicable += 1,
            None => count.absent += 1,
        }
    }
    count
}
