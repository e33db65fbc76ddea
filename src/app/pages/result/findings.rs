//! What the answers show beside the verdict: priorities, strengths, openings, barriers, blind spots, thin evidence.

use std::rc::Rc;

use yew::prelude::*;

use super::words::{ItemLink, said, sentences};
use super::workings::workings;
use crate::app::hooks::text::result_text;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::{fill, plural};
use crate::report::Report;
use crate::report::evidence::Thin;
use crate::report::findings::Strength;
use crate::report::names::ItemName;
use crate::report::priority::{Area, AreaItem};
use crate::report::profile::DimensionPart;
use crate::report::say;
use crate::report::say::finding;

/// The report.
#[derive(Debug, PartialEq, Properties)]
pub struct FindingsProps {
    pub report: Rc<Report>,
}

/// A finding: an item and sentences about it.
type Row = (ItemName, Vec<String>);

/// All lists, in the order of the report.
#[component]
pub fn Findings(props: &FindingsProps) -> Html {
    let text = result_text();
    let (words, report) = (&text.findings, &props.report);
    let openings: Vec<Row> =
        report.openings.iter().map(|one| (one.said.item.clone(), finding::opening(text, one))).collect();
    let barriers: Vec<Row> =
        report.barriers.iter().map(|one| (one.said.item.clone(), finding::barrier(text, one))).collect();
    html! {
        <div class="fh-flow">
            { critical(text, report) }
            { areas(text, report) }
            { strengths(text, report) }
            { section("openings", words.openings, words.openings_intro, words.openings_none, &openings) }
            { section("barriers", words.barriers, words.barriers_intro, words.barriers_none, &barriers) }
            <BlindSpotList report={report.clone()} />
            { thin(text, report) }
        </div>
    }
}

/// What is not known.
#[component]
pub fn BlindSpotList(props: &FindingsProps) -> Html {
    let text = result_text();
    let (words, spots) = (&text.findings, &props.report.blind_spots);
    let rows: Vec<Row> =
        spots.not_sure.iter().map(|spot| (spot.item.clone(), finding::blind_spot(text, spot))).collect();
    html! {
        <section class="fh-stack fh-flow__part" aria-labelledby="blind">
            <h2 id="blind">{ words.blind }</h2>
            { body(words.blind_intro, words.blind_none, &rows) }
            { run_in(&plural(words.unfinished, spots.unfinished.len()), &spots.unfinished) }
            { run_in(words.not_applicable, &spots.not_applicable) }
        </section>
    }
}

fn thin(text: &ResultTexts, report: &Report) -> Html {
    let row = |thin: &Thin| (thin.said.item.clone(), vec![finding::level_sentence(text, &thin.said)]);
    let rows: Vec<Row> = report.thin.iter().map(row).collect();
    let words = &text.findings;
    section("thin", words.thin, words.thin_intro, words.thin_none, &rows)
}

fn critical(text: &ResultTexts, report: &Report) -> Html {
    let rows: Vec<Row> =
        report.priorities.critical.iter().map(|part| (part.item.clone(), finding::critical(text, part))).collect();
    if rows.is_empty() {
        return Html::default();
    }
    section("critical", text.findings.critical, text.findings.critical_intro, "", &rows)
}

fn areas(text: &ResultTexts, report: &Rc<Report>) -> Html {
    let (words, areas) = (&text.findings, &report.priorities.areas);
    let all = Rc::clone(report);
    let intro = if areas.is_empty() { words.areas_none } else { words.areas_intro };
    html! {
        <section class="fh-stack fh-flow__part" aria-labelledby="areas">
            <h2 id="areas">{ words.areas }</h2>
            <p class="fh-small">{ said(intro) }</p>
            if !areas.is_empty() {
                <ul class="fh-findings">
                    for one in areas {
                        { area(text, one) }
                    }
                </ul>
                { workings(fill(text.explain.of_entry_point, &[("title", words.areas)]), move || of_areas(&all)) }
            }
        </section>
    }
}

/// Those that do not reach the highest-need schools stand apart: building on them would leave those schools out.
fn strengths(text: &ResultTexts, report: &Report) -> Html {
    let words = &text.findings;
    let one_leads = report.closing.leading().len() == 1;
    let rows = |falls_short: bool| -> Vec<Row> {
        let wanted = report.strengths.iter().filter(|one| one.falls_short() == falls_short);
        wanted.map(|one: &Strength| (one.said.item.clone(), finding::strength(text, one, one_leads))).collect()
    };
    let (reach, short) = (rows(false), rows(true));
    let none = if short.is_empty() { words.strengths_none } else { words.strengths_none_reach };
    let is_unsaid = report.strengths.iter().any(|one| one.reach.is_none());
    html! {
        <section class="fh-stack fh-flow__part" aria-labelledby="strengths" key="strengths">
            <h2 id="strengths">{ words.strengths }</h2>
            { body(words.strengths_intro, none, &reach) }
            if !short.is_empty() {
                <h3>{ words.strengths_short }</h3>
                { body(words.strengths_short_intro, "", &short) }
            }
            if is_unsaid {
                <p class="fh-small">{ words.reach_unsaid }</p>
            }
        </section>
    }
}

/// The sums behind the needs of the areas.
fn of_areas(report: &Report) -> Vec<String> {
    let dimensions = report.profile.iter().flat_map(|module| &module.dimensions);
    let is_area = |part: &&DimensionPart| report.priorities.areas.iter().any(|area| area.dimension == part.dimension);
    dimensions.filter(is_area).map(|part| say::explain::dimension(result_text(), part)).collect()
}

fn area(text: &ResultTexts, area: &Area) -> Html {
    let name = fill(text.findings.area, &[("title", &area.title), ("value", &whole(area.value))]);
    let sentence = |item: &AreaItem| {
        let level = say::level(text, &item.said.text);
        let since = item.since.map_or_else(String::new, |since| format!(" {}", finding::since(text, since)));
        format!("{level}.{since}")
    };
    html! {
        <li class="fh-findings__finding" key={area.dimension.as_str()}>
            <span class="fh-findings__name">{ said(name) }</span>
            <ul>
                for item in &area.items {
                    <li key={item.said.item.id.as_str()}><ItemLink item={item.said.item.clone()} />{ ": " }{ said(sentence(item)) }</li>
                }
            </ul>
        </li>
    }
}

fn section(id: &'static str, heading: &'static str, intro: &'static str, none: &'static str, rows: &[Row]) -> Html {
    html! {
        <section class="fh-stack fh-flow__part" aria-labelledby={id} key={id}>
            <h2 {id}>{ heading }</h2>
            { body(intro, none, rows) }
        </section>
    }
}

fn body(intro: &'static str, none: &'static str, rows: &[Row]) -> Html {
    if rows.is_empty() {
        return html! { <p class="fh-small">{ said(none) }</p> };
    }
    html! {
        <>
            <p class="fh-small">{ said(intro) }</p>
            <ul class="fh-findings">
                for (item, about) in rows {
                    <li class="fh-findings__finding" key={item.id.as_str()}>
                        <ItemLink class="fh-findings__name" item={item.clone()} />
                        { sentences(about) }
                    </li>
                }
            </ul>
        </>
    }
}

/// Names of items, one after another, after a few words.
fn run_in(words: &str, items: &[ItemName]) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <details class="fh-fold">
            <summary>{ said(words.trim_end_matches(':').to_owned()) }</summary>
            <ul class="fh-fold__body">
                for item in items {
                    <li key={item.id.as_str()}><ItemLink item={item.clone()} /></li>
                }
            </ul>
        </details>
    }
}
