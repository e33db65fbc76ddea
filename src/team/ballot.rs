//! A hidden vote on one device: votes are counted as they come in, and shown only together.

use super::said::Said;
use super::tally::Tally;

/// A vote under way. It knows how many said what, and of the last vote alone what it was, until the next comes in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    tally: Tally,
    last: Option<Said>,
}

impl Ballot {
    /// Nobody's votes on an item with levels 0 to `top`.
    pub fn new(top: u8) -> Ballot {
        Ballot { tally: Tally::new(top), last: None }
    }

    /// Counts a vote.
    pub fn cast(&self, vote: Said) -> Ballot {
        let mut tally = self.tally.clone();
        tally.add(vote);
        Ballot { tally, last: Some(vote) }
    }

    /// Takes the last vote back; only one can be.
    pub fn undo(&self) -> Ballot {
        let Some(last) = self.last else { return self.clone() };
        let mut tally = self.tally.clone();
        tally.remove(last);
        Ballot { tally, last: None }
    }

    /// Whether there is a vote to take back.
    pub fn can_undo(&self) -> bool {
        self.last.is_some()
    }

    /// How many votes are in.
    pub fn votes(&self) -> u32 {
        self.tally.asked()
    }

    /// What they came to; `None` before `least` are in, since fewer could be told apart.
    pub fn shown(&self, least: u32) -> Option<&Tally> {
        (self.votes() >= least).then_some(&self.tally)
    }
}
