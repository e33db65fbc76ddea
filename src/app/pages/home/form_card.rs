//! The forms, each with how long it takes and what it gives.

use yew::prelude::*;

use crate::order::sort_by_key;
use crate::app::browser::{clock, entropy, location};
use crate::app::hooks::text::use_text;
use crate::app::session::action::Action;
use crate::app::session::hooks::use_session;
use crate::bank::id::FormId;
use crate::bank::model::{Bank, Form, Gives};
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, plural};
use crate::response::change::begin;
use crate::route::{Route, ShortId};

/// One card a form; the one that can rank leads, wherever it stands in the bank.
#[component]
pub fn FormCards() -> Html {
    let text = use_text();
    let session = use_session();
    let on_start = use_callback(session.clone(), |form: FormId, session| {
        let Some(form) = session.bank.form(form.as_str()) else {
            return;
        };
        let response = begin(&session.bank, form, entropy::uuid(), clock::now());
        let route = Route::Begin(ShortId::of(&response.id));
        session.dispatch(Action::Add(response));
        location::go(&route);
    });
    let mut forms: Vec<&Form> = session.bank.get().forms.iter().collect();
    sort_by_key(&mut forms, |form| form.gives != Gives::Ranking);
    html! {
        <section class="fh-cards" aria-label={text.home.forms}>
            for form in forms {
                { card(text, &session.bank, form, &on_start) }
            }
        </section>
    }
}

fn card(text: &Messages, bank: &Bank, form: &Form, on_start: &Callback<FormId>) -> Html {
    let words = &text.home;
    let leads = form.gives == Gives::Ranking;
    let card = classes!("fh-card", leads.then_some("fh-card--lead"));
    let button = classes!("fh-button", leads.then_some("fh-button--main"));
    let id = form.id.clone();
    let onclick = on_start.reform(move |_: MouseEvent| id.clone());
    let meta = format!(
        "{} · {}",
        plural(words.meta, bank.items_of(form).count()),
        time(text, form)
    );
    html! {
        <article class={card} key={form.id.as_str()}>
            <h2>{ &form.title }</h2>
            <p class="fh-card__text">{ gives(text, bank, form) }</p>
            <p class="fh-card__meta">{ meta }</p>
            <button class={button} type="button" {onclick}>
                <span>{ words.start }<span class="fh-hidden">{ fill(words.start_of, &[("form", &form.title)]) }</span></span>
            </button>
        </article>
    }
}

fn gives(text: &Messages, bank: &Bank, form: &Form) -> String {
    match form.gives {
        Gives::Ranking => text.home.gives_ranking.to_owned(),
        Gives::Shortlist => text.home.gives_shortlist.to_owned(),
        Gives::Profile => {
            let modules: Vec<&str> = form
                .modules
                .iter()
                .filter_map(|id| bank.module(id.as_str()))
                .map(|module| module.question.as_str())
                .collect();
            modules.join(" ")
        }
    }
}

/// An hour or more is taken in sittings.
fn time(text: &Messages, form: &Form) -> String {
    if form.minutes >= 60 {
        text.home.hour.to_owned()
    } else {
        plural(text.home.minutes, usize::from(form.minutes))
    }
}
