//! A team's meeting as it is now, and everything that can happen in it: a change gives the next meeting, or the same.
//!
//! What the answers come to is worked out from it where it is shown, before the talk and after it, and never kept.

use std::rc::Rc;

use super::agreed::{Agreed, Agreements};
use super::anonymity::Floor;
use super::counts::Counts;
use super::grid::Grid;
use super::outcome::Counted;
use super::roster::{Member, MemberId, Roster};
use super::tally::Tally;
use crate::bank::id::{ItemId, PresetId};
use crate::bank::model::{Bank, CutOffs, Shares};
use crate::order::map::SortedMap;
use crate::response::model::Response;

/// Lines in the parking lot at most, and items that can be talked about.
pub const LINES_MOST: usize = 200;

/// Whether people's answers are shown with who gave them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Mode {
    /// Only what many said together, and only from the floor on.
    #[default]
    Anonymous,
    /// Everybody agreed first that the team sees who said what.
    Open,
}

/// One person's answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Person {
    pub response: Rc<Response>,
    /// The response as one line of its file, which is what is kept of it.
    pub line: Rc<str>,
}

/// A person with what the team's numbers depend on.
#[derive(Debug, Clone, PartialEq)]
pub struct Joining {
    pub id: MemberId,
    pub member: Member,
    pub person: Person,
}

/// What a team's meeting holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Meeting {
    pub title: String,
    pub mode: Mode,
    /// The fewest people that anything is shown of without names, where somebody asked for another number than the bank's.
    pub floor: Option<u8>,
    /// The facilitator's preset; `None`: the bank's first.
    pub preset: Option<PresetId>,
    /// Who counts.
    roster: Rc<Roster>,
    people: Rc<SortedMap<MemberId, Person>>,
    /// A team of which only counts are known; then there is nobody in it.
    counts: Option<Rc<Counts>>,
    pub agreements: Agreements,
    /// What the last hidden vote on an item came to, where the team took it into its record.
    pub votes: SortedMap<ItemId, Tally>,
    /// The parking lot: what is left for another time, in the order in which it was said.
    pub parked: Vec<String>,
    /// What was talked about, in that order.
    pub talked: Vec<ItemId>,
}

/// Everything that can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    Entitle(String),
    Show(Mode),
    Raise(Option<u8>),
    Weigh(PresetId),
    /// People come in; of one person's answers the newer ones count.
    Join(Vec<Joining>),
    /// A person is taken out.
    Leave(MemberId),
    /// Counts of a team without its people. They go with nobody else's answers.
    Count(Rc<Counts>),
    Agree(ItemId, Agreed),
    /// What was agreed on an item no longer stands.
    Reopen(ItemId),
    /// A hidden vote goes into the record.
    Vote(ItemId, Tally),
    /// It goes out again.
    Unvote(ItemId),
    Park(String),
    /// A line of the parking lot is taken out, by its place.
    Unpark(usize),
    /// An item was talked about.
    Talked(ItemId),
    /// It was not, or is to be talked about again.
    Untalked(ItemId),
    /// Another meeting takes the place of this one: an empty one, or one that is brought back.
    Become(Rc<Meeting>),
}

/// What may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sight {
    /// Nobody is in.
    Nobody,
    /// Fewer people than may be shown together without names.
    TooFew {
        people: usize,
        floor: usize,
    },
    Shown,
}

impl Meeting {
    /// Who counts.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// The people and their answers, in the order of their ids, which tells nothing of who they are.
    pub fn people(&self) -> impl Iterator<Item = (MemberId, &Person)> {
        self.people.iter().map(|(id, person)| (*id, person))
    }

    /// One person's answers.
    pub fn person(&self, id: MemberId) -> Option<&Person> {
        self.people.get(&id)
    }

    /// The counts, where the people are not known.
    pub fn counts(&self) -> Option<&Counts> {
        self.counts.as_deref()
    }

    /// How many answered.
    pub fn size(&self) -> usize {
        match &self.counts {
            Some(counts) => usize::try_from(counts.people).unwrap_or(usize::MAX),
            None => self.roster.len(),
        }
    }

    /// Whether nothing has happened that anybody would miss.
    pub fn is_empty(&self) -> bool {
        self.size() == 0 && self.agreements.is_empty() && self.parked.is_empty() && self.title.is_empty()
    }

