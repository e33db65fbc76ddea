//! Several windows of one browser, played at random: they answer, save, hear late or never, close, crash, are killed with
//! the whole browser, run out of room, delete and start over (testing, 7.4).

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::browser::other_tabs::Written;
use foothold::app::session::action::Action;
use foothold::app::session::assessment::Kept;
use foothold::app::session::hand::{Hand, Stage, is_due};
use foothold::app::session::state::Session;
use foothold::bank::id::ItemId;
use foothold::response::model::Response;
use foothold::response::moment::Moment;
use foothold::route::ShortId;
use proptest::prelude::*;

use super::stores::{Memory, Wrong};
use crate::common::{at, begun, level};

const ITEMS: [&str; 4] = ["need-hours", "need-rookie-load", "strength-team-time", "enable-cost-model"];
const WINDOWS: usize = 3;

/// A window's session without a page around it.
struct Bare {
    session: RefCell<Session>,
}

impl Stage for Bare {
    fn session(&self) -> Session {
        self.session.borrow().clone()
    }

    fn dispatch(&self, action: Action) {
        let next = self.session.borrow().after(action);
        self.session.replace(next);
    }

    fn now(&self) -> Moment {
        at(9)
    }

    fn has_stopped(&self) -> bool {
        false
    }
}

struct Window {
    hand: Hand,
    /// Keys that others wrote and that this window has not heard of yet.
    unheard: Vec<String>,
}

/// What can happen.
#[derive(Debug, Clone)]
enum Step {
    Answer(usize, usize, u8),
    Save(usize),
    Hear(usize),
    /// What others wrote is never told to it, as to a frozen window.
    Miss(usize),
    /// It comes back to sight.
    Return(usize),
    /// Closed in order: everything due is written; then opened again.
    Reopen(usize),
    /// Gone without a last word; then opened again.
    Crash(usize),
    /// The first place reaches the disk.
    Flush,
    /// The whole browser dies: of the first place only what had reached the disk is there again.
    Kill,
    Full(bool),
    Break(bool),
    Delete(usize),
    Undo(usize),
    StartOver(usize),
    /// For a while nobody does anything, and everybody hears everything.
    Settle,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let window = 0..WINDOWS;
    let step = prop_oneof![
        6 => (0..WINDOWS, 0..ITEMS.len(), 0_u8..4).prop_map(|(window, item, level)| Step::Answer(window, item, level)),
        6 => window.clone().prop_map(Step::Save),
        4 => window.clone().prop_map(Step::Hear),
        1 => window.clone().prop_map(Step::Miss),
        1 => window.clone().prop_map(Step::Return),
        1 => window.clone().prop_map(Step::Reopen),
        1 => window.clone().prop_map(Step::Crash),
        1 => Just(Step::Flush),
        1 => Just(Step::Kill),
        1 => any::<bool>().prop_map(Step::Full),
        1 => any::<bool>().prop_map(Step::Break),
        1 => window.clone().prop_map(Step::Delete),
        1 => window.clone().prop_map(Step::Undo),
        1 => window.prop_map(Step::StartOver),
        1 => Just(Step::Settle),
    ];
    prop::collection::vec(step, 1..40)
}

struct World {
    memory: Memory,
    /// What of the first place has reached the disk.
    flushed: BTreeMap<String, String>,
    windows: Vec<Window>,
    opened: usize,
    /// Item and level of each answer that a window showed as saved and that nobody has touched since.
    shown: BTreeSet<(usize, u8)>,
    /// Somebody cleared answers, and not all windows know: what one shows as saved may already be meant to go.
    is_clearing: bool,
}

impl World {
    fn begin() -> World {
        let memory = Memory::default();
        let mut world = World {
            memory,
            flushed: BTreeMap::new(),
            windows: Vec::new(),
            opened: 0,
            shown: BTreeSet::new(),
            is_clearing: false,
        };
        for _ in 0..WINDOWS {
            let window = world.open();
            world.windows.push(window);
        }
        world.windows[0].hand.stage.dispatch(Action::Add(begun("full")));
        world.watched(0, |hand| hand.write(is_due));
        for window in 1..WINDOWS {
            world.hear(window);
        }
        world
    }

