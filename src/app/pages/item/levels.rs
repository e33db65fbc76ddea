//! An item's levels as cards, and beside them "not sure" and, where the bank allows it, "does not apply".

use yew::prelude::*;

use crate::app::components::picture::{Tone, picture};
use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::bank::model::HighIs;
use crate::i18n::en::Messages;
use crate::response::answer::{Level, State};
use crate::response::change::Change;

/// Native radio buttons: Tab enters once, arrows move and choose. Choosing moves nothing else.
pub fn levels(text: &Messages, placed: Placed<'static>, chosen: Option<State>, on_change: &Callback<Change>) -> Html {
    let (top, tone) = (placed.module.top(), tone_of(placed.module.high_is));
    let card = |state: State, words: &'static str, drawn: Option<u8>| {
        let drawn = drawn.map(|level| picture(tone, level, top));
        level_card(&placed.item.id, state, words, drawn, chosen == Some(state), on_change)
    };
    let class = match tone {
        Tone::Bad => "fh-levels fh-levels--bad",
        Tone::Good => "fh-levels fh-levels--good",
    };
    html! {
        <div {class}>
            for (level, words) in (0..).zip(&placed.item.levels) {
                { card(State::Level(Level::whole(level)), words, Some(level)) }
            }
            <div class="fh-levels__aside">
                { card(State::NotSure, text.item.not_sure, None) }
                if placed.item.not_applicable {
                    { card(State::NotApplicable, text.item.not_applicable, None) }
                }
            </div>
        </div>
    }
}

/// Good or bad news, as a picture has it.
pub fn tone_of(high_is: HighIs) -> Tone {
    match high_is {
        HighIs::Good => Tone::Good,
        HighIs::Bad => Tone::Bad,
    }
}

/// The element id of an item's lowest level.
pub fn first_id(item: &ItemId) -> String {
    format!("{item}-0")
}

/// The element id of an option.
pub fn id_of(item: &ItemId, state: State) -> String {
    format!("{item}-{}", value_of(state))
}

/// One option: the whole card is its label.
fn level_card(
    item: &'static ItemId,
    state: State,
    words: &'static str,
    drawn: Option<Html>,
    is_chosen: bool,
    on_change: &Callback<Change>,
) -> Html {
    let onchange = on_change.reform(move |_: Event| Change::State { item: item.clone(), state: Some(state) });
    let class = if drawn.is_some() { "fh-level" } else { "fh-level fh-level--aside" };
    let (value, id) = (value_of(state), id_of(item, state));
    html! {
        <label {class}>
            <input class="fh-level__radio" type="radio" {id} name={item.as_str()} {value} checked={is_chosen}
                autocomplete="off" {onchange} />
            <span>{ words }</span>
            { drawn }
        </label>
    }
}

/// What the radio button would be called in a form; tests and browsers tell the options apart by it.
fn value_of(state: State) -> String {
    match state {
        State::Level(level) => level.as_whole().unwrap_or_default().to_string(),
        State::NotSure => "not-sure".to_owned(),
        State::NotApplicable => "not-applicable".to_owned(),
    }
}
