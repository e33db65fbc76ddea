//! An item's levels as cards, and beside them "not sure" and, where the bank allows it, "does not apply".

use yew::prelude::*;

use crate::app::components::picture::{Picture, Tone};
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::bank::id::ItemId;
use crate::bank::model::{Bank, HighIs};
use crate::response::answer::{Level, State};
use crate::response::change::Change;

/// The item, what was answered, and whom to tell.
#[derive(Debug, PartialEq, Properties)]
pub struct LevelsProps {
    pub bank: Shared<Bank>,
    pub item: ItemId,
    pub state: Option<State>,
    pub on_change: Callback<Change>,
}

/// Native radio buttons: Tab enters once, arrows move and choose. Choosing moves nothing else.
#[component]
pub fn Levels(props: &LevelsProps) -> Html {
    let text = &use_text().item;
    let on_choose = use_callback(
        (props.on_change.clone(), props.item.clone()),
        |state: State, (on_change, item)| {
            on_change.emit(Change::State {
                item: item.clone(),
                state: Some(state),
            });
        },
    );
    let Some(placed) = props.bank.item(props.item.as_str()) else {
        return Html::default();
    };
    let (item, top, tone) = (placed.item, placed.module.top(), tone_of(placed.module.high_is));
    let card = |state: State, words: &str, picture: Option<u8>| {
        let id = (state == State::Level(Level::whole(0))).then(|| first_id(&props.item));
        let is_chosen = props.state == Some(state);
        html! {
            <LevelCard {id} name={name_of(&props.item)} {state} words={words.to_owned()} picture={picture.map(|level| (tone, level, top))}
                {is_chosen} on_choose={&on_choose} />
        }
    };
    let class = match tone {
        Tone::Bad => "fh-levels fh-levels--bad",
        Tone::Good => "fh-levels fh-levels--good",
    };
    html! {
        <div {class}>
            for (level, words) in (0..).zip(&item.levels) {
                { card(State::Level(Level::whole(level)), words, Some(level)) }
            }
            <div class="fh-levels__aside">
                { card(State::NotSure, text.not_sure, None) }
                if item.not_applicable {
                    { card(State::NotApplicable, text.not_applicable, None) }
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
    format!("{item}-lowest")
}

fn name_of(item: &ItemId) -> AttrValue {
    AttrValue::from(item.as_str().to_owned())
}

#[derive(Debug, PartialEq, Properties)]
struct LevelCardProps {
    id: Option<String>,
    name: AttrValue,
    state: State,
    words: AttrValue,
    picture: Option<(Tone, u8, u8)>,
    is_chosen: bool,
    on_choose: Callback<State>,
}

/// One option: the whole card is its label.
#[component]
fn LevelCard(props: &LevelCardProps) -> Html {
    let state = props.state;
    let onchange = props.on_choose.reform(move |_: Event| state);
    let class = if props.picture.is_some() {
        "fh-level"
    } else {
        "fh-level fh-level--aside"
    };
    html! {
        <label {class}>
            <input class="fh-level__radio" type="radio" id={props.id.clone()} name={&props.name} value={value_of(state)}
                checked={props.is_chosen} autocomplete="off" {onchange} />
            <span>{ &props.words }</span>
            if let Some((tone, level, top)) = props.picture {
                <Picture {tone} {level} {top} />
            }
        </label>
    }
}

/// What the radio button would be called in a form; tests and browsers tell the options apart by it.
fn value_of(state: State) -> String {
    match state {
        State::Level(level) => level.value().to_string(),
        State::NotSure => "not-sure".to_owned(),
        State::NotApplicable => "not-applicable".to_owned(),
    }
}
