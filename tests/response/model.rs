//! What a response says where numbers are worked out from it: only what its bank asks, as far as the item takes it.

use foothold::bank::model::Shares;
use foothold::response::answer::{Answer, Level, State};
use foothold::response::clock::{Earlier, Slot, Stamp};
use foothold::response::model::{Response, Weighting};

use crate::common::{bank, begun};

fn says(item: &str, state: Option<State>) -> Response {
    let answer = Answer { state, discuss: true, ..Answer::default() };
    Response { answers: [(item.into(), answer)].into_iter().collect(), ..begun("full") }
}

#[track_caller]
fn counts_as(item: &str, state: Option<State>) -> Option<State> {
    says(item, state).state_of(&bank().item(item).expect("an item"))
}

/// Such as a file by hand may have.
#[test]
fn an_answer_that_its_item_does_not_take_is_none() {
    let (always, may_not) = ("need-hours", "need-churn-gap");
    for halves in 0..=6 {
        let state = Some(State::Level(Level::from_halves(halves)));
        assert_eq!(counts_as(always, state), state);
    }
    assert_eq!(counts_as(always, Some(State::Level(Level::from_halves(7)))), None);
    assert_eq!(counts_as(always, Some(State::NotSure)), Some(State::NotSure));
    assert_eq!(counts_as(always, Some(State::NotApplicable)), None);
    assert_eq!(counts_as(may_not, Some(State::NotApplicable)), Some(State::NotApplicable));
    assert_eq!(counts_as(always, None), None);
    assert_eq!(says(always, None).state_of(&bank().item(may_not).expect("an item")), None);
}

#[test]
fn every_state_is_handed_on_and_what_is_only_noted_is_none() {
    let mut response = says("need-hours", Some(State::NotSure));
    response.answers.extend(says("need-churn-gap", None).answers);
    assert_eq!(response.states().into_iter().collect::<Vec<_>>(), [("need-hours".into(), State::NotSure)]);
}

#[test]
fn shares_are_those_of_the_preset_or_the_persons_own() {
    let own = Shares(vec![("needs".into(), 70), ("scaling".into(), 30)]);
    let weighed = |weighting| Response { weighting, ..begun("full") }.shares(bank());
    for preset in &bank().presets {
        assert_eq!(weighed(Weighting::Preset(preset.id.clone())), preset.shares);
    }
    assert_eq!(weighed(Weighting::Own(own.clone())), own);
    assert_eq!(weighed(Weighting::Preset("gone".into())), Shares::default());
}

/// What another window said as well is nothing to choose from, with a note beside it or without.
#[test]
fn an_earlier_answer_that_is_the_one_that_stands_is_not_told() {
    let at = |level: u8| Answer { state: Some(State::Level(Level::whole(level))), ..Answer::default() };
    let told = |earlier: Answer| {
        let stands = Answer { note: "Survey".to_owned(), ..at(2) };
        let earlier = Earlier { stamp: Stamp { count: 1, tab: "b".to_owned() }, answer: earlier };
        let response = Response {
            answers: [("need-hours".into(), stands)].into_iter().collect(),
            earlier: [(Slot::from("need-hours"), vec![earlier])].into_iter().collect(),
            ..begun("full")
        };
        response.earlier_of(&"need-hours".into()).len()
    };
    assert_eq!([told(at(2)), told(at(3))], [0, 1]);
}
