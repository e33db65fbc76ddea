//! Many people's files on their way into a meeting: one small step after the other, each file listed with what became of it.
//!
//! A file may be one person's answers, an HTML report, a team's file, JSON Lines, or an archive of all these. What is broken
//! is listed and stops none of the others, and nothing is left out without being listed.

use std::collections::VecDeque;
use std::rc::Rc;

use serde_json::Value;

use super::listed::{Became, Carried, Listed, Spot, SpotPart, Why};
use super::people::{self, Lines};
use super::person::joining;
use super::refusal::{FileKind, Refusal};
use super::response::{self, BankMatch, Opened};
use super::shown_name::shown_name;
use super::team;
use super::zip::handed_in::{HandedIn, LIMITS, is_archive};
use crate::bank::id::ItemId;
use crate::order::map::SortedMap;
use crate::team::agreed::{Agreed, Agreements};
use crate::team::counts::Counts;
use crate::team::grid::Grid;
use crate::team::meeting::{Change, Joining, Meeting};
use crate::team::roster::{Joined, MemberId, Roster};

/// People that a page puts together at most; more are for the command line.
pub const PEOPLE_MOST: usize = 5_000;

/// Files under way.
#[derive(Debug)]
pub struct Intake {
    roster: Roster,
    counts: Option<Rc<Counts>>,
    agreements: Agreements,
    /// What is to be looked at.
    waiting: VecDeque<Piece>,
    joining: SortedMap<MemberId, Joining>,
    agreed: Vec<(ItemId, Agreed)>,
    listed: Vec<Listed>,
    /// Bytes that were looked at, and all of them as far as is known.
    done: usize,
    all: usize,
    most: usize,
}

/// Something that is not yet looked at.
#[derive(Debug)]
enum Piece {
    File(Rc<str>, Vec<u8>),
    Archive(Rc<str>, HandedIn),
    Lines(Rc<str>, Lines),
    /// One of the responses in a team's file.
    Person(Spot, Value),
}

impl Intake {
    /// Begins beside those who are in a meeting already.
    pub fn new(meeting: &Meeting) -> Intake {
        Intake {
            roster: meeting.roster().clone(),
            counts: meeting.counts().cloned().map(Rc::new),
            agreements: meeting.agreements.clone(),
            waiting: VecDeque::new(),
            joining: SortedMap::new(),
            agreed: Vec::new(),
            listed: Vec::new(),
            done: 0,
            all: 0,
            most: PEOPLE_MOST,
        }
    }

    /// The same with another limit to the people.
    pub fn with_most(self, most: usize) -> Intake {
        Intake { most, ..self }
    }

    /// Hands in a file.
    pub fn hand_in(&mut self, name: &str, content: Vec<u8>) {
        self.all += content.len();
        self.waiting.push_back(Piece::File(Rc::from(shown_name(name)), content));
    }

    /// Lists a file that could not be handed in.
    pub fn refuse(&mut self, name: &str, why: Why) {
        self.list(whole(Rc::from(shown_name(name))), Became::Refused(why));
    }

    /// What was handed in so far, in the order in which it was looked at.
    pub fn listed(&self) -> &[Listed] {
        &self.listed
    }

    /// Bytes that were looked at, and bytes of everything that is known to be there.
    pub fn progress(&self) -> (usize, usize) {
        (self.done, self.all)
    }

    /// Looks at one more thing, and says whether there is nothing left. No step is longer than reading one file.
    pub fn step(&mut self, grid: &Grid<'_>) -> bool {
        match self.waiting.pop_front() {
            None => return true,
            Some(Piece::File(file, content)) => self.file(file, content, grid),
            Some(Piece::Archive(name, archive)) => self.archive(name, archive),
            Some(Piece::Lines(file, lines)) => self.line(file, lines, grid),
            Some(Piece::Person(spot, tree)) => match response::read_tree(tree, grid.bank) {
                Ok(opened) => self.person(spot, opened, grid),
                Err(refusal) => self.list(spot, Became::Refused(Why::Refusal(refusal))),
            },
        }
        false
    }

    /// What the meeting is told in the end, and what is told of the files.
    pub fn finish(self) -> (Vec<Change>, Vec<Listed>) {
        let joining: Vec<Joining> = self.joining.iter().map(|(_, joining)| joining.clone()).collect();
        let counts =
            self.counts.filter(|_| self.listed.iter().any(|each| matches!(each.became, Became::Counts { .. })));
        let joined = (!joining.is_empty()).then_some(Change::Join(joining));
        let agreed = self.agreed.into_iter().map(|(item, agreed)| Change::Agree(item, agreed));
        (counts.map(Change::Count).into_iter().chain(joined).chain(agreed).collect(), self.listed)
    }

    fn file(&mut self, file: Rc<str>, content: Vec<u8>, grid: &Grid<'_>) {
        if is_archive(&content) {
            self.done += content.len();
            return match HandedIn::open(content, LIMITS) {
                Ok(archive) if archive.len() == 0 => self.list(whole(file), Became::Nothing),
                Ok(archive) => self.waiting.push_front(Piece::Archive(file, archive)),
                Err(damage) => self.list(whole(file), Became::Refused(Why::Archive(damage))),
            };
        }
        if people::is_lines(&file, &content) {
            return self.waiting.push_front(Piece::Lines(file, Lines::new(content)));
        }
        self.done += content.len();
        self.one(whole(file), &content, grid);
    }

