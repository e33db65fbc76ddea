//! Review: every item with its answer, to be changed in place.

pub mod answer_line;
pub mod filter;

use yew::prelude::*;

use self::answer_line::AnswerLine;
use self::filter::{Filter, filters};
use super::assessment::asked::{Asked, use_asked};
use super::assessment::keep_file::KeepFile;
use super::assessment::module_nav::counted;
use super::assessment::save_line::SaveLine;
use crate::app::hooks::text::{later_text, result_text};
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_on_change;
use crate::bank::id::ItemId;
use crate::bank::model::{Form, Module};
use crate::i18n::text::fill;
use crate::response::change::{Change, room_for_note};
use crate::response::progress::{next_open, of_form};
use crate::response::step::{asked as asked_items, dimensions};
use crate::route::{Route, ShortId};

/// Whose.
#[derive(Debug, PartialEq, Properties)]
pub struct ReviewProps {
    pub id: ShortId,
}

/// The list by module. What a filter shows is fixed when it is chosen, so that a line does not vanish while it is changed.
#[component]
pub fn Review(props: &ReviewProps) -> Html {
    let asked = use_asked(&props.id);
    let title = asked.as_ref().map(|asked| fill(later_text().review.title, &[("assessment", asked.title())]));
    use_title(&title.unwrap_or_default());
    let on_change = use_on_change(&props.id);
    let shown = use_state_eq(|| (Filter::All, Vec::<ItemId>::new()));
    let setter = shown.setter();
    let on_filter = use_callback((setter, asked.clone()), |filter: Filter, (setter, asked)| {
        let items = asked.as_ref().map(|asked| filter.items(asked)).unwrap_or_default();
        setter.set((filter, items));
    });
    let Some(asked) = &asked else { return Html::default() };
    let (filter, items) = &*shown;
    let is_shown = |item: &ItemId| *filter == Filter::All || items.contains(item);
    html! {
        <div class="fh-stack fh-stack--wide">
            { head(asked) }
            { filters(asked, *filter, &on_filter) }
            for (module, form) in asked.modules() {
                { section(asked, module, form, &is_shown, &on_change) }
            }
            if *filter != Filter::All && items.is_empty() {
                <p key="none">{ later_text().review.none }</p>
            }
            { kept(asked) }
            { way_on(asked) }
        </div>
    }
}

fn head(asked: &Asked) -> Html {
    let text = &later_text().review;
    let form = asked.form().map(|form| form.title.as_str()).unwrap_or_default();
    let count = asked.form().map(|form| of_form(&asked.bank, form, &asked.response)).unwrap_or_default();
    let lead = fill(text.lead, &[("count", &counted(asked.text, count))]);
    html! {
        <header class="fh-stack">
            <p class="fh-place" dir="auto">{ fill(text.place, &[("assessment", asked.title()), ("form", form)]) }</p>
            <h1 tabindex="-1">{ text.heading }</h1>
            <p><span key={lead.clone()}>{ lead }</span></p>
        </header>
    }
}

fn section(
    asked: &Asked,
    module: &Module,
    form: &Form,
    is_shown: &impl Fn(&ItemId) -> bool,
    on_change: &Callback<Change>,
) -> Html {
    let items = dimensions(module, form).flat_map(|dimension| asked_items(dimension, form));
    let items: Vec<&ItemId> = items.map(|item| &item.id).filter(|item| is_shown(item)).collect();
    if items.is_empty() {
        return Html::default();
    }
    let heading = format!("review-{}", module.id);
    html! {
        <section class="fh-stack" aria-labelledby={heading.clone()} key={module.id.as_str()}>
            <h2 id={heading}>{ &module.title }</h2>
            <ul class="fh-answers">
                for item in items {
                    <AnswerLine key={item.as_str()} bank={asked.bank} item={item.clone()}
                        answer={asked.response.answers.get(item).cloned().unwrap_or_default()}
                        earlier={asked.earlier(item)} last={asked.last(item)}
                        is_critical={asked.response.critical.iter().any(|critical| critical.item == *item)}
                        note_room={room_for_note(&asked.response, item)} {on_change} />
                }
            </ul>
        </section>
    }
}

/// Counted aloud, so that nobody takes them for lost.
fn kept(asked: &Asked) -> Html {
    if asked.response.kept.is_empty() {
        return Html::default();
    }
    let items: Vec<&str> = asked.response.kept.keys().map(ItemId::as_str).collect();
    html! {
        <section class="fh-stack" aria-labelledby="kept" key="kept">
            <h2 id="kept">{ later_text().review.kept }</h2>
            <p>{ fill(later_text().review.kept_text, &[("items", &items.join(", "))]) }</p>
        </section>
    }
}

fn way_on(asked: &Asked) -> Html {
    let text = &later_text().review;
    let form = asked.form();
    let is_complete = form.is_none_or(|form| of_form(&asked.bank, form, &asked.response).is_complete());
    let next = form.filter(|_| !is_complete).map(|form| asked.route(&next_open(&asked.bank, form, &asked.response)));
    html! {
        <div class="fh-stack" key="way-on">
            <div class="fh-row">
                <a class="fh-button fh-button--main" href={Route::Result(asked.id.clone()).to_string()} key="result">{ text.result }</a>
                if asked.response.plan.is_some() {
                    <a class="fh-button" href={Route::Plan(asked.id.clone()).to_string()} key="plan">{ result_text().plan.heading }</a>
                }
                if let Some(next) = next {
                    <a class="fh-button" href={next.to_string()} key="next">{ text.next_open }</a>
                }
                <KeepFile ids={vec![asked.id.clone()]} place="review" class="fh-button" label={text.keep_file} key="keep" />
                <a class="fh-button fh-button--quiet" href={Route::Begin(asked.id.clone()).to_string()} key="begin">{ text.begin }</a>
            </div>
            <SaveLine id={asked.id.clone()} />
        </div>
    }
}
