//! The browser's own storage as a store; where there is none, a store that says so of every call.

use std::rc::Rc;

use crate::app::browser::local_storage::{LocalStorage, StoreFault};

use super::store::Store;

/// The browser's storage if it can be reached.
pub fn browser() -> Rc<dyn Store> {
    match LocalStorage::probe() {
        Ok(storage) => Rc::new(storage),
        Err(fault) => Rc::new(Unreachable(fault)),
    }
}

impl Store for LocalStorage {
    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        LocalStorage::keys(self)
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        LocalStorage::read(self, key)
    }

    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        LocalStorage::write(self, key, text)
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        LocalStorage::remove(self, key)
    }
}

/// No storage: everything says why.
struct Unreachable(StoreFault);

impl Store for Unreachable {
    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        Err(self.0)
    }

    fn read(&self, _key: &str) -> Result<Option<String>, StoreFault> {
        Err(self.0)
    }

    fn write(&self, _key: &str, _text: &str) -> Result<(), StoreFault> {
        Err(self.0)
    }

    fn remove(&self, _key: &str) -> Result<(), StoreFault> {
        Err(self.0)
    }
}
