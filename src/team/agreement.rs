//! How far a team agrees, module by module.

use super::grid::Grid;
use super::tally::{Closeness, Tally};
use crate::bank::model::Module;

/// How close the answers to a module's items are.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement<'a> {
    pub module: &'a Module,
    pub close: usize,
    pub spread: usize,
    pub far_apart: usize,
    /// Items with fewer than two levels given, of which nothing can be said.
    pub too_few: usize,
    /// The mean consensus of the others, 0 to 1; `None` without one.
    pub consensus: Option<f64>,
}

impl Agreement<'_> {
    /// Items of which something can be said.
    pub fn compared(&self) -> usize {
        self.close + self.spread + self.far_apart
    }
}

/// By module of the bank, those of which anybody was asked something.
pub fn by_module<'a>(grid: &Grid<'a>, tallies: &[Tally]) -> Vec<Agreement<'a>> {
    let modules = grid.bank.modules.iter().map(|module| of_module(module, grid, tallies));
    modules.filter(|agreement| agreement.compared() + agreement.too_few > 0).collect()
}

fn of_module<'a>(module: &'a Module, grid: &Grid<'a>, tallies: &[Tally]) -> Agreement<'a> {
    let mut agreement = Agreement { module, close: 0, spread: 0, far_apart: 0, too_few: 0, consensus: None };
    let mut sum = 0.0;
    let columns = grid.columns.iter().zip(tallies).filter(|(placed, _)| placed.module.id == module.id);
    for (_, tally) in columns.filter(|(_, tally)| tally.asked() > 0) {
        match tally.closeness(&grid.bank.cut_offs) {
            Some(Closeness::Close) => agreement.close += 1,
            Some(Closeness::Spread) => agreement.spread += 1,
            Some(Closeness::FarApart) => agreement.far_apart += 1,
            None => agreement.too_few += 1,
        }
        sum += tally.consensus().unwrap_or(0.0);
    }
    let compared = u32::try_from(agreement.compared()).unwrap_or(u32::MAX);
    agreement.consensus = (compared > 0).then(|| sum / f64::from(compared));
    agreement
}
