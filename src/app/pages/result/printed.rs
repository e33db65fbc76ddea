//! What a result is on paper: its report, in place of a screen with controls.
//!
//! Firefox takes what it prints before it lets Yew draw what `beforeprint` asks for, so the report is laid out as soon as
//! the screen is at rest, and style sheets alone show it on paper and nowhere else.

use std::rc::Rc;

use yew::prelude::*;

use super::paper::Paper;
use crate::app::browser::{clock, paint, print, timer};
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::report::Report;
use crate::report::document::Document;
use crate::report::document::source::Source;
use crate::report::document::whole::whole;
use crate::response::model::Response;

/// Milliseconds after which a screen is at rest.
const REST: u32 = 600;

/// Whether the paper is laid out, and what prints it.
#[derive(Debug, Clone, PartialEq)]
pub struct Printing {
    is_ready: bool,
    pub on_print: Callback<MouseEvent>,
}

/// Lays the paper out once the screen is at rest, or earlier when it is to be printed.
#[hook]
pub fn use_printing() -> Printing {
    let is_ready = use_state_eq(|| false);
    let setter = is_ready.setter();
    use_effect_with((), move |()| {
        let (resting, before) = (setter.clone(), setter);
        let rest = timer::after(REST, move || resting.set(true));
        let listener = print::before(move || before.set(true));
        move || drop((rest, listener))
    });
    let setter = is_ready.setter();
    // A browser that is asked to print within a click lays the page out before Yew has drawn what the event asks for.
    let on_print = use_callback((), move |_: MouseEvent, ()| {
        setter.set(true);
        paint::after(print::page);
    });
    Printing { is_ready: *is_ready, on_print }
}

/// A screen, and whose result it shows.
#[derive(Debug, PartialEq, Properties)]
pub struct PrintedProps {
    pub printing: Printing,
    pub bank: Shared<Bank>,
    pub response: Rc<Response>,
    /// `None` while it is being worked out: then the screen itself is printed.
    pub report: Option<Rc<Report>>,
    pub neutral: Option<Rc<Report>>,
    pub children: Html,
}

/// The screen, and the paper that stands in its place in print.
#[component]
pub fn Printed(props: &PrintedProps) -> Html {
    let (bank, response) = (props.bank, props.response.clone());
    let report = props.report.clone().filter(|_| props.printing.is_ready);
    let document = use_memo((report, props.neutral.clone()), move |(report, neutral)| {
        let report = report.as_deref()?;
        let date = Some(clock::today());
        let source = Source { bank: &bank, response: &response, report, neutral: neutral.as_deref(), date };
        Some(Rc::new(whole(result_text(), &source)))
    });
    on_paper(&props.printing, (*document).clone(), props.children.clone())
}

/// A screen, and the document that stands in its place in print once it is laid out.
pub fn on_paper(printing: &Printing, document: Option<Rc<Document>>, screen: Html) -> Html {
    // A new document is a new element: page translators may have replaced what stood in the old one.
    let paper = document.filter(|_| printing.is_ready).map(|document| {
        let key = format!("{:p}", Rc::as_ptr(&document));
        html! { <Paper {key} {document} /> }
    });
    let off_paper = paper.as_ref().map(|_| "fh-off-paper");
    html! {
        <>
            <div class={classes!(off_paper)} key="screen">{ screen }</div>
            { paper.unwrap_or_default() }
        </>
    }
}
