//! A value that lives as long as the page, and counts as the same only if it is the very same one.

use std::ops::Deref;

/// A reference for props. Comparing a whole bank at every render would cost more than rendering; comparing where it is costs nothing.
#[derive(Debug)]
pub struct Shared<T: 'static>(&'static T);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: &'static T) -> Shared<T> {
        Shared(value)
    }

    /// The value, for as long as the page lives.
    pub fn get(self) -> &'static T {
        self.0
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Shared<T> {
        *self
    }
}

impl<T> Copy for Shared<T> {}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Shared<T>) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0
    }
}
