//! Several windows of one response: whoever merges and in whatever order, all end with the same, and nothing is lost.

use foothold::bank::id::{EntryPointId, ItemId};
use foothold::order::map::SortedMap;
use foothold::response::again::take_again;
use foothold::response::answer::{Answer, Level, State};
use foothold::response::change::{Change, Detail};
use foothold::response::clock::{COUNT_MOST, Earlier, Slot, Stamp};
use foothold::response::merge::merge;
use foothold::response::model::{ANSWERS_LIMIT, Critical, NOTE_LIMIT, NOTES_LIMIT, Plan, Planned, Response};
use foothold::response::succeed::succeed;
use proptest::prelude::*;
use serde_json::json;

use crate::common::{after, after_in, at, bank, begun, form, level, state};

const NEED: &str = "need-hours";

fn note(item: &str, text: &str) -> Change {
    Change::Detail { item: ItemId::from(item), detail: Detail::Note(text.to_owned()) }
}

fn level_of(response: &Response, item: &str) -> Option<u8> {
    response.answers.get(item)?.level()?.as_whole()
}

/// What `earlier_of` tells of an item.
fn told(response: &Response, item: &str) -> Vec<Answer> {
    response.earlier_of(&ItemId::from(item)).into_iter().map(|earlier| earlier.answer.clone()).collect()
}

fn at_level(level: u8) -> Answer {
    Answer { state: Some(State::Level(Level::whole(level))), ..Answer::default() }
}

/// F33.
#[test]
fn answers_to_different_items_are_both_kept() {
    let base = after(&begun("full"), [level(NEED, 1)]);
    let ours = after_in("a", &base, [level("need-rookie-load", 2)]);
    let theirs = after_in("b", &base, [level("need-churn-gap", 3), state(NEED, None)]);
    let merged = merge(&ours, &theirs);
    let expected = after(&base, [level("need-rookie-load", 2), level("need-churn-gap", 3), state(NEED, None)]);
    assert_eq!(merged.answers, expected.answers);
    assert!(merged.earlier_of(&NEED.into()).is_empty());
}

/// F34.
#[test]
fn of_two_answers_to_one_item_the_later_stands_in_both_windows_and_the_other_is_told() {
    let base = begun("full");
    let ours = after_in("a", &base, [level("need-rookie-load", 0), level(NEED, 1)]);
    let theirs = after_in("b", &base, [level(NEED, 3)]);
    for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
        assert_eq!(level_of(&merged, NEED), Some(1));
        assert_eq!(told(&merged, NEED), [at_level(3)]);
        let answered = after_in("c", &merged, [level(NEED, 2)]);
        assert_eq!((level_of(&answered, NEED), told(&answered, NEED)), (Some(2), vec![at_level(3)]));
    }
}

/// F33. F34. Answers about plans are merged one by one, as all others are.
#[test]
fn answers_about_plans_of_two_windows_are_both_kept_and_the_one_that_lost_is_told() {
    let (one, other) = (&bank().entry_points[0].id, &bank().entry_points[1].id);
    let item = "choice-felt-need";
    let base = after(&begun("full"), [level(item, 1).about(one)]);
    let ours = after_in("a", &base, [level(item, 2).about(other), level("choice-ripple", 0).about(one)]);
    let theirs = after_in("b", &base, [note(item, "Mentors").about(one), level("choice-ripple", 3).about(one)]);
    for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
        let of = |option: &EntryPointId, item: &str| merged.choice[option][item].clone();
        assert_eq!((of(one, item).level(), of(one, item).note), (Some(Level::whole(1)), "Mentors".to_owned()));
        assert_eq!(of(other, item).level(), Some(Level::whole(2)));
        let lost = merged.earlier_of_choice(one, &"choice-ripple".into());
        let levels = [of(one, "choice-ripple").level(), lost[0].answer.level()];
        assert!(lost.len() == 1 && levels.contains(&Some(Level::whole(0))) && levels.contains(&Some(Level::whole(3))));
        assert!(merged.earlier_of(&"choice-ripple".into()).is_empty());
    }
}

