//! Home: what this is, the ways in, what was begun here before, and files.

pub mod config;
pub mod elsewhere;
pub mod form_card;
pub mod link;
pub mod open_file;
pub mod preview;
pub mod rescued;
pub mod saved;
pub mod taken;

use yew::prelude::*;

use self::form_card::form_cards;
use self::open_file::use_open_file;
use self::saved::Saved;
use super::later;
use crate::app::components::button::file_button;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::Aside;
use crate::bank::is_built_in;
use crate::bank::model::Bank;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::route::Route;

/// What keeps the saves.
#[derive(Debug, PartialEq, Properties)]
pub struct HomeProps {
    pub keeper: KeeperHandle,
}

/// The first screen. On an empty one, opening a file is as large as starting: answers may be gone from this browser.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let text = use_text();
    let session = use_session();
    let opener = use_open_file(&props.keeper);
    let on_file = opener.on_file;
    use_title(text.home.title);
    let is_empty = session.assessments.is_empty();
    let lists_others = use_second(session.set_aside.iter().any(|each| each.why == Aside::OtherBank));
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ session.bank.get().title.as_str() }</h1>
                <p class="fh-lead">{ session.bank.get().summary.as_str() }</p>
                { other_questions(text, session.bank.get()) }
            </header>
            if let Some(opening) = session.opening.clone() {
                <div key="preview">
                    { later::preview(&opening).unwrap_or_else(|| html! { <p>{ text.shell.missing_text }</p> }) }
                </div>
            }
            if let Some(file) = opener.rescue {
                <div key="rescue">
                    { later::rescue(&file, &opener.on_close).unwrap_or_else(|| html! { <p>{ text.shell.missing_text }</p> }) }
                </div>
            }
            <div class="fh-stack" key="forms">
                { form_cards(text, &session) }
                if is_empty {
                    { first_file(text, on_file.clone()) }
                }
            </div>
            if is_empty {
                { example(text, session.bank.get()) }
            } else {
                <section class="fh-stack" aria-labelledby="continue" key="saved">
                    <h2 id="continue">{ text.home.go_on }</h2>
                    <Saved />
                    <div class="fh-row fh-row--links">
                        { file_button("fh-button fh-button--file", text.home.file_open, on_file) }
                        { example(text, session.bank.get()) }
                    </div>
                </section>
            }
            <p key="team"><a href={Route::Team.to_string()}>{ text.home.team }</a></p>
            if lists_others {
                <div key="elsewhere">{ later::elsewhere(&session, &props.keeper) }</div>
            }
        </div>
    }
}

/// The example answers the questions that the tool comes with, and no others.
fn example(text: &Messages, bank: &Bank) -> Html {
    html! {
        if is_built_in(bank) {
            <p key="example"><a href={Route::Example.to_string()}>{ text.home.example }</a></p>
        }
    }
}

/// The quiet line over every other bank than the one that the tool comes with.
fn other_questions(text: &Messages, bank: &'static Bank) -> Html {
    let words = &text.shell;
    html! {
        if !is_built_in(bank) {
            <p class="fh-small">
                { fill(words.other_questions, &[("title", &bank.title), ("version", &bank.version)]) }
                { " · " }
                <a href={Route::Bank.to_string()}>{ words.other_change }</a>
            </p>
        }
    }
}

/// Whether the second part of the page is here, where it is needed: it lists answers to other banks.
#[hook]
fn use_second(is_needed: bool) -> bool {
    let is_here = use_state_eq(|| false);
    let setter = is_here.setter();
    use_effect_with(is_needed, move |is_needed| {
        if *is_needed {
            later::when_loaded(move || setter.set(true));
        }
    });
    is_needed && *is_here
}

fn first_file(text: &Messages, on_file: Callback<Event>) -> Html {
    let words = &text.home;
    html! {
        <section class="fh-card fh-card--flat" aria-labelledby="file-heading">
            <div class="fh-stack fh-stack--tight">
                <h2 id="file-heading">{ words.file_heading }</h2>
                <p class="fh-card__text">{ [words.file_text, text.keep.drop].join(" ") }</p>
            </div>
            { file_button("fh-button fh-button--file fh-button--main", words.file_open, on_file) }
        </section>
    }
}
