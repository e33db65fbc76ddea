//! How the numbers of an entry point came about: the sums behind them, from which each can be worked out again
//! (scoring, section 3).

use crate::bank::find::Placed;
use crate::bank::id::{EntryPointId, ItemId, ModuleId};
use crate::bank::model::Shares;
use crate::response::answer::{Level, State};
use crate::scoring::outcome::{EntryPointOutcome, Outcome};

use super::names::Names;

/// The sums behind one entry point's Need, Readiness and Fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Explained {
    /// From 0 in the bank's order.
    pub place: usize,
    /// By scored module in the bank's order.
    pub indices: Vec<IndexSum>,
    /// By the shares in use.
    pub fit: Mixed,
    /// By the bank's own shares of Readiness.
    pub readiness: Mixed,
}

/// A mean of indices as they are, and with the open items at either end.
#[derive(Debug, Clone, PartialEq)]
pub struct Mixed {
    pub now: Mix,
    /// Over modules in which something applies, answered or not.
    pub low: Mix,
    pub high: Mix,
}

/// The sum behind an index: weights times counted levels, of the most that they could be.
#[derive(Debug, Clone, PartialEq)]
pub struct IndexSum {
    pub module: ModuleId,
    pub title: String,
    /// The highest level.
    pub top: u8,
    /// What bears on the entry point, in the bank's order; items that do not apply are left out.
    pub terms: Vec<Term>,
}

/// One item's part in an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    pub id: ItemId,
    /// Its short name.
    pub item: String,
    /// 1 or 2, whichever way it is read.
    pub weight: u8,
    /// A low answer is what counts.
    pub is_reversed: bool,
    /// `None` while it is open.
    pub level: Option<Level>,
    /// The level that counts, in halves: as answered, or what is missing to the highest where it is reversed.
    counted: u8,
}

/// A mean of module indices, weighted by whole shares.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Mix {
    /// Only modules that have a share and a value.
    pub parts: Vec<MixPart>,
}

/// A module's part in a mix.
#[derive(Debug, Clone, PartialEq)]
pub struct MixPart {
    pub module: ModuleId,
    /// In percent, above 0.
    pub share: u8,
    /// 0 to 100.
    pub value: f64,
}

impl Term {
    /// What it adds to the sum: weight times the level that counts; 0 while it is open.
    pub fn points(&self) -> f64 {
        f64::from(self.weight) * f64::from(self.counted) / 2.0
    }
}

impl IndexSum {
    /// What the answers come to.
    pub fn points(&self) -> f64 {
        self.terms.iter().map(Term::points).sum()
    }

    /// The weight of what is answered.
    pub fn answered(&self) -> u32 {
        self.terms.iter().filter(|term| term.level.is_some()).map(|term| u32::from(term.weight)).sum()
    }

    /// The weight of all that applies.
    pub fn applying(&self) -> u32 {
        self.terms.iter().map(|term| u32::from(term.weight)).sum()
    }

    /// The most that the answered items could come to.
    pub fn most(&self) -> u32 {
        u32::from(self.top) * self.answered()
    }

    /// The most that all items could come to.
    pub fn most_of_all(&self) -> u32 {
        u32::from(self.top) * self.applying()
    }

    /// The most that the open items could add.
    pub fn open(&self) -> u32 {
        self.most_of_all() - self.most()
    }

    /// The index, 0 to 100; `None` when nothing is answered.
    pub fn value(&self) -> Option<f64> {
        percentage(self.points(), self.most())
    }

    /// The index with the open items at the end that counts least, and at the other; `None` when nothing applies.
    pub fn ends(&self) -> Option<(f64, f64)> {
        let (points, all) = (self.points(), self.most_of_all());
        Some((percentage(points, all)?, percentage(points + f64::from(self.open()), all)?))
    }

    /// Share of the weight that is answered, 0 to 1; 0 when nothing applies.
    pub fn coverage(&self) -> f64 {
        if self.applying() == 0 { 0.0 } else { f64::from(self.answered()) / f64::from(self.applying()) }
    }
}

impl Mix {
    /// The sum of the shares that count.
    pub fn shares(&self) -> u32 {
        self.parts.iter().map(|part| u32::from(part.share)).sum()
    }

