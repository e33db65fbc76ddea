//! What another window or a file had answered, and what lost to the answer that stands: kept, shown, and a tap from standing again.

use yew::prelude::*;

use crate::app::components::button::button_of;
use crate::bank::find::Placed;
use crate::i18n::en::Messages;
use crate::i18n::text::fill;
use crate::response::answer::{Answer, State};
use crate::response::change::{Change, Detail};

/// The list, if there is anything in it.
pub fn earlier(text: &Messages, placed: Placed<'static>, answers: &[Answer], on_change: &Callback<Change>) -> Html {
    if answers.is_empty() {
        return Html::default();
    }
    html! {
        <div class="fh-stack fh-stack--tight">
            <p class="fh-field__label">{ text.item.earlier }</p>
            <p class="fh-field__hint">{ text.item.earlier_hint }</p>
            <ul class="fh-saved">
                for answer in answers {
                    { entry(text, placed, answer, on_change) }
                }
            </ul>
        </div>
    }
}

fn entry(text: &Messages, placed: Placed<'static>, answer: &Answer, on_change: &Callback<Change>) -> Html {
    let words = answer.state.map_or(answer.note.as_str(), |state| words(text, placed, state)).to_owned();
    let of = fill(text.item.earlier_of, &[("answer", &words)]);
    let (item, answer) = (&placed.item.id, answer.clone());
    let onclick = on_change.reform(move |_: MouseEvent| match answer.state {
        Some(state) => Change::State { item: item.clone(), state: Some(state) },
        None => Change::Detail { item: item.clone(), detail: Detail::Note(answer.note.clone()) },
    });
    html! {
        <li class="fh-saved__entry" key={words.clone()}>
            <span class="fh-saved__text" dir="auto">{ words }</span>
            { button_of("fh-button", text.item.earlier_take, of, onclick) }
        </li>
    }
}

/// A state in the words of its option.
pub fn words(text: &Messages, placed: Placed<'static>, state: State) -> &'static str {
    match state {
        State::NotSure => text.item.not_sure,
        State::NotApplicable => text.item.not_applicable,
        State::Level(level) => {
            let words = level.as_whole().and_then(|whole| placed.item.levels.get(usize::from(whole)));
            words.map_or(text.item.between, String::as_str)
        }
    }
}
