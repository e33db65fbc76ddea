//! What stands round every screen, whoever is inside.

use yew::prelude::*;

use super::browser::focus;
use crate::i18n::en::Messages;

/// The way past the head, the head, the screen, the foot, and where screen readers hear what is said in passing.
pub fn framed(text: &Messages, head: Html, main: Html, foot: Html) -> Html {
    html! {
        <div class="fh-page">
            { skip_link(text) }
            { head }
            <main class="fh-main" id="main" tabindex="-1">{ main }</main>
            { foot }
            <div class="fh-hidden" id="said" role="status" aria-live="polite"></div>
        </div>
    }
}

/// Past the masthead, for the keyboard.
fn skip_link(text: &Messages) -> Html {
    let onclick = |event: MouseEvent| {
        // Followed as an anchor, it would change the address to one that names no screen.
        event.prevent_default();
        focus::main();
    };
    html! { <a class="fh-skip" href="#main" {onclick}>{ text.shell.skip }</a> }
}
