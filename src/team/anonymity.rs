//! Who could be told apart, and so is not shown (scoring, section 8).
//!
//! Every number that is shown is one of a group of people. A group's numbers taken away from the whole team's leave those
//! of everybody else; so nobody is exposed only if every shown group *and* all who are left when any of the shown groups are
//! taken away are many enough, or nobody.

use crate::bank::model::CutOffs;

use super::roster::Roster;

/// The fewest people whose answers may be shown together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Floor(usize);

impl Floor {
    /// The bank's, or a higher or lower one that somebody asked for, never below the bank's least.
    pub fn new(cut_offs: &CutOffs, asked: Option<u8>) -> Floor {
        Floor(usize::from(asked.unwrap_or(cut_offs.team_floor).max(cut_offs.team_floor_least)))
    }

    /// The number of people.
    pub fn people(self) -> usize {
        self.0
    }

    /// Whether the whole team is large enough that anything merged may be shown without names.
    pub fn allows(self, roster: &Roster) -> bool {
        roster.len() >= self.0
    }
}

/// The people of one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// The role's place among the bank's; `None`: those who named none.
    pub role: Option<u16>,
    pub people: usize,
    /// Whether its answers may be shown apart from the whole team's.
    pub is_shown: bool,
}

/// The groups by role, those without one last, and which of them may be shown: as many people as possible.
pub fn groups(roster: &Roster, roles: usize, floor: Floor) -> Vec<Group> {
    let roles = (0..roles).map(|role| u16::try_from(role).ok()).chain([None]);
    let people = |role: Option<u16>| roster.members().filter(|member| member.role == role).count();
    let mut groups: Vec<Group> = roles
        .map(|role| Group { role, people: people(role), is_shown: false })
        .filter(|group| group.people > 0)
        .collect();
    for group in &mut groups {
        // One that is the whole team tells nothing that the whole does not.
        group.is_shown = group.people >= floor.people() && group.people < roster.len();
    }
    // Those who are left when all shown groups are taken away are too few: the smallest of these goes with them.
    let left: usize = groups.iter().filter(|group| !group.is_shown).map(|group| group.people).sum();
    if (1..floor.people()).contains(&left)
        && let Some(smallest) = groups.iter_mut().filter(|group| group.is_shown).min_by_key(|group| group.people)
    {
        smallest.is_shown = false;
    }

    groups
}
