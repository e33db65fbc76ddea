//! The entry points one by one: class, fit, gates, module bars, reasons.

use std::rc::Rc;

use yew::prelude::*;

use super::bars::ModuleBars;
use super::drawing::Marker;
use super::why;
use super::words::{said, sentences};
use super::workings;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::entry_point::{EntryPointPart, Gate};
use crate::report::say;
use crate::scoring::outcome::{Class, GateState};

/// Which entry points are listed, under which heading.
#[derive(Debug, PartialEq, Properties)]
pub struct ListProps {
    pub bank: Shared<Bank>,
    pub report: Rc<Report>,
    pub which: Which,
}

/// A part of the entry points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    All,
    /// Those that the short form lists for a closer look.
    Shortlist,
    Others,
}

/// The list, in order where there is one.
#[component]
pub fn EntryPointList(props: &ListProps) -> Html {
    let text = result_text();
    let report = &props.report;
    let shortlist = report.closing.leading();
    let is_listed = |part: &&EntryPointPart| match props.which {
        Which::All => true,
        Which::Shortlist => shortlist.contains(&part.name),
        Which::Others => !shortlist.contains(&part.name),
    };
    let listed: Vec<_> = report.entry_points.iter().filter(is_listed).collect();
    if listed.is_empty() {
        return Html::default();
    }
    let (id, heading) = heading(text, props.which, report);
    let intro = if report.shows.ranking { text.list.intro_ranked } else { text.list.intro_plain };
    let options = listed.iter().map(|part| option(text, props, part)).collect::<Html>();
    html! {
        <section class="fh-stack" aria-labelledby={id}>
            <h2 {id}>{ said(heading) }</h2>
            <p class="fh-small">{ said(intro) }</p>
            if props.which != Which::Others {
                <details class="fh-fold">
                    <summary>{ text.list.classes }</summary>
                    <ul class="fh-fold__body">
                        for meaning in say::class::meanings(text, &props.bank.cut_offs) {
                            <li key={meaning.clone()}>{ meaning }</li>
                        }
                    </ul>
                </details>
            }
            if report.shows.ranking {
                <ol class="fh-rank">{ options }</ol>
            } else {
                <ul class="fh-rank">{ options }</ul>
            }
        </section>
    }
}

fn heading(text: &ResultTexts, which: Which, report: &Report) -> (&'static str, String) {
    match which {
        Which::All if report.shows.ranking => ("list", say::class::with_count(text, text.list.heading_ranked, report)),
        Which::All => ("list", say::class::with_count(text, text.list.heading_plain, report)),
        Which::Shortlist => ("shortlist", text.list.heading_shortlist.to_owned()),
        Which::Others => ("others", text.list.heading_others.to_owned()),
    }
}

/// The numbers in full stand in `data-` attributes, for whoever holds the page against the command line.
fn option(text: &ResultTexts, props: &ListProps, part: &EntryPointPart) -> Html {
    let report = &props.report;
    let fit = part.fit.filter(|_| report.shows.ranking).map(|fit| fit.to_string());
    let rank = part.rank.map(|rank| rank.to_string());
    let next = report.neighbors.iter().find(|pair| pair.upper.id == part.name.id);
    let next = next.map(|pair| say::neighbor::sentences(text, pair, &props.bank.cut_offs));
    html! {
        <li class="fh-rank__option" key={part.name.id.as_str()} data-entry-point={part.name.id.to_string()}
            data-class={part.class.word()} data-rank={rank} data-fit={fit}>
            <div class="fh-rank__head">
                <Marker place={part.name.place} />
                <div class="fh-rank__text">
                    <h3>{ said(say::class::heading(text, part)) }</h3>
                    { chip(text, part.class) }
                    if report.shows.ranking {
                        { fit_line(text, part) }
                    }
                    { gates(text, part) }
                    if let Some(next) = next {
                        <p class="fh-small" key="next">{ sentences(&next) }</p>
                    }
                    <details class="fh-fold">
                        <summary>
                            { text.list.why_each }
                            <span class="fh-hidden">{ " " }{ said(fill(text.list.why_of, &[("title", &part.name.title)])) }</span>
                        </summary>
                        <div class="fh-fold__body">{ why::both(text, &part.why) }</div>
                    </details>
                    { workings::of_entry_point(text, report, part.name.place) }
                </div>
            </div>
            <ModuleBars part={part.clone()} />
        </li>
    }
}

fn chip(text: &ResultTexts, class: Class) -> Html {
    let kind = match class {
        Class::StartNow => "fh-chip--start",
        Class::PrepareFirst => "fh-chip--prepare",
        Class::BuildConditions => "fh-chip--build",
        Class::ReadyNotPressing | Class::NotNow | Class::Unclassed => "fh-chip--quiet",
    };
    html! { <span class={classes!("fh-chip", kind)}>{ said(say::class::class(text, class)) }</span> }
}

fn fit_line(text: &ResultTexts, part: &EntryPointPart) -> Html {
    let list = &text.list;
    let fit = fill(list.fit, &[("fit", &say::value::value(text, part.fit))]);
    let range = part.fit_range.filter(|range| whole(range.low) != whole(range.high));
    let range = range.map(|range| fill(list.fit_range, &[("low", &whole(range.low)), ("high", &whole(range.high))]));
    html! {
        <p class="fh-rank__fit">
            <strong>{ said(fit) }</strong>
            if let Some(range) = range {
                { ", " }{ said(range) }
            }
            if part.provisional {
                { ". " }{ list.provisional }
            }
        </p>
    }
}

/// What a gate's sign is drawn as, and whether it is on the way.
fn sign(state: GateState) -> (&'static str, bool) {
    match state {
        GateState::Met => ("M3 9l4 4 7-9", false),
        GateState::Warning => ("M8 2v8M8 13v1.5", true),
        GateState::Blocked => ("M3 3l10 10M13 3L3 13", true),
        GateState::Open => ("M5 5a3 3 0 1 1 4 3c-1 .5-1 1-1 2M8 13v1.5", true),
        GateState::NotApplicable => ("M3 8h10", false),
    }
}

fn gates(text: &ResultTexts, part: &EntryPointPart) -> Html {
    if part.gates.is_empty() {
        return Html::default();
    }
    let words = |gate: &Gate| {
        fill(text.list.gate, &[("item", &gate.item.short), ("state", say::class::gate(text, gate.state))])
    };
    html! {
        <ul class="fh-gates" aria-label={text.list.gates}>
            for gate in &part.gates {
                <li class="fh-gates__gate" key={gate.item.id.as_str()} data-gate={gate.item.id.to_string()} data-state={gate.state.word()}>
                    <svg class={classes!("fh-gates__sign", sign(gate.state).1.then_some("fh-gates__sign--shut"))} viewBox="0 0 16 16"
                        fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" aria-hidden="true">
                        <path d={sign(gate.state).0} />
                    </svg>
                    { said(words(gate)) }
                </li>
            }
        </ul>
    }
}
