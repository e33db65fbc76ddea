//! What time it is.

use crate::response::moment::Moment;

/// Now, by this machine's clock.
pub fn now() -> Moment {
    // A clock's milliseconds are whole and far within 2^53.
    Moment::from_millis(js_sys::Date::now() as i64)
}
