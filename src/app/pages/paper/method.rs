//! Method: every formula, weight, gate, cut-off and source, made from the bank.

use yew::prelude::*;

use super::blocks::part;
use crate::app::components::button::button;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::bank::model::Bank;
use crate::i18n::en::paper::{METHOD_PAGE, WORKSHEET};
use crate::i18n::number::percent;
use crate::i18n::text::{fill, grouped};
use crate::report::method::document;
use crate::route::Route;
use crate::scoring::balance::{ANSWER_SETS, Lead, balance};

/// The document under its heading, and what can be worked out on the spot.
#[component]
pub fn Method() -> Html {
    let words = &METHOD_PAGE;
    let bank = use_session().bank;
    use_title(words.title);
    let document = use_memo(bank, |bank| document(bank, result_text()));
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-hero">
                <h1 tabindex="-1">{ words.heading }</h1>
                <p class="fh-lead">{ words.lead }</p>
                <dl class="fh-facts">
                    for (name, value) in &document.cover {
                        <dt class="fh-facts__name">{ name }</dt><dd>{ value }</dd>
                    }
                </dl>
            </header>
            { for document.parts.iter().map(part) }
            <Balance {bank} />
        </div>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct BalanceProps {
    bank: Shared<Bank>,
}

/// Thousands of answer sets take a moment, so they are scored when somebody asks.
#[component]
fn Balance(props: &BalanceProps) -> Html {
    let words = &METHOD_PAGE;
    let leads = use_state(|| None::<Vec<Lead>>);
    let on_open = use_callback((props.bank, leads.setter()), |_: MouseEvent, (bank, setter)| {
        setter.set(Some(balance(bank)));
    });
    let sets = grouped(usize::try_from(ANSWER_SETS).unwrap_or(usize::MAX));
    html! {
        <section class="fh-stack" aria-labelledby="balance">
            <h2 id="balance">{ words.balance }</h2>
            if let Some(leads) = &*leads {
                <p key="text">{ fill(words.balance_text, &[("sets", &sets)]) }</p>
                { table(&props.bank, leads) }
            } else {
                <div class="fh-row" key="open">{ button("fh-button", words.balance_open, on_open) }</div>
            }
            <p class="fh-row fh-row--links" key="links"><a href={Route::Worksheet.to_string()}>{ WORKSHEET.heading }</a></p>
        </section>
    }
}

fn table(bank: &Bank, leads: &[Lead]) -> Html {
    let words = &METHOD_PAGE;
    let title = |lead: &Lead| bank.entry_point(lead.entry_point.as_str()).map(|entry_point| entry_point.title.clone());
    html! {
        <table key="table">
            <caption class="fh-hidden">{ words.balance }</caption>
            <thead>
                <tr>
                    <th scope="col">{ words.entry_point }</th>
                    <th scope="col" class="fh-table__number">{ words.balance_share }</th>
                </tr>
            </thead>
            <tbody>
                for lead in leads {
                    <tr><th scope="row">{ title(lead) }</th><td class="fh-table__number">{ percent(lead.share) }</td></tr>
                }
            </tbody>
        </table>
    }
}
