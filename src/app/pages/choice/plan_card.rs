//! One plan among others: how it stands in words, its number, its warnings, and the way to its answers.

use yew::prelude::*;

use crate::app::hooks::text::result_text;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::result::drawing::Marker;
use crate::app::pages::result::words::said;
use crate::i18n::text::fill;
use crate::report::choice::OptionPart;
use crate::report::say::{choice as say, inside};
use crate::route::Route;

/// The number in full stands in a `data-` attribute, for whoever holds the page against the file.
pub fn plan_card(asked: &Asked, option: &OptionPart) -> Html {
    let text = result_text();
    let words = &text.choice;
    let (id, name) = (format!("plan-{}", option.name.id), &option.name);
    let value = option.check.value.map(|value| value.to_string());
    let label = match option.is_begun() {
        false => words.begin,
        true if option.check.value.is_none() => words.go_on,
        true => words.change,
    };
    let class = if option.is_begun() { "fh-button" } else { "fh-button fh-button--main" };
    html! {
        <section class="fh-card fh-plan-card" aria-labelledby={id.clone()} key={name.id.as_str()} data-entry-point={name.id.to_string()} data-value={value}>
            <div class="fh-stack fh-stack--tight">
                <h2 class="fh-plan-card__name" {id}><Marker place={name.place} />{ said(name.title.clone()) }</h2>
                <p class="fh-plan-card__standing">{ said(say::standing(text, option)) }</p>
                if let Some(number) = say::number(text, option) {
                    <p class="fh-small" key="number">{ said(number) }</p>
                }
                <p>{ said(say::meaning(text, option, &asked.bank.cut_offs)) }</p>
                for answer in option.warnings() {
                    <p class="fh-plan-card__warning" key={answer.item.id.as_str()}>
                        <strong>{ words.warning }</strong>{ ": " }{ said(say::warning(text, answer)) }
                    </p>
                }
            </div>
            <a {class} href={Route::Choice(asked.id.clone(), Some(name.id.clone())).to_string()}>
                { said(label) }
                <span class="fh-hidden">{ said(fill(words.of, &[("x", &inside(&name.title))])) }</span>
            </a>
        </section>
    }
}