    /// Takes one file out of an archive, to be looked at next.
    fn archive(&mut self, name: Rc<str>, mut archive: HandedIn) {
        let Some(handed) = archive.next() else { return };
        self.waiting.push_front(Piece::Archive(Rc::clone(&name), archive));
        let file = Rc::from(format!("{name}/{}", handed.name));
        match handed.content {
            Ok(content) => {
                self.all += content.len();
                self.waiting.push_front(Piece::File(file, content));
            }
            Err(damage) => self.list(whole(file), Became::Refused(Why::InArchive(damage))),
        }
    }

    fn line(&mut self, file: Rc<str>, mut lines: Lines, grid: &Grid<'_>) {
        let Some((number, range)) = lines.next() else {
            if lines.is_blank() {
                self.list(whole(file), Became::Nothing);
            }
            return;
        };
        let line = lines.content(range);
        self.done += line.len() + 1;
        if !line.trim_ascii().is_empty() {
            let spot = Spot { file: Rc::clone(&file), part: Some(SpotPart::Line(number)) };
            self.one(spot, line, grid);
        }
        self.waiting.push_front(Piece::Lines(file, lines));
    }

    fn one(&mut self, spot: Spot, content: &[u8], grid: &Grid<'_>) {
        match response::read(content, grid.bank) {
            Ok(opened) => self.person(spot, opened, grid),
            Err(Refusal::OtherKind { found: Some(FileKind::Team), .. }) => self.team(spot, content, grid),
            Err(refusal) => self.list(spot, Became::Refused(Why::Refusal(refusal))),
        }
    }

    fn team(&mut self, spot: Spot, content: &[u8], grid: &Grid<'_>) {
        let parts = match team::read_parts(content, grid.bank) {
            Ok(parts) => parts,
            Err(refusal) => return self.list(spot, Became::Refused(Why::Refusal(refusal))),
        };
        if parts.people.is_empty() && parts.counts.is_none() && parts.agreements.is_empty() {
            self.list(spot.clone(), Became::Nothing);
        }
        if let Some(counts) = parts.counts {
            self.count(spot.clone(), counts);
        }
        if !parts.agreements.is_empty() {
            self.agree(spot.clone(), &parts.agreements);
        }
        for (at, tree) in parts.people.into_iter().enumerate().rev() {
            let part = Some(SpotPart::Person(at + 1));
            self.waiting.push_front(Piece::Person(Spot { file: Rc::clone(&spot.file), part }, tree));
        }
    }

    fn person(&mut self, spot: Spot, opened: Opened, grid: &Grid<'_>) {
        let carried = carried(&opened);
        let person = MemberId::read(&opened.response.id);
        let became = match joining(opened, grid) {
            Err(why) => Became::Refused(Why::NoMember(why)),
            Ok(_) if self.counts.is_some() => Became::Refused(Why::NotTogether),
            Ok(joining) if self.roster.len() >= self.most && self.roster.member(joining.id).is_none() => {
                Became::Refused(Why::Full)
            }
            Ok(joining) => Became::Person(self.join(joining)),
        };
        self.listed.push(Listed { spot, became, person, carried });
    }

    fn join(&mut self, joining: Joining) -> Joined {
        let joined = self.roster.join(joining.id, joining.member.clone());
        if matches!(joined, Joined::New | Joined::Replaces { .. } | Joined::Differs { counts: true }) {
            self.joining.insert(joining.id, joining);
        }
        joined
    }

    fn count(&mut self, spot: Spot, counts: Counts) {
        if self.counts.is_some() || !self.roster.is_empty() {
            return self.list(spot, Became::Refused(Why::NotTogether));
        }
        let people = counts.people;
        self.counts = Some(Rc::new(counts));
        self.list(spot, Became::Counts { people });
    }

    /// What the meeting has agreed on itself stands.
    fn agree(&mut self, spot: Spot, agreements: &Agreements) {
        let (mut taken, mut left) = (0, 0);
        for (item, agreed) in agreements.iter() {
            match self.agreements.get(item) {
                Some(here) if here == agreed => {}
                Some(_) => left += 1,
                None => {
                    taken += 1;
                    self.agreements.insert(item.clone(), agreed.clone());
                    self.agreed.push((item.clone(), agreed.clone()));
                }
            }
        }
        self.list(spot, Became::Agreed { taken, left });
    }

    fn list(&mut self, spot: Spot, became: Became) {
        self.listed.push(Listed { spot, became, person: None, carried: None });
    }
}

fn whole(file: Rc<str>) -> Spot {
    Spot { file, part: None }
}

fn carried(opened: &Opened) -> Option<Carried> {
    let BankMatch::Other { version } = &opened.bank_match else { return None };
    let Opened { carried, mapped, kept, .. } = *opened;
    Some(Carried { version: version.clone(), carried, mapped, kept })
}
