//! What two copies of a response merge besides answers: plans, critical items, and what this version does not know.

use foothold::bank::id::ItemId;
use foothold::response::answer::{Answer, EvidenceTag};
use foothold::response::change::{Change, Detail};
use foothold::response::clock::{Earlier, Slot, Stamp};
use foothold::response::merge::merge;
use foothold::response::model::{BankRef, Critical, Plan, Planned, Response, TaskId};
use foothold::response::planning::PlanChange;
use serde_json::{Value, json};

use crate::common::{after, after_in, bank, begun};

fn rest(key: &str, value: Value) -> foothold::order::map::SortedMap<String, Value> {
    [(key.to_owned(), value)].into_iter().collect()
}

/// The same whoever merges.
#[track_caller]
fn both(one: &Response, other: &Response) -> Response {
    let merged = merge(one, other);
    assert_eq!(merge(other, one), merged);
    merged
}

#[test]
fn a_plan_keeps_its_entry_point_and_what_this_version_does_not_know() {
    let option = bank().entry_points[1].id.clone();
    let planned = after(&begun("full"), [Change::Plan(PlanChange::EntryPoint(Some(option.clone())))]);
    let plan = Plan { rest: rest("new", json!(1)), ..planned.plan.clone().expect("a plan") };
    let planned = Response { plan: Some(plan), ..planned };
    let merged = both(&planned, &begun("full")).plan.expect("a plan");
    assert_eq!((merged.entry_point, merged.rest), (Some(option), rest("new", json!(1))));
}

#[test]
fn of_what_this_version_does_not_know_nothing_is_lost_and_of_two_the_greater_stands() {
    let of = |own: &str, shared: Value| {
        let mut rest = rest("shared", shared);
        rest.insert(own.to_owned(), json!([1]));
        Response { rest, ..begun("full") }
    };
    let merged = both(&of("a", json!("x")), &of("b", json!("y")));
    assert_eq!(merged.rest.keys().collect::<Vec<_>>(), ["a", "b", "shared"]);
    assert_eq!((&merged.rest["shared"], &merged.rest["a"]), (&json!("y"), &json!([1])));
}

/// Both are carried to the bank at hand when they are read; this is for whoever merges without that.
#[test]
fn of_two_versions_of_a_bank_the_greater_stands_and_what_either_says_of_it_stays() {
    let of = |version: &str, key: &str| {
        let bank = BankRef { version: version.to_owned(), rest: rest(key, json!(1)), ..begun("full").bank };
        Response { bank, ..begun("full") }
    };
    let (old, new) = (of("0.1.0", "a"), of("0.2.0", "b"));
    let merged = both(&old, &new).bank;
    assert_eq!(merged.version, "0.2.0");
    assert_eq!(merged.rest.keys().collect::<Vec<_>>(), ["a", "b"]);
}

/// Nothing but a member that this version does not know tells these apart, and still it is the same whoever merges.
#[test]
fn what_differs_in_unknown_members_alone_has_a_fixed_order() {
    let task = TaskId::Action("rt-now-ask".into());
    let planned = |value: u8| {
        let mut plan = Plan::default();
        *plan.begin(&task) = Planned { rest: rest("new", json!(value)), ..Planned::default() };
        Response { plan: Some(plan), ..begun("full") }
    };
    let merged = both(&planned(1), &planned(2));
    assert_eq!(merged.plan.expect("a plan").of(&task).expect("the task").rest, rest("new", json!(2)));
    let critical = |value: u8| {
        let one = Critical { item: "need-hours".into(), rest: rest("new", json!(value)), ..Critical::default() };
        Response { critical: vec![one], ..begun("full") }
    };
    assert_eq!(both(&critical(1), &critical(2)).critical[0].rest, rest("new", json!(2)));
}

/// What this many windows said at the same time is kept, and no more.
#[test]
fn of_eight_windows_that_heard_nothing_of_each_other_the_last_six_are_known() {
    let item = ItemId::from("need-hours");
    let text = |tab: &str| Change::Detail { item: item.clone(), detail: Detail::Note(format!("From {tab}.")) };
    let tabs = ["a", "b", "c", "d", "e", "f", "g", "h"];
    let windows = tabs.map(|tab| after_in(tab, &begun("full"), [text(tab)]));
    let merged = windows.iter().fold(begun("full"), |merged, window| merge(&merged, window));
    let known: Vec<String> = merged.earlier_of(&item).iter().map(|earlier| earlier.answer.note.clone()).collect();
    assert_eq!(merged.answers[&item].note, "From h.");
    assert_eq!(known, ["From g.", "From f.", "From e.", "From d.", "From c."]);
    let backward = windows.iter().rev().fold(begun("full"), |merged, window| merge(window, &merged));
    assert_eq!(backward.earlier, merged.earlier);
}

/// Only a file made by hand has two values under one stamp; both are kept, and of three the greatest two.
#[test]
fn of_values_under_one_stamp_two_are_kept() {
    let of = |tag: Option<EvidenceTag>| {
        let answer = Answer { evidence: tag, discuss: true, ..Answer::default() };
        Response { answers: [(ItemId::from("need-hours"), answer)].into_iter().collect(), ..begun("full") }
    };
    let tags = [None, Some(EvidenceTag::Data), Some(EvidenceTag::Judgment)];
    let merged = tags.iter().fold(begun("full"), |merged, tag| both(&merged, &of(*tag)));
    let item = ItemId::from("need-hours");
    assert_eq!(merged.answers[&item].evidence, Some(EvidenceTag::Judgment));
    let known: Vec<_> = merged.earlier_of(&item).iter().map(|earlier| earlier.answer.evidence).collect();
    assert_eq!(known, [Some(EvidenceTag::Data)]);
}

/// Only a file made by hand has it; still it comes out the same in whatever order it is merged.
#[test]
fn a_value_that_was_cleared_before_all_stamps_is_remembered() {
    let item = ItemId::from("need-hours");
    let cleared = Earlier { stamp: Stamp::LOWEST, answer: Answer::default() };
    let earlier = [(Slot::answer(&item), vec![cleared])].into_iter().collect();
    let gone = Response { earlier, ..begun("full") };
    let answer = Answer { evidence: Some(EvidenceTag::Data), ..Answer::default() };
    let said = Response { answers: [(item, answer)].into_iter().collect(), ..begun("full") };
    assert_eq!(merge(&gone, &gone), gone);
    assert_eq!(merge(&merge(&gone, &gone), &said), merge(&gone, &merge(&gone, &said)));
}
