//! The second place for every save. It answers later than the first, and what it says is written is on the disk.

use crate::app::session::keeper::Entry;

/// The second place did not do it. Nothing hangs on why: the first place is what counts, and it is asked again at the next save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotMirrored;

/// What is called with the outcome, once.
pub type Then<T> = Box<dyn FnOnce(Result<T, NotMirrored>)>;

/// Texts by key, with answers that come later. Asked in one order, it acts in that order.
pub trait Mirror {
    /// Every text whose key begins so, in the order of the keys.
    fn entries(&self, prefix: &str, then: Then<Vec<Entry>>);
    fn write(&self, key: &str, text: &str, then: Then<()>);
    /// Removes keys, those that are there.
    fn remove(&self, keys: Vec<String>, then: Then<()>);
}
