//! The plan of a report: whose it is, what is ready, what comes first, and that nothing planned is left out.

use foothold::plan::ground::Ground;
use foothold::plan::task::TaskKind;
use foothold::report::names::LevelText;
use foothold::report::plan::{PlanPart, TaskPart};
use foothold::response::answer::State;
use foothold::response::model::{Plan, Planned, Response, Status, TaskId};
use foothold::scoring::outcome::{Label, VerdictKind};

use crate::golden::{golden, report, with};
use crate::kinds::find;

fn planned_with(mut response: Response, change: impl FnOnce(&mut Plan)) -> Response {
    change(response.plan.get_or_insert_default());
    response
}

fn plan(response: &Response) -> PlanPart {
    report(response).plan
}

#[track_caller]
fn task<'p>(plan: &'p PlanPart, id: &str) -> &'p TaskPart {
    let is_meant = |task: &&TaskPart| match &task.id {
        TaskId::Action(action) => action.as_str() == id,
        TaskId::Condition(item) => item.as_str() == id,
    };
    let mut found = plan.tasks().filter(is_meant);
    let first = found.next().expect("the task is listed");
    assert!(found.next().is_none(), "{id} is listed twice");
    first
}

fn ids(tasks: &[TaskPart]) -> Vec<String> {
    let id = |task: &TaskPart| match &task.id {
        TaskId::Action(action) => action.to_string(),
        TaskId::Condition(item) => item.to_string(),
    };
    tasks.iter().map(id).collect()
}

#[test]
fn a_named_lead_is_planned_until_the_person_chooses_another() {
    let rookie = golden("case-rookie");
    let default = plan(&rookie);
    assert_eq!(default.ground, Ground::Lead("rookie".into()));
    assert_eq!((default.entry_point.expect("the lead").id.as_str(), default.is_chosen), ("rookie", false));
    let other = plan(&planned_with(rookie.clone(), |plan| plan.entry_point = Some("pipeline".into())));
    assert_eq!((other.entry_point.expect("chosen").id.as_str(), other.is_chosen), ("pipeline", true));
    let gone = plan(&planned_with(rookie, |plan| plan.entry_point = Some("of-an-older-bank".into())));
    assert_eq!((gone.entry_point.expect("the lead").id.as_str(), gone.is_chosen), ("rookie", false));
}

#[test]
fn of_several_that_are_named_none_is_planned_before_the_person_chooses() {
    let (_, report) = find(|part| part.label == Some(Label::Shared) && part.named.len() > 1);
    let names: Vec<_> = report.closing.leading();
    assert_eq!((report.plan.entry_point, report.plan.actions.len()), (None, 0));
    assert_eq!(report.plan.named, names);
    assert!(matches!(report.plan.ground, Ground::Several(_)));
}

#[test]
fn the_actions_of_the_entry_point_stand_along_the_time_line() {
    let plan = plan(&golden("case-rookie"));
    assert_eq!(plan.actions.len(), 14);
    assert!(plan.actions.windows(2).all(|pair| pair[0].months <= pair[1].months), "{:?}", ids(&plan.actions));
    let kinds = |kind| plan.actions.iter().filter(|task| task.kind == kind).count();
    assert_eq!((kinds(TaskKind::DoNow), kinds(TaskKind::BuildToward)), (7, 7));
}

#[test]
fn an_action_is_ready_or_waits_for_a_level_or_for_an_answer() {
    let base = golden("case-rookie");
    let at = |level: u8| plan(&with(base.clone(), "enable-lead-bench", level));
    let mentor = |plan: &PlanPart| task(plan, "rt-now-mentor-slot").waits.clone();
    assert!(mentor(&at(1)).is_empty() && mentor(&at(3)).is_empty());
    let waits = mentor(&at(0));
    assert_eq!((waits.len(), waits[0].item.id.as_str(), waits[0].is_open), (1, "enable-lead-bench", false));
    let item = crate::golden::built_in().item("enable-lead-bench").expect("the item").item;
    assert_eq!(waits[0].text, LevelText::At(item.levels[1].clone()));
    let unsure = |state: Option<State>| {
        let mut response = base.clone();
        response.answers.or_default("enable-lead-bench".into()).state = state;
        plan(&response)
    };
    for open in [None, Some(State::NotSure)] {
        let waits = mentor(&unsure(open));
        assert_eq!((waits.len(), waits[0].is_open), (1, true), "{open:?}");
    }
}

#[test]
fn what_does_not_apply_counts_as_reached() {
    let mut response = with(golden("case-rookie"), "enable-agreement-room", 0);
    assert!(!task(&plan(&response), "rt-now-drop-one").is_ready());
    response.answers.or_default("enable-agreement-room".into()).state = Some(State::NotApplicable);
    assert!(task(&plan(&response), "rt-now-drop-one").is_ready());
}

