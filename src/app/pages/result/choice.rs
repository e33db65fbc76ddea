//! From the result to the choice check: whose plans are worth checking.

use std::rc::Rc;

use yew::prelude::*;

use super::words::{Owner, said};
use crate::app::hooks::text::result_text;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::say::{choice as say, inside};
use crate::route::Route;
use crate::scoring::choice::Offer;

/// The report.
#[derive(Debug, PartialEq, Properties)]
pub struct ChoiceOfferProps {
    pub report: Rc<Report>,
}

/// The suggested plans as links, and what was answered about them already. Nothing where nothing can be checked, or in
/// the example.
#[component]
pub fn ChoiceOffer(props: &ChoiceOfferProps) -> Html {
    let owner = use_context::<Owner>().and_then(|owner| owner.0);
    let (text, part) = (result_text(), &props.report.choice);
    let Some(id) = owner.filter(|_| matches!(part.offer, Offer::Options(_)) || part.is_begun()) else {
        return Html::default();
    };
    let words = &text.choice;
    let compared = part.compared();
    let begun: Vec<_> = compared.iter().filter(|option| option.is_begun()).copied().collect();
    html! {
        <section class="fh-stack" aria-labelledby="choice">
            <h2 id="choice">{ words.offer }</h2>
            <p>{ said(words.offer_text) }</p>
            if !begun.is_empty() {
                <p key="said">{ said(say::summary(text, &begun)) }</p>
            }
            <ul>
                for option in &compared {
                    <li key={option.name.id.as_str()}>
                        <a href={Route::Choice(id.clone(), Some(option.name.id.clone())).to_string()}>
                            { said(fill(words.offer_link, &[("x", &inside(&option.name.title))])) }
                        </a>
                    </li>
                }
                <li key="side"><a href={Route::Choice(id.clone(), None).to_string()}>{ words.offer_compare }</a></li>
            </ul>
        </section>
    }
}
