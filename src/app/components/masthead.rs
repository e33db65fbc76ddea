//! The line at the top of every screen: the name, and the way to what belongs to no assessment.

use yew::prelude::*;

use crate::i18n::en::Messages;
use crate::i18n::en::shell::Shell;
use crate::route::Route;

/// Name and navigation, and whose copy of the tool this is. The link of the screen that is shown says so.
pub fn masthead(text: &Messages, shown: Option<&Route>, edition: Html) -> Html {
    let text = &text.shell;
    let current = |route: Route| (shown == Some(&route)).then_some("page");
    html! {
        <header class="fh-masthead">
            { name(text, Route::Home.to_string().into()) }
            { edition }
            <nav class="fh-masthead__nav" aria-label={text.nav}>
                <a class="fh-masthead__link" href={Route::Example.to_string()} aria-current={current(Route::Example)}>{ text.nav_example }</a>
                <a class="fh-masthead__link" href={Route::Privacy.to_string()} aria-current={current(Route::Privacy)}>{ text.nav_privacy }</a>
            </nav>
        </header>
    }
}

/// The tool's name with its mark, a link to the first screen at `home`.
pub fn name(text: &Shell, home: AttrValue) -> Html {
    html! {
        <a class="fh-masthead__name" href={home}>
            <svg class="fh-masthead__mark" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4"
                stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
                <path d="M2 21h6v-5h5v-5h5V6h4" />
                <circle cx="19.5" cy="2.6" r="1.4" fill="currentColor" stroke="none" />
            </svg>
            <span>{ text.name }</span>
        </a>
    }
}
