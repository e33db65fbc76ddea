//! The foot of every screen: the promise, and what the instrument is not.

use yew::prelude::*;

use crate::i18n::en::Messages;
use crate::i18n::en::shell::Shell;
use crate::route::Route;

/// Promise, what the bank says that it is not, the way to Privacy, and what the folder's host links to. Inside somebody else's
/// page the promise depends on what crosses to it, and stands above with that; and the tool is on a site already. The page that has
/// all in it has nothing that could be put on one.
pub fn foot(text: &Messages, notice: &'static str, is_embedded: bool, links: Html) -> Html {
    let text = &text.shell;
    html! {
        <footer class="fh-foot">
            if !is_embedded {
                { promise(text) }
            }
            <p>
                <span>{ notice }</span>
                { " " }
                <span class="fh-foot__links">
                    <a href={Route::Privacy.to_string()}>{ text.foot_link }</a>
                    { " " }
                    <a href={Route::Method.to_string()}>{ text.foot_method }</a>
                    { " " }
                    <a href={Route::Worksheet.to_string()}>{ text.foot_worksheet }</a>
                    if !is_embedded {
                        { " " }
                        <a class="fh-served" href={Route::PutOnSite.to_string()}>{ text.foot_site }</a>
                        { " " }
                        <a href={Route::Bank.to_string()}>{ text.foot_bank }</a>
                    }
                </span>
            </p>
            { links }
        </footer>
    }
}

fn promise(text: &Shell) -> Html {
    html! {
        <p class="fh-promise">
            <svg class="fh-promise__mark" viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.8" aria-hidden="true">
                <rect x="2.5" y="7" width="11" height="7" rx="1.5" />
                <path d="M5 7V5a3 3 0 0 1 6 0v2" />
            </svg>
            <span>{ text.promise }</span>
        </p>
    }
}
