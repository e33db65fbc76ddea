//! The forms, each with how long it takes and what it gives.

use yew::prelude::*;

use crate::app::components::button::button_of;
use crate::bank::model::{Bank, Form, Gives};
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, plural};
use crate::order::sort_by_key;

/// One card a form; the one that can rank leads, wherever it stands in the bank.
pub fn form_cards(text: &Messages, bank: &'static Bank, on_form: &Callback<&'static Form>) -> Html {
    let mut forms: Vec<&'static Form> = bank.forms.iter().collect();
    sort_by_key(&mut forms, |form| form.gives != Gives::Ranking);
    html! {
        <section class="fh-cards" aria-label={text.home.forms}>
            for form in forms {
                { card(text, bank, form, on_form) }
            }
        </section>
    }
}

fn card(text: &Messages, bank: &Bank, form: &'static Form, on_form: &Callback<&'static Form>) -> Html {
    let words = &text.home;
    let (card, class) = match form.gives {
        Gives::Ranking => ("fh-card fh-card--lead", "fh-button fh-button--main"),
        Gives::Shortlist | Gives::Profile => ("fh-card", "fh-button"),
    };
    let meta = format!("{} · {}", plural(words.meta, bank.items_of(form).count()), time(text, form));
    let gives = gives(text, bank, form);
    let onclick = on_form.reform(move |_: MouseEvent| form);
    html! {
        <article class={card} key={form.id.as_str()}>
            <h2>{ form.title.as_str() }</h2>
            <p class="fh-card__text">{ gives }</p>
            <p class="fh-card__meta">{ meta }</p>
            { button_of(class, words.start, fill(words.start_of, &[("form", &form.title)]), onclick) }
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
    if form.minutes >= 60 { text.home.hour.to_owned() } else { plural(text.home.minutes, usize::from(form.minutes)) }
}
