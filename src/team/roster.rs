//! Who answered, each person once (scoring, section 8: the merge is commutative, associative and idempotent).
//!
//! Of several files of one response the one with the higher revision counts; of two with the same revision and other
//! content the one with the higher digest, and that is said. Which file came first never matters.

use std::collections::BTreeMap;

use super::Digest;
use super::grid::Grid;
use super::row::Row;
use crate::response::model::{Response, ResponseKind};

/// One person's answers, as far as a team's numbers depend on them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// Counts the changes of the response; the higher one is the newer.
    pub revision: u64,
    pub digest: Digest,
    /// Its place among the bank's forms.
    pub form: u16,
    /// Its place among the bank's roles; `None` where the person named none.
    pub role: Option<u16>,
    /// By column of the grid.
    pub row: Row,
}

/// What became of a response that was added.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Joined {
    /// Nobody had this id.
    New,
    /// The very same was here.
    Again,
    /// It is newer than the one that was here, which counts no longer.
    Replaces { revision: u64 },
    /// A newer one is here, and this one does not count.
    Older { revision: u64 },
    /// The one that is here has the same revision and other content; whether this one counts now.
    Differs { counts: bool },
}

/// Why a response is no member's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMember {
    /// It holds what a team agreed on, not what a person answered.
    OfATeam,
    /// The bank has no such form.
    UnknownForm,
    /// Its id is no UUID.
    NoId,
}

/// The id of a person's response, a UUID as a number: a hundred thousand of them take a third of the room of their texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MemberId(u128);

/// The members of a team by the ids of their responses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    members: BTreeMap<MemberId, Member>,
}

impl MemberId {
    /// Reads 32 hexadecimal digits, in either case and with hyphens between them.
    pub fn read(id: &str) -> Option<MemberId> {
        let digits = || id.chars().filter(|letter| *letter != '-');
        let number =
            digits().try_fold(0, |number: u128, letter| Some(number << 4 | u128::from(letter.to_digit(16)?)))?;
        (digits().count() == 32).then_some(MemberId(number))
    }
}

impl Member {
    /// What counts of a response; its digest is that of the bytes it was read from.
    pub fn of(response: &Response, digest: Digest, grid: &Grid<'_>) -> Result<(MemberId, Member), NoMember> {
        if response.kind == ResponseKind::Team {
            return Err(NoMember::OfATeam);
        }
        let id = MemberId::read(&response.id).ok_or(NoMember::NoId)?;
        let form = grid.form(&response.form).ok_or(NoMember::UnknownForm)?;
        let role = response.role.as_ref().and_then(|role| grid.role(role));
        let place = |place: usize| u16::try_from(place).unwrap_or(u16::MAX);
        let row = grid.row(form, response);
        Ok((id, Member { revision: response.revision, digest, form: place(form), role: role.map(place), row }))
    }
}

impl Roster {
    /// Adds a person's response, or puts it in the place of an older one of the same id.
    pub fn join(&mut self, id: MemberId, member: Member) -> Joined {
        let Some(here) = self.members.get_mut(&id) else {
            self.members.insert(id, member);
            return Joined::New;
        };
        let (new, old) = ((member.revision, member.digest), (here.revision, here.digest));
        if new == old {
            return Joined::Again;
        }
        if new > old {
            *here = member;
        }
        match () {
            () if new.0 > old.0 => Joined::Replaces { revision: old.0 },
            () if new.0 < old.0 => Joined::Older { revision: old.0 },
            () => Joined::Differs { counts: new.1 > old.1 },
        }
    }

    /// Everybody of both.
    pub fn merge(mut self, other: Roster) -> Roster {
        for (id, member) in other.members {
            self.join(id, member);
        }
        self
    }

    /// Takes a person out, as a facilitator may who opened a file by mistake.
    pub fn leave(&mut self, id: MemberId) -> Option<Member> {
        self.members.remove(&id)
    }

    /// The member of this id.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.members.get(&id)
    }

    /// In the order of their ids, which tells nothing of who they are.
    pub fn members(&self) -> impl Iterator<Item = &Member> {
        self.members.values()
    }

    /// The ids of their responses, ascending.
    pub fn ids(&self) -> impl Iterator<Item = MemberId> {
        self.members.keys().copied()
    }

    /// How many people.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether nobody has answered.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The place of the form that most of them took, the first in the bank's order if tied; `None` without a member.
    pub fn form(&self, grid: &Grid<'_>) -> Option<usize> {
        let taken = |form: usize| self.members().filter(|member| usize::from(member.form) == form).count();
        (0..grid.bank.forms.len()).rev().max_by_key(|form| taken(*form)).filter(|_| !self.is_empty())
    }
}
