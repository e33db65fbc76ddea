//! The map of Need and Readiness: drawn wide and narrow, said in a sentence, repeated as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::{Chart, Marker};
use super::words::said;
use super::workings;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::percent;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::chart::map::{Mark, map};
use crate::report::chart::{Breadth, Outline};
use crate::report::entry_point::EntryPointPart;
use crate::report::say;

/// The report and the bank's cut-offs.
#[derive(Debug, PartialEq, Properties)]
pub struct MapProps {
    pub bank: Shared<Bank>,
    pub report: Rc<Report>,
}

/// Figure, sentence, table.
#[component]
pub fn NeedReadinessMap(props: &MapProps) -> Html {
    let text = result_text();
    let (report, cut_offs) = (&props.report, &props.bank.cut_offs);
    let marks = say::map::marks(text, report);
    let draw = |breadth| Rc::new(map(&marks, &say::map::words(text), cut_offs, breadth));
    let (wide, narrow) = (draw(Breadth::Wide), draw(Breadth::Narrow));
    let stands_aside = [&wide, &narrow]
        .iter()
        .any(|drawing| drawing.shapes.iter().any(|shape| matches!(shape.outline, Outline::Dot(..))));
    html! {
        <section class="fh-stack" aria-labelledby="map">
            <h2 id="map">{ text.map.heading }</h2>
            <figure class="fh-map">
                <Chart class={classes!("fh-map__drawing", "fh-map__drawing--wide")} drawing={wide} name={text.map.name} />
                <Chart class={classes!("fh-map__drawing", "fh-map__drawing--narrow")} drawing={narrow} name={text.map.name} />
                { key_list(text, &marks) }
                <figcaption class="fh-map__caption">
                    <p>{ said(say::map::summary(text, report, cut_offs)) }</p>
                    <p>
                        { said(text.map.numbers) }{ " " }{ said(say::map::boxes(text, report)) }
                        if stands_aside {
                            { " " }{ text.map.aside }
                        }
                        { " " }{ text.map.zone_note }
                    </p>
                    <details class="fh-fold">
                        <summary>{ text.map.table }</summary>
                        { table(text, report) }
                    </details>
                    if !report.shows.entry_points {
                        { for report.entry_points.iter().map(|part| worked_out(text, report, part)) }
                    }
                </figcaption>
            </figure>
        </section>
    }
}

/// Where entry points are not listed, their sums stand under the map, each under its name.
fn worked_out(text: &ResultTexts, report: &Rc<Report>, part: &EntryPointPart) -> Html {
    html! {
        <div key={part.name.id.as_str()}>
            <span>{ said(part.name.title.clone()) }</span>
            { workings::of_entry_point(text, report, part.name.place) }
        </div>
    }
}

fn key_list(text: &ResultTexts, marks: &[Mark]) -> Html {
    let entry = |mark: &Mark| fill(text.map.key, &[("key", &mark.key), ("name", &mark.name), ("note", &mark.note)]);
    html! {
        <ul class="fh-map__key">
            for mark in marks {
                <li class="fh-map__entry" key={mark.place}><Marker place={mark.place} />{ said(entry(mark)) }</li>
            }
        </ul>
    }
}

fn table(text: &ResultTexts, report: &Report) -> Html {
    let map = &text.map;
    html! {
        <div class="fh-scroll" role="region" aria-label={map.table_name} tabindex="0">
            <table>
                <caption>{ map.caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ map.column_entry_point }</th>
                        <th scope="col">{ map.column_class }</th>
                        <th scope="col" class="fh-table__number">{ map.column_need }</th>
                        <th scope="col" class="fh-table__number">{ map.column_readiness }</th>
                        <th scope="col" class="fh-table__number">{ map.column_coverage }</th>
                    </tr>
                </thead>
                <tbody>
                    for part in &report.entry_points {
                        { row(text, part) }
                    }
                </tbody>
            </table>
        </div>
    }
}

/// The numbers in full stand in `data-` attributes, for whoever holds the page against the command line.
fn row(text: &ResultTexts, part: &EntryPointPart) -> Html {
    let whole = |value: Option<f64>| value.map(|value| value.to_string());
    html! {
        <tr key={part.name.id.as_str()} data-entry-point={part.name.id.to_string()} data-class={part.class.word()}
            data-need={whole(part.need)} data-readiness={whole(part.readiness)}>
            <th scope="row">{ said(part.name.title.clone()) }</th>
            <td>{ said(say::class::class(text, part.class)) }</td>
            <td class="fh-table__number">{ said(say::value::value_range(text, part.need, part.need_range)) }</td>
            <td class="fh-table__number">{ said(say::value::value_range(text, part.readiness, part.readiness_range)) }</td>
            <td class="fh-table__number">{ said(percent(part.coverage)) }</td>
        </tr>
    }
}