#[test]
fn an_action_may_wait_for_a_level_and_for_an_answer_at_once() {
    let mut response = with(golden("case-rookie"), "enable-hiring-calendar", 0);
    response.answers.remove("enable-agreement-room");
    let waits: Vec<_> = task(&plan(&response), "rt-now-early-start").waits.iter().map(|wait| wait.is_open).collect();
    assert_eq!(waits, [false, true]);
}

#[test]
fn where_nothing_is_ready_the_plan_is_of_the_conditions_that_unlock_most_and_of_what_lifts_them() {
    let (_, report) = find(|part| part.kind == VerdictKind::BuildConditionsFirst && !part.unlocks.is_empty());
    let foothold::report::verdict::Closing::Verdict(part) = &report.closing else { panic!("a verdict") };
    let unlocks: Vec<_> = part.unlocks.iter().map(|unlock| unlock.said.item.id.to_string()).collect();
    assert_eq!((report.plan.ground.clone(), report.plan.entry_point.clone()), (Ground::Conditions, None));
    assert_eq!(ids(&report.plan.conditions), unlocks);
    assert!(report.plan.conditions.iter().all(|task| task.said.is_some() && task.item.is_some()));
    assert!(!report.plan.first_moves.is_empty() && report.plan.actions.is_empty());
    for first in &report.plan.first_moves {
        assert!(first.lifts.iter().any(|item| unlocks.contains(&item.id.to_string())), "{}", first.text);
    }
}

#[test]
fn a_lead_to_prepare_comes_with_what_is_to_be_opened_first() {
    let (_, report) = find(|part| part.kind == VerdictKind::PrepareThenStart && part.lead.is_some());
    let foothold::report::verdict::Closing::Verdict(part) = &report.closing else { panic!("a verdict") };
    let open_first: Vec<_> = part.open_first.iter().map(|open| open.item.id.to_string()).collect();
    assert_eq!(ids(&report.plan.conditions), open_first);
    assert_eq!(report.plan.entry_point, part.lead);
}

#[test]
fn another_entry_point_than_the_one_named_comes_with_its_gates_that_are_not_open() {
    let mut response = with(golden("case-rookie"), "enable-license-flex", 0);
    response = planned_with(response, |plan| plan.entry_point = Some("staffing-schedule".into()));
    let report = report(&response);
    let of = report.entry_points.iter().find(|part| part.name.id.as_str() == "staffing-schedule").expect("listed");
    let shut: Vec<_> =
        of.gates.iter().filter(|gate| gate.state != foothold::scoring::outcome::GateState::Met).collect();
    let mut shut: Vec<_> = shut.iter().map(|gate| gate.item.id.to_string()).collect();
    let mut listed = ids(&report.plan.conditions);
    shut.sort();
    listed.sort();
    assert_eq!(listed, shut);
    assert!(!listed.is_empty());
}

#[test]
fn what_was_planned_is_shown_whatever_the_answers_come_to() {
    let everything = |plan: &mut Plan| {
        let planned = Planned { owner: "Ada".to_owned(), ..Planned::default() };
        for id in ["rt-now-drop-one", "pp-of-another-bank", "base-see-data", "tl-now-x"] {
            plan.actions.insert(id.into(), planned.clone());
        }
        plan.conditions.insert("enable-lead-bench".into(), planned.clone());
        plan.conditions.insert("gone-item".into(), Planned { status: Status::Dropped, ..planned });
    };
    for name in ["case-rookie", "case-pipeline", "all-absent", "needs-0-rest-2", "needs-3-rest-0", "all-at-1"] {
        let plan = plan(&planned_with(golden(name), everything));
        let owned = plan.tasks().filter(|task| task.planned.as_ref().is_some_and(|planned| planned.owner == "Ada"));
        assert_eq!((owned.count(), plan.chosen().count()), (6, 5), "{name}");
        assert_eq!(task(&plan, "pp-of-another-bank").kind, TaskKind::Unknown);
        assert_eq!(task(&plan, "gone-item").text, "gone-item");
        assert_eq!(task(&plan, "base-see-data").kind, TaskKind::FirstMove);
    }
}

#[test]
fn where_there_is_no_ranking_the_plan_says_on_which_ground_it_stands() {
    let of_form = |name: &str, form: &str| {
        let mut response = golden(name);
        response.form = form.into();
        plan(&response)
    };
    assert_eq!(of_form("all-absent", "full").ground, Ground::NotEnough);
    assert_eq!(of_form("all-absent", "quick").ground, Ground::NotEnough);
    assert_eq!(of_form("case-rookie", "scaling").ground, Ground::Profile);
    assert_eq!(of_form("needs-0-rest-2", "full").ground, Ground::NoNeed);
    let quick = of_form("case-rookie", "quick");
    assert!(matches!(quick.ground, Ground::Shortlist(_)));
    assert_eq!((quick.named.len(), quick.entry_point), (3, None));
}

