//! Privacy: what is stored, where, and how to erase it.

pub mod erase;
pub mod set_aside;
pub mod stored;

use yew::prelude::*;

use self::erase::Erase;
use self::set_aside::SetAsideList;
use self::stored::Stored;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;

/// The promise, then what can be checked of it.
#[component]
pub fn Privacy() -> Html {
    let text = &use_text().privacy;
    use_title(text.title);
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ text.heading }</h1>
                <p class="fh-lead">{ text.lead }</p>
            </header>
            <Stored />
            <SetAsideList />
            <Erase />
        </div>
    }
}
