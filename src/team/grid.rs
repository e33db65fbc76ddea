//! What a bank asks of people, flat and in its order: the columns of everything that is counted here.

use crate::bank::find::Placed;
use crate::bank::id::{FormId, RoleId};
use crate::bank::model::{Bank, Form};
use crate::response::model::Response;

use super::row::Row;
use super::said::Said;

/// The items that any form asks, and which form asks which.
#[derive(Debug)]
pub struct Grid<'a> {
    pub bank: &'a Bank,
    /// In the bank's order. What is asked of an entry point's plan alone is no part of it.
    pub columns: Vec<Placed<'a>>,
    /// By form in the bank's order, then by column.
    asked: Vec<Vec<bool>>,
}

impl<'a> Grid<'a> {
    /// What this bank asks.
    pub fn new(bank: &'a Bank) -> Grid<'a> {
        let is_asked = |placed: &Placed<'_>, form: &Form| {
            form.modules.contains(&placed.module.id) && (placed.item.core || !form.core_only)
        };
        let columns: Vec<Placed<'a>> =
            bank.items().filter(|placed| bank.forms.iter().any(|form| is_asked(placed, form))).collect();
        let asked = bank.forms.iter().map(|form| columns.iter().map(|placed| is_asked(placed, form)).collect());
        Grid { bank, asked: asked.collect(), columns }
    }

    /// The place of a form among the bank's.
    pub fn form(&self, id: &FormId) -> Option<usize> {
        self.bank.forms.iter().position(|form| form.id == *id)
    }

    /// The place of a role among the bank's.
    pub fn role(&self, id: &RoleId) -> Option<usize> {
        self.bank.roles.iter().position(|role| role.id == *id)
    }

    /// Whether a form asks a column's item.
    pub fn asks(&self, form: usize, column: usize) -> bool {
        self.asked.get(form).and_then(|columns| columns.get(column)).is_some_and(|is_asked| *is_asked)
    }

    /// What a response to a form of the bank says, by column.
    pub fn row(&self, form: usize, response: &Response) -> Row {
        let said = |(column, placed): (usize, &Placed<'_>)| {
            if self.asks(form, column) { Said::of(response, placed) } else { Said::NOT_ASKED }
        };
        let said: Vec<Said> = self.columns.iter().enumerate().map(said).collect();
        Row::of(&said)
    }
}
