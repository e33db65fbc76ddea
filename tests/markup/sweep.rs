//! The fault sweep: whatever a person does, and whichever call of the storage fails, lies or tears, what is there afterwards
//! is the old state or the new one, never a mixture, and what the screen called kept is there.

use std::cell::RefCell;
use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::session::action::Action;
use foothold::app::session::hand::{Hand, Stage, is_due};
use foothold::app::session::state::{Replacer, Session};
use foothold::response::change::Change;
use foothold::response::model::Response;
use foothold::response::moment::Moment;
use foothold::route::ShortId;

use super::stores::{Memory, Wrong};
use crate::common::{after, after_in, at, begun, level};

/// No scenario makes so many calls.
const CALLS: i32 = 24;

/// A window without a page around it. Other test files have one of their own, since what they look at differs.
struct Alone(RefCell<Session>);

impl Stage for Alone {
    fn session(&self) -> Session {
        self.0.borrow().clone()
    }

    fn dispatch(&self, action: Action) {
        let next = self.0.borrow().after(action);
        self.0.replace(next);
    }

    fn now(&self) -> Moment {
        at(5)
    }

    fn has_stopped(&self) -> bool {
        false
    }
}

fn open(memory: &Memory, tab: &str) -> Hand {
    let keeper = memory.keeper();
    let stage = Rc::new(Alone(RefCell::new(keeper.load(tab.into(), at(0)))));
    let hand = Hand { keeper, stage };
    hand.compare_places();
    hand
}

fn old() -> Response {
    after(&begun("full"), [Change::Title("Old".to_owned()), level("need-hours", 1), level("need-rookie-load", 2)])
}

/// As another copy of it was answered on another computer.
fn file() -> Response {
    after_in("elsewhere", &begun("full"), [Change::Title("File".to_owned()), level("strength-team-time", 3)])
}

fn id() -> ShortId {
    ShortId::of(&old().id)
}

/// What a person does, and the name it is reported under.
type Scenario = (&'static str, fn() -> Vec<Action>);

const SCENARIOS: [Scenario; 7] = [
    ("answers", || vec![Action::Change { id: id(), change: level("enable-cost-model", 0), now: at(6) }]),
    ("opens a file in its place", || vec![Action::Replace { response: file(), by: Replacer::File, now: at(6) }]),
    ("merges a file", || vec![Action::Merge { response: file(), now: at(6) }]),
    ("starts over", || vec![Action::StartOver { id: id(), now: at(6) }]),
    ("deletes", || vec![Action::Delete(id())]),
    ("deletes and brings back", || vec![Action::Delete(id()), Action::Undo { now: at(7) }]),
    ("keeps nothing from here on", || vec![Action::VisitOnly { id: id(), is_on: true }]),
];

/// What the screen shows of the assessment, and whether it calls it kept.
fn shown(session: &Session) -> Option<(Rc<Response>, bool)> {
    let assessment = session.assessments.first()?;
    Some((Rc::clone(&assessment.response), assessment.is_kept() && !assessment.is_visit_only))
}

/// Plays one scenario with one call going wrong, and looks at what a new window finds.
fn play(scenario: Scenario, call: i32, how: Wrong) {
    let (name, actions) = scenario;
    let told = format!("{name}, {how:?} at call {call}");
    let memory = Memory::default();
    let hand = open(&memory, "here");
    hand.stage.dispatch(Action::Add(old()));
    hand.write(is_due);
    assert!(shown(&hand.stage.session()).is_some_and(|(_, is_kept)| is_kept), "{told}");
    memory.go_wrong(call, how);
    for action in actions() {
        hand.stage.dispatch(action);
        hand.write(is_due);
    }
    memory.go_right();
    let there = shown(&hand.stage.session());
    // The window dies here; another one opens.
    let found = shown(&open(&memory, "there").stage.session()).map(|(response, _)| response);
    match (&there, &found) {
        (Some((ours, true)), _) => assert_eq!(found.as_ref(), Some(ours), "{told}: it was shown as kept"),
        (Some((ours, false)), Some(found)) => {
            assert!(
                **found == *ours.clone() || found.answers == old().answers,
                "{told}: neither old nor new: {found:?}"
            );
        }
        // Deleted, or for this visit only: gone, or (where that could not be written) still as it was.
        (None | Some((_, false)), None) => {}
        (None, Some(found)) => assert_eq!(found.answers, old().answers, "{told}"),
    }
}

/// F3, F4, F7, F24, F62.
#[test]
fn whatever_is_done_and_whichever_call_goes_wrong_the_old_or_the_new_state_is_there() {
    let faults = [StoreFault::Full, StoreFault::Damaged, StoreFault::Blocked].map(Wrong::Fails);
    for how in faults.into_iter().chain([Wrong::Tears, Wrong::Forgets]) {
        for scenario in SCENARIOS {
            (0..CALLS).for_each(|call| play(scenario, call, how));
        }
    }
}

/// So that the sweep cannot pass by sweeping past the end.
#[test]
fn no_scenario_makes_more_calls_than_are_swept() {
    for (name, actions) in SCENARIOS {
        let memory = Memory::default();
        let hand = open(&memory, "here");
        hand.stage.dispatch(Action::Add(old()));
        hand.write(is_due);
        memory.go_wrong(CALLS, Wrong::Fails(StoreFault::Full));
        for action in actions() {
            hand.stage.dispatch(action);
            hand.write(is_due);
        }
        assert!(memory.is_armed(), "{name}");
    }
}
