//! The foot of every screen: the promise, and what the instrument is not.

use yew::prelude::*;

use crate::app::hooks::text::use_text;
use crate::route::Route;

/// What the bank says that it is not.
#[derive(Debug, PartialEq, Properties)]
pub struct FootProps {
    pub notice: AttrValue,
}

/// Promise, notice, and the way to Privacy.
#[component]
pub fn Foot(props: &FootProps) -> Html {
    let text = &use_text().shell;
    html! {
        <footer class="fh-foot">
            <p class="fh-promise">
                <svg class="fh-promise__mark" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
                    <rect x="2.5" y="7" width="11" height="7" rx="1.5" />
                    <path d="M5 7V5a3 3 0 0 1 6 0v2" />
                </svg>
                <span>{ text.promise }</span>
            </p>
            <p>
                <span>{ &props.notice }</span>
                { " " }
                <a href={Route::Privacy.to_string()}>{ text.foot_link }</a>
            </p>
        </footer>
    }
}
