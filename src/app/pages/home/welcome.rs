//! The first screen in its parts: what this is, files, an example; and what somebody new can ask for on it.
//!
//! The lobby draws them before the rest of the program is there, and Home draws them again, so they ask for no session.

use std::cell::Cell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::open_file::Chosen;
use crate::app::components::button::file_button;
use crate::bank::id::FormId;
use crate::bank::is_built_in;
use crate::bank::model::Bank;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::route::Route;

/// What somebody asked for before the rest of the program was there.
pub enum Asked {
    Begin(FormId),
    Open(Chosen),
}

/// Something asked for, which is done once.
#[derive(Clone)]
pub struct Errand(Rc<Cell<Option<Asked>>>);

impl Errand {
    pub fn new(asked: Asked) -> Errand {
        Errand(Rc::new(Cell::new(Some(asked))))
    }

    /// What is to be done; `None` once it was.
    pub fn take(&self) -> Option<Asked> {
        self.0.take()
    }
}

impl PartialEq for Errand {
    fn eq(&self, other: &Errand) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::fmt::Debug for Errand {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str("Errand")
    }
}

/// The tool in two sentences.
pub fn hero(text: &Messages, bank: &'static Bank) -> Html {
    html! {
        <header class="fh-hero">
            <h1 tabindex="-1">{ bank.title.as_str() }</h1>
            <p class="fh-lead">{ bank.summary.as_str() }</p>
            { other_questions(text, bank) }
        </header>
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

/// The example answers the questions that the tool comes with, and no others.
pub fn example(text: &Messages, bank: &Bank) -> Html {
    html! {
        if is_built_in(bank) {
            <p key="example"><a href={Route::Example.to_string()}>{ text.home.example }</a></p>
        }
    }
}

/// The way to a team's meeting.
pub fn team(text: &Messages) -> Html {
    html! { <p key="team"><a href={Route::Team.to_string()}>{ text.home.team }</a></p> }
}

/// Opening a file where nothing was begun here: it is as large as starting, since answers may be gone from this browser.
pub fn first_file(text: &Messages, on_file: Callback<Event>) -> Html {
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
