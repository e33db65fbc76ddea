//! The first screen of somebody who was never here, as long as they have asked for nothing.
//!
//! It draws what the house draws for a browser that holds nothing, element for element, from the same functions.

use yew::prelude::*;

use super::browser::open_file::Chosen;
use super::browser::{dropped, open_file};
use super::components::foot::foot;
use super::components::masthead::masthead;
use super::frame::framed;
use super::hooks::shared::Shared;
use super::hooks::text::use_text;
use super::hooks::title::use_title;
use super::pages::home::form_card::form_cards;
use super::pages::home::welcome::{Asked, Errand, example, first_file, hero, team};
use super::pages::later::screen::{awaited, missing};
use super::setup::Setup;
use crate::bank::model::{Bank, Form};
use crate::i18n::en::Messages;
use crate::route::Route;

/// What the lobby shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    Welcome,
    /// The rest of the program is on its way.
    Awaited,
    /// It did not come.
    Missing,
}

/// What the page was set up with, what to show, and who is told what the person asks for.
#[derive(Debug, PartialEq, Properties)]
pub struct LobbyProps {
    pub setup: Shared<Setup>,
    pub shown: Shown,
    pub on_errand: Callback<Errand>,
    pub on_try: Callback<()>,
}

/// The first screen, or what stands in the place of the next one until that comes.
#[component]
pub fn Lobby(props: &LobbyProps) -> Html {
    let text = use_text();
    use_title(text.home.title);
    let on_form = use_callback(props.on_errand.clone(), |form: &'static Form, to| {
        to.emit(Errand::new(Asked::Begin(form.id.clone())))
    });
    let on_read = use_callback(props.on_errand.clone(), |chosen: Chosen, to| to.emit(Errand::new(Asked::Open(chosen))));
    let on_file = use_callback(on_read.clone(), |event: Event, on_read| {
        let on_read = on_read.clone();
        open_file::read(&event, move |chosen| on_read.emit(chosen));
    });
    use_effect_with(on_read, |on_read| {
        let on_read = on_read.clone();
        let listening = (dropped::keep_page(), dropped::listen_drop(move |chosen| on_read.emit(chosen)));
        move || drop(listening)
    });
    let bank = props.setup.bank.get();
    let main = match props.shown {
        Shown::Welcome => welcome(text, props.setup, bank, &on_form, on_file),
        Shown::Awaited => awaited(text),
        Shown::Missing => missing(text, props.on_try.reform(|_: MouseEvent| ())),
    };
    let drawn = &props.setup.get().drawn;
    framed(
        text,
        masthead(text, Some(&Route::Home), drawn.edition.clone()),
        main,
        foot(text, &bank.notice, false, drawn.links.clone()),
    )
}

fn welcome(
    text: &'static Messages,
    setup: Shared<Setup>,
    bank: &'static Bank,
    on_form: &Callback<&'static Form>,
    on_file: Callback<Event>,
) -> Html {
    html! {
        <>
            <div class="fh-notices fh-stack">
                { setup.drawn.notice.clone() }
                { setup.bank_notice.clone() }
            </div>
            <div class="fh-stack fh-stack--sections">
                { hero(text, bank) }
                <div class="fh-stack" key="forms">
                    { form_cards(text, bank, on_form) }
                    { first_file(text, on_file) }
                </div>
                { example(text, bank) }
                { team(text) }
            </div>
        </>
    }
}
