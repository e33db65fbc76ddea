//! SEVERAL PEOPLE: what a team's answers come to (scoring, section 8).
//!
//! [`Grid`](grid::Grid) is what the bank asks, flat; a [`Roster`](roster::Roster) who answered, each person once; a
//! [`Tally`](tally::Tally) one item's answers, from which the team's level and its consensus follow. [`outcome`] puts all
//! of it together. Averages come last on purpose: what a team disagrees on is worth more than what it comes to.

pub mod agreed;
pub mod agreement;
pub mod alpha;
pub mod anonymity;
pub mod answers;
pub mod ballot;
pub mod counts;
pub mod grid;
pub mod landing;
pub mod meeting;
pub mod outcome;
pub mod paper;
pub mod roster;
pub mod row;
pub mod said;
pub mod talk;
pub mod tally;

/// What stands for one file's content where two files of one person and one revision differ: the first half of its SHA-256,
/// read as a number, the first byte the highest.
pub type Digest = u128;

/// A digest of bytes that SHA-256 came to.
pub fn digest(sha256: &[u8; 32]) -> Digest {
    sha256.iter().take(16).fold(0, |number, byte| number << 8 | Digest::from(*byte))
}
