//! The parts of an assessment with their counts: a column beside the questions, one line that opens on a phone.

use yew::prelude::*;

use super::asked::Asked;
use crate::bank::id::DimensionId;
use crate::bank::model::{Form, Module};
use crate::i18n::en::Messages;
use crate::i18n::text::{fill, plural};
use crate::response::progress::{Count, of_dimensions, of_form, of_module};
use crate::response::step::{Step, dimensions, is_need};
use crate::route::Route;

/// The same list twice; the sheet shows one of them. Only the module that is being answered lists its parts.
pub fn module_nav(asked: &Asked, step: &Step) -> Html {
    let text = &asked.text.way;
    let current = current_module(asked, step);
    let summary = current.map_or_else(
        || asked.name(step),
        |(module, form)| {
            let count = of_module(module, form, &asked.response);
            let (done, applying) = (count.done_applying().to_string(), count.applying().to_string());
            fill(text.nav_summary, &[("module", &module.title), ("n", &done), ("m", &applying)])
        },
    );
    html! {
        <nav class="fh-modules" aria-label={text.nav}>
            <details class="fh-modules__fold">
                <summary><span key={summary.clone()}>{ summary }</span></summary>
                { list(asked, step) }
            </details>
            <div class="fh-modules__column">{ list(asked, step) }</div>
        </nav>
    }
}

/// The module that a step belongs to.
fn current_module<'a>(asked: &'a Asked, step: &Step) -> Option<(&'a Module, &'a Form)> {
    asked.modules().into_iter().find(|(module, _)| match step {
        Step::Dimension(id, _) => *id == module.id,
        Step::Critical => is_need(module),
        Step::Review => false,
    })
}

fn list(asked: &Asked, step: &Step) -> Html {
    let text = &asked.text.way;
    let current = current_module(asked, step).map(|(module, _)| &module.id);
    let open = asked.form().map_or(0, |form| of_form(&asked.bank, form, &asked.response).absent);
    let result_count = if open == 0 { text.result_ready.to_owned() } else { plural(text.result_open, open) };
    let result = Route::Result(asked.id.clone());
    html! {
        <ul class="fh-modules__list">
            for (module, form) in asked.modules() {
                { entry(asked, module, form, step, current == Some(&module.id)) }
            }
            { end(&asked.route(&Step::Review), text.review, text.review_count.to_owned(), *step == Step::Review) }
            { end(&result, text.result, result_count, false) }
        </ul>
    }
}

/// One module, and its parts if it is the one that is being answered.
fn entry(asked: &Asked, module: &Module, form: &Form, step: &Step, is_current: bool) -> Html {
    let first =
        dimensions(module, form).next().map(|dimension| Step::Dimension(module.id.clone(), dimension.id.clone()));
    let Some(first) = first else { return Html::default() };
    let class = if is_current { "fh-modules__module fh-modules__module--current" } else { "fh-modules__module" };
    let count = counted(asked.text, of_module(module, form, &asked.response));
    html! {
        <li {class} key={module.id.as_str()}>
            <a class="fh-modules__link" href={asked.route(&first).to_string()}>
                <span>{ &module.title }</span>
                <span class="fh-modules__count" key={count.clone()}>{ count }</span>
            </a>
            if is_current {
                <ul class="fh-modules__parts">
                    for (dimension, count) in of_dimensions(module, form, &asked.response) {
                        { part(asked, &Step::Dimension(module.id.clone(), dimension.clone()), dimension, count, step) }
                    }
                    if is_need(module) {
                        { critical(asked, step) }
                    }
                </ul>
            }
        </li>
    }
}

fn part(asked: &Asked, step: &Step, dimension: &DimensionId, count: Count, shown: &Step) -> Html {
    let (done, applying) = (count.done_applying().to_string(), count.applying().to_string());
    let count = fill(asked.text.way.part_count, &[("n", &done), ("m", &applying)]);
    let current = (step == shown).then_some("step");
    html! {
        <li key={dimension.as_str()}>
            <a class="fh-modules__part" href={asked.route(step).to_string()} aria-current={current}>
                <span>{ asked.name(step) }</span>
                <span key={count.clone()}>{ count }</span>
            </a>
        </li>
    }
}

fn critical(asked: &Asked, shown: &Step) -> Html {
    let current = (*shown == Step::Critical).then_some("step");
    let named = asked.response.critical.len().to_string();
    html! {
        <li key="critical">
            <a class="fh-modules__part" href={asked.route(&Step::Critical).to_string()} aria-current={current}>
                <span>{ asked.text.way.critical }</span>
                <span key={named.clone()}>{ named }</span>
            </a>
        </li>
    }
}

/// One of the two that come after all modules.
fn end(route: &Route, title: &'static str, count: String, is_current: bool) -> Html {
    let current = is_current.then_some("step");
    html! {
        <li class="fh-modules__module" key={title}>
            <a class="fh-modules__link" href={route.to_string()} aria-current={current}>
                <span>{ title }</span>
                <span class="fh-modules__count" key={count.clone()}>{ count }</span>
            </a>
        </li>
    }
}

/// `13 of 18 answered, 1 not sure`.
pub fn counted(text: &Messages, count: Count) -> String {
    let (answered, applying, not_sure) =
        (count.answered.to_string(), count.applying().to_string(), count.not_sure.to_string());
    let pattern = if count.not_sure > 0 { text.way.count_not_sure } else { text.way.count };
    fill(pattern, &[("n", &answered), ("m", &applying), ("k", &not_sure)])
}
