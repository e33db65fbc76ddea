//! Reads the plan of a response.
//!
//! Actions are no part of the digest, so one that this bank does not know stays where it is. So does a condition of an
//! older bank that became no item of this one: it is shown with what was written about it.

use super::answer::word;
use super::carry::successors;
use super::part::{Others, Walk};
use crate::bank::id::{ActionId, ItemId};
use crate::files::refusal::FaultKind;
use crate::json::cursor::{Cursor, is_id};
use crate::json::shape::Shape;
use crate::order::map::SortedMap;
use crate::response::model::{OWNER_LIMIT, Plan, Planned};
use crate::response::moment::Date;

impl Walk<'_> {
    /// The plan here.
    pub fn plan(&self, at: &Cursor<'_>, others: &mut Others) -> Plan {
        let entry_point = at.field("entry_point").given().and_then(|at| self.entry_point(&at, others));
        at.object();
        let (actions, conditions) = (self.tasks(&at.field("actions")), self.tasks(&at.field("conditions")));
        let actions = actions.into_iter().map(|(id, planned)| (ActionId::from(id), planned)).collect();
        let conditions = conditions.into_iter().map(|(id, planned)| (ItemId::from(id), planned)).collect();
        let conditions = self.carried(conditions);
        Plan { entry_point, actions, conditions, rest: at.rest(&["entry_point", "actions", "conditions"]) }
    }

    fn tasks<'a>(&self, at: &Cursor<'a>) -> Vec<(&'a str, Planned)> {
        let task = |(id, at): (&'a str, Cursor<'a>)| {
            if !is_id(id) {
                at.note(Shape::MalformedId { found: id.chars().take(64).collect() });
            }
            (id, self.planned(&at))
        };
        at.given().map(|given| given.members().into_iter().map(task).collect()).unwrap_or_default()
    }

    fn planned(&self, at: &Cursor<'_>) -> Planned {
        at.object();
        Planned {
            status: word(&at.field("status")).unwrap_or_default(),
            owner: self.notes.written_within(&at.field("owner"), OWNER_LIMIT),
            due: at.field("due").given().and_then(|at| self.due(&at)),
            note: self.notes.written(&at.field("note")),
            rest: at.rest(&["status", "owner", "due", "note"]),
        }
    }

    /// A day; none where the text is empty, which says that there is none yet.
    fn due(&self, at: &Cursor<'_>) -> Option<Date> {
        let text = at.text(usize::MAX);
        let date = Date::read(&text);
        if date.is_none() && !text.is_empty() {
            self.notes.note(at.place(), FaultKind::NotDate);
        }
        date
    }

    /// A condition goes where its item went, unless something is planned there already.
    fn carried(&self, given: SortedMap<ItemId, Planned>) -> SortedMap<ItemId, Planned> {
        let mut conditions: SortedMap<ItemId, Planned> = SortedMap::new();
        let (known, older): (Vec<_>, Vec<_>) =
            given.into_iter().partition(|(id, _)| self.bank.item(id.as_str()).is_some());
        conditions.extend(known);
        for (id, planned) in older {
            let old = id.clone();
            let mut became = successors(self.bank, old.as_str()).map(|(placed, _)| placed.item.id.clone());
            let free: Option<ItemId> = became.find(|item| !conditions.contains_key(item));
            conditions.insert(free.unwrap_or(id), planned);
        }
        conditions
    }
}
