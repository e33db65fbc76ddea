//! What time it is.

use crate::response::moment::{Date, Moment};

/// Now, by this machine's clock.
pub fn now() -> Moment {
    // A clock's milliseconds are whole and far within 2^53.
    Moment::from_millis(js_sys::Date::now() as i64)
}

/// Which day it is where this machine is.
pub fn today() -> Date {
    let now = js_sys::Date::new_0();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    Date { year: i64::from(now.get_full_year()), month: small(now.get_month() + 1), day: small(now.get_date()) }
}
