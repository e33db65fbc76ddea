//! One answer: a state that counts, and details that never change a number.

use serde_json::Value;

use crate::order::map::SortedMap;

/// A level in halves, so that a team's 1.5 is exact: `Level::whole(2)` is 4 halves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// A person's level, 0 at the lowest.
    pub const fn whole(level: u8) -> Level {
        Level(level.saturating_mul(2))
    }

    /// A team's level, counted in halves.
    pub const fn from_halves(halves: u8) -> Level {
        Level(halves)
    }

    /// Twice the level; always exact.
    pub const fn halves(self) -> u8 {
        self.0
    }

    /// The level as a person chose it; `None` between two levels.
    pub const fn as_whole(self) -> Option<u8> {
        if self.0.is_multiple_of(2) { Some(self.0 / 2) } else { None }
    }

    /// The level as a number: 0, 0.5, 1 and so on.
    pub fn value(self) -> f64 {
        f64::from(self.0) / 2.0
    }
}

/// What was answered. Absent is not a state: nothing was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Level(Level),
    NotSure,
    /// Only for items that allow it; such an item is taken out of everything.
    NotApplicable,
}

/// How well an answer is founded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceTag {
    Data,
    Partly,
    Judgment,
}

/// Since when a need has been there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Since {
    Before2020,
    Since2020,
    Both,
}

/// Whether a strength holds in the highest-need schools too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    Yes,
    Partly,
    No,
}

/// An answer with its details. One without a state may still carry a note.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// `None`: absent, never answered or cleared.
    pub state: Option<State>,
    pub note: String,
    pub evidence: Option<EvidenceTag>,
    /// For needs at level 2 or more.
    pub since: Option<Since>,
    /// For strengths at level 1 or more.
    pub reach: Option<Reach>,
    /// A low level that is a choice; for levels 0 and 1 outside the needs.
    pub low_on_purpose: bool,
    pub discuss: bool,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

impl Answer {
    /// Whether nothing at all is said, so that it need not be kept.
    pub fn is_empty(&self) -> bool {
        *self == Answer::default()
    }

    /// The level, if one was chosen.
    pub fn level(&self) -> Option<Level> {
        match self.state {
            Some(State::Level(level)) => Some(level),
            _ => None,
        }
    }
}
