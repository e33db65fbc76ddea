//! Several responses in one file: `foothold-team/1`.
//!
//! An open one holds whole responses. An anonymous one holds counts and nothing else: no id, role, time, note or order, and
//! it exists only where a team is large enough that nobody can be told apart.

use serde_json::Value;

use super::response::Opened;
use crate::order::map::SortedMap;
use crate::team::agreed::Agreements;
use crate::team::counts::Counts;

pub mod outcome;
mod read;
mod write;

pub use read::{Parts, read, read_parts};
pub(super) use read::{agreements, counts, votes};
pub use write::{TooFew, write_anonymous, write_open};
pub(super) use write::{agreed, put_counts, voted};

/// The newest major version, the one that is written.
pub const FORMAT: &str = "foothold-team/1";
/// People in one anonymous file at most, so that every sum of counts is exact.
pub const PEOPLE_MOST: u32 = 10_000_000;

/// A team's file.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamFile {
    pub content: Content,
    /// What the team agreed on.
    pub agreements: Agreements,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

/// Who answered what.
#[derive(Debug, Clone, PartialEq)]
pub enum Content {
    Open(Vec<Opened>),
    Anonymous(Counts),
}
