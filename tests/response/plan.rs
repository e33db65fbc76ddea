//! What a person can do to a plan, and that nothing that was planned is lost on the way.

use foothold::bank::id::EntryPointId;
use foothold::response::begin::duplicate;
use foothold::response::change::Change;
use foothold::response::merge::merge;
use foothold::response::model::{NOTE_LIMIT, NOTES_LIMIT, Planned, Response, Status, TaskId};
use foothold::response::moment::Date;
use foothold::response::planning::{PlanChange, PlanEdit, room_for_task};

use crate::common::{after, after_in, at, begun, level};

fn action(id: &str) -> TaskId {
    TaskId::Action(id.into())
}

fn condition(item: &str) -> TaskId {
    TaskId::Condition(item.into())
}

fn choose(task: TaskId) -> Change {
    Change::Plan(PlanChange::Choose { task, of: Some("rookie".into()) })
}

fn drop_it(task: TaskId) -> Change {
    Change::Plan(PlanChange::Drop(task))
}

fn edit(task: TaskId, edit: PlanEdit) -> Change {
    Change::Plan(PlanChange::Edit { task, edit })
}

fn owner(task: TaskId, name: &str) -> Change {
    edit(task, PlanEdit::Owner(name.to_owned()))
}

fn note(task: TaskId, text: &str) -> Change {
    edit(task, PlanEdit::Note(text.to_owned()))
}

fn entry_point(id: Option<&str>) -> Change {
    Change::Plan(PlanChange::EntryPoint(id.map(EntryPointId::from)))
}

#[track_caller]
fn planned(response: &Response, task: &TaskId) -> Planned {
    response.plan.as_ref().and_then(|plan| plan.of(task)).cloned().expect("in the plan")
}

#[test]
fn choosing_plans_a_task_and_settles_whose_plan_it_is() {
    let response = after(&begun("full"), [choose(action("rt-now-drop-one"))]);
    assert_eq!(planned(&response, &action("rt-now-drop-one")), Planned::default());
    assert_eq!(response.plan.as_ref().and_then(|plan| plan.entry_point.clone()), Some("rookie".into()));
    let moved = after(&response, [entry_point(Some("pipeline")), choose(action("base-see-data"))]);
    assert_eq!(moved.plan.as_ref().and_then(|plan| plan.entry_point.clone()), Some("pipeline".into()));
    assert_eq!(moved.plan.expect("a plan").actions.len(), 2);
}

#[test]
fn owner_date_status_and_note_are_set_one_by_one() {
    let (task, due) = (condition("enable-lead-bench"), Date::read("2027-03-01"));
    let changes = [
        choose(task.clone()),
        owner(task.clone(), "Ada"),
        edit(task.clone(), PlanEdit::Due(due)),
        edit(task.clone(), PlanEdit::Status(Status::Started)),
        note(task.clone(), "With the union"),
    ];
    let written = planned(&after(&begun("full"), changes), &task);
    let expected = Planned {
        status: Status::Started,
        owner: "Ada".into(),
        due,
        note: "With the union".into(),
        ..Planned::default()
    };
    assert_eq!(written, expected);
}

#[test]
fn what_was_written_outlives_being_dropped_and_comes_back() {
    let task = action("rt-now-drop-one");
    let chosen = after(&begun("full"), [choose(task.clone()), owner(task.clone(), "Ada")]);
    let dropped = after(&chosen, [drop_it(task.clone())]);
    assert_eq!((planned(&dropped, &task).status, planned(&dropped, &task).owner.as_str()), (Status::Dropped, "Ada"));
    assert_eq!(planned(&after(&dropped, [choose(task.clone())]), &task), planned(&chosen, &task));
}

#[test]
fn a_bare_task_that_is_dropped_leaves_nothing_behind() {
    let task = action("rt-now-drop-one");
    let response = after(&begun("full"), [choose(task.clone()), drop_it(task.clone()), entry_point(None)]);
    assert_eq!(response.plan, None);
    let untouched = begun("full");
    assert_eq!(after(&untouched, [drop_it(task)]), untouched);
}

#[test]
fn choosing_again_and_the_same_text_again_alter_nothing() {
    let task = action("rt-now-drop-one");
    let response = after(&begun("full"), [choose(task.clone()), owner(task.clone(), "Ada")]);
    assert_eq!(after(&response, [choose(task.clone()), owner(task, "Ada")]), response);
}

