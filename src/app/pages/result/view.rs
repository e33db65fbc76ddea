//! A whole report, laid out in the order in which it is read; the same for a person's own and for the example.

use std::rc::Rc;

use yew::prelude::*;

use super::choice::ChoiceOffer;
use super::findings::{BlindSpotList, Findings};
use super::list::{EntryPointList, Which};
use super::map::NeedReadinessMap;
use super::method::MethodNotes;
use super::profile::{CanItLast, ProfileParts};
use super::shares::WhatIfShares;
use super::verdict::verdict;
use super::why::{WhatWouldChange, WhyPanel};
use super::words::{Owner, said};
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::report::Report;
use crate::report::say;
use crate::report::verdict::Closing;
use crate::route::ShortId;

/// The report and what stands around it.
#[derive(Debug, PartialEq, Properties)]
pub struct ReportViewProps {
    pub bank: Shared<Bank>,
    pub title: AttrValue,
    /// `None` while it is being worked out.
    pub report: Option<Rc<Report>>,
    /// Whose answers these are; `None` in the example, where nothing is linked to.
    #[prop_or_default]
    pub owner: Option<ShortId>,
    /// Buttons under the verdict.
    #[prop_or_default]
    pub actions: Html,
    /// The weights control, where one may weigh.
    #[prop_or_default]
    pub weights: Html,
    /// The files that it can be taken along in, where it is a person's own.
    #[prop_or_default]
    pub hand_over: Html,
}

/// Lays it out. The heading is the same element before and after the report comes, because focus is on it.
#[component]
pub fn ReportView(props: &ReportViewProps) -> Html {
    let report = &props.report;
    let (kind, label) = match report.as_ref().map(|report| &report.closing) {
        Some(Closing::Verdict(part)) => (Some(part.kind.word()), part.label.map(Words::word)),
        _ => (None, None),
    };
    // While waiting as tall as the window, so that nothing in sight moves when the report comes.
    let waiting = report.is_none().then_some("fh-waiting");
    html! {
        <ContextProvider<Owner> context={Owner(props.owner.clone())}>
            <div class={classes!("fh-stack", "fh-stack--sections", waiting)} data-verdict={kind} data-label={label}>
                <div class="fh-stack fh-stack--wide" key="head">
                    { verdict(props.bank, &props.title, report.as_ref()) }
                    if let Some(line) = report.as_ref().and_then(|report| say::bank::line(result_text(), &report.method)) {
                        <p class="fh-small">{ said(line) }</p>
                    }
                    if report.is_some() {
                        { props.actions.clone() }
                    }
                </div>
                { body(props) }
            </div>
        </ContextProvider<Owner>>
    }
}

fn body(props: &ReportViewProps) -> Html {
    let Some(report) = &props.report else {
        return Html::default();
    };
    let parts = match &report.closing {
        Closing::Profile => profile_body(report),
        _ if !report.shows.map => waiting_body(report),
        Closing::Shortlist(_) => shortlist_body(props, report),
        Closing::Verdict(_) => verdict_body(props, report),
    };
    html! { <>{ parts }<Talk report={report.clone()} />{ props.hand_over.clone() }<MethodNotes report={report.clone()} /></> }
}

fn verdict_body(props: &ReportViewProps, report: &Rc<Report>) -> Html {
    let shows = report.shows;
    html! {
        <>
            { map_and_reasons(props, report) }
            if shows.entry_points {
                <EntryPointList bank={props.bank} report={report.clone()} which={Which::All} />
            }
            if shows.weights {
                { props.weights.clone() }
            }
            <WhatIfShares bank={props.bank} report={report.clone()} />
            <Findings report={report.clone()} />
            <CanItLast report={report.clone()} />
            <ChoiceOffer report={report.clone()} />
            <ProfileParts report={report.clone()} />
        </>
    }
}

/// The map, with the reasons beside it where one leads or where something would change that.
fn map_and_reasons(props: &ReportViewProps, report: &Rc<Report>) -> Html {
    let map = html! { <NeedReadinessMap bank={props.bank} report={report.clone()} /> };
    let Some(firm) = &report.firmness else { return map };
    let lead = match &report.closing {
        Closing::Verdict(part) => part.lead.as_ref().and_then(|lead| report.at(lead.place)),
        Closing::Shortlist(_) | Closing::Profile => None,
    };
    html! {
        <div class="fh-columns fh-columns--map">
            { map }
            <div class="fh-stack fh-stack--wide">
                if let Some(lead) = lead {
                    <WhyPanel report={report.clone()} place={lead.name.place} />
                }
                <WhatWouldChange firm={firm.clone()} />
            </div>
        </div>
    }
}

fn shortlist_body(props: &ReportViewProps, report: &Rc<Report>) -> Html {
    let list = |which| html! { <EntryPointList bank={props.bank} report={report.clone()} {which} /> };
    html! {
        <>
            { list(Which::Shortlist) }
            <NeedReadinessMap bank={props.bank} report={report.clone()} />
            { list(Which::Others) }
            { props.weights.clone() }
            <Findings report={report.clone()} />
            <ChoiceOffer report={report.clone()} />
            <ProfileParts report={report.clone()} />
        </>
    }
}

fn profile_body(report: &Rc<Report>) -> Html {
    html! { <><CanItLast report={report.clone()} /><ProfileParts report={report.clone()} /><BlindSpotList report={report.clone()} /></> }
}

fn waiting_body(report: &Rc<Report>) -> Html {
    html! { <><ProfileParts report={report.clone()} /><BlindSpotList report={report.clone()} /></> }
}

#[derive(Debug, PartialEq, Properties)]
struct TalkProps {
    report: Rc<Report>,
}

/// Questions for the team that go with the verdict.
#[component]
fn Talk(props: &TalkProps) -> Html {
    let text = result_text();
    if props.report.talk.is_empty() {
        return Html::default();
    }
    html! {
        <section class="fh-stack" aria-labelledby="talk">
            <h2 id="talk">{ text.verdict.talk }</h2>
            <ul>
                for question in &props.report.talk {
                    <li key={question.as_str()}>{ said(question.clone()) }</li>
                }
            </ul>
        </section>
    }
}
