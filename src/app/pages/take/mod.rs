//! Taking it: one dimension's items on a page.

use yew::prelude::*;

use super::assessment::asked::{Asked, use_asked};
use super::assessment::module_nav::module_nav;
use super::assessment::reminder::Reminder;
use super::assessment::scale::scale;
use super::assessment::step_bar::step_bar;
use super::item::Item;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_on_change;
use crate::bank::id::{DimensionId, ModuleId};
use crate::bank::model::{Dimension, Form, Module};
use crate::i18n::text::fill;
use crate::response::change::{Change, room_for_note};
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
    let on_change = use_on_change(&props.id);
    let page = asked.as_ref().and_then(|asked| asked.page(props.module.as_str(), props.dimension.as_str()));
    use_title(&title(asked.as_ref(), page.map(|(module, dimension, _)| (module, dimension))));
    let (Some(asked), Some((module, dimension, form))) = (&asked, page) else {
        return Html::default();
    };
    let step = Step::Dimension(module.id.clone(), dimension.id.clone());
    html! {
        <div class="fh-columns fh-columns--aside">
            { module_nav(asked, &step) }
            <div class="fh-stack fh-stack--wide" key={dimension.id.as_str()}>
                <header class="fh-stack">
                    <p class="fh-place">{ place(asked, module, dimension, form) }</p>
                    <h1 tabindex="-1">{ &dimension.title }</h1>
                    <p>{ &module.intro }</p>
                    { scale(asked.text, module) }
                </header>
                <Reminder id={asked.id.clone()} />
                { items(asked, dimension, form, &on_change) }
                { step_bar(asked, &step) }
            </div>
        </div>
    }
}

/// The items. Not in a form: there is nothing to submit, and Enter on a radio button would try to.
fn items(asked: &Asked, dimension: &Dimension, form: &Form, on_change: &Callback<Change>) -> Html {
    html! {
        <div class="fh-stack fh-stack--wide">
            for item in asked_items(dimension, form) {
                <Item key={item.id.as_str()} bank={asked.bank} item={item.id.clone()}
                    answer={asked.response.answers.get(&item.id).cloned().unwrap_or_default()}
                    earlier={asked.earlier(&item.id)} last={asked.last(&item.id)}
                    note_room={room_for_note(&asked.response, &item.id)} {on_change} />
            }
        </div>
    }
}

/// `Critical needs · part 5 of 6`.
fn place(asked: &Asked, module: &Module, dimension: &Dimension, form: &Form) -> String {
    let parts: Vec<&Dimension> = dimensions(module, form).collect();
    let number = parts.iter().position(|part| part.id == dimension.id).unwrap_or_default() + 1;
    let (number, count) = (number.to_string(), parts.len().to_string());
    fill(asked.text.way.place, &[("module", &module.title), ("n", &number), ("m", &count)])
}

fn title(asked: Option<&Asked>, page: Option<(&Module, &Dimension)>) -> String {
    let Some((asked, (module, dimension))) = asked.zip(page) else {
        return String::new();
    };
    fill(asked.text.way.title, &[("part", &dimension.title), ("module", &module.title), ("assessment", asked.title())])
}
