//! How often each entry point came first, second and so on in the what-if runs.

use std::rc::Rc;

use yew::prelude::*;

use super::words::said;
use super::workings::workings;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::i18n::en::result::ResultTexts;
use crate::report::Report;
use crate::report::entry_point::EntryPointPart;
use crate::report::say;

/// The report.
#[derive(Debug, PartialEq, Properties)]
pub struct SharesProps {
    pub bank: Shared<Bank>,
    pub report: Rc<Report>,
}

/// A table, and what such runs cannot see.
#[component]
pub fn WhatIfShares(props: &SharesProps) -> Html {
    let text = result_text();
    let (words, report) = (&text.firmness, &props.report);
    let (all, bank) = (Rc::clone(report), props.bank);
    let ranks = report.entry_points.iter().map(|part| part.rank_shares.len()).max().unwrap_or_default();
    if ranks == 0 {
        return Html::default();
    }
    html! {
        <section class="fh-stack" aria-labelledby="runs">
            <h2 id="runs">{ words.heading }</h2>
            <p>{ words.intro }</p>
            <div class="fh-scroll" role="region" aria-label={words.caption} tabindex="0">
                <table>
                    <caption class="fh-hidden">{ words.caption }</caption>
                    <thead>
                        <tr>
                            <th scope="col">{ text.map.column_entry_point }</th>
                            for rank in 1..=ranks {
                                <th scope="col" key={rank} class="fh-table__number">{ say::firmness::rank(text, rank) }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for part in &report.entry_points {
                            { row(text, part) }
                        }
                    </tbody>
                </table>
            </div>
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

fn row(text: &ResultTexts, part: &EntryPointPart) -> Html {
    let most = part.rank_shares.iter().copied().fold(0.0, f64::max);
    let class = |share: f64| classes!("fh-table__number", (share >= most).then_some("fh-table__share--most"));
    html! {
        <tr key={part.name.id.as_str()}>
            <th scope="row">{ said(part.name.short.clone()) }</th>
            for (rank, share) in part.rank_shares.iter().enumerate() {
                <td key={rank} class={class(*share)} data-share={share.to_string()}>{ said(say::firmness::in_hundred(text, *share)) }</td>
            }
        </tr>
    }
}