#[test]
fn typing_waits_and_a_date_or_a_tick_does_not() {
    let task = || action("rt-now-drop-one");
    assert!(owner(task(), "A").is_typing() && note(task(), "n").is_typing());
    assert!(
        !choose(task()).is_typing() && !edit(task(), PlanEdit::Due(None)).is_typing() && !drop_it(task()).is_typing()
    );
}

#[test]
fn texts_of_a_plan_are_cut_to_their_limits_and_count_with_all_notes() {
    let task = |index: usize| action(&format!("a-now-{index:02}"));
    let long = |length: usize| "x".repeat(length);
    let one = after(&begun("full"), [owner(task(0), &long(300)), note(task(0), &long(NOTE_LIMIT + 1))]);
    assert_eq!((planned(&one, &task(0)).owner.len(), planned(&one, &task(0)).note.len()), (200, NOTE_LIMIT));
    let full = after(&begun("full"), (0..25).map(|index| note(task(index), &long(NOTE_LIMIT))));
    let written: usize = full.plan.iter().flat_map(|plan| plan.all()).map(|planned| planned.note.len()).sum();
    assert_eq!(
        (written, room_for_task(&full, &task(24)), room_for_task(&full, &task(0))),
        (NOTES_LIMIT, 0, NOTE_LIMIT)
    );
    assert_eq!(planned(&after(&full, [owner(task(0), "Ada")]), &task(0)).owner, "");
}

/// F33. Two windows that plan different things at the same time.
#[test]
fn tasks_planned_in_two_windows_are_all_kept() {
    let base = after(&begun("full"), [choose(action("rt-now-drop-one"))]);
    let ours = after_in("a", &base, [owner(action("rt-now-drop-one"), "Ada"), choose(condition("enable-lead-bench"))]);
    let theirs = after_in("b", &base, [choose(action("rt-now-mentor-slot")), note(action("rt-now-mentor-slot"), "n")]);
    for merged in [merge(&ours, &theirs), merge(&theirs, &ours)] {
        assert_eq!(planned(&merged, &action("rt-now-drop-one")).owner, "Ada");
        assert_eq!(planned(&merged, &action("rt-now-mentor-slot")).note, "n");
        assert!(planned(&merged, &condition("enable-lead-bench")).is_chosen());
    }
}

#[test]
fn a_task_that_was_taken_out_stays_out_when_an_older_window_writes() {
    let (task, other) = (action("rt-now-drop-one"), condition("enable-lead-bench"));
    let base = after_in("a", &begun("full"), [choose(task.clone()), choose(other.clone())]);
    let out = after_in("b", &base, [drop_it(task.clone()), drop_it(other.clone())]);
    let late = after_in("a", &base, [level("need-hours", 2)]);
    let plan = merge(&late, &out).plan.expect("the entry point is still chosen");
    assert_eq!((plan.of(&task), plan.of(&other)), (None, None));
}

#[test]
fn windows_that_each_wrote_a_book_end_with_the_same_plan_within_the_limit() {
    let wrote = |window: &str| {
        let task = |index: usize| action(&format!("{window}-now-{index:02}"));
        after_in(window, &begun("full"), (0..15).map(|index| note(task(index), &"x".repeat(NOTE_LIMIT))))
    };
    let (a, b, c) = (wrote("aa"), wrote("bb"), wrote("cc"));
    let merged = merge(&merge(&a, &b), &c);
    assert_eq!(merged, merge(&a, &merge(&b, &c)));
    assert_eq!(merge(&merged, &a), merged);
    let plan = merged.plan.expect("a plan");
    assert_eq!(plan.actions.len(), 45);
    assert_eq!(plan.all().map(|planned| planned.note.len()).sum::<usize>(), NOTES_LIMIT);
}

#[test]
fn a_copy_has_the_plan_and_starting_over_clears_it() {
    let response = after(&begun("full"), [choose(action("rt-now-drop-one")), owner(action("rt-now-drop-one"), "Ada")]);
    let copy = duplicate(&response, "6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f11".to_owned(), "Copy".to_owned(), at(9));
    assert_eq!(copy.plan, response.plan);
    assert_eq!(after(&response, [Change::StartOver]).plan, None);
}
