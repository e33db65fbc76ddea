//! Places to test with: a first one in memory that fails, lies or tears at the n-th call, and a second one beside it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::hooks::shared::Shared;
use foothold::app::session::keeper::{Entry, Keeper, Place};
use foothold::app::session::mirror::{Mirror, NotMirrored, Then};
use foothold::app::session::state::Session;
use foothold::app::session::store::Store;

use crate::common::{at, bank};

/// Texts that several keepers, as several tabs, see.
#[derive(Clone, Default)]
pub struct Memory {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    /// Calls until one goes wrong; below 0 none does.
    countdown: Rc<Cell<i32>>,
    how: Rc<Cell<Option<Wrong>>>,
    /// Whether every write finds no room.
    pub is_full: Rc<Cell<bool>>,
    pub second: Second,
}

/// How a call goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    Fails(StoreFault),
    /// A write says that it worked and keeps half of the text; a read gives half of it.
    Tears,
    /// A write says that it worked and keeps the old text.
    Forgets,
}

impl Memory {
    pub fn keeper(&self) -> Keeper {
        self.keeper_at("/foothold/")
    }

    pub fn keeper_at(&self, folder: &str) -> Keeper {
        self.keeper_in(&Place { folder, workspace: "" })
    }

    pub fn keeper_in(&self, place: &Place<'_>) -> Keeper {
        Keeper::new(Rc::new(self.clone()), Rc::new(self.second.clone()), place, Shared::new(bank()))
    }

    /// What a window finds when it opens.
    pub fn load(&self) -> Session {
        self.keeper().load("here".into(), at(0))
    }

    /// The call after so many goes wrong, once.
    pub fn go_wrong(&self, after: i32, how: Wrong) {
        self.countdown.set(after);
        self.how.set(Some(how));
    }

    pub fn go_right(&self) {
        self.how.set(None);
    }

    /// Whether the call that is to go wrong has not come yet.
    pub fn is_armed(&self) -> bool {
        self.countdown.get() >= 0
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.texts.borrow().get(key).cloned()
    }

    pub fn put(&self, key: &str, text: &str) {
        self.texts.borrow_mut().insert(key.to_owned(), text.to_owned());
    }

    fn now_wrong(&self) -> Option<Wrong> {
        self.countdown.set(self.countdown.get() - 1);
        self.how.get().filter(|_| self.countdown.get() == -1)
    }
}

fn half(text: &str) -> String {
    text.chars().take(text.chars().count() / 2).collect()
}

impl Store for Memory {
    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        match self.now_wrong() {
            Some(Wrong::Fails(fault)) => Err(fault),
            _ => Ok(self.texts.borrow().keys().cloned().collect()),
        }
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        let text = self.text(key);
        match self.now_wrong() {
            Some(Wrong::Fails(fault)) => Err(fault),
            Some(Wrong::Tears) => Ok(text.map(|text| half(&text))),
            Some(Wrong::Forgets) | None => Ok(text),
        }
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        if self.is_full.get() {
            return Err(StoreFault::Full);
        }
        match self.now_wrong() {
            Some(Wrong::Fails(fault)) => return Err(fault),
            Some(Wrong::Tears) => self.put(key, &half(text)),
            Some(Wrong::Forgets) => {}
            None => self.put(key, text),
        }
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        match self.now_wrong() {
            Some(Wrong::Fails(fault)) => return Err(fault),
            _ => self.texts.borrow_mut().remove(key),
        };
        Ok(())
    }
}

/// A second place that answers at once, or not at all.
#[derive(Clone, Default)]
pub struct Second {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    pub is_broken: Rc<Cell<bool>>,
}

impl Second {
    fn working(&self) -> Result<(), NotMirrored> {
        if self.is_broken.get() { Err(NotMirrored) } else { Ok(()) }
    }
}

impl Mirror for Second {
    fn entries(&self, prefix: &str, then: Then<Vec<Entry>>) {
        let texts = self.texts.borrow().clone();
        let entries = texts.into_iter().filter(|(key, _)| key.starts_with(prefix));
        then(self.working().map(|()| entries.map(|(key, text)| Entry { key, text }).collect()));
    }

    fn write(&self, key: &str, text: &str, then: Then<()>) {
        let done = self.working().map(|()| drop(self.texts.borrow_mut().insert(key.to_owned(), text.to_owned())));
        then(done);
    }

    fn remove(&self, keys: Vec<String>, then: Then<()>) {
        let done = self.working().map(|()| keys.iter().for_each(|key| drop(self.texts.borrow_mut().remove(key))));
        then(done);
    }
}
