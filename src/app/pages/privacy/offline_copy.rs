//! The tool's copy of itself, with which it opens without a network.

use yew::prelude::*;

use crate::app::browser::{offline, timer};
use crate::app::hooks::text::later_text;

/// Milliseconds after which it is looked at again: the copy is made while the page is open.
const TICK: u32 = 1_000;

/// Whether there is a whole copy. Not asked while rendering: the screen is rendered without a browser too.
#[hook]
pub fn use_offline_copy() -> bool {
    let is_kept = use_state_eq(|| false);
    let setter = is_kept.setter();
    use_effect_with((), move |()| {
        setter.set(offline::is_kept());
        let looking = timer::every(TICK, move || setter.set(offline::is_kept()));
        move || drop(looking)
    });
    *is_kept
}

/// What it is, and whether it is there.
pub fn offline_copy(is_kept: bool) -> Html {
    let words = &later_text().privacy;
    let state = if is_kept { words.offline_now } else { words.offline_not };
    html! {
        <section class="fh-stack" aria-labelledby="offline" key="offline">
            <h2 id="offline">{ words.offline }</h2>
            <p>{ words.offline_text }</p>
            <p key={state}><strong>{ state }</strong></p>
        </section>
    }
}