mod words {
    //! The plan's sentences, its dates as events, and its picture.

    use foothold::files::calendar::{Standing, read, write};
    use foothold::i18n::en::result::RESULT;
    use foothold::report::calendar::events;
    use foothold::report::chart::Breadth;
    use foothold::report::picture::timeline::timeline;
    use foothold::report::say;
    use foothold::response::moment::{Date, Moment};

    use super::*;
    use crate::kinds::every;

    fn due(text: &str) -> Option<Date> {
        Date::read(text)
    }

    #[test]
    fn every_result_says_on_which_ground_its_plan_stands() {
        for (name, _, report) in every() {
            let sentence = say::plan::ground(&RESULT, &report.plan);
            assert!(sentence.ends_with('.') && !sentence.contains(['{', '}']), "{name}: {sentence}");
            assert!(sentence.chars().next().is_some_and(|first| first.is_uppercase()), "{name}: {sentence}");
        }
    }

    #[test]
    fn what_an_action_waits_for_is_said_with_the_level_that_it_needs() {
        let mut response = with(golden("case-rookie"), "enable-hiring-calendar", 0);
        response.answers.remove("enable-agreement-room");
        let plan = plan(&response);
        let early = task(&plan, "rt-now-early-start");
        let said: Vec<String> = early.waits.iter().map(|wait| say::plan::wait(&RESULT, wait)).collect();
        assert!(said[0].starts_with("First: ") && said[1].starts_with("Find out first: "), "{said:?}");
        assert!(said[1].contains("Where to look: "), "{said:?}");
        assert_eq!(say::plan::readiness(&RESULT, early), Some("First"));
        let item = crate::golden::built_in().item("enable-hiring-calendar").expect("the item").item;
        assert!(said[0].contains(say::bare(&item.levels[1])), "{said:?}");
    }

    fn dated() -> Response {
        planned_with(golden("case-rookie"), |plan| {
            let of = |due: &str, status: Status| Planned { due: Date::read(due), status, ..Planned::default() };
            plan.actions.insert("rt-now-drop-one".into(), of("2027-03-01", Status::Started));
            plan.actions.insert("rt-now-stay-talks".into(), of("", Status::Planned));
            plan.actions.insert("rt-now-mentor-slot".into(), of("2027-04-01", Status::Dropped));
            let owned =
                Planned { owner: "Ada".to_owned(), note: "a;b,\nc".to_owned(), ..of("2027-02-01", Status::Planned) };
            plan.conditions.insert("enable-lead-bench".into(), owned);
        })
    }

    #[test]
    fn every_date_is_an_event_and_a_dropped_one_is_called_off() {
        let response = dated();
        let part = plan(&response);
        let events = events(&RESULT, &part, &response, "Alder Valley", due("2027-05-26"));
        assert_eq!(events.len(), 4);
        let of = |uid: &str| events.iter().find(|event| event.uid.contains(uid)).expect("an event");
        assert_eq!(
            (of("rt-now-drop-one").day, of("rt-now-drop-one").standing),
            (due("2027-03-01").unwrap(), Standing::Confirmed)
        );
        assert_eq!(of("rt-now-mentor-slot").standing, Standing::Cancelled);
        assert!(
            of("condition-enable-lead-bench").text.contains("Owner: Ada.") && of("condition").text.ends_with("a;b,\nc")
        );
        assert!(of("again").title.contains("Alder Valley"));
        let again = super::plan(&response);
        let later = foothold::report::calendar::events(&RESULT, &again, &response, "Renamed", None);
        let uids = |events: &[foothold::files::calendar::Event]| {
            events.iter().map(|event| event.uid.clone()).collect::<Vec<_>>()
        };
        assert_eq!(uids(&later), uids(&events)[..3]);
        let file = write(&events, "-//Foothold//en", Moment::from_millis(0), response.revision);
        assert_eq!(read(&file), Some(events));
    }

    #[test]
    fn the_picture_has_every_action_and_its_table_says_the_same() {
        let response = dated();
        let part = plan(&response);
        for breadth in [Breadth::Wide, Breadth::Narrow] {
            let picture = timeline(&RESULT, &part, breadth).expect("a picture");
            assert_eq!((picture.table.rows.len(), picture.table.head.len()), (14, 5));
            assert!(picture.table.rows.iter().all(|row| row.len() == 5));
            assert_eq!(picture.table.rows.iter().filter(|row| row[4] == "yes").count(), 2);
            assert!(picture.summary.contains("In the plan: 2."), "{}", picture.summary);
        }
        let (_, nothing_ready) = find(|part| part.kind == VerdictKind::BuildConditionsFirst);
        assert_eq!(timeline(&RESULT, &nothing_ready.plan, Breadth::Wide), None);
    }
}
