//! Taking it: one dimension's items on a page.

use yew::prelude::*;

use super::assessment::asked::{Asked, use_asked};
use super::assessment::module_nav::ModuleNav;
use super::assessment::scale::Scale;
use super::assessment::step_bar::StepBar;
use super::item::Item;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_on_change;
use crate::bank::id::{DimensionId, ModuleId};
use crate::bank::model::{Dimension, Form, Module};
use crate::i18n::text::fill;
use crate::response::change::room_for_note;
use crate::response::step::{Step, asked as asked_items, dimensions};
use crate::route::ShortId;

/// Whose items, and which.
#[derive(Debug, PartialEq, Properties)]
pub struct TakeProps {
    pub id: ShortId,
    pub module: ModuleId,
    pub dimension: DimensionId,
}

/// Navigation beside the items; below them the way on. Leaving with open items is no error.
#[component]
pub fn Take(props: &TakeProps) -> Html {
    let asked = use_asked(&props.id);
    let page = asked
        .as_ref()
        .and_then(|asked| asked.page(props.module.as_str(), props.dimension.as_str()));
    use_title(&title(
        asked.as_ref(),
        page.map(|(module, dimension, _)| (module, dimension)),
    ));
    let (Some(asked), Some((module, dimension, form))) = (&asked, page) else {
        return Html::default();
    };
    let step = Step::Dimension(module.id.clone(), dimension.id.clone());
    html! {
        <div class="fh-columns fh-columns--aside">
            <ModuleNav asked={asked.clone()} step={step.clone()} />
            <div class="fh-stack fh-stack--wide" key={dimension.id.as_str()}>
                <header class="fh-stack">
                    <p class="fh-place">{ place(asked, module, dimension, form) }</p>
                    <h1 tabindex="-1">{ &dimension.title }</h1>
                    <p>{ &module.intro }</p>
                    <Scale bank={asked.bank} module={module.id.clone()} />
                </header>
                <Items asked={asked.clone()} module={module.id.clone()} dimension={dimension.id.clone()} />
                <StepBar asked={asked.clone()} {step} />
            </div>
        </div>
    }
}

#[derive(Debug, PartialEq, Properties)]
struct ItemsProps {
    asked: Asked,
    module: ModuleId,
    dimension: DimensionId,
}

/// The items. Each is rendered again only when its own answer changes.
#[component]
fn Items(props: &ItemsProps) -> Html {
    let asked = &props.asked;
    let on_change = use_on_change(&asked.id);
    let page = asked.page(props.module.as_str(), props.dimension.as_str());
    let items = page
        .into_iter()
        .flat_map(|(_, dimension, form)| asked_items(dimension, form));
    html! {
        <form class="fh-stack fh-stack--wide" autocomplete="off">
            for item in items {
                <Item key={item.id.as_str()} bank={asked.bank} item={item.id.clone()}
                    answer={asked.response.answers.get(&item.id).cloned().unwrap_or_default()}
                    note_room={room_for_note(&asked.response, &item.id)} on_change={&on_change} />
            }
        </form>
    }
}

/// `Critical needs · part 5 of 6`.
fn place(asked: &Asked, module: &Module, dimension: &Dimension, form: &Form) -> String {
    let parts: Vec<&Dimension> = dimensions(module, form).collect();
    let number = parts
        .iter()
        .position(|part| part.id == dimension.id)
        .unwrap_or_default()
        + 1;
    let (number, count) = (number.to_string(), parts.len().to_string());
    fill(
        asked.text.way.place,
        &[("module", &module.title), ("n", &number), ("m", &count)],
    )
}

fn title(asked: Option<&Asked>, page: Option<(&Module, &Dimension)>) -> String {
    let Some((asked, (module, dimension))) = asked.zip(page) else {
        return String::new();
    };
    fill(
        asked.text.way.title,
        &[
            ("part", &dimension.title),
            ("module", &module.title),
            ("assessment", asked.title()),
        ],
    )
}