    /// The mean; `None` without a part.
    pub fn value(&self) -> Option<f64> {
        let sum: f64 = self.parts.iter().map(|part| f64::from(part.share) * part.value).sum();
        (self.shares() > 0).then(|| sum / f64::from(self.shares()))
    }

    /// The share of a module, 0 where it is no part.
    pub fn share_of(&self, module: &ModuleId) -> u8 {
        self.parts.iter().find(|part| part.module == *module).map_or(0, |part| part.share)
    }
}

impl Explained {
    /// What a term adds to Fit, in points; `None` where its module is no part of Fit.
    pub fn points_of_fit(&self, sum: &IndexSum, term: &Term) -> Option<f64> {
        let share = f64::from(self.fit.now.share_of(&sum.module)) / f64::from(self.fit.now.shares().max(1));
        term.level.filter(|_| share > 0.0)?;
        Some(share * percentage(term.points(), sum.most())?)
    }

    /// An item's term, and the sum in which it stands.
    pub fn term(&self, item: &ItemId) -> Option<(&IndexSum, &Term)> {
        let mut all = self.indices.iter().flat_map(|sum| sum.terms.iter().map(move |term| (sum, term)));
        all.find(|(_, term)| term.id == *item)
    }

    /// The sum of one module.
    pub fn index(&self, module: &str) -> Option<&IndexSum> {
        self.indices.iter().find(|sum| sum.module.as_str() == module)
    }
}

/// The sums of every entry point that the outcome has.
pub(super) fn all(names: &Names<'_>, outcome: &Outcome) -> Vec<Explained> {
    outcome.entry_points.iter().filter_map(|one| explained(names, outcome, one)).collect()
}

fn explained(names: &Names<'_>, outcome: &Outcome, one: &EntryPointOutcome) -> Option<Explained> {
    let place = names.bank.entry_points.iter().position(|entry_point| entry_point.id == one.id)?;
    let indices: Vec<IndexSum> =
        one.indices.iter().filter_map(|(module, _)| index_sum(names, module, &one.id)).collect();
    Some(Explained {
        place,
        fit: mixed(&indices, &outcome.shares),
        readiness: mixed(&indices, &names.bank.readiness_shares),
        indices,
    })
}

fn index_sum(names: &Names<'_>, module: &ModuleId, entry_point: &EntryPointId) -> Option<IndexSum> {
    let module = names.bank.module(module.as_str())?;
    let bearing = names.asked().filter(|placed| placed.module.id == module.id);
    Some(IndexSum {
        module: module.id.clone(),
        title: module.title.clone(),
        top: module.top(),
        terms: bearing.filter_map(|placed| term(names, &placed, entry_point)).collect(),
    })
}

fn term(names: &Names<'_>, placed: &Placed<'_>, entry_point: &EntryPointId) -> Option<Term> {
    let weight = placed.item.weights.iter().find(|weight| weight.entry_point == *entry_point)?.weight;
    let level = match names.state(placed) {
        Some(State::NotApplicable) => return None,
        Some(State::Level(level)) => Some(level),
        Some(State::NotSure) | None => None,
    };
    let (top, is_reversed) = (placed.module.top().saturating_mul(2), weight < 0);
    let counted = |level: Level| if is_reversed { top.saturating_sub(level.halves()) } else { level.halves() };
    (weight != 0).then(|| Term {
        id: placed.item.id.clone(),
        item: placed.item.short.clone(),
        weight: weight.unsigned_abs(),
        is_reversed,
        level,
        counted: level.map_or(0, counted),
    })
}

fn mixed(indices: &[IndexSum], shares: &Shares) -> Mixed {
    let mix = |value: fn(&IndexSum) -> Option<f64>| {
        let part = |sum: &IndexSum| {
            let share = shares.of(&sum.module);
            Some(MixPart { module: sum.module.clone(), share, value: value(sum).filter(|_| share > 0)? })
        };
        Mix { parts: indices.iter().filter_map(part).collect() }
    };
    Mixed { now: mix(IndexSum::value), low: mix(|sum| Some(sum.ends()?.0)), high: mix(|sum| Some(sum.ends()?.1)) }
}

fn percentage(part: f64, whole: u32) -> Option<f64> {
    (whole > 0).then(|| 100.0 * part / f64::from(whole))
}
