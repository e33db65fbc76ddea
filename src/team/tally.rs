//! One item's answers: how many gave which, the team's level and how far apart they are (scoring, section 8).

use super::said::Said;
use crate::bank::model::CutOffs;
use crate::response::answer::{Level, State};
use crate::scoring::close::is_met;

/// How many said what of one item.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// By level, the lowest first; as many as the item has.
    pub counts: Vec<u32>,
    pub not_sure: u32,
    /// Asked, and not answered.
    pub absent: u32,
    pub not_applicable: u32,
}

/// How close a team's answers to an item are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closeness {
    Close,
    Spread,
    FarApart,
}

impl Tally {
    /// Nobody's answers to an item with levels 0 to `top`.
    pub fn new(top: u8) -> Tally {
        Tally { counts: vec![0; usize::from(top) + 1], ..Tally::default() }
    }

    /// Counts one person's answer. A level that the item does not have counts as absent, as it does for the person alone.
    pub fn add(&mut self, said: Said) {
        if let Some(count) = self.count(said) {
            *count += 1;
        }
    }

    /// Takes one person's answer out again.
    pub fn remove(&mut self, said: Said) {
        if let Some(count) = self.count(said) {
            *count = count.saturating_sub(1);
        }
    }

    /// Where an answer is counted; `None` where nothing was asked.
    fn count(&mut self, said: Said) -> Option<&mut u32> {
        match said {
            Said::NOT_ASKED => None,
            Said::NOT_SURE => Some(&mut self.not_sure),
            Said::NOT_APPLICABLE => Some(&mut self.not_applicable),
            said => match said.as_level().and_then(|level| self.counts.get_mut(usize::from(level))) {
                Some(count) => Some(count),
                None => Some(&mut self.absent),
            },
        }
    }

    /// How many gave a level.
    pub fn levels(&self) -> u32 {
        self.counts.iter().sum()
    }

    /// How many were asked; those to whom it does not apply count as well.
    pub fn asked(&self) -> u32 {
        self.levels() + self.not_sure + self.absent + self.not_applicable
    }

    /// The median of the levels, halves allowed; `None` without one.
    pub fn median(&self) -> Option<Level> {
        let levels = self.levels();
        let last = levels.checked_sub(1)?;
        // The two in the middle, which are one for an odd number; their sum is the median in halves.
        Some(Level::from_halves(self.at(last / 2)?.checked_add(self.at(levels / 2)?)?))
    }

    /// The level of the one at this place when they stand in order, the lowest first.
    fn at(&self, place: u32) -> Option<u8> {
        let mut passed = 0;
        let level = self.counts.iter().position(|count| {
            passed += count;
            passed > place
        })?;
        u8::try_from(level).ok()
    }

    /// The mean of the levels; `None` without one. For tables: the team's level is the median.
    pub fn mean(&self) -> Option<f64> {
        let sum: f64 = self.weighed().map(|(level, count)| level * count).sum();
        (self.levels() > 0).then(|| sum / f64::from(self.levels()))
    }

    /// Consensus after Tastle and Wierman (2007): 1 when all agree, 0 when half stand at each end; `None` below two levels
    /// given, or where the item has one level only.
    pub fn consensus(&self) -> Option<f64> {
        let top = f64::from(u8::try_from(self.counts.len().checked_sub(1)?).ok()?);
        let (mean, levels) = (self.mean()?, f64::from(self.levels()));
        if self.levels() < 2 || top == 0.0 {
            return None;
        }
        let part = |(level, count): (f64, f64)| {
            if count == 0.0 { 0.0 } else { count / levels * libm::log2(1.0 - (level - mean).abs() / top) }
        };
        Some(1.0 + self.weighed().map(part).sum::<f64>())
    }

    /// How close the levels are, by the bank's cut-offs; `None` where consensus is undefined.
    pub fn closeness(&self, cut_offs: &CutOffs) -> Option<Closeness> {
        let consensus = self.consensus()?;
        Some(match () {
            () if is_met(Some(consensus), cut_offs.consensus_close) => Closeness::Close,
            () if is_met(Some(consensus), cut_offs.consensus_spread) => Closeness::Spread,
            () => Closeness::FarApart,
        })
    }

    fn weighed(&self) -> impl Iterator<Item = (f64, f64)> {
        (0_u8..).zip(&self.counts).map(|(level, count)| (f64::from(level), f64::from(*count)))
    }

    /// What the team says: its median where at least two and at least half of those asked gave a level, "does not apply"
    /// where more than half say so, else not sure; `None` where nobody was asked.
    pub fn state(&self) -> Option<State> {
        let (asked, levels) = (self.asked(), self.levels());
        match self.median() {
            _ if asked == 0 => None,
            _ if self.not_applicable * 2 > asked => Some(State::NotApplicable),
            Some(median) if levels >= 2 && levels * 2 >= asked => Some(State::Level(median)),
            _ => Some(State::NotSure),
        }
    }

    /// Whether so large a share of those asked, 0 to 1, is not sure.
    pub fn is_unsure(&self, share: f64) -> bool {
        self.asked() > 0 && f64::from(self.not_sure) >= share * f64::from(self.asked()) - 1e-9
    }

    /// Whether one says the lowest level and another 2 or more.
    pub fn is_opposed(&self) -> bool {
        let has = |count: &u32| *count > 0;
        self.counts.first().is_some_and(has) && self.counts.iter().skip(2).any(has)
    }
}
