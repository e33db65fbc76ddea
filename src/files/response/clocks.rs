//! Reads when each thing was set, and the answers that lost to another window's.

use super::answer::answer;
use super::carry::fits;
use super::count as read_count;
use super::part::{Others, Walk};
use crate::bank::find::Placed;
use crate::files::refusal::FaultKind;
use crate::json::cursor::Cursor;
use crate::order::map::SortedMap;
use crate::response::answer::Answer;
use crate::response::clock::{Earlier, Part, Slot, Stamp, TAB_LIMIT};
use crate::response::merge::standing;
use crate::response::model::Response;
use crate::response::register::EARLIER_LIMIT;

/// The key of an earlier answer's stamp, beside the answer's own.
const AT: &str = "at";

impl Walk<'_> {
    /// The stamps by slot; what an unknown slot says is kept.
    pub fn clocks(&self, at: &Cursor<'_>) -> SortedMap<Slot, Stamp> {
        let members = at.given().map(|given| given.members()).unwrap_or_default();
        let stamps = members.into_iter().map(|(slot, at)| (Slot::from(slot), self.stamp(&at)));
        stamps.filter(|(_, stamp)| *stamp != Stamp::LOWEST).collect()
    }

    /// The earlier answers of a response whose clocks and answers are read. What another version of the bank had room for
    /// and this one has not goes to the others.
    pub fn earlier(&self, at: &Cursor<'_>, response: &Response, others: &mut Others) -> SortedMap<Slot, Vec<Earlier>> {
        let mut all = SortedMap::new();
        for (slot, at) in at.given().map(|given| given.members()).unwrap_or_default() {
            let slot = Slot::from(slot);
            let list = at.list(|at| (self.earlier_answer(&slot, &at), at));
            if list.len() > EARLIER_LIMIT {
                self.notes.note(at.place(), FaultKind::TooMany { limit: EARLIER_LIMIT });
            }
            let list = self.in_order(&slot, response, list, others);
            if !list.is_empty() {
                all.insert(slot, list);
            }
        }
        all
    }

    /// The item that a slot's answers are to, if this bank has it.
    fn item_of(&self, slot: &Slot) -> Option<Placed<'_>> {
        match slot.part() {
            Part::Answer(item) | Part::Note(item) | Part::Choice(_, item) | Part::ChoiceNote(_, item) => {
                self.bank.item(item.as_str())
            }
            Part::Kept(_) | Part::Other => None,
        }
    }

    fn earlier_answer(&self, slot: &Slot, at: &Cursor<'_>) -> Earlier {
        let stamp = self.stamp(&at.field(AT));
        let placed = self.item_of(slot).filter(|_| self.is_same);
        let mut answer: Answer = self.notes.uncounted(|| answer(at, self.kind, placed, self.notes));
        answer.rest.remove(AT);
        Earlier { stamp, answer }
    }

    /// The latest comes first, and none is later than what stands: merging would put it in its place. Where an item has
    /// another name by now, nothing stands, so that one under the same stamp would.
    fn in_order(
        &self,
        slot: &Slot,
        response: &Response,
        list: Vec<(Earlier, Cursor<'_>)>,
        others: &mut Others,
    ) -> Vec<Earlier> {
        // A note that had no room stands no more, under its own stamp.
        let may_come_back = match slot.part() {
            Part::Note(item) | Part::ChoiceNote(_, item) => self.bank.item(item.as_str()).is_some(),
            Part::Kept(_) => true,
            Part::Answer(_) | Part::Choice(..) | Part::Other => !standing(response, slot).is_empty(),
        };
        let fits = |earlier: &Earlier| self.item_of(slot).is_none_or(|placed| fits(&earlier.answer, placed));
        let mut before = response.clocks.get(slot).unwrap_or(&Stamp::LOWEST).clone();
        let mut kept: Vec<Earlier> = Vec::new();
        for (earlier, at) in list {
            let may_be_equal = !kept.is_empty() || may_come_back || earlier.answer.is_empty();
            let is_equal = earlier.stamp == before && !may_be_equal;
            if !self.is_same && (is_equal || !fits(&earlier)) {
                others.extend(at.standing());
                continue;
            }
            if earlier.stamp > before || is_equal {
                self.notes.note(at.field(AT).place(), FaultKind::NotEarlier);
            }
            before = earlier.stamp.clone();
            kept.push(earlier);
        }
        kept
    }

    fn stamp(&self, at: &Cursor<'_>) -> Stamp {
        match at.list(|part| part).as_slice() {
            [count, tab] => Stamp { count: read_count(count), tab: tab.text(TAB_LIMIT) },
            _ => {
                if at.value().is_some_and(|value| value.is_array()) {
                    self.notes.note(at.place(), FaultKind::NotStamp);
                }
                Stamp::LOWEST
            }
        }
    }
}
