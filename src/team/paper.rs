//! A worksheet of paper as it is typed in: one mark for each item, checked as it comes.
//!
//! What was typed stays as it was typed, wrong or right, until it is another mark: nothing is lost while somebody looks for
//! the place in the sheet.

use crate::bank::find::Placed;
use crate::bank::id::{FormId, ItemId, RoleId};
use crate::bank::model::{Bank, Form};
use crate::order::map::SortedMap;
use crate::response::answer::{Answer, Level, State};
use crate::response::begin::begin;
use crate::response::model::Response;
use crate::response::moment::Moment;

/// What is written for an item that nobody is sure of, and for one that does not apply.
pub const NOT_SURE: char = '?';
pub const NOT_APPLICABLE: char = '-';
/// Keys that stand for them: without a second key held down, and on the block of digits.
const NOT_SURE_TOO: [char; 1] = ['/'];
const NOT_APPLICABLE_TOO: [char; 2] = ['–', '−'];
/// Keys that say that the sheet has no mark there.
const ABSENT: [char; 3] = [' ', '.', ','];

/// One person's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    pub form: FormId,
    pub role: Option<RoleId>,
    /// What was typed for each item; nothing for one that was passed over.
    marks: SortedMap<ItemId, char>,
}

/// What a mark comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Nothing was typed, or that there is nothing.
    Absent,
    Given(State),
    Wrong(Mistyped),
}

/// Why a mark is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mistyped {
    /// A digit above the item's highest level, or no digit and no mark.
    NoMark { top: u8 },
    /// "Does not apply" for an item that always applies.
    AlwaysApplies,
}

/// How far a sheet has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Typed {
    /// Items that the form asks.
    pub of: usize,
    /// Items with a mark that counts, those not sure of with them.
    pub given: usize,
    pub wrong: usize,
}

impl Sheet {
    /// An empty sheet of this form.
    pub fn new(form: FormId) -> Sheet {
        Sheet { form, ..Sheet::default() }
    }

    /// Whether nothing was typed on it.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// The sheet with what now stands in an item's field. Beside what stood there before, the new character counts, wherever
    /// the caret was: typing over corrects.
    #[must_use]
    pub fn typed(&self, item: &ItemId, text: &str) -> Sheet {
        let mut next = self.clone();
        let before = self.marks.get(item).copied();
        let is_first = text.chars().count() == 2 && text.chars().last() == before;
        let new = if is_first { text.chars().next() } else { text.chars().last() };
        match new.map(plain) {
            Some(mark) if !ABSENT.contains(&mark) => drop(next.marks.insert(item.clone(), mark)),
            _ => drop(next.marks.remove(item)),
        }
        next
    }

    /// What stands for an item, as it is shown.
    pub fn shown(&self, item: &ItemId) -> String {
        self.marks.get(item).map(char::to_string).unwrap_or_default()
    }

    /// What stands for an item, as it counts.
    pub fn mark(&self, placed: &Placed<'_>) -> Mark {
        self.marks.get(&placed.item.id).map_or(Mark::Absent, |mark| meaning(*mark, placed))
    }

    /// How far it has come.
    pub fn count(&self, bank: &Bank) -> Typed {
        let Some(form) = bank.form(self.form.as_str()) else { return Typed::default() };
        let mut typed = Typed::default();
        for placed in bank.items_of(form) {
            typed.of += 1;
            match self.mark(&placed) {
                Mark::Absent => {}
                Mark::Given(_) => typed.given += 1,
                Mark::Wrong(_) => typed.wrong += 1,
            }
        }
        typed
    }

    /// The person's response; `None` while a mark is wrong, or nothing is given.
    pub fn response(&self, bank: &Bank, id: String, now: Moment) -> Option<Response> {
        let form: &Form = bank.form(self.form.as_str())?;
        let Typed { given, wrong, .. } = self.count(bank);
        if wrong > 0 || given == 0 {
            return None;
        }
        let answer = |placed: Placed<'_>| match self.mark(&placed) {
            Mark::Given(state) => Some((placed.item.id.clone(), Answer { state: Some(state), ..Answer::default() })),
            _ => None,
        };
        let answers = bank.items_of(form).filter_map(answer).collect();
        Some(Response { role: self.role.clone(), answers, ..begin(bank, form, id, now) })
    }
}

/// The item of this form that a code on paper names: "B2.1", or as hurried fingers write it, "b 2 1" or "b21", where that can
/// be no other.
pub fn coded<'a>(text: &str, bank: &'a Bank, form: &'a Form) -> Option<Placed<'a>> {
    let whole = text.trim().to_ascii_uppercase();
    let exact = bank.items_of(form).find(|placed| bank.code(placed) == whole);
    let bare = |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let wanted = Some(bare(&whole)).filter(|wanted| !wanted.is_empty());
    exact.or_else(|| {
        let mut like = bank.items_of(form).filter(|placed| Some(bare(&bank.code(placed))) == wanted);
        like.next().filter(|_| like.next().is_none())
    })
}

fn plain(mark: char) -> char {
    match mark {
        mark if NOT_SURE_TOO.contains(&mark) => NOT_SURE,
        mark if NOT_APPLICABLE_TOO.contains(&mark) => NOT_APPLICABLE,
        mark => mark,
    }
}

fn meaning(mark: char, placed: &Placed<'_>) -> Mark {
    let top = placed.module.top();
    let level = mark.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
    match (mark, level.filter(|level| *level <= top)) {
        (_, Some(level)) => Mark::Given(State::Level(Level::whole(level))),
        (NOT_SURE, _) => Mark::Given(State::NotSure),
        (NOT_APPLICABLE, _) if placed.item.not_applicable => Mark::Given(State::NotApplicable),
        (NOT_APPLICABLE, _) => Mark::Wrong(Mistyped::AlwaysApplies),
        _ => Mark::Wrong(Mistyped::NoMark { top }),
    }
}
