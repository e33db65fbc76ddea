//! What became of each file that was handed in.

use std::rc::Rc;

use super::refusal::Refusal;
use super::zip::read::Damage;
use crate::team::roster::{Joined, MemberId, NoMember};

/// Where something stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot {
    /// The file's name with its folders, as it may be shown.
    pub file: Rc<str>,
    /// Its line, or whose of several answers in a team's file, counted from 1; `None` for the whole file.
    pub part: Option<SpotPart>,
}

/// A place in a file of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpotPart {
    Line(usize),
    Person(usize),
}

/// One thing that was handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Listed {
    pub spot: Spot,
    pub became: Became,
    /// Whose answers it has.
    pub person: Option<MemberId>,
    /// Its answers were given to another version of the bank.
    pub carried: Option<Carried>,
}

/// Answers to another version of the bank: together the three are all that were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carried {
    pub version: String,
    pub carried: usize,
    pub mapped: usize,
    pub kept: usize,
}

/// What became of it.
#[derive(Debug, Clone, PartialEq)]
pub enum Became {
    /// A person's answers met those of everybody else.
    Person(Joined),
    /// The counts of a team without its people.
    Counts {
        people: u32,
    },
    /// What a team agreed on: so many levels are taken, and so many left out, because the meeting has agreed on others.
    Agreed {
        taken: usize,
        left: usize,
    },
    /// A file or an archive in which there is nothing.
    Nothing,
    Refused(Why),
}

/// Why nothing of it was taken.
#[derive(Debug, Clone, PartialEq)]
pub enum Why {
    Refusal(Refusal),
    NoMember(NoMember),
    /// The whole archive.
    Archive(Damage),
    /// One file of an archive.
    InArchive(Damage),
    /// Counts without people cannot be put together with other answers: nobody can tell who is in both.
    NotTogether,
    /// The browser could not read it.
    Gone,
    TooLarge,
    /// A text or an address was dropped.
    NoFile,
    /// As many people are in as a page puts together.
    Full,
}

impl Listed {
    /// Whether it is in, as it should be, with nothing more to say of it.
    pub fn is_plain(&self) -> bool {
        self.carried.is_none() && matches!(self.became, Became::Person(Joined::New) | Became::Counts { .. })
    }

    /// Whether nothing of it was taken, for another reason than that it is in already.
    pub fn is_refused(&self) -> bool {
        match &self.became {
            Became::Refused(Why::InArchive(Damage::OfSystem)) => false,
            became => matches!(became, Became::Refused(_) | Became::Nothing),
        }
    }
}
