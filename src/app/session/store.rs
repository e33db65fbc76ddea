//! Where texts are kept by key: small enough that every fault of it can be played in a test.

use crate::app::browser::local_storage::StoreFault;

/// Texts by key. There is no way to clear it: what is not ours is never touched.
pub trait Store {
    /// Every key, ours or not.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault>;
    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault>;
    fn remove(&self, key: &str) -> Result<(), StoreFault>;
}
