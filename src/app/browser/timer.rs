//! Waiting.

use gloo_timers::callback::Interval;

/// Something that waits to be done; dropped, it never is.
pub use gloo_timers::callback::Timeout;

/// Does it every so many milliseconds until what is returned is dropped.
pub fn every(millis: u32, act: impl FnMut() + 'static) -> Interval {
    Interval::new(millis, act)
}

/// Does it once after so many milliseconds, unless what is returned is dropped before.
pub fn after(millis: u32, act: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(millis, act)
}
