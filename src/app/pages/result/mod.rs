//! Result: the verdict in words, the map, the order and its reasons, and what the answers show beside it.
//!
//! `scored.rs` works the report out in slices; `view.rs` lays it out. Everything shown is a value of the report.

pub mod bars;
pub mod choice;
pub mod come_back;
pub mod drawing;
pub mod findings;
pub mod hand_over;
pub mod list;
pub mod map;
pub mod method;
pub mod paper;
pub mod printed;
pub mod profile;
pub mod scored;
pub mod shares;
pub mod twin;
pub mod verdict;
pub mod view;
pub mod weights;
pub mod why;
pub mod words;
pub mod workings;

use std::rc::Rc;

use yew::prelude::*;

use self::come_back::ComeBack;
use self::hand_over::HandOver;
use self::printed::{Printed, use_printing};
use self::scored::use_reports;
use self::view::ReportView;
use self::weights::Weights;
use self::words::said;
use super::assessment::asked::{Asked, use_asked};
use crate::app::browser::{announce, focus};
use crate::app::components::button::button;
use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_on_change;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::say;
use crate::report::verdict::Closing;
use crate::response::change::Change;
use crate::response::model::Weighting;
use crate::route::{Route, ShortId};

/// Whose result.
#[derive(Debug, PartialEq, Properties)]
pub struct ResultProps {
    pub id: ShortId,
}

/// The result of one assessment. Without the assessment nothing is shown: the screen sends such addresses home.
#[component]
pub fn Result(props: &ResultProps) -> Html {
    let asked = use_asked(&props.id);
    match asked {
        Some(asked) => html! { <ResultOf {asked} /> },
        None => Html::default(),
    }
}

#[derive(Debug, PartialEq, Properties)]
struct ResultOfProps {
    asked: Asked,
}

#[component]
fn ResultOf(props: &ResultOfProps) -> Html {
    let Asked { id, bank, response, .. } = &props.asked;
    let (reports, is_current) = use_reports(bank, response);
    let report = reports.as_ref().map(|reports| reports.own.clone());
    let sentence = report.as_ref().map(|report| say::verdict::spoken(result_text(), report).sentence);
    use_title(&place(sentence.as_deref()));
    use_told(sentence);
    let on_weighting = use_on_change(id).reform(Change::Weighting);
    let weights = reports.clone().map(|reports| {
        let weighting = response.weighting.clone();
        weights_of(props, reports, is_current, weighting, on_weighting)
    });
    let printing = use_printing();
    let neutral = reports.as_ref().and_then(|reports| reports.neutral.clone());
    let on_print = printing.on_print.clone();
    let actions =
        html! { <Actions id={id.clone()} report={report.clone()} is_again={response.again.is_some()} {on_print} /> };
    let hand_over = reports.map(|reports| {
        html! {
            <>
                <ComeBack asked={props.asked.clone()} />
                <HandOver asked={props.asked.clone()} report={reports.own} neutral={reports.neutral} />
            </>
        }
    });
    let (bank, response) = (*bank, response.clone());
    html! {
        <Printed {printing} {bank} {response} report={report.clone()} {neutral}>
            <ReportView {bank} title={props.asked.title().to_owned()} {report} owner={id.clone()} {actions}
                weights={weights.unwrap_or_default()} hand_over={hand_over.unwrap_or_default()} />
        </Printed>
    }
}

fn weights_of(
    props: &ResultOfProps,
    reports: scored::Reports,
    is_current: bool,
    weighting: Weighting,
    on_weighting: Callback<Weighting>,
) -> Html {
    html! {
        <Weights bank={props.asked.bank} {weighting} report={reports.own} neutral={reports.neutral} {is_current} {on_weighting} />
    }
}

/// The screen's title, with the verdict once it is there.
fn place(sentence: Option<&str>) -> String {
    match sentence {
        Some(sentence) => fill(result_text().page.title, &[("verdict", say::bare(sentence))]),
        None => result_text().page.title_waiting.to_owned(),
    }
}

/// Says the first verdict to a screen reader: focus came to the heading while it still said to wait.
#[hook]
pub fn use_told(sentence: Option<String>) {
    let is_told = use_mut_ref(|| false);
    use_effect_with(sentence, move |sentence| {
        if let Some(sentence) = sentence
            && !is_told.replace(true)
        {
            announce::say(sentence);
        }
    });
}

#[derive(Debug, PartialEq, Properties)]
struct ActionsProps {
    id: ShortId,
    report: Option<Rc<Report>>,
    is_again: bool,
    on_print: Callback<MouseEvent>,
}

/// What to do with the result: answer what is needed first, plan, look over the answers, take it along.
#[component]
fn Actions(props: &ActionsProps) -> Html {
    let words = &result_text().page;
    let on_take = Callback::from(|_: MouseEvent| focus::id(hand_over::HEADING));
    let needed = props.report.as_ref().and_then(|report| match &report.closing {
        Closing::Verdict(part) => part.needed.first().map(|needed| needed.item.clone()),
        Closing::Shortlist(_) | Closing::Profile => None,
    });
    let review = Route::Review(props.id.clone()).to_string();
    let plan = props.report.as_ref().map(|report| &report.plan);
    let has_plan = plan.is_some_and(|plan| plan.ground.allows_choice() || plan.tasks().next().is_some());
    html! {
        <div class="fh-row">
            if let Some(item) = needed {
                <a class="fh-button fh-button--main" key="needed" href={Route::Take(props.id.clone(), item.module, item.dimension).to_string()}>
                    { said(words.first_open) }
                </a>
            }
            if has_plan {
                <a class="fh-button fh-button--main" key="plan" href={Route::Plan(props.id.clone()).to_string()}>{ result_text().plan.link }</a>
            }
            if props.is_again {
                <a class="fh-button" key="compare" href={Route::Compare(props.id.clone()).to_string()}>{ result_text().compare.offer_link }</a>
            }
            <a class="fh-button" href={review}>{ words.review }</a>
            { button("fh-button", words.take_along, on_take) }
            { button("fh-button", result_text().hand_over.print, props.on_print.clone()) }
        </div>
    }
}
