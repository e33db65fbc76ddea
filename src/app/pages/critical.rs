//! After the needs: up to three that are the most critical, and what lies under each.

use yew::prelude::*;

use super::assessment::asked::{Asked, use_asked};
use super::assessment::module_nav::module_nav;
use super::assessment::step_bar::step_bar;
use crate::app::components::field::Label;
use crate::app::components::note::note;
use crate::app::components::pick::Pick;
use crate::app::hooks::text::later_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_on_change;
use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::i18n::text::fill;
use crate::order::sort_by_key;
use crate::response::change::Change;
use crate::response::model::{CRITICAL_LIMIT, NOTE_LIMIT};
use crate::response::step::{Step, is_need};
use crate::route::ShortId;

/// Whose.
#[derive(Debug, PartialEq, Properties)]
pub struct CriticalProps {
    pub id: ShortId,
}

/// One place after another opens as they are filled.
#[component]
pub fn Critical(props: &CriticalProps) -> Html {
    let asked = use_asked(&props.id);
    use_title(&asked.as_ref().map(title).unwrap_or_default());
    let on_change = use_on_change(&props.id);
    let Some(asked) = &asked else { return Html::default() };
    let text = &later_text().critical;
    let options = options(asked);
    let places = (asked.response.critical.len() + 1).min(CRITICAL_LIMIT);
    html! {
        <div class="fh-columns fh-columns--aside">
            { module_nav(asked, &Step::Critical) }
            <div class="fh-stack fh-stack--wide">
                <header class="fh-stack">
                    <p class="fh-place">{ fill(text.place, &[("module", &module_title(asked))]) }</p>
                    <h1 tabindex="-1">{ text.heading }</h1>
                    <p>{ text.lead }</p>
                </header>
                <ol class="fh-critical">
                    for place in 0..places {
                        { issue(asked, place, &options, &on_change) }
                    }
                </ol>
                { step_bar(asked, &Step::Critical) }
            </div>
        </div>
    }
}

fn issue(asked: &Asked, place: usize, options: &[(AttrValue, AttrValue)], on_change: &Callback<Change>) -> Html {
    let text = &later_text().critical;
    let named = asked.response.critical.get(place);
    let others: Vec<&str> = asked.response.critical.iter().map(|critical| critical.item.as_str()).collect();
    let free = |value: &str| named.is_some_and(|named| named.item.as_str() == value) || !others.contains(&value);
    let options: Vec<_> = options.iter().filter(|(value, _)| free(value)).cloned().collect();
    let picked = named.map(|named| AttrValue::from(named.item.as_str().to_owned()));
    let on_pick =
        on_change.reform(move |item: Option<String>| Change::Critical { place, item: item.map(ItemId::from) });
    let class = if named.is_some() { "fh-critical__issue" } else { "fh-critical__issue fh-critical__issue--empty" };
    let label = [text.first, text.second, text.third].get(place).copied().unwrap_or(text.third);
    html! {
        <li {class} key={place}>
            <Pick id={format!("issue-{place}")} {label} none={text.none} {options} {picked} {on_pick} />
            if let Some(named) = named {
                { note(asked.text, &cause_label(place), &named.root_cause, NOTE_LIMIT, &cause(on_change, &named.item)) }
            }
        </li>
    }
}

fn cause_label(place: usize) -> Label {
    let text = &later_text().critical;
    Label { id: format!("cause-{place}"), label: text.cause, hint: Some(text.cause_hint) }
}

fn cause(on_change: &Callback<Change>, item: &ItemId) -> Callback<String> {
    let item = item.clone();
    on_change.reform(move |text| Change::RootCause { item: item.clone(), text })
}

/// The form's needs, the highest levels first, each with the words of its level.
fn options(asked: &Asked) -> Vec<(AttrValue, AttrValue)> {
    let Some(form) = asked.form() else { return Vec::new() };
    let mut needs: Vec<Placed<'_>> = asked.bank.items_of(form).filter(|placed| is_need(placed.module)).collect();
    let level = |placed: &Placed<'_>| asked.response.answers.get(&placed.item.id).and_then(|answer| answer.level());
    sort_by_key(&mut needs, |placed| std::cmp::Reverse(level(placed)));
    let words = |placed: &Placed<'_>| {
        let whole = level(placed).and_then(|level| level.as_whole());
        match whole.and_then(|whole| placed.item.levels.get(usize::from(whole))) {
            Some(words) => fill(later_text().critical.option, &[("short", &placed.item.short), ("level", words)]),
            None => placed.item.short.clone(),
        }
    };
    needs
        .iter()
        .map(|placed| (AttrValue::from(placed.item.id.as_str().to_owned()), AttrValue::from(words(placed))))
        .collect()
}

fn module_title(asked: &Asked) -> String {
    asked
        .modules()
        .iter()
        .rfind(|(module, _)| is_need(module))
        .map(|(module, _)| module.title.clone())
        .unwrap_or_default()
}

fn title(asked: &Asked) -> String {
    fill(later_text().critical.title, &[("module", &module_title(asked)), ("assessment", asked.title())])
}
