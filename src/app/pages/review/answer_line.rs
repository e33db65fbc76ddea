//! One item and its answer in a line; opened, it can be changed.

use yew::prelude::*;

use crate::app::components::picture::picture;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::{later_text, use_text};
use crate::app::pages::item::Item;
use crate::app::pages::item::earlier::words as said;
use crate::app::pages::item::levels::tone_of;
use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::bank::model::Bank;
use crate::i18n::en::Messages;
use crate::response::answer::{Answer, State};
use crate::response::change::Change;

/// The item and its answer.
#[derive(Debug, PartialEq, Properties)]
pub struct AnswerLineProps {
    pub bank: Shared<Bank>,
    pub item: ItemId,
    pub answer: Answer,
    pub earlier: Vec<Answer>,
    #[prop_or_default]
    pub last: Option<State>,
    pub is_critical: bool,
    pub note_room: usize,
    pub on_change: Callback<Change>,
}

/// The question is not in the page until the line is opened for the first time: seventy of them would be slow on a phone.
#[component]
pub fn AnswerLine(props: &AnswerLineProps) -> Html {
    let text = use_text();
    let was_opened = use_state_eq(|| false);
    let ontoggle = use_callback(was_opened.setter(), |_: Event, setter| setter.set(true));
    let Some(placed) = props.bank.get().item(props.item.as_str()) else {
        return Html::default();
    };
    let (tone, top) = (tone_of(placed.module.high_is), placed.module.top());
    let answer = &props.answer;
    let level = answer.level().and_then(|level| level.as_whole());
    let words = words(text, placed, answer);
    let class = classes!("fh-answer__level", answer.level().is_none().then_some("fh-answer__level--open"));
    html! {
        <li class="fh-answers__entry">
            <details class="fh-answer" {ontoggle}>
                <summary class="fh-answer__line">
                    <span class="fh-answer__item"><span class="fh-answer__code">{ props.bank.code(&placed) }</span>{ " " }{ &placed.item.short }</span>
                    <span {class}><span key={words.clone()}>{ words }</span></span>
                    <span class="fh-answer__marks">{ marks(answer, props.is_critical) }</span>
                    if let Some(level) = level {
                        <span class="fh-answer__picture" key={level}>{ picture(tone, level, top) }</span>
                    }
                </summary>
                <div class="fh-answer__body">
                    if *was_opened {
                        <Item bank={props.bank} item={props.item.clone()} answer={answer.clone()} earlier={props.earlier.clone()}
                            last={props.last}
                            note_room={props.note_room} on_change={&props.on_change} />
                    }
                </div>
            </details>
        </li>
    }
}

fn words(text: &Messages, placed: Placed<'static>, answer: &Answer) -> String {
    match answer.state {
        None => later_text().review.unanswered.to_owned(),
        Some(state) => said(text, placed, state).to_owned(),
    }
}

fn marks(answer: &Answer, is_critical: bool) -> Html {
    let words = &later_text().review;
    let marks = [
        (is_critical, words.mark_critical),
        (!answer.note.is_empty(), words.mark_note),
        (answer.discuss, words.mark_discuss),
        (answer.low_on_purpose, words.mark_low),
    ];
    html! {
        for (_, mark) in marks.into_iter().filter(|(is_set, _)| *is_set) {
            <span class="fh-chip fh-chip--quiet" key={mark}>{ mark }</span>
        }
    }
}
