//! The time, as it goes on while something shows how long ago it was.

use yew::prelude::*;

use crate::app::browser::{clock, timer};
use crate::response::moment::Moment;

/// Now, anew every few seconds. `None` until the screen stands, so that rendering itself asks no clock.
#[hook]
pub fn use_now() -> Option<Moment> {
    let now = use_state_eq(|| None);
    let setter = now.setter();
    use_effect_with((), move |()| {
        setter.set(Some(clock::now()));
        let ticking = timer::every(TICK, move || setter.set(Some(clock::now())));
        move || drop(ticking)
    });
    *now
}

/// Milliseconds. Seconds are shown, but nobody counts along.
const TICK: u32 = 2_000;
