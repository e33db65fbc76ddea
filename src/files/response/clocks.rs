//! Reads when each thing was set, and the answers that lost to another window's.

use super::answer::answer;
use super::count as read_count;
use super::part::Walk;
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

    /// The earlier answers of a response whose clocks and answers are read.
    pub fn earlier(&self, at: &Cursor<'_>, response: &Response) -> SortedMap<Slot, Vec<Earlier>> {
        let members = at.given().map(|given| given.members()).unwrap_or_default();
        let read = |(slot, at): (&str, Cursor<'_>)| {
            let slot = Slot::from(slot);
            let list = at.list(|at| (self.earlier_answer(&slot, &at), at));
            if list.len() > EARLIER_LIMIT {
                self.notes.note(at.place(), FaultKind::TooMany { limit: EARLIER_LIMIT });
            }
            self.check_order(&slot, response, &list);
            (slot, list.into_iter().map(|(earlier, _)| earlier).collect())
        };
        members.into_iter().map(read).filter(|(_, list): &(_, Vec<_>)| !list.is_empty()).collect()
    }

    fn earlier_answer(&self, slot: &Slot, at: &Cursor<'_>) -> Earlier {
        let stamp = self.stamp(&at.field(AT));
        let item = match slot.part() {
            Part::Answer(item) | Part::Note(item) | Part::Choice(_, item) | Part::ChoiceNote(_, item) => Some(item),
            Part::Kept(_) | Part::Other => None,
        };
        let placed = item.filter(|_| self.is_same).and_then(|item| self.bank.item(item.as_str()));
        let mut answer: Answer = self.notes.uncounted(|| answer(at, self.kind, placed, self.notes));
        answer.rest.remove(AT);
        Earlier { stamp, answer }
    }

    /// The latest comes first, and none is later than what stands: merging would put it in its place.
    fn check_order(&self, slot: &Slot, response: &Response, list: &[(Earlier, Cursor<'_>)]) {
        // A note that had no room stands no more, under its own stamp.
        let may_come_back = match slot.part() {
            Part::Note(item) | Part::ChoiceNote(_, item) => self.bank.item(item.as_str()).is_some(),
            Part::Kept(_) => true,
            Part::Answer(_) | Part::Choice(..) | Part::Other => !standing(response, slot).is_empty(),
        };
        let lowest = Stamp::LOWEST;
        let mut before = response.clocks.get(slot).unwrap_or(&lowest);
        for (index, (earlier, at)) in list.iter().enumerate() {
            let may_be_equal = index > 0 || may_come_back || earlier.answer.is_empty();
            if earlier.stamp > *before || earlier.stamp == *before && !may_be_equal {
                self.notes.note(at.field(AT).place(), FaultKind::NotEarlier);
            }
            before = &earlier.stamp;
        }
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
