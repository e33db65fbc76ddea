//! Where texts are kept by key, and what may go wrong there.

/// What went wrong.
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

/// Texts by key. There is no way to clear it: what is not ours is never touched.
pub trait Store {
    /// Every key, ours or not.
    fn keys(&self) -> Result<Vec<String>, StoreFault>;
    fn read(&self, key: &str) -> Result<Option<String>, StoreFault>;
    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault>;
    fn remove(&self, key: &str) -> Result<(), StoreFault>;
}
