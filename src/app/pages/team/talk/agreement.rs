//! The answers of a question, and which of them the team agrees on and why.

use std::rc::Rc;

use yew::prelude::*;

use super::rows::choosable;
use crate::app::browser::{announce, focus};
use crate::app::components::button::button;
use crate::app::components::field::Label;
use crate::app::components::note::note;
use crate::app::hooks::text::{result_text, use_text};
use crate::app::pages::result::words::said;
use crate::app::session::meeting::hooks::{use_meeting, use_on_meeting};
use crate::i18n::en::team_talk::{TEAM_SAID, TEAM_TALK};
use crate::report::say::team::middle;
use crate::report::team::item::TalkItem;
use crate::response::answer::Level;
use crate::team::agreed::Agreed;
use crate::team::meeting::Change;

/// Characters of a reason.
const REASON_MOST: usize = 500;
/// The id of the words over the answers, for whoever brings a person there.
pub const ANSWERS: &str = "answers";

/// The question.
#[derive(Debug, PartialEq, Properties)]
pub struct AgreementProps {
    pub item: Rc<TalkItem>,
}

/// Radio buttons, kept as they are chosen. A reason that is written first waits for its level.
#[component]
pub fn Agreement(props: &AgreementProps) -> Html {
    let (text, state, on_meeting) = (use_text(), use_meeting(), use_on_meeting());
    let id = &props.item.item.id;
    let agreed = state.meeting.agreements.get(id);
    let waiting = use_state_eq(String::new);
    let reason = agreed.map_or_else(|| (*waiting).clone(), |agreed| agreed.reason.clone());
    let agree = {
        let (id, on_meeting) = (id.clone(), on_meeting.clone());
        Callback::from(move |agreed: Agreed| {
            on_meeting.emit(Change::Agree(id.clone(), agreed));
            on_meeting.emit(Change::Talked(id.clone()));
        })
    };
    let on_choose = {
        let (agree, reason) = (agree.clone(), reason.clone());
        Callback::from(move |level: Level| agree.emit(Agreed { level, reason: reason.clone() }))
    };
    let on_reason = {
        let (level, waiting) = (agreed.map(|agreed| agreed.level), waiting.setter());
        Callback::from(move |written: String| {
            let reason: String = written.chars().take(REASON_MOST).collect();
            match level {
                Some(level) => agree.emit(Agreed { level, reason }),
                None => waiting.set(reason),
            }
        })
    };
    let on_back = {
        let (id, waiting, reason) = (id.clone(), waiting.setter(), reason.clone());
        Callback::from(move |_: MouseEvent| {
            // What was written stays in the field, for the next level that is chosen.
            waiting.set(reason.clone());
            on_meeting.emit(Change::Reopen(id.clone()));
            announce::say(TEAM_TALK.taken_back);
            focus::id(ANSWERS);
        })
    };
    let label = Label { id: "reason".to_owned(), label: TEAM_TALK.reason, hint: Some(TEAM_TALK.reason_hint) };
    let is_waiting = agreed.is_none() && !reason.is_empty();
    html! {
        <>
            <fieldset class="fh-stack fh-stack--tight" aria-describedby="answers-hint">
                <legend class="fh-talk__legend" id={ANSWERS} tabindex="-1">{ TEAM_TALK.answers }</legend>
                <p class="fh-small fh-talk__hint" id="answers-hint">{ TEAM_TALK.answers_hint }</p>
                { choosable(&props.item, agreed.map(|agreed| agreed.level), &on_choose) }
                if let Some(middle) = middle(result_text(), &TEAM_SAID, &props.item) {
                    <p class="fh-small">{ said(middle) }</p>
                }
            </fieldset>
            { note(text, &label, &reason, REASON_MOST, &on_reason) }
            if is_waiting {
                <p class="fh-small" key="waits">{ TEAM_TALK.reason_waits }</p>
            }
            if agreed.is_some() {
                <div class="fh-row" key="back">{ button("fh-button fh-button--quiet", TEAM_TALK.take_back, on_back) }</div>
            }
        </>
    }
}