    fn open(&mut self) -> Window {
        self.opened += 1;
        let keeper = self.memory.keeper();
        let session = keeper.load(format!("tab-{}", self.opened).into(), at(0));
        let hand = Hand { keeper, stage: Rc::new(Bare { session: RefCell::new(session) }) };
        hand.compare_places();
        Window { hand, unheard: Vec::new() }
    }

    /// Does something in one window; the others will be told of what it wrote.
    fn watched(&mut self, window: usize, act: impl FnOnce(&Hand)) {
        let before = self.memory.texts.borrow().clone();
        let has_something_to_save =
            self.windows[window].hand.stage.session().assessments.iter().any(|it| !it.is_kept());
        act(&self.windows[window].hand);
        let after = self.memory.texts.borrow().clone();
        let keys: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
        for key in keys.into_iter().filter(|key| before.get(*key) != after.get(*key)) {
            for (other, told) in self.windows.iter_mut().enumerate() {
                if other != window {
                    told.unheard.push(key.clone());
                }
            }
        }
        // One that saved nothing may show what others have replaced since.
        if has_something_to_save {
            self.note_what_is_shown(window);
        }
    }

    fn note_what_is_shown(&mut self, window: usize) {
        let session = self.windows[window].hand.stage.session();
        let Some(assessment) = session.assessments.first() else { return };
        if !matches!(assessment.kept, Kept::Saved(_)) || self.is_clearing {
            return;
        }
        for (item, id) in ITEMS.iter().enumerate() {
            let level = level_of(&assessment.response, id);
            if let Some(level) = level.filter(|level| !self.is_being_changed(id, *level)) {
                self.shown.insert((item, level));
            }
        }
    }

    /// Whether somebody has already said otherwise in a window that is yet to save.
    fn is_being_changed(&self, id: &str, level: u8) -> bool {
        let sessions = self.windows.iter().map(|window| window.hand.stage.session());
        sessions.into_iter().flat_map(|session| session.assessments).any(|assessment| {
            !assessment.is_kept() && level_of(&assessment.response, id).is_some_and(|other| other != level)
        })
    }

    fn hear(&mut self, window: usize) {
        for key in std::mem::take(&mut self.windows[window].unheard) {
            let text = self.memory.text(&key);
            self.watched(window, |hand| hand.hear(&Written { key: Some(key), text }));
        }
    }

    fn act(&mut self, window: usize, action: Action) {
        self.windows[window].hand.stage.dispatch(action);
    }

    fn play(&mut self, step: &Step) {
        let id = ShortId::of(&begun("full").id);
        match *step {
            Step::Answer(window, item, chosen) => {
                // A person changed it: what was shown before is theirs to overwrite.
                self.shown.retain(|(shown, _)| *shown != item);
                self.act(window, Action::Change { id, change: level(ITEMS[item], chosen), now: at(2) });
            }
            Step::Save(window) => self.watched(window, |hand| hand.write(is_due)),
            Step::Hear(window) => self.hear(window),
            Step::Miss(window) => self.windows[window].unheard.clear(),
            Step::Return(window) => self.watched(window, Hand::look_again),
            Step::Reopen(window) => {
                self.watched(window, |hand| hand.write(is_due));
                self.windows[window] = self.open();
            }
            Step::Crash(window) => self.windows[window] = self.open(),
            Step::Flush => self.flushed = self.memory.texts.borrow().clone(),
            Step::Kill => {
                *self.memory.texts.borrow_mut() = self.flushed.clone();
                for window in 0..WINDOWS {
                    self.windows[window] = self.open();
                }
            }
            Step::Full(is_full) => self.memory.is_full.set(is_full),
            Step::Break(is_broken) => self.memory.second.is_broken.set(is_broken),
            Step::Settle => self.settle(),
            Step::Delete(window) => {
                self.clears();
                self.act(window, Action::Delete(id));
            }
            Step::Undo(window) => {
                self.clears();
                self.act(window, Action::Undo { now: at(3) });
            }
            Step::StartOver(window) => {
                self.clears();
                self.act(window, Action::StartOver { id, now: at(4) });
            }
        }
    }

    fn clears(&mut self) {
        self.shown.clear();
        self.is_clearing = true;
    }

