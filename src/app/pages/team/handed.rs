//! A file that was opened on another screen and holds the answers of several people: it is laid here for the meeting.

use std::cell::RefCell;

use crate::app::browser::open_file::Chosen;

thread_local! {
    static LAID: RefCell<Vec<Chosen>> = const { RefCell::new(Vec::new()) };
}

/// Lays a file here.
pub fn lay(chosen: Chosen) {
    LAID.with_borrow_mut(|laid| laid.push(chosen));
}

/// Takes what was laid here.
pub fn take() -> Vec<Chosen> {
    LAID.take()
}
