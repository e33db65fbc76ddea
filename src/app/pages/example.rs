//! Example: a finished fictional district, read-only. Nothing here touches the session or the browser's storage.

use std::rc::Rc;

use yew::prelude::*;

use super::result::printed::{Printed, use_printing};
use super::result::scored::use_reports;
use super::result::view::ReportView;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::bank::model::Bank;
use crate::files::response;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::say;
use crate::response::model::Response;
use crate::route::Route;

/// The fictional district's file, as `foothold` would write it.
static FILE: &[u8] = include_bytes!("../../bank/data/example.json");

/// The response of the fictional district; `None` if this bank cannot take it.
pub fn example(bank: &Bank) -> Option<Response> {
    response::read(FILE, bank).ok().map(|opened| opened.response)
}

/// The example under its banner.
#[component]
pub fn Example() -> Html {
    let text = result_text();
    let bank = use_session().bank;
    let response = use_memo(bank, |bank| example(bank).map(Rc::new));
    let body = match response.as_ref() {
        Some(response) => html! { <ExampleReport {bank} {response} /> },
        None => html! { <h1 tabindex="-1">{ text.page.example_failed }</h1> },
    };
    html! { <>{ banner(text) }{ body }</> }
}

fn banner(text: &ResultTexts) -> Html {
    let words = &text.page;
    html! {
        <aside class="fh-banner" aria-label={words.example_banner}>
            <p><strong>{ words.example_strong }</strong>{ " " }{ words.example_text }</p>
            <a class="fh-button" href={Route::Home.to_string()}>{ words.example_start }</a>
        </aside>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct ExampleReportProps {
    bank: Shared<Bank>,
    response: Rc<Response>,
}

#[component]
fn ExampleReport(props: &ExampleReportProps) -> Html {
    let text = result_text();
    let (reports, _) = use_reports(&props.bank, &props.response);
    let printing = use_printing();
    let neutral = reports.as_ref().and_then(|reports| reports.neutral.clone());
    let report = reports.map(|reports| reports.own);
    let sentence = report.as_ref().map(|report| say::verdict::spoken(text, report).sentence);
    let place = sentence.map_or_else(
        || text.page.example_banner.to_owned(),
        |sentence| fill(text.page.title_example, &[("verdict", say::bare(&sentence))]),
    );
    use_title(&place);
    html! {
        <Printed {printing} bank={props.bank} response={props.response.clone()} report={report.clone()} {neutral}>
            <ReportView bank={props.bank} title={props.response.title.clone()} {report} />
        </Printed>
    }
}
