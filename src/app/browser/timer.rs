//! Waiting.

use gloo_timers::callback::Interval;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

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

/// Does it once after so many milliseconds, whatever happens. It is freed when it is done; a [`Timeout`] that is forgotten is not.
pub fn once(millis: i32, act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    let set = web_sys::window()
        .map(|window| window.set_timeout_with_callback_and_timeout_and_arguments_0(act.unchecked_ref(), millis));
    if let Some(Err(error)) = set {
        web_sys::console::error_1(&error);
    }
}
