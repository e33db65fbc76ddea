//! "How this is worked out": folds with the sums behind the numbers, made when somebody opens them.

use std::rc::Rc;

use yew::prelude::*;

use super::words::said;
use crate::app::hooks::text::result_text;
use crate::bank::id::ModuleId;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::Report;
use crate::report::explain::{Explained, IndexSum};
use crate::report::say::explain;

/// What the fold is about, for who listens, and what makes its body.
#[derive(Debug, PartialEq, Properties)]
pub struct WorkingsProps {
    pub of: AttrValue,
    pub body: Callback<(), Html>,
}

/// One quiet line. What it opens to is not in the page before: a dozen of them would double the page.
#[component]
pub fn Workings(props: &WorkingsProps) -> Html {
    let words = &result_text().explain;
    let was_opened = use_state_eq(|| false);
    let ontoggle = use_callback(was_opened.setter(), |_: Event, setter| setter.set(true));
    html! {
        <details class="fh-fold fh-workings" {ontoggle}>
            <summary>
                { words.summary }
                <span class="fh-hidden">{ " " }{ said(props.of.clone()) }</span>
            </summary>
            if *was_opened {
                <div class="fh-fold__body" key="body">
                    { props.body.emit(()) }
                    <p>{ words.rounded }</p>
                </div>
            }
        </details>
    }
}

/// A fold of sentences, which are put together when it is opened.
pub fn workings(of: impl Into<AttrValue>, lines: impl Fn() -> Vec<String> + 'static) -> Html {
    html! { <Workings of={of.into()} body={Callback::from(move |()| list(lines()))} /> }
}

/// The sums behind everything that is shown of one entry point.
pub fn of_entry_point(text: &ResultTexts, report: &Rc<Report>, place: usize) -> Html {
    let title = report.at(place).map_or_else(String::new, |part| part.name.title.clone());
    let of = fill(text.explain.of_entry_point, &[("title", &title)]);
    let report = Rc::clone(report);
    html! { <Workings {of} body={Callback::from(move |()| entry_point(&report, place))} /> }
}

fn entry_point(report: &Report, place: usize) -> Html {
    let text = result_text();
    let Some((part, explained)) = report.at(place).zip(report.explained(place)) else {
        return Html::default();
    };
    let has_fit = report.shows.ranking;
    let answered = explained.indices.iter().filter(|sum| !sum.terms.is_empty());
    html! {
        <>
            <p>{ text.explain.intro }</p>
            { list(explain::sums(text, explained, part, has_fit)) }
            for sum in answered {
                { answers(text, explained, sum, has_fit) }
            }
        </>
    }
}

/// The answers of one module, with what each counts.
fn answers(text: &ResultTexts, explained: &Explained, sum: &IndexSum, has_fit: bool) -> Html {
    let name = fill(text.explain.answers, &[("module", &crate::report::say::inside(&sum.title))]);
    let has_points = has_fit && part_of_fit(explained, &sum.module);
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let item = cells.next().unwrap_or_default();
        html! {
            <tr>
                <th scope="row">{ item }</th>
                for cell in cells {
                    <td class="fh-table__number">{ cell }</td>
                }
            </tr>
        }
    };
    let columns = explain::columns(text, has_points);
    html! {
        <details class="fh-fold" key={sum.module.as_str()}>
            <summary>{ name.clone() }</summary>
            <div class="fh-scroll" role="region" aria-label={name.clone()} tabindex="0">
                <table>
                    <caption class="fh-hidden">{ name }</caption>
                    <thead>
                        <tr>
                            for (place, column) in columns.into_iter().enumerate() {
                                <th scope="col" class={(place > 0).then_some("fh-table__number")}>{ column }</th>
                            }
                        </tr>
                    </thead>
                    <tbody>
                        for term in &sum.terms {
                            { row(explain::cells(text, explained, sum, term, has_points)) }
                        }
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn part_of_fit(explained: &Explained, module: &ModuleId) -> bool {
    explained.fit.now.share_of(module) > 0
}

fn list(lines: Vec<String>) -> Html {
    html! {
        <ul>
            for line in lines {
                <li key={line.clone()}>{ line }</li>
            }
        </ul>
    }
}
