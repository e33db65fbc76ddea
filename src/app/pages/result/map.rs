//! The map of Need and Readiness: drawn wide and narrow, said in a sentence, repeated as a table.

use std::rc::Rc;

use yew::prelude::*;

use super::drawing::{Marker, both};
use super::twin::{Hooks, twin};
use super::words::said;
use super::workings;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::result_text;
use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::chart::map::{Mark, map};
use crate::report::chart::{Breadth, Outline};
use crate::report::entry_point::EntryPointPart;
use crate::report::picture::map::table_of;
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
    let draw = |breadth| map(&marks, &say::map::words(text), cut_offs, breadth);
    let (wide, narrow) = (draw(Breadth::Wide), draw(Breadth::Narrow));
    let stands_aside = [&wide, &narrow]
        .iter()
        .any(|drawing| drawing.shapes.iter().any(|shape| matches!(shape.outline, Outline::Dot(..))));
    html! {
        <section class="fh-stack" aria-labelledby="map">
            <h2 id="map">{ text.map.heading }</h2>
            <figure class="fh-figure">
                { both(wide, narrow, text.map.name) }
                { key_list(text, &marks) }
                <figcaption class="fh-figure__caption">
                    <p>{ said(say::map::summary(text, report, cut_offs)) }</p>
                    <p>
                        { said(text.map.numbers) }{ " " }{ said(say::map::boxes(text, report)) }
                        if stands_aside {
                            { " " }{ text.map.aside }
                        }
                        { " " }{ text.map.zone_note }
                    </p>
                    { twin(text, text.map.title, &table_of(text, report), report.entry_points.iter().map(hooks).collect()) }
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

/// The numbers in full, for whoever holds the page against the command line.
fn hooks(part: &EntryPointPart) -> Hooks {
    let whole = |value: Option<f64>| value.map(|value| value.to_string());
    vec![
        ("data-entry-point", Some(part.name.id.to_string())),
        ("data-class", Some(part.class.word().to_owned())),
        ("data-need", whole(part.need)),
        ("data-readiness", whole(part.readiness)),
    ]
}
