//! One item to answer: the question, its levels, what helps to answer it, and details.

pub mod detail;
pub mod earlier;
pub mod last;
pub mod levels;

use yew::prelude::*;

use self::detail::details;
use self::earlier::earlier;
use self::last::last_time;
use self::levels::{first_id, levels};
use crate::app::browser::{announce, focus};
use crate::app::components::button::button_of;
use crate::app::components::fold::fold;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::bank::model::Bank;
use crate::i18n::en::Messages;
use crate::response::answer::{Answer, State};
use crate::response::change::Change;

/// The item and its answer.
#[derive(Debug, PartialEq, Properties)]
pub struct ItemProps {
    pub bank: Shared<Bank>,
    pub item: ItemId,
    pub answer: Answer,
    /// What else was answered, and did not stand.
    pub earlier: Vec<Answer>,
    /// What was answered last time, where it was taken again.
    #[prop_or_default]
    pub last: Option<State>,
    /// How many characters its note may have.
    pub note_room: usize,
    pub on_change: Callback<Change>,
}

/// A fieldset whose legend is the question, so that it is read first; then what stands beside it. A component, so that
/// of all items on a screen only the one that is answered is rendered again.
#[component]
pub fn Item(props: &ItemProps) -> Html {
    let text = use_text();
    // An id that this bank does not have comes from nowhere but a bug; nothing is asked then.
    let Some(placed) = props.bank.get().item(props.item.as_str()) else {
        return Html::default();
    };
    let (item, answer, on_change) = (placed.item, &props.answer, &props.on_change);
    let short = item.short.as_str();
    let added = html! {
        <>
            { details(text, placed, answer, props.note_room, on_change) }
            { earlier(text, placed, &props.earlier, on_change) }
        </>
    };
    html! {
        <div class="fh-item">
            <fieldset>
                <legend class="fh-item__prompt">{ item.prompt.as_str() }</legend>
                if let Some(last) = props.last.filter(|_| answer.state.is_none()) {
                    { last_time(text, placed, last, on_change) }
                }
                { levels(text, placed, answer.state, on_change) }
            </fieldset>
            <div class="fh-item__help">
                { fold(text.item.why, short, html! { <p>{ item.why.as_str() }</p> }) }
                { fold(text.item.look_at, short, html! { <p>{ item.look_at.as_str() }</p> }) }
                { fold(text.item.detail, short, added) }
                if answer.state.is_some() {
                    { clear(text, placed, on_change) }
                }
            </div>
        </div>
    }
}

/// The button goes with the answer; focus would fall to the top of the page, so it goes to the levels.
fn clear(text: &'static Messages, placed: Placed<'static>, on_change: &Callback<Change>) -> Html {
    let item = placed.item;
    let on_change = on_change.clone();
    let onclick = move |_: MouseEvent| {
        on_change.emit(Change::State { item: item.id.clone(), state: None });
        focus::id(&first_id(&item.id));
        announce::say(text.item.cleared);
    };
    let class = "fh-button fh-button--quiet fh-item__clear";
    button_of(class, text.item.clear, format!(" {}", item.short), onclick.into())
}
