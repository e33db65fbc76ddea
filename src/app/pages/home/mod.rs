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
pub mod welcome;

use std::cell::Cell;

use yew::prelude::*;

use self::form_card::form_cards;
use self::open_file::use_open_file;
use self::saved::Saved;
use self::welcome::{Asked, Errand, example, first_file, hero, team};
use super::later;
use crate::app::browser::open_file::Chosen;
use crate::app::browser::{clock, entropy, location};
use crate::app::components::button::file_button;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::action::Action;
use crate::app::session::hooks::{SessionHandle, use_session};
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::state::Aside;
use crate::bank::model::Form;
use crate::response::begin::begin;
use crate::route::{Route, ShortId};

/// What keeps the saves, and what the person asked for before this was here.
#[derive(Debug, PartialEq, Properties)]
pub struct HomeProps {
    pub keeper: KeeperHandle,
    pub errand: Option<Errand>,
}

/// The first screen. On an empty one, opening a file is as large as starting: answers may be gone from this browser.
#[component]
pub fn Home(props: &HomeProps) -> Html {
    let text = use_text();
    let session = use_session();
    let bank = session.bank.get();
    let opener = use_open_file(&props.keeper);
    let on_file = opener.on_file;
    let on_form = use_begin(&session);
    use_errand(&props.errand, &on_form, opener.on_read);
    use_title(text.home.title);
    let is_empty = session.assessments.is_empty();
    let lists_others = use_second(session.set_aside.iter().any(|each| each.why == Aside::OtherBank));
    html! {
        <div class="fh-stack fh-stack--sections">
            { hero(text, bank) }
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
                { form_cards(text, bank, &on_form) }
                if is_empty {
                    { first_file(text, on_file.clone()) }
                }
            </div>
            if is_empty {
                { example(text, bank) }
            } else {
                <section class="fh-stack" aria-labelledby="continue" key="saved">
                    <h2 id="continue">{ text.home.go_on }</h2>
                    <Saved />
                    <div class="fh-row fh-row--links">
                        { file_button("fh-button fh-button--file", text.home.file_open, on_file) }
                        { example(text, bank) }
                    </div>
                </section>
            }
            { team(text) }
            if lists_others {
                <div key="elsewhere">{ later::elsewhere(&session, &props.keeper) }</div>
            }
        </div>
    }
}

/// Begins a form, once: the second click of a double click comes before Home is gone, and begins nothing of its own.
#[hook]
fn use_begin(session: &SessionHandle) -> Callback<&'static Form> {
    let has_begun = use_memo((), |()| Cell::new(false));
    use_callback(session.dispatcher(), {
        let bank = session.bank;
        move |form: &'static Form, dispatcher| {
            if has_begun.replace(true) {
                return;
            }
            let response = begin(&bank, form, entropy::uuid(), clock::now());
            let route = Route::Begin(ShortId::of(&response.id));
            dispatcher.dispatch(Action::Add(response));
            location::go(&route);
        }
    })
}

/// Does what was asked for in the lobby.
#[hook]
fn use_errand(errand: &Option<Errand>, on_form: &Callback<&'static Form>, on_read: Callback<Chosen>) {
    let bank = use_session().bank;
    let on_form = on_form.clone();
    use_effect_with(errand.clone(), move |errand| match errand.as_ref().and_then(Errand::take) {
        Some(Asked::Begin(form)) => bank.get().form(form.as_str()).into_iter().for_each(|form| on_form.emit(form)),
        Some(Asked::Open(chosen)) => on_read.emit(chosen),
        None => {}
    });
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
