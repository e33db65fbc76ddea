//! The meeting's home: who is in, where they agree, and what to talk about.

use yew::prelude::*;

use crate::app::hooks::title::use_title;
use crate::app::session::meeting::hooks::use_meeting;
use crate::app::session::meeting::state::Keeping;
use crate::i18n::en::team::TEAM;

/// The meeting's home.
#[component]
pub fn TeamHome() -> Html {
    let state = use_meeting();
    use_title(TEAM.title);
    let line = if state.keeping == Keeping::Reading { TEAM.reading } else { TEAM.empty };
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ TEAM.heading }</h1>
                <p class="fh-lead">{ TEAM.lead }</p>
                <p class="fh-small">{ TEAM.promise }</p>
            </header>
            if state.meeting.size() == 0 {
                <p key={line}>{ line }</p>
            }
        </div>
    }
}
