//! Worksheet: the blank form for paper, every question with its code, boxes to check and room for a note.

use yew::prelude::*;

use crate::app::browser::print;
use crate::app::components::button::button;
use crate::app::components::pick::Pick;
use crate::app::hooks::text::use_text;
use crate::app::hooks::title::use_title;
use crate::app::session::hooks::use_session;
use crate::bank::find::Placed;
use crate::bank::model::{Bank, Dimension, Form, Module};
use crate::i18n::en::Messages;
use crate::i18n::en::paper::WORKSHEET;
use crate::i18n::text::fill;
use crate::team::paper::{NOT_APPLICABLE, NOT_SURE};

/// The form to print can be chosen; at first it is the first that ranks.
#[component]
pub fn Worksheet() -> Html {
    let (text, words) = (use_text(), &WORKSHEET);
    let bank = use_session().bank.get();
    use_title(words.title);
    let picked = use_state_eq(|| None::<String>);
    let on_pick = use_callback(picked.setter(), |form: Option<String>, setter| setter.set(form));
    let first = longest(bank);
    let form = picked.as_ref().and_then(|id| bank.form(id)).or(first);
    let others = bank.forms.iter().filter(|form| first.is_none_or(|first| first.id != form.id));
    let options = others.map(|form| (form.id.to_string().into(), form.title.clone().into()));
    let Some(form) = form else { return Html::default() };
    let on_print = Callback::from(|_: MouseEvent| print::page());
    let controls = html! {
        <div class="fh-stack fh-sheet__controls">
            <p class="fh-lead">{ words.lead }</p>
            <Pick id="worksheet-form" label={words.form} none={first_title(first)} options={options.collect::<Vec<(AttrValue, AttrValue)>>()}
                picked={(*picked).clone().map(AttrValue::from)} {on_pick} />
            <div class="fh-row">{ button("fh-button fh-button--main", words.print, on_print) }</div>
        </div>
    };
    sheet(text, bank, form, controls)
}

/// The form with the most questions.
pub fn longest(bank: &Bank) -> Option<&Form> {
    bank.forms.iter().max_by_key(|form| bank.items_of(form).count())
}

/// The sheet of a form, and above it what stands on the screen alone.
pub fn sheet(text: &Messages, bank: &Bank, form: &Form, controls: Html) -> Html {
    let words = &WORKSHEET;
    html! {
        <div class="fh-stack fh-stack--wide">
            <header class="fh-stack">
                <h1 tabindex="-1">{ words.heading }</h1>
                { controls }
                <p class="fh-place">{ &form.title }{ " · " }{ foot(bank) }</p>
                <ul class="fh-sheet__lines">
                    for name in [words.for_title, words.for_role, words.for_date] {
                        <li class="fh-sheet__line" key={name}>{ name }</li>
                    }
                </ul>
                <p>{ words.how }</p>
                <p class="fh-small">{ words.records }</p>
            </header>
            for module in bank.modules.iter().filter(|module| form.modules.contains(&module.id)) {
                { section(text, bank, form, module, &module.title) }
            }
            for module in bank.modules.iter().filter(|module| form.then.as_ref() == Some(&module.id)) {
                { section(text, bank, form, module, &fill(words.choice, &[("module", &module.title)])) }
            }
        </div>
    }
}

/// What picking nothing means: the longest form.
fn first_title(first: Option<&'static Form>) -> &'static str {
    first.map_or("", |form| form.title.as_str())
}

fn foot(bank: &Bank) -> String {
    fill(WORKSHEET.foot, &[("bank", &bank.id), ("version", &bank.version)])
}

fn section(text: &Messages, bank: &Bank, form: &Form, module: &Module, heading: &str) -> Html {
    let id = format!("sheet-{}", module.id);
    let is_asked = |placed: &Placed<'_>| placed.item.core || !form.core_only;
    let of = |dimension: &Dimension| -> Vec<Html> {
        let items = bank.items().filter(|placed| placed.dimension.id == dimension.id).filter(is_asked);
        items.map(|placed| item(text, bank, &placed)).collect()
    };
    html! {
        <section class="fh-stack" aria-labelledby={id.clone()} key={id.clone()}>
            <h2 {id}>{ heading.to_owned() }</h2>
            <p>{ &module.ask }</p>
            for dimension in &module.dimensions {
                { under(dimension, of(dimension)) }
            }
        </section>
    }
}

fn under(dimension: &Dimension, items: Vec<Html>) -> Html {
    if items.is_empty() {
        return Html::default();
    }
    html! {
        <section class="fh-stack" key={dimension.id.as_str()}>
            <h3>{ &dimension.title }</h3>
            { items }
        </section>
    }
}

/// A box to check, with the key that it is typed in by.
fn level_line(key: String, words: &str) -> Html {
    html! { <li class="fh-sheet__level" key={key.clone()}>{ fill(WORKSHEET.level, &[("key", &key), ("words", words)]) }</li> }
}

fn item(text: &Messages, bank: &Bank, placed: &Placed<'_>) -> Html {
    let item = placed.item;
    html! {
        <div class="fh-sheet__item" key={item.id.as_str()}>
            <p><strong class="fh-sheet__code">{ bank.code(placed) }</strong>{ " " }{ &item.prompt }</p>
            <ul class="fh-sheet__levels">
                for (number, level) in item.levels.iter().enumerate() {
                    { level_line(number.to_string(), level) }
                }
                { level_line(NOT_SURE.to_string(), text.item.not_sure) }
                if item.not_applicable {
                    { level_line(NOT_APPLICABLE.to_string(), text.item.not_applicable) }
                }
            </ul>
            <p class="fh-sheet__notes">{ WORKSHEET.notes }</p>
        </div>
    }
}
