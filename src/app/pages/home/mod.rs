//! Home: what this is, three ways in, and what was begun here before.

use yew::prelude::*;

use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;

/// The first screen.
#[component]
pub fn Home() -> Html {
    let text = &use_text().home;
    let session = use_session();
    use_title(text.title);
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ &session.bank.title }</h1>
                <p class="fh-lead">{ &session.bank.summary }</p>
            </header>
        </div>
    }
}
