//! How often each entry point came first, second and so on in the what-if runs.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::both;
use super::twin::{Hooks, twin};
use super::words::said;
use super::workings::workings;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::report::Report;
use crate::report::chart::Breadth;
use crate::report::entry_point::EntryPointPart;
use crate::report::picture::shares::shares;
use crate::report::say;

/// The report.
#[derive(Debug, PartialEq, Properties)]
pub struct SharesProps {
    pub bank: Shared<Bank>,
    pub report: Rc<Report>,
}

/// Columns by rank, the same in a sentence and in a table, and what such runs cannot see.
#[component]
pub fn WhatIfShares(props: &SharesProps) -> Html {
    let text = result_text();
    let (words, report) = (&text.firmness, &props.report);
    let (all, bank) = (Rc::clone(report), props.bank);
    let drawn = |breadth| shares(text, report, breadth);
    let Some((wide, narrow)) = drawn(Breadth::Wide).zip(drawn(Breadth::Narrow)) else {
        return Html::default();
    };
    html! {
        <section class="fh-stack" aria-labelledby="runs">
            <h2 id="runs">{ words.heading }</h2>
            <p>{ words.intro }</p>
            <figure class="fh-figure">
                { both(wide.drawing, narrow.drawing, wide.name.clone()) }
                <figcaption class="fh-figure__caption">
                    <p>{ said(wide.summary) }</p>
                    { twin(text, &wide.name, &wide.table, report.entry_points.iter().map(hooks).collect()) }
                </figcaption>
            </figure>
            <p class="fh-small">{ words.limits }</p>
            { workings(text.explain.of_runs, move || worked_out(&all, &bank)) }
        </section>
    }
}

fn worked_out(report: &Report, bank: &Bank) -> Vec<String> {
    let text = result_text();
    let runs = |part| say::explain::first_in_runs(text, part, bank.cut_offs.draws);
    let made = std::iter::once(say::explain::run_made(text, &bank.cut_offs));
    made.chain(report.entry_points.iter().filter_map(runs)).collect()
}

fn hooks(part: &EntryPointPart) -> Hooks {
    let shares: Vec<_> = part.rank_shares.iter().map(f64::to_string).collect();
    vec![("data-shares", Some(shares.join(" ")))]
}