#[test]
fn last_time_stays_beside_the_answers_of_all_windows() {
    let last = after(&begun("full"), [level(NEED, 2)]);
    let base = take_again(bank(), form("full"), &last, "a".to_owned(), "Again".to_owned(), at(0));
    let ours = after_in("a", &base, [Change::AsLastTime { item: NEED.into() }]);
    let theirs = after_in("b", &base, [level("need-churn-gap", 1)]);
    for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
        assert_eq!(merged.again, base.again);
        assert_eq!((level_of(&merged, NEED), level_of(&merged, "need-churn-gap")), (Some(2), Some(1)));
    }
    let without = after(&begun("full"), [level(NEED, 1)]);
    assert_eq!(merge(&without, &base).again, merge(&base, &without).again);
    assert!(merge(&without, &base).again.is_some());
}

/// F34. A note and a level are two things.
#[test]
fn one_windows_note_and_the_others_level_both_stand() {
    let ours = after_in("a", &begun("full"), [note(NEED, "Survey of May")]);
    let theirs = after_in("b", &begun("full"), [level(NEED, 3)]);
    let answer = merge(&ours, &theirs).answers[NEED].clone();
    assert_eq!((answer.note.as_str(), answer.level()), ("Survey of May", Some(Level::whole(3))));
}

/// F35.
#[test]
fn a_window_that_is_hours_old_changes_nothing_that_it_did_not_set() {
    let old = after_in("a", &begun("full"), [level(NEED, 1)]);
    let new = after_in("b", &old, [level(NEED, 2), note(NEED, "x"), note(NEED, ""), state(NEED, None), level(NEED, 3)]);
    assert_eq!(merge(&old, &new), new);
    let own = after_in("a", &old, [level("need-rookie-load", 2)]);
    let merged = merge(&own, &new);
    assert_eq!((level_of(&merged, NEED), level_of(&merged, "need-rookie-load")), (Some(3), Some(2)));
    assert!(told(&merged, NEED).is_empty(), "what was seen and replaced is no answer of another window");
}

/// A person who deletes a note must not find it in the file that they send on.
#[test]
fn a_note_that_was_replaced_is_gone_for_good_in_every_window_of_the_person() {
    let first = after_in("a", &begun("full"), [note(NEED, "About a colleague")]);
    let second = after_in("b", &first, [note(NEED, "")]);
    let merged = merge(&merge(&first, &second), &first);
    assert!(told(&merged, NEED).is_empty() && !format!("{merged:?}").contains("colleague"), "{merged:?}");
    let other = merge(&after_in("b", &first, [note(NEED, "About the schedule")]), &first);
    assert!(told(&other, NEED).is_empty(), "nothing is told where it stood");
}

/// F37.
#[test]
fn starting_over_clears_what_was_seen_and_no_open_window_brings_it_back() {
    let asked = bank().entry_points[0].id.clone();
    let mut base = after(&begun("full"), [level(NEED, 1), note(NEED, "n"), Change::Title("North".to_owned())]);
    base.choice.insert(asked, SortedMap::from([(ItemId::from("choice-felt-need"), at_level(2))]));
    base.critical.push(Critical { item: NEED.into(), ..Critical::default() });
    base.plan = Some(Plan { actions: SortedMap::from([("a-now-x".into(), Planned::default())]), ..Plan::default() });
    let base = succeed(&begun("full"), base, "a");
    let over = after_in("a", &base, [Change::StartOver]);
    let kept = (over.title.as_str(), over.answers.len(), over.critical.len(), over.choice.len(), over.plan.clone());
    assert_eq!(kept, ("North", 0, 0, 0, None));
    let other = after_in("b", &base, [level("need-rookie-load", 2)]);
    let merged = merge(&other, &over);
    assert_eq!(merged.answers.keys().map(ItemId::as_str).collect::<Vec<_>>(), ["need-rookie-load"]);
    assert!(merged.choice.is_empty() && merged.critical.is_empty());
    assert!(merged.plan.is_none_or(|plan| plan.actions.is_empty() && plan.entry_point.is_none()));
    assert!(merged.earlier.values().flatten().all(|earlier| earlier.answer.is_empty()));
}

/// F41.
#[test]
fn a_clock_that_is_set_back_by_years_orders_nothing() {
    let first = after_in("b", &begun("full"), [level(NEED, 1)]);
    let mut second = after_in("a", &first, [level(NEED, 2)]);
    second.updated_at = "1970-01-01T00:00:00Z".to_owned();
    assert_eq!(level_of(&merge(&first, &second), NEED), Some(2));
}

