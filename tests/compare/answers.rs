//! Which answers moved: a level for a level, and nothing else.

use foothold::bank::id::ItemId;
use foothold::compare::{Before, Incomparable, Then, compare};
use foothold::response::again::take_again;
use foothold::response::answer::{Level, State};
use foothold::response::change::{Change, apply};
use foothold::response::model::{BankRef, Response};
use foothold::response::moment::Moment;
use proptest::prelude::*;

use crate::support::{answered, bank, compared, empty, with};

#[test]
fn a_lower_need_and_a_higher_strength_are_better_and_the_other_way_round_worse() {
    let then = answered(&[2; 69]);
    let now = with(
        then.clone(),
        &[("need-hours", 0), ("need-churn-gap", 3), ("strength-team-time", 3), ("enable-cost-model", 1)],
    );
    let found = compared(&then, &now).answers;
    let moved: Vec<(&str, bool)> = found.moved.iter().map(|one| (one.item.as_str(), one.is_better)).collect();
    assert_eq!(moved[0], ("need-hours", true), "the farthest move first");
    assert_eq!((found.better(), found.worse(), found.both(), found.same), (2, 2, 69, 65));
    assert!(moved.contains(&("need-churn-gap", false)) && moved.contains(&("enable-cost-model", false)));
}

#[test]
fn what_became_known_or_unknown_is_no_move() {
    let then = with(answered(&[2; 69]), &[("need-hours", 4), ("need-churn-gap", 5)]);
    let now = with(answered(&[2; 69]), &[("need-hours", 3), ("strength-team-time", 4), ("enable-cost-model", 5)]);
    let found = compared(&then, &now).answers;
    assert!(found.moved.is_empty());
    let ids = |list: &[(ItemId, Level)]| -> Vec<String> { list.iter().map(|(item, _)| item.to_string()).collect() };
    assert_eq!(ids(&found.became_known).len(), 2);
    assert_eq!(ids(&found.became_unknown), ["strength-team-time"]);
    assert_eq!(ids(&found.not_answered), ["enable-cost-model"]);
    assert_eq!(found.same, 65);
}

#[test]
fn a_mean_is_compared_over_what_is_answered_both_times() {
    let then = with(answered(&[1; 69]), &[("need-hours", 4)]);
    // Known now and high: the mean of all rises, but nothing that was known moved.
    let now = with(answered(&[1; 69]), &[("need-hours", 3)]);
    for module in compared(&then, &now).modules {
        assert_eq!(module.mean.change(), Some(0.0), "{}", module.module);
        assert!(module.dimensions.iter().all(|one| one.mean.change().is_none_or(|change| change == 0.0)));
    }
}

#[test]
fn another_bank_or_form_is_refused_and_said_which() {
    let (now, other) = (empty(), BankRef { id: "library".to_owned(), ..empty().bank });
    let then = Response { bank: other, ..empty() };
    let refused = compare(bank(), Then { response: &then, before: Before::Same }, &now);
    assert_eq!(refused, Err(Incomparable::OtherBank { then: "library".to_owned() }));
    let then = Response { form: "quick".into(), ..empty() };
    let refused = compare(bank(), Then { response: &then, before: Before::Same }, &now);
    assert_eq!(refused, Err(Incomparable::OtherForm { then: "quick".into(), now: "full".into() }));
}

fn again(last: &Response) -> Response {
    let form = bank().form("full").expect("the form");
    take_again(
        bank(),
        form,
        last,
        "7f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f10".to_owned(),
        "Again".to_owned(),
        Moment::from_millis(5),
    )
}

#[test]
fn taken_again_nothing_counts_until_it_is_confirmed_or_changed() {
    let last = answered(&[2; 69]);
    let begun = again(&last);
    assert!(begun.answers.is_empty() && begun.states().is_empty());
    assert_eq!(begun.last_time().map(|last| last.states()), Some(last.states()));
    assert_eq!(compared(&last, &begun).answers.not_answered.len(), 69);
    let confirm = Change::AsLastTime { item: "need-hours".into() };
    let other = Change::State { item: "need-churn-gap".into(), state: Some(State::Level(Level::whole(0))) };
    let now = [confirm, other].into_iter().fold(begun, |now, change| apply(&now, change, Moment::from_millis(6), "a"));
    assert_eq!(now.answers.len(), 2);
    let found = compared(&last, &now).answers;
    assert_eq!((found.same, found.moved.len(), found.not_answered.len()), (1, 1, 67));
}

#[test]
fn a_confirmed_answer_keeps_what_belongs_to_its_level_and_not_what_it_rested_on() {
    use foothold::response::answer::{Answer, EvidenceTag, Since};
    let mut last = answered(&[2; 69]);
    let answer = Answer {
        note: "Survey".to_owned(),
        evidence: Some(EvidenceTag::Data),
        since: Some(Since::Both),
        discuss: true,
        ..last.answers["need-hours"].clone()
    };
    last.answers.insert("need-hours".into(), answer);
    let now = apply(&again(&last), Change::AsLastTime { item: "need-hours".into() }, Moment::from_millis(6), "a");
    let expected = Answer { state: last.answers["need-hours"].state, since: Some(Since::Both), ..Answer::default() };
    assert_eq!(now.answers["need-hours"], expected);
    let unasked = apply(&now, Change::AsLastTime { item: "choice-ripple".into() }, Moment::from_millis(7), "a");
    assert_eq!(unasked, now, "nothing was said of it last time");
}

proptest! {
    #[test]
    fn every_item_is_told_exactly_once(then in prop::collection::vec(0_u8..6, 69), now in prop::collection::vec(0_u8..6, 69)) {
        let found = compared(&answered(&then), &answered(&now)).answers;
        let listed = found.moved.len() + found.became_known.len() + found.became_unknown.len() + found.not_answered.len();
        let counted = usize::try_from(found.same + found.open).expect("few");
        prop_assert_eq!(listed + found.applies_otherwise.len() + counted, 69);
    }
}
