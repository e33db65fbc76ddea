//! Looking things up in a bank: by id, never by position or wording.

use crate::json::place::Place;

use super::model::{Bank, Dimension, EntryPoint, Form, Item, Module, Preset};

/// An item with the module and the dimension it stands in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Placed<'a> {
    pub module: &'a Module,
    pub dimension: &'a Dimension,
    pub item: &'a Item,
}

impl Bank {
    /// Every item with its place, in the bank's order.
    pub fn items(&self) -> impl Iterator<Item = Placed<'_>> {
        self.modules.iter().flat_map(|module| {
            module
                .dimensions
                .iter()
                .flat_map(move |dimension| dimension.items.iter().map(move |item| Placed { module, dimension, item }))
        })
    }

    /// Every item with its pointer in the file, in the bank's order.
    pub fn items_at(&self) -> impl Iterator<Item = (Place, Placed<'_>)> {
        self.modules.iter().enumerate().flat_map(|(index, module)| {
            let at = Place::root().key("modules").index(index).key("dimensions");
            module.dimensions.iter().enumerate().flat_map(move |(index, dimension)| {
                let at = at.index(index).key("items");
                let placed = move |item| Placed { module, dimension, item };
                dimension.items.iter().enumerate().map(move |(index, item)| (at.index(index), placed(item)))
            })
        })
    }

    /// The item of this id.
    pub fn item(&self, id: &str) -> Option<Placed<'_>> {
        self.items().find(|placed| placed.item.id.as_str() == id)
    }

    /// The module of this id.
    pub fn module(&self, id: &str) -> Option<&Module> {
        self.modules.iter().find(|module| module.id.as_str() == id)
    }

    /// The entry point of this id.
    pub fn entry_point(&self, id: &str) -> Option<&EntryPoint> {
        self.entry_points.iter().find(|entry_point| entry_point.id.as_str() == id)
    }

    /// The form of this id.
    pub fn form(&self, id: &str) -> Option<&Form> {
        self.forms.iter().find(|form| form.id.as_str() == id)
    }

    /// The preset of this id.
    pub fn preset(&self, id: &str) -> Option<&Preset> {
        self.presets.iter().find(|preset| preset.id.as_str() == id)
    }

    /// The items that a form asks, in the bank's order.
    pub fn items_of<'a>(&'a self, form: &'a Form) -> impl Iterator<Item = Placed<'a>> {
        let asked =
            |placed: &Placed<'_>| form.modules.contains(&placed.module.id) && (placed.item.core || !form.core_only);
        self.items().filter(asked)
    }
}
