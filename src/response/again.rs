//! Taking it again: last time's answers stand beside the questions, apart from what is said now, until confirmed.

use serde_json::Value;

use super::answer::Answer;
use super::begin::begin;
use super::model::{Response, Weighting};
use super::moment::Moment;
use crate::bank::id::ItemId;
use crate::bank::model::{Bank, Form};
use crate::order::map::SortedMap;

/// What was said last time. No score, no count and no merge looks at it: an answer counts once it is given again.
#[derive(Debug, Clone, PartialEq)]
pub struct Again {
    /// The id of the response that was taken last.
    pub of: String,
    /// When that was last changed: RFC 3339 in UTC, or empty.
    pub on: String,
    /// The shares that it was scored with.
    pub weighting: Weighting,
    /// States with the details that belong to them; without notes, and without what an answer rested on then.
    pub answers: SortedMap<ItemId, Answer>,
    /// Members that this version does not know, kept for one that does.
    pub rest: SortedMap<String, Value>,
}

/// A response without answers that has last time's beside it. Form, role and shares are as they were.
pub fn take_again(bank: &Bank, form: &Form, last: &Response, id: String, title: String, now: Moment) -> Response {
    let answered = last.answers.iter().filter(|(_, answer)| answer.state.is_some());
    let again = Again {
        of: last.id.clone(),
        on: last.updated_at.clone(),
        weighting: last.weighting.clone(),
        answers: answered.map(|(item, answer)| (item.clone(), about_the_state(answer))).collect(),
        rest: SortedMap::default(),
    };
    let (kind, role, weighting) = (last.kind, last.role.clone(), last.weighting.clone());
    Response { title, kind, role, weighting, again: Some(again), ..begin(bank, form, id, now) }
}

impl Response {
    /// The response as it was last time, as far as scores and answers go.
    pub fn last_time(&self) -> Option<Response> {
        let again = self.again.as_ref()?;
        Some(Response {
            id: again.of.clone(),
            updated_at: again.on.clone(),
            weighting: again.weighting.clone(),
            answers: again.answers.clone(),
            again: None,
            ..self.clone()
        })
    }
}

/// Answers as last time; the note of today stays. Where nothing was said last time nothing changes.
pub(super) fn confirm(answer: &mut Answer, last: Option<&Answer>) {
    if let Some(last) = last {
        let Answer { state, since, reach, low_on_purpose, .. } = about_the_state(last);
        (answer.state, answer.since, answer.reach, answer.low_on_purpose) = (state, since, reach, low_on_purpose);
        answer.evidence = None;
    }
}

fn about_the_state(answer: &Answer) -> Answer {
    let Answer { state, since, reach, low_on_purpose, .. } = *answer;
    Answer { state, since, reach, low_on_purpose, ..Answer::default() }
}
