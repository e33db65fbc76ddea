//! Changes, one by one.

use foothold::bank::id::{EntryPointId, ItemId};
use foothold::bank::model::HeldBy;
use foothold::response::answer::{Answer, EvidenceTag, Level, Reach, Since, State};
use foothold::response::begin::duplicate;
use foothold::response::change::{Change, Detail, agreement_items, apply};
use foothold::response::model::{ANSWERS_LIMIT, Critical, NOTE_LIMIT, NOTES_LIMIT, Response};
use proptest::prelude::*;

use crate::common::{after, at, bank, begun, form, level, state};

const NEED: &str = "need-hours";
const STRENGTH: &str = "strength-team-time";

fn detail(item: &str, detail: Detail) -> Change {
    Change::Detail { item: ItemId::from(item), detail }
}

fn note(item: &str, text: &str) -> Change {
    detail(item, Detail::Note(text.to_owned()))
}

fn critical(place: usize, item: Option<&str>) -> Change {
    Change::Critical { place, item: item.map(ItemId::from) }
}

#[track_caller]
fn answer(response: &Response, item: &str) -> Answer {
    response.answers.get(item).cloned().unwrap_or_default()
}

#[test]
fn a_change_counts_and_dates_itself() {
    let response = apply(&begun("full"), level(NEED, 2), at(5), "here");
    assert_eq!((response.revision, response.updated_at), (1, at(5).rfc3339()));
}

#[test]
fn a_change_that_alters_nothing_leaves_even_the_date() {
    let once = after(&begun("full"), [level(NEED, 2)]);
    for change in [level(NEED, 2), note(STRENGTH, ""), Change::Role(None), critical(0, None), critical(2, None)] {
        assert_eq!(apply(&once, change.clone(), at(9), "here"), once, "{change:?}");
    }
}

#[test]
fn clearing_an_answer_keeps_its_note_and_drops_the_rest() {
    let changes = [
        level(NEED, 3),
        note(NEED, "Survey of May"),
        detail(NEED, Detail::Since(Some(Since::Both))),
        detail(NEED, Detail::Evidence(Some(EvidenceTag::Data))),
        detail(NEED, Detail::Discuss(true)),
        state(NEED, None),
    ];
    let cleared = answer(&after(&begun("full"), changes), NEED);
    assert_eq!(cleared, Answer { note: "Survey of May".to_owned(), discuss: true, ..Answer::default() });
}

#[test]
fn an_answer_that_says_nothing_is_not_kept() {
    let response = after(&begun("full"), [level(NEED, 1), state(NEED, None)]);
    assert!(response.answers.is_empty());
}

#[test]
fn a_detail_goes_with_the_level_that_it_belongs_to() {
    let since = [level(NEED, 2), detail(NEED, Detail::Since(Some(Since::Since2020)))];
    assert_eq!(
        answer(&after(&begun("full"), [since.to_vec(), vec![level(NEED, 3)]].concat()), NEED).since,
        Some(Since::Since2020)
    );
    assert_eq!(answer(&after(&begun("full"), [since.to_vec(), vec![level(NEED, 1)]].concat()), NEED).since, None);
    let reach = [level(STRENGTH, 1), detail(STRENGTH, Detail::Reach(Some(Reach::No)))];
    assert_eq!(
        answer(&after(&begun("full"), [reach.to_vec(), vec![level(STRENGTH, 0)]].concat()), STRENGTH).reach,
        None
    );
    let low = [level(STRENGTH, 1), detail(STRENGTH, Detail::LowOnPurpose(true))];
    assert!(answer(&after(&begun("full"), [low.to_vec(), vec![level(STRENGTH, 0)]].concat()), STRENGTH).low_on_purpose);
    assert!(
        !answer(&after(&begun("full"), [low.to_vec(), vec![level(STRENGTH, 2)]].concat()), STRENGTH).low_on_purpose
    );
}

#[test]
fn a_note_is_cut_at_its_limit_and_at_what_the_others_leave() {
    let long = "é".repeat(NOTE_LIMIT + 1);
    let response = after(&begun("full"), [note(NEED, &long)]);
    assert_eq!(answer(&response, NEED).note.chars().count(), NOTE_LIMIT);
    let items: Vec<String> = bank().items().map(|placed| placed.item.id.to_string()).take(21).collect();
    let full = after(&begun("full"), items.iter().map(|item| note(item, &long)));
    let total: usize = full.answers.values().map(|answer| answer.note.chars().count()).sum();
    assert_eq!(total, NOTES_LIMIT);
}

