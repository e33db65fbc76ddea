//! What a response says where numbers are worked out from it: only what its bank asks, as far as the item takes it.

use foothold::bank::model::Shares;
use foothold::response::answer::{Answer, Level, State};
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
