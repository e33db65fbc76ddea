//! What may wait until the person has seen what they did.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::VisibilityState;

use super::timer;

/// Acts right after the next frame is drawn; at once where none will be, because nobody looks.
pub fn after(act: impl FnOnce() + 'static) {
    let window = web_sys::window()
        .filter(|window| window.document().is_some_and(|page| page.visibility_state() == VisibilityState::Visible));
    let Some(window) = window else { return act() };
    // A frame's callbacks run before it is drawn: what they put off runs after.
    let draw = Closure::once_into_js(move || timer::once(0, act));
    // Refused only for what is no function, and this is one; the next change would try again.
    if let Err(error) = window.request_animation_frame(draw.unchecked_ref()) {
        web_sys::console::error_1(&error);
    }
}
