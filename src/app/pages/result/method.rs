//! What the result rests on, and what it is not.

use std::rc::Rc;

use yew::prelude::*;

use super::words::said;
use crate::app::hooks::text::result_text;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::{fill, plural};
use crate::report::Report;
use crate::report::say;
use crate::route::Route;

/// The report.
#[derive(Debug, PartialEq, Properties)]
pub struct MethodProps {
    pub report: Rc<Report>,
}

/// Bank, weights, sources.
#[component]
pub fn MethodNotes(props: &MethodProps) -> Html {
    let text = result_text();
    let (words, report) = (&text.method, &props.report);
    let method = &report.method;
    let version = fill(words.bank_version, &[("id", &method.bank), ("version", &method.version)]);
    let version = say::bank::marked(text, method, version);
    html! {
        <section class="fh-stack" aria-labelledby="method">
            <h2 id="method">{ words.heading }</h2>
            <p>{ said(method.notice.clone()) }</p>
            <p>{ words.limits }</p>
            <p><a href={Route::Method.to_string()}>{ words.whole }</a></p>
            <dl class="fh-facts">
                <dt class="fh-facts__name">{ words.bank }</dt><dd>{ said(version) }</dd>
                <dt class="fh-facts__name">{ words.digest }</dt><dd>{ said(method.digest.clone()) }</dd>
                if report.shows.weights {
                    <dt class="fh-facts__name">{ words.weights }</dt><dd>{ said(weights(text, report)) }</dd>
                }
                if report.about.kept > 0 {
                    <dt class="fh-facts__name">{ words.kept }</dt>
                    <dd>{ said(plural(words.kept_count, usize::try_from(report.about.kept).unwrap_or_default())) }</dd>
                }
            </dl>
            <h3>{ words.sources }</h3>
            <ul>
                for (title, publisher, year, address) in &method.sources {
                    <li key={address.as_str()}>
                        <a href={address.clone()} rel="noreferrer">{ said(title.clone()) }</a>{ " " }
                        { said(format!("{publisher}, {year}.")) }
                    </li>
                }
            </ul>
        </section>
    }
}

fn weights(text: &ResultTexts, report: &Report) -> String {
    let shares = say::finding::shares(text, &report.method);
    match &report.method.preset {
        Some(preset) => fill(text.method.weights_preset, &[("preset", preset), ("shares", &shares)]),
        None => fill(text.method.weights_own, &[("shares", &shares)]),
    }
}
