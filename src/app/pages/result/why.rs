//! What speaks for an entry point and what holds it back, in sentences with their points; and what would change it.

use std::rc::Rc;

use yew::prelude::*;

use super::words::{ItemLink, said};
use super::workings::workings;
use crate::app::hooks::text::result_text;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::points;
use crate::i18n::text::{fill, plural};
use crate::report::Report;
use crate::report::firmness::{Change, FirmnessPart};
use crate::report::say;
use crate::report::why::{Reason, Why};

/// The reasons of the one that leads.
#[derive(Debug, PartialEq, Properties)]
pub struct WhyProps {
    pub report: Rc<Report>,
    /// Its place in the bank.
    pub place: usize,
}

/// Beside the map.
#[component]
pub fn WhyPanel(props: &WhyProps) -> Html {
    let (text, place) = (result_text(), props.place);
    let Some(part) = props.report.at(place) else { return Html::default() };
    let report = Rc::clone(&props.report);
    html! {
        <section class="fh-stack" aria-labelledby="why">
            <h2 id="why">{ text.list.why_lead }</h2>
            <p class="fh-small">{ text.list.for_intro }</p>
            { reasons(text, first(&part.why.speaks_for), 1.0) }
            <h3>{ text.list.against }</h3>
            <p class="fh-small">{ text.list.against_intro }</p>
            { reasons(text, first(&part.why.holds_back), -1.0) }
            { workings(text.explain.of_reasons, move || worked_out(&report, place)) }
        </section>
    }
}

/// The sums behind the points that are shown.
fn worked_out(report: &Report, place: usize) -> Vec<String> {
    let text = result_text();
    let Some((part, explained)) = report.at(place).zip(report.explained(place)) else { return Vec::new() };
    let of = |list, holds_back| say::explain::reasons(text, explained, first(list), holds_back);
    let intro = std::iter::once(text.explain.reasons_intro.to_owned());
    intro.chain(of(&part.why.speaks_for, false)).chain(of(&part.why.holds_back, true)).collect()
}

/// The first few: all that the report gives stand in the list of entry points.
fn first(reasons: &[Reason]) -> &[Reason] {
    &reasons[..reasons.len().min(SHOWN)]
}

/// Both lists, for the fold under an entry point.
pub fn both(text: &ResultTexts, why: &Why) -> Html {
    html! {
        <>
            <p class="fh-small">{ text.list.for_intro }</p>
            { reasons(text, &why.speaks_for, 1.0) }
            <h4>{ text.list.against }</h4>
            <p class="fh-small">{ text.list.against_intro }</p>
            { reasons(text, &why.holds_back, -1.0) }
        </>
    }
}

/// One list; `sign` is 1 for what adds, -1 for what is missing.
fn reasons(text: &ResultTexts, reasons: &[Reason], sign: f64) -> Html {
    if reasons.is_empty() {
        let nothing = if sign > 0.0 { text.list.for_none } else { text.list.against_none };
        return html! { <p>{ nothing }</p> };
    }
    html! {
        <ul class="fh-points">
            for reason in reasons {
                <li class="fh-points__point" key={reason.said.item.id.as_str()}>
                    <span>
                        { said(say::finding::reason(text, reason)) }
                        if let Some(because) = say::finding::because(text, reason) {
                            <small class="fh-points__because" key="because">{ said(because) }</small>
                        }
                    </span>
                    <span class="fh-points__value">{ said(points(sign * reason.points)) }</span>
                </li>
            }
        </ul>
    }
}

/// What the verdict turns on.
#[derive(Debug, PartialEq, Properties)]
pub struct ChangeProps {
    pub firm: FirmnessPart,
}

/// How many reasons or answers are shown before the rest is folded away.
const SHOWN: usize = 3;

/// Answers that alone would put another in front, and open ones that matter most.
#[component]
pub fn WhatWouldChange(props: &ChangeProps) -> Html {
    let text = result_text();
    let (words, firm) = (&text.firmness, &props.firm);
    let (first, rest) = firm.changes.split_at(firm.changes.len().min(SHOWN));
    let blanks = plural(words.blanks, firm.decisive_blanks.len());
    html! {
        <section class="fh-remark" aria-labelledby="change">
            <h2 class="fh-remark__title" id="change">{ words.change_heading }</h2>
            <p>{ said(say::firmness::changes(text, firm)) }</p>
            { changes(text, first) }
            if !rest.is_empty() {
                <details class="fh-fold">
                    <summary>{ said(plural(words.change_rest, rest.len())) }</summary>
                    { changes(text, rest) }
                </details>
            }
            if !firm.decisive_blanks.is_empty() {
                <p>{ said(blanks) }</p>
                <ul>
                    for blank in &firm.decisive_blanks {
                        <li key={blank.item.id.as_str()}>
                            <ItemLink item={blank.item.clone()} />{ ". " }
                            { said(fill(words.blank_look, &[("look_at", &blank.look_at)])) }
                        </li>
                    }
                </ul>
            }
        </section>
    }
}

fn changes(text: &ResultTexts, changes: &[Change]) -> Html {
    if changes.is_empty() {
        return Html::default();
    }
    html! {
        <ul>
            for change in changes {
                <li key={change.item.id.as_str()}>
                    <ItemLink item={change.item.clone()} />{ ", " }{ said(say::firmness::change_now(text, change)) }{ ". " }
                    for to in &change.to {
                        { said(say::firmness::change_to(text, to)) }{ " " }
                    }
                </li>
            }
        </ul>
    }
}