    /// Nobody does anything any more, nothing is missed, and both places work.
    fn settle(&mut self) {
        self.memory.is_full.set(false);
        self.memory.second.is_broken.set(false);
        for _ in 0..6 {
            for window in 0..WINDOWS {
                self.act(window, Action::TryAgain);
                self.watched(window, Hand::look_again);
                self.watched(window, |hand| hand.write(is_due));
                self.hear(window);
            }
        }
        self.is_clearing = false;
    }

    fn response(&self, window: usize) -> Option<Rc<Response>> {
        self.windows[window].hand.stage.session().assessments.first().map(|each| Rc::clone(&each.response))
    }
}

fn level_of(response: &Response, item: &str) -> Option<u8> {
    response.answers.get(&ItemId::from(item))?.level()?.as_whole()
}

/// Whether a response has this answer, now or among the earlier ones of its item.
fn has(response: &Response, item: usize, level: u8) -> bool {
    let id = ItemId::from(ITEMS[item]);
    let mut earlier = response.earlier_of(&id).into_iter().filter_map(|earlier| earlier.answer.level()?.as_whole());
    level_of(response, ITEMS[item]) == Some(level) || earlier.any(|other| other == level)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

    /// F15, F33, F34, F35, F37, F39: once quiet, all windows show the same, and it is what is stored.
    #[test]
    fn windows_come_to_the_same(steps in steps()) {
        let mut world = World::begin();
        steps.iter().for_each(|step| world.play(step));
        world.settle();
        let stored = world.memory.load().assessments.first().map(|each| Rc::clone(&each.response));
        for window in 0..WINDOWS {
            prop_assert_eq!(world.response(window), stored.clone(), "window {}", window);
        }
    }

    /// F4, F7, F9, F10: what a window showed as saved, and nobody changed since, is there.
    #[test]
    fn what_was_shown_as_saved_is_never_lost(steps in steps()) {
        let mut world = World::begin();
        for step in &steps {
            world.play(step);
        }
        let shown = world.shown.clone();
        world.settle();
        if let Some(response) = world.response(0) {
            for (item, level) in shown {
                prop_assert!(has(&response, item, level), "{} was saved at {level}", ITEMS[item]);
            }
        }
    }

    /// The number of a save never falls while the browser lives.
    #[test]
    fn a_saves_number_never_falls(steps in steps()) {
        let mut world = World::begin();
        let mut last = 0;
        for step in steps.iter().filter(|step| !matches!(step, Step::Kill)) {
            world.play(step);
            if let Some(assessment) = world.memory.load().assessments.first() {
                prop_assert!(assessment.rev >= last, "{} after {last}", assessment.rev);
                last = assessment.rev;
            }
        }
    }
}

/// What one window deleted and brought back is in the other once, though that one could have undone it too.
#[test]
fn what_two_windows_bring_back_is_there_once() {
    let mut world = World::begin();
    [Step::Delete(0), Step::Settle, Step::Undo(0), Step::Settle].iter().for_each(|step| world.play(step));
    world.play(&Step::Undo(1));
    assert_eq!(world.windows[1].hand.stage.session().assessments.len(), 1);
    assert_eq!(world.windows[1].hand.stage.session().undo, None);
}

/// F9, F14. A browser dies before its storage reaches the disk, and its database cannot be read at the next start.
#[test]
fn what_only_the_second_place_has_comes_back_once_it_can_be_read() {
    for meanwhile in [[Step::Answer(0, 1, 2), Step::Save(0)], [Step::Return(0), Step::Save(0)]] {
        let mut world = World::begin();
        let steps =
            [Step::Flush, Step::Answer(2, 0, 1), Step::Save(2), Step::Break(true), Step::Kill, Step::Break(false)];
        steps.iter().chain(&meanwhile).for_each(|step| world.play(step));
        world.settle();
        for window in 0..WINDOWS {
            assert!(world.response(window).is_some_and(|response| has(&response, 0, 1)), "{meanwhile:?}");
        }
    }
}

#[test]
fn a_full_store_keeps_what_it_has() {
    let mut world = World::begin();
    let before = world.memory.texts.borrow().clone();
    world.memory.go_wrong(1, Wrong::Fails(StoreFault::Full));
    world.play(&Step::Answer(0, 0, 3));
    world.play(&Step::Save(0));
    assert_eq!(*world.memory.texts.borrow(), before);
    world.settle();
    assert!(world.response(1).is_some_and(|response| has(&response, 0, 3)));
}
