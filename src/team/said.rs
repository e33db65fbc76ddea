//! What one person said of one item, in one byte: a thousand people's answers are kept while more come in.

use crate::bank::find::Placed;
use crate::response::answer::State;
use crate::response::model::Response;

/// An answer, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said(u8);

/// Levels are counted from here.
const LEVELS: u8 = 4;

impl Said {
    /// The person's form does not ask it.
    pub const NOT_ASKED: Said = Said(0);
    /// It was asked and not answered.
    pub const ABSENT: Said = Said(1);
    pub const NOT_SURE: Said = Said(2);
    pub const NOT_APPLICABLE: Said = Said(3);

    /// As it is packed.
    pub(super) fn to_byte(self) -> u8 {
        self.0
    }

    pub(super) fn from_byte(byte: u8) -> Said {
        Said(byte)
    }

    /// A person's level, 0 at the lowest.
    pub fn level(level: u8) -> Said {
        Said(LEVELS.saturating_add(level))
    }

    /// The level, where one was given.
    pub fn as_level(self) -> Option<u8> {
        self.0.checked_sub(LEVELS)
    }

    /// What a response says of an item that its form asks. A half level is a team's, no person's, and counts as absent.
    pub fn of(response: &Response, placed: &Placed<'_>) -> Said {
        match response.state_of(placed) {
            None => Said::ABSENT,
            Some(State::NotSure) => Said::NOT_SURE,
            Some(State::NotApplicable) => Said::NOT_APPLICABLE,
            Some(State::Level(level)) => level.as_whole().map_or(Said::ABSENT, Said::level),
        }
    }
}
