//! Which of two values of one thing is the later: counts that only grow, and no clock on any wall.

use std::borrow::Borrow;

use super::answer::Answer;
use super::model::TaskId;
use crate::bank::id::{EntryPointId, ItemId};
use crate::json::cursor::is_id;

/// The highest count, so that every reader of JSON keeps it exactly.
pub const COUNT_MOST: u64 = (1 << 53) - 1;
/// Characters in the name of a tab.
pub const TAB_LIMIT: usize = 64;

/// When a value was set: after everything with a lower count; between equal counts the name of the tab decides.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamp {
    /// 0 to 2^53 - 1. Each is one above the highest that its tab had seen.
    pub count: u64,
    /// One loaded page, so that no two of them ever stamp alike.
    pub tab: String,
}

impl Stamp {
    /// What a value without a stamp counts as.
    pub const LOWEST: Stamp = Stamp { count: 0, tab: String::new() };

    /// The first after this count. At the end of all counts it stays there, and the tabs' names decide.
    pub fn after(count: u64, tab: &str) -> Stamp {
        let next = count.checked_add(1).filter(|next| *next <= COUNT_MOST);
        Stamp { count: next.unwrap_or(COUNT_MOST), tab: tab.to_owned() }
    }
}

/// One thing of a response that is set on its own, by its name in files: `need-hours`, `need-hours.note`, `.title`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Slot(String);

/// The slots that hold answers, since these have an earlier one to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// An answer without its note: its details belong to its state and go with it.
    Answer(ItemId),
    Note(ItemId),
    /// An answer of the choice check, without its note.
    Choice(EntryPointId, ItemId),
    ChoiceNote(EntryPointId, ItemId),
    /// A whole answer to an older bank's item.
    Kept(ItemId),
    /// No answer, or nothing that this version knows.
    Other,
}

const NOTE: &str = ".note";
const KEPT: &str = ".kept/";

impl Slot {
    /// An item's answer.
    pub fn answer(item: &ItemId) -> Slot {
        Slot(item.to_string())
    }

    /// An item's note.
    pub fn note(item: &ItemId) -> Slot {
        Slot(format!("{item}{NOTE}"))
    }

    /// An answer of the choice check.
    pub fn choice(option: &EntryPointId, item: &ItemId) -> Slot {
        Slot(format!("{option}/{item}"))
    }

    /// The note of an answer of the choice check.
    pub fn choice_note(option: &EntryPointId, item: &ItemId) -> Slot {
        Slot(format!("{option}/{item}{NOTE}"))
    }

    /// An answer to an older bank's item, with its note.
    pub fn kept(item: &ItemId) -> Slot {
        Slot(format!("{KEPT}{item}"))
    }

    /// The form that is taken.
    pub fn form() -> Slot {
        Slot(".form".to_owned())
    }

    /// The title.
    pub fn title() -> Slot {
        Slot(".title".to_owned())
    }

    /// The role of whoever answers.
    pub fn role() -> Slot {
        Slot(".role".to_owned())
    }

    /// The preset or the person's own shares.
    pub fn preset() -> Slot {
        Slot(".preset".to_owned())
    }

    /// The list of the most critical items with their causes.
    pub fn critical() -> Slot {
        Slot(".critical".to_owned())
    }

    /// The plan but for its tasks.
    pub fn plan() -> Slot {
        Slot(".plan".to_owned())
    }

    /// One task of the plan.
    pub fn task(task: &TaskId) -> Slot {
        match task {
            TaskId::Action(action) => Slot(format!(".plan/{action}")),
            TaskId::Condition(item) => Slot(format!(".condition/{item}")),
        }
    }

    /// Which answer it holds.
    pub fn part(&self) -> Part {
        if let Some(item) = self.0.strip_prefix(KEPT).filter(|item| is_id(item)) {
            return Part::Kept(item.into());
        }
        let (answer, is_note) = self.0.strip_suffix(NOTE).map_or((self.as_str(), false), |answer| (answer, true));
        let ids = answer.split_once('/');
        match (ids, is_note) {
            _ if !ids.map_or(is_id(answer), |(option, item)| is_id(option) && is_id(item)) => Part::Other,
            (None, false) => Part::Answer(answer.into()),
            (None, true) => Part::Note(answer.into()),
            (Some((option, item)), false) => Part::Choice(option.into(), item.into()),
            (Some((option, item)), true) => Part::ChoiceNote(option.into(), item.into()),
        }
    }

    /// The name as it stands in files.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Borrow<str> for Slot {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Slot {
    fn from(text: &str) -> Slot {
        Slot(text.to_owned())
    }
}

/// A value of an answer's slot that stands no more.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    pub stamp: Stamp,
    /// What another window had said at the same time. Empty where it was cleared, or where whoever set the later value
    /// had seen it: then its stamp alone is kept, so that no old copy brings it back.
    pub answer: Answer,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slot_of_an_answer_is_told_by_its_name() {
        let (item, option) = (ItemId::from("need-hours"), EntryPointId::from("rookie"));
        assert_eq!(Slot::answer(&item).part(), Part::Answer(item.clone()));
        assert_eq!(Slot::note(&item).part(), Part::Note(item.clone()));
        assert_eq!(Slot::choice(&option, &item).part(), Part::Choice(option.clone(), item.clone()));
        assert_eq!(Slot::choice_note(&option, &item).part(), Part::ChoiceNote(option, item.clone()));
        assert_eq!(Slot::kept(&item).part(), Part::Kept(item));
    }

    #[test]
    fn what_is_no_answer_or_unknown_is_something_else() {
        let action = Slot::task(&TaskId::Action("rt-now-ask".into()));
        let condition = Slot::task(&TaskId::Condition("enable-leads".into()));
        let unknown = [".new", ".new.note", "", ".note"].map(Slot::from);
        for slot in [Slot::title(), Slot::plan(), action, condition].into_iter().chain(unknown) {
            assert_eq!(slot.part(), Part::Other, "{slot:?}");
        }
    }

    /// F30.
    #[test]
    fn a_count_never_passes_its_end() {
        assert_eq!(Stamp::after(0, "a"), Stamp { count: 1, tab: "a".to_owned() });
        assert_eq!(Stamp::after(COUNT_MOST - 1, "a").count, COUNT_MOST);
        assert_eq!(Stamp::after(COUNT_MOST, "a").count, COUNT_MOST);
        assert_eq!(Stamp::after(u64::MAX, "a").count, COUNT_MOST);
    }

    #[test]
    fn counts_order_before_tabs() {
        let stamp = |count, tab: &str| Stamp { count, tab: tab.to_owned() };
        assert!(stamp(1, "z") < stamp(2, "a") && stamp(1, "a") < stamp(1, "b") && Stamp::LOWEST < stamp(0, "a"));
    }
}