#[test]
fn without_an_agreement_its_items_do_not_apply_and_with_one_only_those_come_back() {
    let items = agreement_items(bank(), form("full"));
    let held = |item: &ItemId| bank().item(item.as_str()).expect("an item").item.held_by == Some(HeldBy::Agreement);
    let may_not = |item: &ItemId| bank().item(item.as_str()).expect("an item").item.not_applicable;
    assert!(!items.is_empty() && items.iter().all(|item| held(item) && may_not(item)));
    let none = after(&begun("full"), [Change::Agreement { items: items.clone(), exists: false }]);
    assert!(items.iter().all(|item| answer(&none, item.as_str()).state == Some(State::NotApplicable)));
    let first = items[0].as_str();
    let again = after(&none, [level(first, 2), Change::Agreement { items: items.clone(), exists: true }]);
    assert_eq!(answer(&again, first), answer(&after(&begun("full"), [level(first, 2)]), first));
    assert!(items[1..].iter().all(|item| answer(&again, item.as_str()).state.is_none()));
}

#[test]
fn the_scaling_form_does_not_ask_about_an_agreement() {
    assert!(agreement_items(bank(), form("scaling")).is_empty());
}

#[test]
fn at_most_three_issues_stand_each_at_one_place_and_a_cause_goes_with_its_issue() {
    let cause = Change::RootCause { item: ItemId::from("need-hours"), text: "No time".to_owned() };
    let one = after(&begun("full"), [critical(0, Some("need-hours")), cause.clone()]);
    assert!(cause.is_typing() && Change::Title("N".to_owned()).is_typing() && !critical(0, None).is_typing());
    assert_eq!(after(&one, [critical(0, Some("need-hours"))]), one, "the same once more");
    let four = after(
        &one,
        [
            critical(1, Some("need-churn-gap")),
            critical(1, Some("need-hours")),
            critical(2, Some("need-rookie-load")),
            critical(3, Some("need-starting-pay")),
        ],
    );
    let items: Vec<&str> = four.critical.iter().map(|critical| critical.item.as_str()).collect();
    assert_eq!(items, ["need-hours", "need-churn-gap", "need-rookie-load"]);
    let moved = after(&four, [critical(0, Some("need-starting-pay")), critical(1, None)]);
    let expected = ["need-starting-pay", "need-rookie-load"]
        .map(|item| Critical { item: ItemId::from(item), ..Critical::default() });
    assert_eq!(moved.critical, expected);
    assert_eq!(one.critical[0].root_cause, "No time");
}

#[test]
fn an_answer_about_a_plan_stands_under_its_entry_point_and_nowhere_else() {
    let (one, other) = (&bank().entry_points[0].id, &bank().entry_points[1].id);
    let item = "choice-felt-need";
    let changes = [level(item, 2).about(one), note(item, "Mentors first").about(one), level(item, 0).about(other)];
    let response = after(&begun("full"), changes);
    let of = |option: &EntryPointId| response.choice[option][item].clone();
    assert_eq!((of(one).level(), of(one).note.as_str()), (Some(Level::whole(2)), "Mentors first"));
    assert_eq!((of(other).level(), response.answers.len()), (Some(Level::whole(0)), 0));
    let cleared = after(&response, [state(item, None).about(one), note(item, "").about(one)]);
    assert_eq!(cleared.choice.keys().collect::<Vec<_>>(), [other]);
    assert!(note(item, "").about(one).is_typing() && !level(item, 1).about(one).is_typing());
}

#[test]
fn a_duplicate_counts_anew() {
    let response = after(&begun("full"), [level(NEED, 1)]);
    let copy = duplicate(&response, "11111111-1b9e-4c1e-9a53-0c8b7c9a7f10".to_owned(), "Copy".to_owned(), at(9));
    assert!(copy.clocks.is_empty() && copy.earlier.is_empty() && copy.answers == response.answers);
    assert_eq!((&copy.id[..8], copy.title.as_str(), copy.revision), ("11111111", "Copy", 0));
    assert_eq!([&copy.created_at, &copy.updated_at], [&at(9).rfc3339(); 2]);
}