/// F38.
#[test]
fn a_file_that_replaces_and_the_undo_of_it_both_stand_against_an_open_window() {
    let base = after_in("a", &begun("full"), [level(NEED, 1), note(NEED, "mine")]);
    let file = after_in("x", &begun("full"), [level(NEED, 3), level("need-churn-gap", 2)]);
    let open = after_in("b", &base, [level("need-rookie-load", 2)]);
    let replaced = succeed(&base, file.clone(), "a");
    assert_eq!(merge(&base, &replaced).answers, file.answers);
    let undone = succeed(&replaced, base.clone(), "a");
    assert!(undone.revision > replaced.revision);
    for copy in [&base, &file, &replaced] {
        assert_eq!(merge(copy, &undone).answers, base.answers);
    }
    assert_eq!(merge(&open, &undone).answers, open.answers);
}

#[test]
fn a_title_role_and_shares_are_things_of_their_own() {
    let base = begun("full");
    let ours = after_in("a", &base, [Change::Role(Some(bank().roles[0].id.clone()))]);
    let theirs = after_in("b", &base, [Change::Title("North County".to_owned())]);
    let merged = merge(&ours, &theirs);
    assert_eq!((merged.title.as_str(), &merged.role), ("North County", &ours.role));
}

#[test]
fn what_has_no_stamp_yields_to_what_has_one_and_between_two_a_fixed_order_decides() {
    let bare = |level| Response { clocks: SortedMap::new(), ..after(&begun("full"), [self::level(NEED, level)]) };
    let stamped = after(&begun("full"), [level(NEED, 0)]);
    let merged = merge(&bare(3), &stamped);
    assert_eq!((level_of(&merged, NEED), told(&merged, NEED)), (Some(0), vec![at_level(3)]));
    for merged in [merge(&bare(1), &bare(2)), merge(&bare(2), &bare(1))] {
        assert_eq!((level_of(&merged, NEED), told(&merged, NEED)), (Some(2), vec![at_level(1)]));
        assert!(merged.clocks.is_empty());
    }
}

#[test]
fn at_the_end_of_all_counts_a_change_still_counts_against_what_it_saw() {
    let mut response = after(&begun("full"), [level("need-churn-gap", 1)]);
    response.clocks.insert(".new".into(), Stamp { count: COUNT_MOST - 1, tab: "x".to_owned() });
    let next = after_in("b", &response, [level(NEED, 2)]);
    assert_eq!(next.clocks[&Slot::answer(&NEED.into())].count, COUNT_MOST);
    assert_eq!(merge(&response, &next).answers, next.answers);
}

#[test]
fn two_windows_that_filled_all_room_for_notes_merge_into_what_can_be_read_and_lose_no_word() {
    let items: Vec<String> = bank().items().map(|placed| placed.item.id.to_string()).collect();
    let long = "n".repeat(NOTE_LIMIT);
    let base = after(&begun("full"), items[..19].iter().map(|item| note(item, &long)));
    let ours = after_in("a", &base, [note(&items[19], &long)]);
    let theirs = after_in("b", &base, [note(&items[20], &long)]);
    let merged = merge(&ours, &theirs);
    let standing: usize = merged.answers.values().map(|answer| answer.note.len()).sum();
    assert_eq!(standing, NOTES_LIMIT);
    let earlier = merged.earlier.values().flatten().map(|earlier| earlier.answer.note.len());
    assert_eq!(standing + earlier.sum::<usize>(), NOTES_LIMIT + NOTE_LIMIT);
    assert_eq!((merge(&merged, &ours), merge(&merged, &merged)), (merged.clone(), merged.clone()));
    let set_back = items.iter().find(|item| !told(&merged, item).is_empty()).expect("one was set back");
    let shorter =
        after_in("a", &merged, items[19..21].iter().filter(|item| *item != set_back).map(|item| note(item, "")));
    assert_eq!(merge(&shorter, &shorter).answers[set_back.as_str()].note, long, "with room it comes back");
}

