//! Taking it again: what comes along from last time, and what is asked anew.

use foothold::bank::id::ItemId;
use foothold::bank::model::Shares;
use foothold::response::again::take_again;
use foothold::response::answer::{Answer, EvidenceTag, Level, Reach, Since, State};
use foothold::response::change::{Change, apply};
use foothold::response::model::{Response, ResponseKind, Weighting};

use crate::common::{after, at, bank, begun, form, level};

const NEED: &str = "need-hours";
const STRENGTH: &str = "strength-team-time";

/// With everything that an answer can have.
fn full() -> Response {
    let state = Some(State::Level(Level::whole(1)));
    let (since, reach, low_on_purpose) = (Some(Since::Both), Some(Reach::No), true);
    let (note, evidence, discuss) = ("Survey".to_owned(), Some(EvidenceTag::Data), true);
    let answer = Answer { state, since, reach, low_on_purpose, note, evidence, discuss, ..Answer::default() };
    let noted = Answer { note: "Only a note".to_owned(), ..Answer::default() };
    let weighting = Weighting::Own(Shares(vec![("needs".into(), 100)]));
    let role = Some(bank().roles[0].id.clone());
    let answers = [(NEED.into(), answer), (STRENGTH.into(), noted)].into_iter().collect();
    Response { kind: ResponseKind::Team, role, weighting, answers, title: "May".to_owned(), ..begun("full") }
}

fn again(last: &Response) -> Response {
    take_again(
        bank(),
        form("full"),
        last,
        "11111111-1b9e-4c1e-9a53-0c8b7c9a7f10".to_owned(),
        "October".to_owned(),
        at(9),
    )
}

/// The state with its details, and nothing that it rested on.
fn said() -> Answer {
    Answer { note: String::new(), evidence: None, discuss: false, ..full().answers[NEED].clone() }
}

#[test]
fn whose_answers_and_how_they_are_weighed_comes_along_and_no_answer_does() {
    let (last, now) = (full(), again(&full()));
    assert_eq!((now.kind, &now.role, &now.weighting), (last.kind, &last.role, &last.weighting));
    assert_eq!((now.title.as_str(), now.answers.len(), now.revision), ("October", 0, 0));
    let beside = now.again.expect("last time");
    assert_eq!((&beside.of, &beside.on, &beside.weighting), (&last.id, &last.updated_at, &last.weighting));
    assert_eq!(beside.answers.into_iter().collect::<Vec<_>>(), [(ItemId::from(NEED), said())]);
}

#[test]
fn last_time_is_scored_as_it_was_then() {
    let last = full();
    let now = apply(&again(&last), Change::Weighting(begun("full").weighting), at(10), "here");
    let then = after(&now, [level(NEED, 3)]).last_time().expect("last time");
    assert_eq!((&then.id, &then.updated_at, &then.weighting), (&last.id, &last.updated_at, &last.weighting));
    assert_eq!((then.states(), then.again), (last.states(), None));
    assert_eq!(last.last_time(), None);
}

#[test]
fn an_answer_as_last_time_has_the_details_of_its_level_and_the_note_of_today() {
    let note = |text: &str| Change::Detail {
        item: NEED.into(),
        detail: foothold::response::change::Detail::Note(text.to_owned()),
    };
    let now = after(&again(&full()), [note("Today"), Change::AsLastTime { item: NEED.into() }]);
    assert_eq!(now.answers[NEED], Answer { note: "Today".to_owned(), ..said() });
}
