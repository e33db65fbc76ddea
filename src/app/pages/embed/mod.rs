//! What stands above every screen inside somebody else's page, and what that page is told.

pub mod sharing;
pub mod told;

use yew::prelude::*;

use self::sharing::SharingProps;
use self::told::{use_host, use_telling};
use super::later;
use crate::app::hooks::text::{embed_text, use_text};
use crate::app::session::hooks::use_session;
use crate::embed::share::Share;
use crate::i18n::en::Messages;
use crate::i18n::en::embed::EmbedTexts;
use crate::i18n::text::fill;
use crate::route::Route;

/// Where the page on its own is, seen from this one.
const FULL: &str = "./";

/// What is below, and who may be around.
#[derive(Debug, PartialEq, Properties)]
pub struct AroundProps {
    /// The screen; `None` where the address names none.
    pub route: Option<Route>,
    /// The origins that are answered; `None`: all.
    pub hosts: Option<&'static [String]>,
}

/// The name, the ways out, where answers are kept, and what crosses to the page around.
#[component]
pub fn Around(props: &AroundProps) -> Html {
    let (text, words) = (use_text(), embed_text());
    let session = use_session();
    let host = use_host(props.hosts);
    let sharing = use_telling(&host, &session, props.route.as_ref());
    html! {
        <>
            <header key="head">
                { bar(text, words, props.route.as_ref()) }
                <p class="fh-around fh-small">
                    { kept(words, session.unkept.is_some()) }
                    if host.share() >= Share::Progress {
                        <span key="progress">{ " " }{ told(words, host.name()) }</span>
                    }
                </p>
            </header>
            if let Some(sharing) = sharing {
                <div key="sharing">{ asked(&sharing) }</div>
            }
        </>
    }
}

fn kept(words: &EmbedTexts, is_unkept: bool) -> Html {
    if is_unkept {
        html! { <span key="unkept">{ words.unkept }{ " " }{ full_page(words.go_on, None) }</span> }
    } else {
        html! { <span key="kept">{ words.kept }</span> }
    }
}

fn told(words: &EmbedTexts, host: Option<&str>) -> String {
    fill(words.progress, &[("host", host.unwrap_or(words.this_page))])
}

/// The question comes with the result, of which it is.
fn asked(sharing: &SharingProps) -> Html {
    later::outcome::sharing(sharing).unwrap_or_default()
}

fn bar(text: &Messages, words: &EmbedTexts, shown: Option<&Route>) -> Html {
    let privacy = (shown == Some(&Route::Privacy)).then_some("page");
    html! {
        <div class="fh-masthead">
            <a class="fh-masthead__name" href={Route::Home.to_string()}>{ text.shell.name }</a>
            <nav class="fh-masthead__nav" aria-label={text.shell.nav}>
                <a class="fh-masthead__link" href={Route::Privacy.to_string()} aria-current={privacy}>{ text.shell.nav_privacy }</a>
                { full_page(words.full, Some("fh-masthead__link")) }
            </nav>
        </div>
    }
}

fn full_page(label: &'static str, class: Option<&'static str>) -> Html {
    html! { <a {class} href={FULL} target="_blank" rel="noopener" key={label}>{ label }</a> }
}
