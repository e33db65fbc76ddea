//! Privacy: what is stored, where, and how to erase it.

pub mod erase;
pub mod set_aside;
pub mod stored;

use yew::prelude::*;

use self::erase::erase;
use self::set_aside::set_aside_list;
use self::stored::stored;
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;

/// The promise, then what can be checked of it.
#[component]
pub fn Privacy() -> Html {
    let text = use_text();
    let words = &text.privacy;
    let session = use_session();
    let now = use_now();
    let is_asking = use_state_eq(|| false);
    use_title(words.title);
    // The page provides the keeper beside the session; without one there is nothing to show.
    let Some(keeper) = use_context::<KeeperHandle>() else {
        return Html::default();
    };
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ words.heading }</h1>
                <p class="fh-lead">{ words.lead }</p>
            </header>
            { stored(text, &session, &keeper, now) }
            { set_aside_list(text, &session, &keeper) }
            { erase(text, &session, &keeper, &is_asking) }
        </div>
    }
}