#[test]
fn a_hand_made_heap_of_kept_answers_is_held_to_the_limit_and_none_is_lost() {
    let heap = |name: &str| {
        let kept = (0..ANSWERS_LIMIT).map(|n| (ItemId::from(format!("{name}-{n}")), at_level(1)));
        Response { kept: kept.collect(), ..begun("full") }
    };
    let merged = merge(&heap("old"), &heap("older"));
    assert_eq!((merged.kept.len(), merged.earlier.len()), (ANSWERS_LIMIT, ANSWERS_LIMIT));
    assert_eq!(merge(&merged, &heap("old")), merged);
}

/// What a window may do in the model of several windows.
#[derive(Debug, Clone)]
enum Act {
    Change(Change),
    /// Reads what another window had, and merges.
    Hear(usize),
}

fn any_change() -> impl Strategy<Value = Change> {
    let item = prop::sample::select(vec!["need-hours", "need-churn-gap", "strength-team-time"]);
    prop_oneof![
        4 => (item.clone(), 0..4_u8).prop_map(|(item, value)| level(item, value)),
        1 => item.clone().prop_map(|item| state(item, None)),
        3 => (item.clone(), "[ab]{0,2}").prop_map(|(item, text)| note(item, &text)),
        1 => "[ab]{0,2}".prop_map(Change::Title),
        1 => (0..3_usize, item).prop_map(|(place, item)| Change::Critical { place, item: Some(item.into()) }),
        1 => Just(Change::StartOver),
    ]
}

fn any_acts() -> impl Strategy<Value = Vec<(usize, Act)>> {
    let act = prop_oneof![3 => any_change().prop_map(Act::Change), 1 => (0..3_usize).prop_map(Act::Hear)];
    prop::collection::vec((0..3_usize, act), 0..30)
}

/// Three windows after these acts.
fn played(acts: Vec<(usize, Act)>) -> [Response; 3] {
    let mut windows = [begun("full"), begun("full"), begun("full")];
    for (window, act) in acts {
        windows[window] = match act {
            Act::Change(change) => after_in(["a", "b", "c"][window], &windows[window], [change]),
            Act::Hear(other) => merge(&windows[window], &windows[other]),
        };
    }
    windows
}

fn any_stamp() -> impl Strategy<Value = Stamp> {
    (0..4_u64, prop::sample::select(vec!["", "a", "b", "c", "d", "e", "f", "g"]))
        .prop_map(|(count, tab)| Stamp { count, tab: tab.to_owned() })
}

/// An answer in which everything may differ, or one that says nothing.
fn any_answer() -> impl Strategy<Value = Answer> {
    (prop::option::of(0..3_u8), any::<bool>(), prop::sample::select(vec![None, Some(json!(1)), Some(json!(1.0))]))
        .prop_map(|(level, discuss, member)| Answer {
            state: level.map(|level| State::Level(Level::whole(level))),
            discuss,
            rest: member.into_iter().map(|value| ("x".to_owned(), value)).collect(),
            ..Answer::default()
        })
}

/// Any value at all, with or without clocks, such as no window ever makes.
fn hostile() -> impl Strategy<Value = Response> {
    let slots = vec![
        "need-hours",
        "need-hours.note",
        "rookie/choice-felt-need",
        ".kept/old",
        ".title",
        ".plan",
        ".plan/a-now-x",
        ".condition/need-hours",
        ".new",
    ];
    let clock = (prop::sample::select(slots).prop_map(Slot::from), any_stamp());
    let clocks = prop::collection::vec(clock, 0..6).prop_map(SortedMap::from_iter);
    let earlier = prop::collection::vec((any_stamp(), any_answer()), 0..10);
    let answers = (any_answer(), any_answer(), any_answer(), "[ab]{0,1}");
    (clocks, earlier, answers, "[ab]{0,2}", 0..3_u64).prop_map(|(clocks, earlier, answers, title, n)| {
        let (answer, chosen, kept, note) = answers;
        let mut response = Response { title, clocks, revision: n, ..begun(["full", "quick", "scaling"][n as usize]) };
        response.answers.insert(NEED.into(), Answer { note, ..answer });
        response.choice.insert("rookie".into(), SortedMap::from([("choice-felt-need".into(), chosen)]));
        response.kept.insert("old".into(), kept);
        response.rest.insert("new".to_owned(), json!([n]));
        let action = Planned { owner: response.title.clone(), ..Planned::default() };
        let actions = SortedMap::from([("a-now-x".into(), action.clone())]);
        let conditions = (n > 1).then(|| (ItemId::from(NEED), action)).into_iter().collect();
        response.plan = (n > 0).then(|| Plan { actions, conditions, ..Plan::default() });
        let earlier = earlier.into_iter().map(|(stamp, answer)| Earlier { stamp, answer }).collect();
        response.earlier.insert(NEED.into(), earlier);
        response
    })
}

