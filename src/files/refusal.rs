//! Why a file is refused: what happened and where, never a sentence (those are in i18n).

use crate::bank::fault::Named;
use crate::json::parse::Malformed;
use crate::json::place::Place;
use crate::json::shape::Shape;

/// The kinds of file that this tool writes or reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    Bank,
    /// A translation of a bank.
    Text,
    Response,
    Team,
    /// What the browser keeps.
    Save,
}

/// Why nothing of a file was taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal {
    /// No JSON document that we read.
    Malformed(Malformed),
    /// JSON, but another kind of file than `expected`; `found: None` means that it is none of ours.
    OtherKind { expected: FileKind, found: Option<FileKind> },
    /// Another program's file, by its first bytes.
    OtherProgram { expected: FileKind },
    /// Written by a newer version of this tool, in major version `found` of the format.
    Newer { found: u64 },
    /// Answers to another question bank, which has to be opened first.
    OtherBank { id: String, version: String },
    /// The right kind of file with faults in it: all of them, never none, in reading order.
    Faults(Vec<Fault>),
    /// A save whose checksum does not fit its content.
    Damaged,
    /// An HTML report whose answers are gone, cut off or no JSON.
    DamagedReport,
}

/// One thing that is wrong and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub place: Place,
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    Shape(Shape),
    /// A name that the bank does not have; `nearest` is the one most like it.
    Unknown {
        named: Named,
        found: String,
        nearest: Option<String>,
    },
    /// More than one of level, not sure and not applicable in one answer.
    TwoStates,
    /// A state written in a way that no version knows, such as `"state": "skipped"`.
    UnknownState,
    /// "Does not apply" for an item that always applies.
    AlwaysApplies,
    /// A team's level that is neither whole nor a half.
    NotHalf,
    /// The person's own shares sum to `found` instead of 100.
    SharesSum {
        found: i64,
    },
    /// A response's id that is no UUID of version 4.
    NotUuid,
    /// More entries than `limit`.
    TooMany {
        limit: usize,
    },
    /// All notes together have more characters than `limit`.
    NotesTooLong {
        limit: usize,
    },
    /// A day that is written otherwise than `2027-03-01`, or that no calendar has.
    NotDate,
    /// An item's counts that are not one for each of its levels.
    LevelCounts {
        levels: usize,
    },
    /// An item that more answered than there are people.
    MoreThanPeople {
        people: usize,
    },
    /// The same item a second time in a list.
    Twice,
    /// A stamp that is not a count and the name of a tab.
    NotStamp,
    /// An earlier answer that is later than the one after which it stands.
    NotEarlier,
}

impl Refusal {
    /// Where the file is wrong, first place first; the empty pointer for the whole file.
    pub fn place(&self) -> Place {
        match self {
            Refusal::Malformed(Malformed::DuplicateKey { place } | Malformed::TooDeep { place, .. }) => place.clone(),
            Refusal::OtherKind { .. } | Refusal::Newer { .. } => Place::root().key("format"),
            Refusal::OtherBank { .. } => Place::root().key("bank").key("id"),
            Refusal::Damaged => Place::root().key("sum"),
            Refusal::Faults(faults) => faults.first().map(|fault| fault.place.clone()).unwrap_or_default(),
            Refusal::Malformed(_) | Refusal::OtherProgram { .. } | Refusal::DamagedReport => Place::root(),
        }
    }
}