#[test]
fn no_more_answers_about_plans_are_taken_than_a_file_may_have() {
    let option = &bank().entry_points[0].id;
    let mut full = begun("full");
    let kept = (0..ANSWERS_LIMIT - 1)
        .map(|number| (ItemId::from(format!("old-{number}")), Answer { discuss: true, ..Answer::default() }));
    full.kept.extend(kept);
    let one = after(&full, [level("choice-felt-need", 2).about(option)]);
    let more = after(&one, [level("choice-ripple", 2).about(option), level("choice-felt-need", 3).about(option)]);
    assert_eq!(more.choice[option].len(), 1);
    assert_eq!(more.choice[option]["choice-felt-need"].level(), Some(Level::whole(3)));
}

fn any_change() -> impl Strategy<Value = Change> {
    let items: Vec<ItemId> = bank().items().map(|placed| placed.item.id.clone()).take(12).collect();
    let item = prop::sample::select(items);
    let states = prop_oneof![
        Just(None),
        Just(Some(State::NotSure)),
        Just(Some(State::NotApplicable)),
        (0..4_u8).prop_map(|level| Some(State::Level(foothold::response::answer::Level::whole(level)))),
    ];
    let options: Vec<EntryPointId> = bank().entry_points.iter().map(|option| option.id.clone()).collect();
    let (option, note) = (prop::sample::select(options), ".{0,12}".prop_map(Detail::Note));
    prop_oneof![
        (item.clone(), states.clone()).prop_map(|(item, state)| Change::State { item, state }),
        (option.clone(), item.clone(), states)
            .prop_map(|(option, item, state)| Change::State { item, state }.about(&option)),
        (option, item.clone(), note).prop_map(|(option, item, detail)| Change::Detail { item, detail }.about(&option)),
        (item.clone(), ".{0,12}").prop_map(|(item, text)| Change::Detail { item, detail: Detail::Note(text) }),
        (item.clone(), any::<bool>()).prop_map(|(item, set)| Change::Detail { item, detail: Detail::Discuss(set) }),
        (0..4_usize, prop::option::of(item.clone())).prop_map(|(place, item)| Change::Critical { place, item }),
        ".{0,8}".prop_map(Change::Title),
    ]
}

proptest! {
    #[test]
    fn doing_the_same_twice_is_doing_it_once(changes in prop::collection::vec(any_change(), 0..12), last in any_change()) {
        let once = apply(&after(&begun("full"), changes), last.clone(), at(50), "here");
        // Naming none at a place closes it, and the next one moves up: that one change means something else the second time.
        prop_assume!(!matches!(last, Change::Critical { item: None, .. }));
        prop_assert_eq!(apply(&once, last, at(60), "here"), once);
    }

    #[test]
    fn a_response_never_holds_an_empty_answer_and_its_revision_counts_what_changed(changes in prop::collection::vec(any_change(), 0..30)) {
        let mut response = begun("full");
        for (change, second) in changes.into_iter().zip(1..) {
            let next = apply(&response, change, at(second), "here");
            prop_assert!(next.answers.values().chain(next.choice.values().flatten().map(|(_, answer)| answer)).all(|answer| !answer.is_empty()));
            prop_assert!(next.choice.values().all(|answers| !answers.is_empty()));
            prop_assert_eq!(next.revision, response.revision + u64::from(next != response));
            response = next;
        }
    }

    #[test]
    fn order_of_answering_different_items_never_matters(mut changes in prop::collection::vec((0..12_usize, 0..4_u8), 1..12)) {
        changes.sort_by_key(|(item, _)| *item);
        changes.dedup_by_key(|(item, _)| *item);
        let ids: Vec<String> = bank().items().map(|placed| placed.item.id.to_string()).take(12).collect();
        let forward = after(&begun("full"), changes.iter().map(|(item, value)| level(&ids[*item], *value)));
        let backward = after(&begun("full"), changes.iter().rev().map(|(item, value)| level(&ids[*item], *value)));
        prop_assert_eq!(forward.answers, backward.answers);
    }
}
