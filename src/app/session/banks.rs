//! Question banks that are kept in this browser, which of them is in use, and a file that waits for its bank.
//!
//! They stand under this copy's keys beside the saves, in both places. What uses another bank begins anew: the page is
//! loaded again, so that one bank a page is all that any screen ever sees.

use std::rc::Rc;

use crate::app::browser::local_storage::StoreFault;
use crate::bank::digits;
use crate::files::kept_bank::KeptBank;
use crate::json::object::Object;
use crate::json::parse;
use crate::json::print::print;

use super::keeper::{Entry, Keeper, Place, prefix_of};
use super::state::{Aside, Session};
use super::store::Store;

/// Everything about banks stands under keys that begin so; no response's id does, for it is a UUID.
const BANK: &str = "bank:";
/// Everything about teams stands under keys that begin so.
const TEAM: &str = "team:";
/// A kept bank's key is this and its shelf: versions with other numbers stand beside each other.
const KEPT: &str = "bank:kept:";
/// Holds the shelf of the bank in use.
const CHOSEN: &str = "bank:chosen";
/// Holds a file until the page is loaded with its bank.
const WAITING: &str = "bank:waiting";
/// A waiting file may be as large as any.
const WAITING_LIMIT: usize = 12 * 1024 * 1024;

/// The shelf that stands for the bank that the tool comes with; every other one has a stop in it.
pub const BUILT_IN: &str = "built-in";

/// A file that waits for its bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    pub name: String,
    pub text: String,
}

/// A kept bank, or one whose record is damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelved {
    /// What its key says.
    pub shelf: String,
    pub bank: Option<KeptBank>,
}

/// What the person chose before the page knew of any bank: its shelf, and the text of its record if it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    pub shelf: String,
    pub record: Option<String>,
}

/// The shelf that a bank stands on: its id, a stop, and the first digits of its digest.
pub fn shelf_for(bank: &KeptBank) -> String {
    format!("{}.{}", bank.id, digits(&bank.digest))
}

/// The bank that the person chose in this browser; `None` where nothing was, or where nothing can be read.
pub fn chosen(store: &dyn Store, place: &Place<'_>) -> Option<Chosen> {
    let prefix = prefix_of(place);
    let read = |key: &str| store.read(&format!("{prefix}{key}")).ok().flatten();
    let shelf = read(CHOSEN)?;
    let record = read(&format!("{KEPT}{shelf}"));
    Some(Chosen { shelf, record })
}

impl Keeper {
    /// Whether a key is about banks.
    pub fn is_about_banks(&self, key: &str) -> bool {
        key.strip_prefix(self.prefix()).is_some_and(|rest| rest.starts_with(BANK))
    }

    /// Whether a key is about teams.
    pub fn is_about_teams(&self, key: &str) -> bool {
        key.strip_prefix(self.prefix()).is_some_and(|rest| rest.starts_with(TEAM))
    }

    /// The key of something about teams.
    pub(super) fn about_teams(&self, rest: &str) -> String {
        self.about(&format!("{TEAM}{rest}"))
    }

    /// The shelf of the kept bank whose key this is.
    pub fn shelf_of<'a>(&self, key: &'a str) -> Option<&'a str> {
        key.strip_prefix(self.prefix())?.strip_prefix(KEPT)
    }

    fn about(&self, rest: &str) -> String {
        format!("{}{rest}", self.prefix())
    }

    /// Every kept bank, in the order of their shelves.
    pub fn banks(&self) -> Result<Vec<Shelved>, StoreFault> {
        let entries = self.entries()?;
        Ok(entries.iter().filter_map(|entry| self.shelved(entry)).collect())
    }

    fn shelved(&self, entry: &Entry) -> Option<Shelved> {
        let shelf = self.shelf_of(&entry.key)?;
        let bank = KeptBank::read(&entry.text).filter(|bank| shelf_for(bank) == shelf);
        Some(Shelved { shelf: shelf.to_owned(), bank })
    }

    /// Keeps a bank; it takes the place of one with the same numbers in other words.
    pub fn keep_bank(&self, bank: &KeptBank) -> Result<(), StoreFault> {
        let key = self.about(&format!("{KEPT}{}", shelf_for(bank)));
        let text = bank.write();
        if let Some(damaged) = self.store().read(&key)?.filter(|there| KeptBank::read(there).is_none()) {
            self.set_aside(&key, damaged, Aside::Unreadable)?;
        }
        self.write(&key, &text)?;
        self.mirror.write(&key, &text, Box::new(drop));
        Ok(())
    }

    /// Removes a kept bank from both places. Answers to it stay.
    pub fn put_bank_away(&self, shelf: &str) -> Result<(), StoreFault> {
        self.erase(&self.about(&format!("{KEPT}{shelf}")))
    }

    /// The shelf that the person chose; `None` for the bank that the page comes with.
    pub fn chosen_bank(&self) -> Result<Option<String>, StoreFault> {
        self.store().read(&self.about(CHOSEN))
    }

    /// Chooses a bank for the next time the page is loaded; `None` for the one that the page comes with.
    pub fn choose_bank(&self, shelf: Option<&str>) -> Result<(), StoreFault> {
        let key = self.about(CHOSEN);
        let Some(shelf) = shelf else { return self.erase(&key) };
        self.write(&key, shelf)?;
        self.mirror.write(&key, shelf, Box::new(drop));
        Ok(())
    }

    /// Whether a file was laid by.
    pub fn has_waiting(&self) -> bool {
        matches!(self.store().read(&self.about(WAITING)), Ok(Some(_)))
    }

    /// Lays a file by until the page is loaded with its bank.
    pub fn lay_by(&self, file: &Waiting) -> Result<(), StoreFault> {
        let mut waiting = Object::default();
        waiting.put_text("name", &file.name);
        waiting.put_text("text", &file.text);
        self.write(&self.about(WAITING), &print(&waiting.value()))
    }

    /// Takes out the file that was laid by, if there is one. It is there no more.
    pub fn take_waiting(&self) -> Option<Waiting> {
        let key = self.about(WAITING);
        let text = self.store().read(&key).ok().flatten()?;
        // One that cannot be removed would be shown at every start.
        self.erase(&key).ok()?;
        let tree = parse::parse(text.as_bytes(), WAITING_LIMIT).ok()?;
        let member = |key: &str| tree.get(key).and_then(|value| value.as_str()).map(str::to_owned);
        Some(Waiting { name: member("name")?, text: member("text")? })
    }

    /// Gives the first place the kept banks that only the second still has; `on_done` is told if there were any.
    pub fn restore_banks(&self, on_done: impl FnOnce() + 'static) {
        let keeper = self.clone();
        self.mirrored(move |entries| {
            let lacks = |entry: &&Entry| {
                keeper.shelved(entry).is_some_and(|shelved| shelved.bank.is_some())
                    && matches!(keeper.store().read(&entry.key), Ok(None))
            };
            let found = entries.iter().filter(lacks).filter(|entry| keeper.write(&entry.key, &entry.text).is_ok());
            if found.count() > 0 {
                on_done();
            }
        });
    }
}

impl Session {
    /// The saves of answers to other banks, which stay as they are: each by its id in the key, and its text.
    pub fn elsewhere<'a>(&'a self, keeper: &'a Keeper) -> impl Iterator<Item = (&'a str, &'a Rc<str>)> {
        let others = self.set_aside.iter().filter(|each| each.why == Aside::OtherBank);
        let others = others.filter_map(|each| Some((keeper.id_of(&each.key)?, &each.text)));
        others.filter(|(id, _)| !self.gone.contains_key(*id))
    }
}
