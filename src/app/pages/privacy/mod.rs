//! Privacy: what is stored, where, and how to erase it.

pub mod backups;
pub mod erase;
pub mod offline_copy;
pub mod set_aside;
pub mod shelf;
pub mod stored;

use yew::prelude::*;

use self::backups::backups;
use self::erase::erase;
use self::offline_copy::{offline_copy, use_offline_copy};
use self::set_aside::set_aside_list;
use self::shelf::use_shelf;
use self::stored::stored;
use crate::app::hooks::now::use_now;
use crate::app::hooks::text::{later_text, use_text};
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;

/// The edition that the build lays beside the page.
const ONE_FILE: &str = "foothold.html";

/// What is said of accessibility, a page of its own. From a frame it opens beside it.
const STATEMENT: &str = "./accessibility.html";

/// What holds the saves.
#[derive(Debug, PartialEq, Properties)]
pub struct PrivacyProps {
    pub keeper: KeeperHandle,
}

/// The promise, then what can be checked of it.
#[component]
pub fn Privacy(props: &PrivacyProps) -> Html {
    let (text, session, now, keeper) = (use_text(), use_session(), use_now(), &props.keeper);
    let words = &later_text().privacy;
    use_title(words.title);
    let is_asking = use_state_eq(|| false);
    let round = use_state(|| 0_u32);
    let shelf = use_shelf(&session, keeper, *round);
    let is_kept = use_offline_copy();
    let on_erased = use_callback(round, |(), round| round.set(round.wrapping_add(1)));
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ words.heading }</h1>
                <p class="fh-lead">{ words.lead }</p>
            </header>
            { stored(text, &session, keeper, &shelf, now) }
            { backups(text, &session, keeper, &shelf, now, &on_erased) }
            { set_aside_list(&session, keeper) }
            { offline_copy(is_kept) }
            { erase(&session, keeper, &shelf, &is_asking, &on_erased, is_kept) }
            <section class="fh-stack fh-served" aria-labelledby="accessible">
                <h2 id="accessible">{ words.accessible }</h2>
                <p>{ words.accessible_text }</p>
                <p><a href={STATEMENT} target="_blank" rel="noopener">{ words.accessible_link }</a></p>
            </section>
            <section class="fh-stack fh-served" aria-labelledby="one-file">
                <h2 id="one-file">{ words.one_file }</h2>
                <p>{ words.one_file_text }</p>
                <p><a href={ONE_FILE} download={ONE_FILE}>{ words.one_file_link }</a></p>
            </section>
        </div>
    }
}
