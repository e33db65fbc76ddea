//! Stores to test with: one in memory, and one that fails at the n-th call.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::hooks::shared::Shared;
use foothold::app::session::keeper::Keeper;
use foothold::app::session::store::Store;

use crate::common::bank;

/// Texts that several keepers, as several tabs, see.
#[derive(Clone, Default)]
pub struct Memory {
    pub texts: Rc<RefCell<BTreeMap<String, String>>>,
    /// Calls until one goes wrong; below 0 none does.
    countdown: Rc<Cell<i32>>,
    how: Rc<Cell<Option<Wrong>>>,
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
        Keeper::new(Box::new(self.clone()), folder, Shared::new(bank()))
    }

    /// The call after so many goes wrong, once.
    pub fn go_wrong(&self, after: i32, how: Wrong) {
        self.countdown.set(after);
        self.how.set(Some(how));
    }

    pub fn go_right(&self) {
        self.how.set(None);
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
