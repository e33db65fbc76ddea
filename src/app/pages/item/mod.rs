//! One item to answer: the question, its levels, what helps to answer it, and details.

pub mod detail;
pub mod levels;

use yew::prelude::*;

use self::detail::Details;
use self::levels::Levels;
use crate::app::browser::{announce, focus};
use crate::app::components::fold::Fold;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::bank::id::ItemId;
use crate::bank::model::Bank;
use crate::response::answer::Answer;
use crate::response::change::Change;

/// The item and its answer.
#[derive(Debug, PartialEq, Properties)]
pub struct ItemProps {
    pub bank: Shared<Bank>,
    pub item: ItemId,
    pub answer: Answer,
    /// How many characters its note may have.
    pub note_room: usize,
    pub on_change: Callback<Change>,
}

/// A fieldset whose legend is the question, so that it is read first; then what stands beside it.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let text = &use_text().item;
    let cleared = text.cleared;
    let on_clear = use_callback(
        (props.on_change.clone(), props.item.clone()),
        move |_: MouseEvent, (on_change, item)| {
            on_change.emit(Change::State {
                item: item.clone(),
                state: None,
            });
            // The button goes with the answer; focus would fall to the top of the page, so it goes to the levels.
            focus::id(&levels::first_id(item));
            announce::say(cleared);
        },
    );
    // An id that this bank does not have comes from nowhere but a bug; nothing is asked then.
    let Some(placed) = props.bank.item(props.item.as_str()) else {
        return Html::default();
    };
    let item = placed.item;
    let short = AttrValue::from(item.short.clone());
    html! {
        <div class="fh-item">
            <fieldset>
                <legend class="fh-item__prompt">{ &item.prompt }</legend>
                <Levels bank={props.bank.clone()} item={props.item.clone()} state={props.answer.state} on_change={&props.on_change} />
            </fieldset>
            <div class="fh-item__help">
                <Fold summary={text.why} of={&short}><p>{ &item.why }</p></Fold>
                <Fold summary={text.look_at} of={&short}><p>{ &item.look_at }</p></Fold>
                <Fold summary={text.detail} of={&short}>
                    <Details bank={props.bank.clone()} item={props.item.clone()} answer={props.answer.clone()}
                        note_room={props.note_room} on_change={&props.on_change} />
                </Fold>
                if props.answer.state.is_some() {
                    <button class="fh-button fh-button--quiet fh-item__clear" type="button" onclick={on_clear}>
                        <span>{ text.clear }</span>
                        <span class="fh-hidden">{ " " }{ &short }</span>
                    </button>
                }
            </div>
        </div>
    }
}
