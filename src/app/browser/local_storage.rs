//! The browser's local storage, probed before it is used, with every error told apart.

use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// What went wrong with a store of texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser gives this page no storage at all.
    Blocked,
    /// No room for the new text; the old one is still there.
    Full,
    /// It can be reached, but not read or written.
    Damaged,
    /// It said that it wrote, and what it gives back is something else.
    Lying,
}

/// Storage that answered the probe.
pub struct LocalStorage(Storage);

/// What older Firefox calls a full store.
const FULL_CODES: [u16; 2] = [22, 1014];

impl LocalStorage {
    /// The storage if this page may have it. Blocked, the browser throws or says null, depending on the browser.
    pub fn probe() -> Result<LocalStorage, StoreFault> {
        let window = web_sys::window().ok_or(StoreFault::Blocked)?;
        window.local_storage().ok().flatten().ok_or(StoreFault::Blocked)?;
        #[expect(clippy::disallowed_types, reason = "the line above asked, so that this does not panic")]
        let storage = gloo_storage::LocalStorage::raw();
        storage.length().map_err(|_| StoreFault::Damaged)?;
        Ok(LocalStorage(storage))
    }

    /// Every key of this host.
    pub fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let count = self.0.length().map_err(|error| fault(&error))?;
        let mut keys = Vec::new();
        for index in 0..count {
            keys.extend(self.0.key(index).map_err(|error| fault(&error))?);
        }
        Ok(keys)
    }

    /// The text under a key.
    pub fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.0.get_item(key).map_err(|error| fault(&error))
    }

    /// Puts a text under a key, or leaves the old one.
    pub fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        self.0.set_item(key, text).map_err(|error| fault(&error))
    }

    /// Removes a key.
    pub fn remove(&self, key: &str) -> Result<(), StoreFault> {
        self.0.remove_item(key).map_err(|error| fault(&error))
    }
}

fn fault(error: &JsValue) -> StoreFault {
    let Some(exception) = error.dyn_ref::<DomException>() else {
        return StoreFault::Damaged;
    };
    if FULL_CODES.contains(&exception.code()) || exception.name() == "QuotaExceededError" {
        StoreFault::Full
    } else if exception.name() == "SecurityError" {
        StoreFault::Blocked
    } else {
        StoreFault::Damaged
    }
}
