//! Plans side by side: each in words first, then where they differ, then test by test.

use std::rc::Rc;

use yew::prelude::*;

use super::plan_card::plan_card;
use super::table::table;
use crate::app::hooks::event::is_checked;
use crate::app::hooks::text::result_text;
use crate::app::hooks::title::use_title;
use crate::app::pages::assessment::asked::Asked;
use crate::app::pages::result::scored::use_reports;
use crate::app::pages::result::words::said;
use crate::bank::id::EntryPointId;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::choice::{ChoicePart, OptionPart, differences};
use crate::report::say::{choice as say, level};
use crate::route::Route;
use crate::scoring::choice::MOST;

/// Whose plans.
#[derive(Debug, PartialEq, Properties)]
pub struct SideBySideProps {
    pub asked: Asked,
}

/// What is picked here is for looking only: a plan that was answered comes back by itself.
#[component]
pub fn SideBySide(props: &SideBySideProps) -> Html {
    let (text, asked) = (result_text(), &props.asked);
    let (reports, _) = use_reports(&asked.bank, &asked.response);
    let picked = use_state(|| None::<Rc<[EntryPointId]>>);
    use_title(&fill(text.choice.title, &[("part", text.choice.heading)]));
    let on_pick = use_callback(picked.setter(), |ids: Rc<[EntryPointId]>, setter| setter.set(Some(ids)));
    let report = reports.map(|reports| reports.own);
    let body = match &report {
        None => html! { <p key="waiting" class="fh-waiting">{ said(text.choice.waiting) }</p> },
        Some(report) => body(asked, &report.choice, picked.as_deref(), &on_pick),
    };
    html! {
        <div class="fh-stack fh-stack--sections">
            <header class="fh-stack">
                <p class="fh-place">{ text.choice.part }</p>
                <h1 tabindex="-1">{ text.choice.heading }</h1>
                <p>{ text.choice.lead }</p>
            </header>
            { body }
        </div>
    }
}

fn body(
    asked: &Asked,
    part: &ChoicePart,
    picked: Option<&[EntryPointId]>,
    on_pick: &Callback<Rc<[EntryPointId]>>,
) -> Html {
    let text = result_text();
    let nothing = say::nothing(text, &part.offer);
    let compared = match picked {
        Some(ids) => part.options.iter().filter(|option| ids.contains(&option.name.id)).collect(),
        None => part.compared(),
    };
    let shown = !compared.is_empty() || picked.is_some();
    html! {
        <>
            if let Some(nothing) = nothing {
                <div class="fh-stack" key="nothing">
                    <p>{ said(nothing) }</p>
                    if part.is_begun() {
                        <p>{ said(text.choice.nothing_checked) }</p>
                    }
                    <p><a href={Route::Result(asked.id.clone()).to_string()}>{ text.choice.result }</a></p>
                </div>
            }
            if shown {
                <p key="summary" class="fh-lead">{ said(say::summary(text, &compared)) }</p>
                { pick(text, part, &compared, on_pick) }
                <div class="fh-plans" key="plans">
                    for option in &compared {
                        { plan_card(asked, option) }
                    }
                </div>
                { differ(text, &compared) }
                { table(text, &compared) }
                { how(asked) }
            }
        </>
    }
}

/// Which plans stand here. With three picked the others are barred until one is cleared, and that is said.
fn pick(
    text: &ResultTexts,
    part: &ChoicePart,
    compared: &[&OptionPart],
    on_pick: &Callback<Rc<[EntryPointId]>>,
) -> Html {
    let words = &text.choice;
    let is_full = compared.len() >= MOST;
    let chosen: Rc<[EntryPointId]> = compared.iter().map(|option| option.name.id.clone()).collect();
    let hint = if is_full { words.pick_full } else { words.pick_hint };
    html! {
        <fieldset class="fh-stack fh-stack--tight" aria-describedby="pick-hint" key="pick">
            <legend class="fh-field__label">{ words.pick }</legend>
            <p class="fh-field__hint" id="pick-hint">{ said(hint) }</p>
            <div class="fh-choices">
                for option in &part.options {
                    { tick(words.pick_suggested, option, &chosen, is_full, on_pick) }
                }
            </div>
        </fieldset>
    }
}

fn tick(
    suggested: &str,
    option: &OptionPart,
    chosen: &Rc<[EntryPointId]>,
    is_full: bool,
    on_pick: &Callback<Rc<[EntryPointId]>>,
) -> Html {
    let name = &option.name;
    let is_chosen = chosen.contains(&name.id);
    let label = if option.is_suggested { fill(suggested, &[("x", &name.title)]) } else { name.title.clone() };
    let (id, chosen) = (name.id.clone(), Rc::clone(chosen));
    let onchange = on_pick.reform(move |event: Event| {
        let others = chosen.iter().filter(|other| **other != id).cloned();
        others.chain(is_checked(&event).then(|| id.clone())).collect()
    });
    html! {
        <label class="fh-choice" key={name.id.as_str()}>
            <input class="fh-choice__input" type="checkbox" checked={is_chosen} disabled={is_full && !is_chosen}
                autocomplete="off" {onchange} />
            <span>{ said(label) }</span>
        </label>
    }
}

fn differ(text: &ResultTexts, compared: &[&OptionPart]) -> Html {
    let words = &text.choice;
    let found = differences(compared);
    let is_comparable = compared.iter().filter(|option| option.is_begun()).count() > 1;
    let none = if is_comparable { words.differ_none } else { words.differ_few };
    html! {
        <section class="fh-stack" aria-labelledby="differ" key="differ">
            <h2 id="differ">{ words.differ }</h2>
            if found.is_empty() {
                <p>{ said(none) }</p>
            }
            <ul>
                for one in &found {
                    <li key={one.item.id.as_str()}>
                        <strong>{ said(one.item.short.clone()) }</strong>
                        <ul>
                            for (name, _, words) in &one.said {
                                <li key={name.id.as_str()}>{ said(fill(text.choice.differ_line, &[("x", &name.title), ("level", &level(text, words))])) }</li>
                            }
                        </ul>
                    </li>
                }
            </ul>
        </section>
    }
}

fn how(asked: &Asked) -> Html {
    let text = result_text();
    html! {
        <details class="fh-fold" key="how">
            <summary>{ text.choice.how }</summary>
            <div class="fh-fold__body">
                for sentence in say::how(text, &asked.bank.cut_offs) {
                    <p key={sentence.clone()}>{ sentence }</p>
                }
            </div>
        </details>
    }
}