    /// Whether the same people are in with the same answers, weighed the same. Compared by where they are, not one by one.
    pub fn is_same_team(&self, other: &Meeting) -> bool {
        let is_same_count = match (&self.counts, &other.counts) {
            (Some(one), Some(other)) => Rc::ptr_eq(one, other),
            (None, None) => true,
            _ => false,
        };
        is_same_count && Rc::ptr_eq(&self.roster, &other.roster) && self.preset == other.preset
    }

    /// The fewest people that are shown together without names.
    pub fn floor(&self, cut_offs: &CutOffs) -> Floor {
        Floor::new(cut_offs, self.floor)
    }

    /// Whether anything that was put together may be shown.
    pub fn sight(&self, cut_offs: &CutOffs) -> Sight {
        let (people, floor) = (self.size(), self.floor(cut_offs).people());
        match self.mode {
            _ if people == 0 => Sight::Nobody,
            Mode::Anonymous if people < floor => Sight::TooFew { people, floor },
            _ => Sight::Shown,
        }
    }

    /// Whether it may be shown who said what.
    pub fn has_names(&self) -> bool {
        self.mode == Mode::Open && self.counts.is_none()
    }

    /// The facilitator's shares.
    pub fn shares(&self, bank: &Bank) -> Shares {
        let chosen = self.preset.as_ref().and_then(|id| bank.preset(id.as_str()));
        chosen.or(bank.presets.first()).map(|preset| preset.shares.clone()).unwrap_or_default()
    }

    /// What the team's numbers are worked out from; `None` where nobody has answered.
    pub fn counted<'a>(&self, grid: &Grid<'a>) -> Option<Counted<'a>> {
        match &self.counts {
            Some(counts) => counts.counted(grid),
            None => Counted::of(&self.roster, grid),
        }
    }

    /// What undoes a change, for those after which that is offered; `None` for all others.
    pub fn way_back(&self, change: &Change) -> Option<Change> {
        match change {
            Change::Leave(id) => {
                let (member, person) = (self.roster.member(*id)?.clone(), self.person(*id)?.clone());
                Some(Change::Join(vec![Joining { id: *id, member, person }]))
            }
            Change::Become(_) => Some(Change::Become(Rc::new(self.clone()))),
            _ => None,
        }
    }
}

/// The meeting after a change. One that cannot be made leaves it as it is.
pub fn apply(meeting: &Meeting, change: &Change) -> Meeting {
    let mut next = meeting.clone();
    match change {
        Change::Entitle(title) => next.title.clone_from(title),
        Change::Show(mode) => next.mode = *mode,
        Change::Raise(floor) => next.floor = *floor,
        Change::Weigh(preset) => next.preset = Some(preset.clone()),
        Change::Join(_) if next.counts.is_some() => {}
        Change::Join(joining) => joining.iter().for_each(|one| join(&mut next, one)),
        Change::Leave(id) => {
            Rc::make_mut(&mut next.roster).leave(*id);
            Rc::make_mut(&mut next.people).remove(id);
        }
        Change::Count(counts) if next.size() == 0 => next.counts = Some(Rc::clone(counts)),
        Change::Count(_) => {}
        Change::Agree(item, agreed) => drop(next.agreements.insert(item.clone(), agreed.clone())),
        Change::Reopen(item) => drop(next.agreements.remove(item)),
        Change::Vote(item, tally) => drop(next.votes.insert(item.clone(), tally.clone())),
        Change::Unvote(item) => drop(next.votes.remove(item)),
        Change::Park(line) if next.parked.len() < LINES_MOST => next.parked.push(line.clone()),
        Change::Park(_) => {}
        Change::Unpark(at) if *at < next.parked.len() => drop(next.parked.remove(*at)),
        Change::Unpark(_) => {}
        Change::Talked(item) if next.talked.contains(item) => {}
        Change::Talked(item) => next.talked.push(item.clone()),
        Change::Untalked(item) => next.talked.retain(|talked| talked != item),
        Change::Become(other) => next = (**other).clone(),
    }
    next
}

/// A person's answers count if the roster takes them.
fn join(meeting: &mut Meeting, joining: &Joining) {
    let Joining { id, member, person } = joining;
    let roster = Rc::make_mut(&mut meeting.roster);
    roster.join(*id, member.clone());
    if roster.member(*id) == Some(member) {
        Rc::make_mut(&mut meeting.people).insert(*id, person.clone());
    }
}