fn any_side() -> impl Strategy<Value = Response> {
    prop_oneof![hostile(), (any_acts(), 0..3_usize).prop_map(|(acts, window)| played(acts)[window].clone())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// F15, F34.
    #[test]
    fn whoever_merges_first_and_in_whatever_order_it_comes_out_the_same(a in any_side(), b in any_side(), c in any_side()) {
        prop_assert_eq!(merge(&a, &b), merge(&b, &a));
        prop_assert_eq!(merge(&merge(&a, &b), &c), merge(&a, &merge(&b, &c)));
    }

    #[test]
    fn merging_again_changes_nothing(a in any_side(), b in any_side()) {
        let merged = merge(&a, &b);
        prop_assert_eq!(&merge(&merged, &merged), &merged);
        prop_assert_eq!(&merge(&merged, &a), &merged);
        prop_assert_eq!(&merge(&b, &merged), &merged);
    }

    /// F33.
    #[test]
    fn all_windows_end_with_the_same(acts in any_acts()) {
        let [a, b, c] = played(acts);
        prop_assert_eq!(&merge(&a, &a), &a);
        let all = merge(&merge(&a, &b), &c);
        prop_assert_eq!(&merge(&merge(&c, &a), &b), &all);
        prop_assert_eq!(&merge(&b, &all), &all);
    }

    #[test]
    fn an_answer_that_only_one_side_has_stays_unless_it_was_cleared_later(acts in any_acts()) {
        let [a, b, _] = played(acts);
        let merged = merge(&a, &b);
        for (one, other) in [(&a, &b), (&b, &a)] {
            for (item, answer) in one.answers.iter().filter(|(item, _)| !other.answers.contains_key(*item)) {
                let is_later = |slot: Slot| other.clocks.get(&slot) > one.clocks.get(&slot);
                let has_state = Answer { note: String::new(), ..answer.clone() } != Answer::default();
                let lost = merged.answers.get(item);
                prop_assert!(!has_state || lost.is_some_and(|lost| lost.state == answer.state) || is_later(Slot::answer(item)));
                prop_assert!(lost.map_or("", |lost| &lost.note) == answer.note || is_later(Slot::note(item)));
            }
        }
    }

    /// A value that a window set and nobody who saw it replaced stands or is told, up to five.
    #[test]
    fn what_lost_without_being_seen_is_told(mine in 0..4_u8, theirs in prop::collection::vec(0..4_u8, 1..5)) {
        let base = after(&begun("full"), [level("need-churn-gap", 1)]);
        let ours = after_in("z", &base, [level(NEED, mine)]);
        let merged = theirs.iter().enumerate().fold(ours, |merged, (tab, value)| {
            merge(&merged, &after_in(&tab.to_string(), &base, [level(NEED, *value)]))
        });
        let standing = level_of(&merged, NEED);
        let told = told(&merged, NEED);
        for value in theirs.iter().chain([&mine]) {
            prop_assert!(standing == Some(*value) || told.contains(&at_level(*value)));
        }
    }

    /// F38.
    #[test]
    fn the_successor_stands_against_both_that_it_follows(a in any_side(), b in any_side()) {
        let (a, b) = (merge(&a, &a), merge(&b, &b));
        let next = succeed(&a, b.clone(), "next");
        prop_assert_eq!(&merge(&a, &next).answers, &b.answers);
        prop_assert_eq!(&merge(&b, &next).answers, &b.answers);
        prop_assert_eq!(&merge(&a, &next).kept, &b.kept);
        prop_assert_eq!(&merge(&a, &next).title, &b.title);
        prop_assert!(next.revision > a.revision && next.revision > b.revision);
    }
}
