//! Reads the parts of a response that name things of the bank besides its items.
//!
//! In a file for this very bank an unknown name is a fault. In one for another version of it, it moves to
//! what is kept, and the bank's own first choice stands in where something has to.

use serde_json::Value;

use super::carry::{carry, successors};
use super::read::read_answers;
use super::{Opened, write};
use crate::bank::fault::Named;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::Bank;
use crate::files::notes::Notes;
use crate::files::refusal::FaultKind;
use crate::json::cursor::Cursor;
use crate::json::nearest::nearest;
use crate::json::place::Place;
use crate::response::model::{CRITICAL_LIMIT, Critical, ResponseKind};

/// Values that fit nowhere, with their places.
pub type Others = Vec<(Place, Value)>;

/// What every part needs to know.
#[derive(Clone, Copy)]
pub struct Walk<'w> {
    pub bank: &'w Bank,
    pub notes: &'w Notes,
    /// The file is for this very bank.
    pub is_same: bool,
    /// For this version of it too, with its roles and actions.
    pub is_same_version: bool,
    pub kind: ResponseKind,
}

impl Walk<'_> {
    /// Notes an item that the bank does not have.
    pub fn check_item(&self, at: &Cursor<'_>, id: &str) {
        if self.bank.item(id).is_none() {
            self.unknown_item(at, id);
        }
    }

    pub(super) fn unknown_item(&self, at: &Cursor<'_>, id: &str) {
        self.unknown(at, Named::Item, id, &mut self.bank.items().map(|placed| placed.item.id.as_str()));
    }

    /// The most critical items.
    pub fn critical(&self, at: &Cursor<'_>, others: &mut Others) -> Vec<Critical> {
        let read = at.list_if_given(|at| {
            let item = ItemId::from(at.field("item").id());
            let root_cause = self.notes.written(&at.field("root_cause"));
            (Critical { item, root_cause, rest: at.rest(&["item", "root_cause"]) }, at)
        });
        if read.len() > CRITICAL_LIMIT {
            self.notes.note(at.place(), FaultKind::TooMany { limit: CRITICAL_LIMIT });
        }
        let mut critical: Vec<Critical> = Vec::new();
        for (given, at) in read {
            let place = self.critical_item(&given.item, &at);
            let is_twice = |item: &ItemId| critical.iter().any(|earlier| earlier.item == *item);
            match place {
                Some(item) if !is_twice(&item) => critical.push(Critical { item, ..given }),
                Some(_) if self.is_same => self.notes.note(at.place(), FaultKind::Twice),
                _ => others.extend(at.standing()),
            }
        }
        critical
    }

    /// The item here that a critical one is or became.
    fn critical_item(&self, item: &ItemId, at: &Cursor<'_>) -> Option<ItemId> {
        if self.is_same {
            self.check_item(&at.field("item"), item.as_str());
            return Some(item.clone());
        }
        let here = self
            .bank
            .item(item.as_str())
            .or_else(|| successors(self.bank, item.as_str()).map(|(placed, _)| placed).next());
        here.map(|placed| placed.item.id.clone())
    }

    /// The entry point named here, if this bank has it.
    pub fn entry_point(&self, at: &Cursor<'_>, others: &mut Others) -> Option<EntryPointId> {
        let id = at.id();
        if self.bank.entry_point(&id).is_none() {
            self.unknown_entry_point(at, &id);
            others.extend(at.standing());
            return None;
        }
        Some(id.into())
    }

    fn unknown_entry_point(&self, at: &Cursor<'_>, id: &str) {
        if self.is_same {
            self.unknown(
                at,
                Named::EntryPoint,
                id,
                &mut self.bank.entry_points.iter().map(|entry_point| entry_point.id.as_str()),
            );
        }
    }

    pub(super) fn unknown(&self, at: &Cursor<'_>, named: Named, id: &str, known: &mut dyn Iterator<Item = &str>) {
        let found = id.chars().take(64).collect();
        self.notes.note(at.place(), FaultKind::Unknown { named, found, nearest: nearest(id, known) });
    }
}

/// The choice check's answers, by entry point; they carry over like all others.
pub fn choice(walk: &Walk<'_>, at: &Cursor<'_>, opened: &mut Opened, others: &mut Others) {
    let Some(at) = at.given() else { return };
    for (id, at) in at.members() {
        let is_known = walk.bank.entry_point(id).is_some();
        if !is_known {
            walk.unknown_entry_point(&at, id);
        }
        let given = read_answers(walk, &at, walk.is_same);
        let place = |item: &ItemId| at.field(item.as_str()).place();
        if walk.is_same {
            opened.carried += given.len();
            opened.response.choice.insert(id.into(), given);
            continue;
        }
        let done = carry(walk.bank, if is_known { given.clone() } else { Default::default() });
        let left = if is_known { done.left } else { given.into_iter().collect() };
        opened.carried += done.carried;
        opened.mapped += done.mapped;
        opened.kept += left.len();
        others.extend(left.into_iter().map(|(item, answer)| (place(&item), write::answer_tree(&answer))));
        if is_known {
            opened.response.choice.insert(id.into(), done.answers);
        }
    }
}
