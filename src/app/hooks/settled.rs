//! What is worth saying: what is over before anybody could read it is not.

use yew::prelude::*;

use crate::app::browser::timer;

/// Milliseconds for which something passing has to last before it is said.
const LASTING: u32 = 300;

/// The last value that was there to stay, and a passing one only when it lasts.
#[hook]
pub fn use_settled<Value: Copy + PartialEq + 'static>(value: Value, is_passing: bool) -> Value {
    let said = use_state_eq(|| value);
    let setter = said.setter();
    use_effect_with((value, is_passing), move |&(value, is_passing)| {
        let say = move || setter.set(value);
        let waiting = if is_passing {
            Some(timer::after(LASTING, say))
        } else {
            say();
            None
        };
        move || drop(waiting)
    });
    if is_passing { *said } else { value }
}
