//! The verdict, in words before any number; how firm it is comes right after, what that means one tap away.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::Marker;
use super::words::{ItemLink, said, sentences};
use super::workings::workings;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, grouped};
use crate::report::Report;
use crate::report::firmness::FirmnessPart;
use crate::report::say;
use crate::report::say::verdict::Spoken;
use crate::report::verdict::{Closing, VerdictPart};
use crate::scoring::outcome::Label;

/// The head of the result. The heading is the same element before and after the report comes, since focus is on it; what
/// stands under it is another one. `report` is `None` while it is being worked out.
///
/// No component: one that is there already is drawn anew after those that come with the report, and the browser may show
/// what is between, a head that is still waiting over a body that is there.
pub fn verdict(bank: Shared<Bank>, title: &AttrValue, report: Option<&Rc<Report>>) -> Html {
    let text = result_text();
    let spoken = report.map(|report| say::verdict::spoken(text, report));
    let firm = report.and_then(|report| report.firmness.as_ref());
    let is_led = firm.is_some_and(|firm| firm.label != Label::Shared);
    let sentence = spoken.as_ref().map_or(text.page.testing_firm, |spoken| &spoken.sentence).to_owned();
    let rest = match (report, &spoken) {
        (Some(report), Some(spoken)) => reasons(bank, text, report, spoken),
        _ => {
            let runs = grouped(usize::try_from(bank.cut_offs.draws).unwrap_or(usize::MAX));
            html! { <p class="fh-lead">{ said(fill(text.page.testing_more, &[("n", &runs)])) }</p> }
        }
    };
    html! {
        <header class={classes!("fh-verdict", (!is_led).then_some("fh-verdict--open"))}>
            <p class="fh-place" key="place">{ said(title.clone()) }</p>
            <h1 class="fh-verdict__sentence" key="sentence" tabindex="-1">{ said(sentence) }</h1>
            <div class="fh-stack" key={if report.is_some() { "rest" } else { "waiting" }}>{ rest }</div>
        </header>
    }
}

fn reasons(bank: Shared<Bank>, text: &ResultTexts, report: &Report, spoken: &Spoken) -> Html {
    let firm = report.firmness.as_ref();
    let label = firm.map(|firm| say::firmness::label(text, firm.label));
    html! {
        <>
            if !spoken.named.is_empty() {
                <ul class="fh-verdict__named">
                    for name in &spoken.named {
                        <li class="fh-verdict__name" key={name.id.as_str()}><Marker place={name.place} />{ said(name.title.clone()) }</li>
                    }
                </ul>
            }
            <p class="fh-lead">
                if let Some(label) = label {
                    <strong key={label}>{ label }</strong>{ " " }
                }
                { sentences(&spoken.reasons) }
            </p>
            { rest(text, report) }
            <p class="fh-place">{ said(say::class::counts(text, report)) }</p>
            if let Some(firm) = firm {
                <Firm {bank} firm={firm.clone()} />
            }
        </>
    }
}

/// What belongs to the sentence: gates to open, conditions that unlock, items to answer first.
fn rest(text: &ResultTexts, report: &Report) -> Html {
    let Closing::Verdict(part) = &report.closing else {
        return Html::default();
    };
    if !part.open_first.is_empty() {
        return open_first(text, part);
    }
    if !part.unlocks.is_empty() {
        let worked_out = part.unlocks.clone();
        let lines = move || say::explain::unlocks(result_text(), &worked_out);
        return html! { <>{ unlocks(text, part) }{ workings(text.explain.of_unlocks, lines) }</> };
    }
    if part.needed.is_empty() { Html::default() } else { needed(text, part) }
}

fn open_first(text: &ResultTexts, part: &VerdictPart) -> Html {
    html! {
        <ul class="fh-findings">
            for one in &part.open_first {
                <li class="fh-findings__finding" key={one.item.id.as_str()}>
                    <ItemLink class="fh-findings__name" item={one.item.clone()} />
                    { said(say::finding::open_first(text, one)) }
                </li>
            }
        </ul>
    }
}

fn unlocks(text: &ResultTexts, part: &VerdictPart) -> Html {
    html! {
        <ol class="fh-findings">
            for one in &part.unlocks {
                <li class="fh-findings__finding" key={one.said.item.id.as_str()}>
                    <ItemLink class="fh-findings__name" item={one.said.item.clone()} />
                    { said(say::finding::level_sentence(text, &one.said)) }
                    if !one.moves.is_empty() {
                        <p>{ text.verdict.first_moves }</p>
                        <ul>
                            for one in &one.moves {
                                <li key={one.text.as_str()}>{ said(say::verdict::first_move(text, one)) }</li>
                            }
                        </ul>
                    }
                </li>
            }
        </ol>
    }
}

fn needed(text: &ResultTexts, part: &VerdictPart) -> Html {
    html! {
        <ol class="fh-findings">
            for one in &part.needed {
                <li class="fh-findings__finding" key={one.item.id.as_str()}>
                    <ItemLink class="fh-findings__name" item={one.item.clone()} />
                    { said(say::finding::needed(text, one)) }
                </li>
            }
        </ol>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct FirmProps {
    bank: Shared<Bank>,
    firm: FirmnessPart,
}

/// The numbers behind the label, and what the labels mean.
#[component]
fn Firm(props: &FirmProps) -> Html {
    let text = result_text();
    let meanings = say::firmness::meanings(text, &props.bank.cut_offs);
    let (firm, bank) = (props.firm.clone(), props.bank);
    html! {
        <>
            <p>{ sentences(&say::firmness::reasons(text, &props.firm)) }</p>
            <details class="fh-fold">
                <summary>{ text.firmness.meaning }</summary>
                <div class="fh-fold__body">
                    for meaning in meanings {
                        <p key={meaning.clone()}>{ meaning }</p>
                    }
                    <p>{ text.firmness.limits }</p>
                </div>
            </details>
            { workings(text.explain.of_firmness, move || say::explain::firmness(result_text(), &firm, &bank.cut_offs)) }
        </>
    }
}
