//! The way through a form: its pages in the order in which they are asked.

use crate::bank::id::{DimensionId, ModuleId};
use crate::bank::model::{Bank, Dimension, Form, HighIs, Item, Module};

/// One page on the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    Dimension(ModuleId, DimensionId),
    /// After a module in which a high level is bad news: which of it is most critical.
    Critical,
    Review,
}

/// All pages of a form. A dimension of which the form asks nothing is left out.
pub fn steps(bank: &Bank, form: &Form) -> Vec<Step> {
    let mut steps = Vec::new();
    let last_of_needs = modules(bank, form).rfind(|module| is_need(module)).map(|module| &module.id);
    for module in modules(bank, form) {
        let pages = dimensions(module, form);
        steps.extend(pages.map(|dimension| Step::Dimension(module.id.clone(), dimension.id.clone())));
        if last_of_needs == Some(&module.id) {
            steps.push(Step::Critical);
        }
    }
    steps.push(Step::Review);
    steps
}

/// The modules that a form asks, in the bank's order.
pub fn modules<'a>(bank: &'a Bank, form: &'a Form) -> impl DoubleEndedIterator<Item = &'a Module> {
    bank.modules.iter().filter(|module| form.modules.contains(&module.id))
}

/// The dimensions of a module in which a form asks something, in the bank's order.
pub fn dimensions<'a>(module: &'a Module, form: &'a Form) -> impl Iterator<Item = &'a Dimension> {
    module.dimensions.iter().filter(|dimension| asked(dimension, form).next().is_some())
}

/// The items of a dimension that a form asks.
pub fn asked<'a>(dimension: &'a Dimension, form: &'a Form) -> impl Iterator<Item = &'a Item> {
    dimension.items.iter().filter(|item| item.core || !form.core_only)
}

/// Whether the module asks for needs, of which the most critical are named.
pub fn is_need(module: &Module) -> bool {
    module.high_is == HighIs::Bad
}
