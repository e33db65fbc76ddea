//! What comes after something: what differs is stamped anew, and nothing that was known before is forgotten.

use foothold::response::change::{Change, apply};
use foothold::response::clock::{Earlier, Slot, Stamp};
use foothold::response::merge::merge;
use foothold::response::model::{Critical, Plan, Planned, Response, Weighting};
use foothold::response::planning::PlanChange;
use foothold::response::succeed::succeed;
use serde_json::json;

use crate::common::{after, after_in, at, begun, level};

const NEED: &str = "need-hours";

fn stamp(count: u64) -> Stamp {
    Stamp { count, tab: "old".to_owned() }
}

/// The slots that a successor stamps.
fn stamped(old: &Response, new: Response) -> Vec<String> {
    let next = succeed(old, new, "here");
    next.clocks.keys().map(|slot| slot.as_str().to_owned()).collect()
}

#[test]
fn each_thing_that_differs_is_stamped_and_nothing_else() {
    let old = begun("full");
    let planned = |plan: Plan| Response { plan: Some(plan), ..old.clone() };
    let task = Planned { owner: "Ana".to_owned(), ..Planned::default() };
    let rest = [("new".to_owned(), json!(1))].into_iter().collect();
    let cases = [
        (old.clone(), None),
        (Response { form: "quick".into(), ..old.clone() }, Some(".form")),
        (Response { title: "North".to_owned(), ..old.clone() }, Some(".title")),
        (Response { role: Some("principal".into()), ..old.clone() }, Some(".role")),
        (Response { weighting: Weighting::Preset("equal".into()), ..old.clone() }, Some(".preset")),
        (
            Response { critical: vec![Critical { item: NEED.into(), ..Critical::default() }], ..old.clone() },
            Some(".critical"),
        ),
        (planned(Plan { entry_point: Some("rookie".into()), ..Plan::default() }), Some(".plan")),
        (planned(Plan { rest, ..Plan::default() }), Some(".plan")),
        (
            planned(Plan { actions: [("a".into(), task.clone())].into_iter().collect(), ..Plan::default() }),
            Some(".plan/a"),
        ),
        (
            planned(Plan { conditions: [(NEED.into(), task)].into_iter().collect(), ..Plan::default() }),
            Some(".condition/need-hours"),
        ),
        (after(&old, [level(NEED, 1)]), Some(NEED)),
    ];
    for (new, slot) in cases {
        let expected: Vec<String> = slot.into_iter().map(str::to_owned).collect();
        assert_eq!(stamped(&old, new.clone()), expected);
        assert_eq!(stamped(&Response { clocks: Default::default(), ..new }, old.clone()), expected, "and back");
    }
}

/// F38. A file by hand that says the same without a stamp takes none away, and one that knows a later one keeps it.
#[test]
fn of_what_both_say_the_later_stamp_stays() {
    let with = |count: Option<u64>| {
        let clocks = count.map(|count| (Slot::title(), stamp(count))).into_iter().collect();
        Response { title: "North".to_owned(), clocks, ..begun("full") }
    };
    for (old, new) in [(Some(5), None), (None, Some(5)), (Some(5), Some(2)), (Some(2), Some(5)), (Some(5), Some(5))] {
        let next = succeed(&with(old), after(&with(new), [level(NEED, 1)]), "here");
        assert_eq!(next.clocks.get(".title"), Some(&stamp(5)), "{old:?} {new:?}");
        assert_eq!(next.clocks.get(NEED).map(|stamp| stamp.tab.as_str()), Some("here"));
    }
}

/// F34. F38. What another window had said stays to be told, whichever of both knew it.
#[test]
fn of_what_both_say_what_lost_before_is_still_told() {
    let said = after(&begun("full"), [level(NEED, 2)]);
    let theirs = after_in("b", &begun("full"), [level(NEED, 3)]);
    let knows = merge(&said, &theirs);
    let lost = knows.earlier_of(&NEED.into()).into_iter().cloned().collect::<Vec<Earlier>>();
    assert_eq!(lost.len(), 1);
    let bare = Response { earlier: Default::default(), ..knows.clone() };
    for (old, new) in [(&knows, &bare), (&bare, &knows), (&knows, &knows)] {
        let next = succeed(old, new.clone(), "here");
        assert_eq!(next.earlier_of(&NEED.into()).into_iter().cloned().collect::<Vec<_>>(), lost);
    }
    let title = Change::Title("North".to_owned());
    assert_eq!(apply(&knows, title, at(9), "here").earlier, knows.earlier);
}

/// A key of the plan says nothing of whose it is, and the other way round.
#[test]
fn a_task_and_whose_plan_it_is_are_set_one_by_one() {
    let chosen = after(&begun("full"), [Change::Plan(PlanChange::EntryPoint(Some("rookie".into())))]);
    let head = chosen.clocks.get(".plan").cloned();
    let choose = PlanChange::Choose { task: foothold::response::model::TaskId::Action("a".into()), of: None };
    let next = after(&chosen, [Change::Plan(choose)]);
    assert_eq!(next.clocks.get(".plan"), head.as_ref());
    assert!(next.clocks.get(".plan/a") > head.as_ref());
}
