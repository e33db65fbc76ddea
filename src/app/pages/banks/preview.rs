//! A bank's questions as they will look, drawn as on the screens where they are answered. Answers here are kept nowhere.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::clock;
use crate::app::components::button::button;
use crate::app::components::pick::Pick;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::pages::assessment::scale::scale;
use crate::app::pages::item::Item as ItemView;
use crate::bank::model::{Bank, Dimension, Form, Item, Module};
use crate::i18n::en::banks::BANKS;
use crate::i18n::text::fill;
use crate::response::begin::begin;
use crate::response::change::{Change, apply};
use crate::response::model::{NOTE_LIMIT, Response};
use crate::response::moment::Moment;

/// The bank.
#[derive(Debug, PartialEq, Properties)]
pub struct PreviewProps {
    pub bank: Shared<Bank>,
}

/// Answers that are only tried; they stay while the bank is mended, as far as its questions do.
#[derive(Debug, Clone, PartialEq)]
struct Tried(Response);

impl Reducible for Tried {
    type Action = (Change, Moment);

    fn reduce(self: Rc<Self>, (change, now): (Change, Moment)) -> Rc<Tried> {
        Rc::new(Tried(apply(&self.0, change, now, "")))
    }
}

/// A checked bank has a form; without one there is nothing to try.
#[component]
pub fn Preview(props: &PreviewProps) -> Html {
    match props.bank.get().forms.first() {
        Some(form) => html! { <Walk bank={props.bank} form={Shared::new(form)} /> },
        None => Html::default(),
    }
}

#[derive(Debug, PartialEq, Properties)]
struct WalkProps {
    bank: Shared<Bank>,
    form: Shared<Form>,
}

/// One dimension at a time, to walk through.
#[component]
fn Walk(props: &WalkProps) -> Html {
    let (text, bank) = (use_text(), props.bank);
    let place = use_state_eq(|| 0_usize);
    let tried = use_reducer(|| Tried(begin(&bank, &props.form, String::new(), clock::now())));
    let dispatcher = tried.dispatcher();
    let on_change = use_callback((), move |change: Change, ()| dispatcher.dispatch((change, clock::now())));
    let pages: Vec<Page> = bank.get().modules.iter().flat_map(pages_of).collect();
    let at = (*place).min(pages.len().saturating_sub(1));
    let Some((module, dimension)) = pages.get(at).copied() else { return Html::default() };
    let setter = place.setter();
    let on_pick = Callback::from(move |picked: Option<String>| {
        setter.set(picked.and_then(|picked| picked.parse().ok()).unwrap_or_default());
    });
    let go = |to: usize| {
        let setter = place.setter();
        Callback::from(move |_: MouseEvent| setter.set(to))
    };
    let answer = |item: &Item| tried.0.answers.get(&item.id).cloned().unwrap_or_default();
    html! {
        <section class="fh-stack" aria-labelledby="bank-preview">
            <h3 id="bank-preview">{ BANKS.preview }</h3>
            <p>{ BANKS.preview_text }</p>
            <Pick id="preview-part" label={BANKS.preview_part} options={options(&pages)} picked={Some(AttrValue::from(at.to_string()))} {on_pick} />
            <div class="fh-stack fh-stack--wide" key={dimension.id.as_str()}>
                <p><span key={module.intro.as_str()}>{ &module.intro }</span></p>
                { scale(text, module) }
                for item in &dimension.items {
                    <ItemView key={item.id.as_str()} {bank} item={item.id.clone()} answer={answer(item)} earlier={Vec::new()}
                        note_room={NOTE_LIMIT} on_change={on_change.clone()} />
                }
            </div>
            <div class="fh-row">
                if at > 0 {
                    { button("fh-button", BANKS.before, go(at - 1)) }
                }
                if at + 1 < pages.len() {
                    { button("fh-button", BANKS.next, go(at + 1)) }
                }
            </div>
        </section>
    }
}

type Page = (&'static Module, &'static Dimension);

fn pages_of(module: &'static Module) -> impl Iterator<Item = Page> {
    module.dimensions.iter().map(move |dimension| (module, dimension))
}

fn options(pages: &[Page]) -> Vec<(AttrValue, AttrValue)> {
    let named = |(number, (module, dimension)): (usize, &Page)| {
        let name = fill(BANKS.preview_place, &[("module", &module.title), ("dimension", &dimension.title)]);
        (AttrValue::from(number.to_string()), AttrValue::from(name))
    };
    pages.iter().enumerate().map(named).collect()
}
