//! The one effect that saves: when it does, and what it is woken by.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::{clock, guard, leaving, locks, other_tabs, paint, timer};
use crate::response::moment::Moment;

use super::action::Action;
use super::assessment::Kept;
use super::hand::{Hand, Stage, is_due};
use super::hooks::SessionHandle;
use super::keeper::Keeper;
use super::state::{Session, Undo};

/// Milliseconds after the last key until what was typed is saved.
const TYPING: u32 = 300;

/// The keeper, as props and contexts carry it.
#[derive(Clone)]
pub struct KeeperHandle(Rc<Keeper>);

impl KeeperHandle {
    /// Makes a keeper shareable.
    pub fn new(keeper: Keeper) -> KeeperHandle {
        KeeperHandle(Rc::new(keeper))
    }
}

impl Deref for KeeperHandle {
    type Target = Keeper;

    fn deref(&self) -> &Keeper {
        &self.0
    }
}

impl PartialEq for KeeperHandle {
    fn eq(&self, other: &KeeperHandle) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl fmt::Debug for KeeperHandle {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("KeeperHandle")
    }
}

/// The page: the session of its last render, the browser's clock, and the guard.
struct Page(RefCell<SessionHandle>);

impl Stage for Page {
    fn session(&self) -> Session {
        (**self.0.borrow()).clone()
    }

    fn dispatch(&self, action: Action) {
        let session = self.0.borrow().clone();
        session.dispatch(action);
    }

    fn now(&self) -> Moment {
        clock::now()
    }

    fn has_stopped(&self) -> bool {
        guard::has_stopped()
    }
}

/// Saves what changed: choices after the frame that shows them, typing when it pauses, everything when the person turns away.
#[hook]
pub fn use_keeping(session: &SessionHandle, keeper: &KeeperHandle) {
    let page = use_memo((), |()| Page(RefCell::new(session.clone())));
    page.0.replace(session.clone());
    let is_waiting = use_memo((), |()| Cell::new(false));
    let hand = Hand { keeper: (**keeper).clone(), stage: page };
    use_back_up(session, &hand);
    let held = hand.clone();
    use_effect_with((session.clone(), keeper.clone()), move |(session, _)| {
        if session.assessments.iter().any(|each| each.kept == Kept::Changed) || !session.leaving.is_empty() {
            write_soon(&held, &is_waiting, |kept| kept == Kept::Changed);
        }
        let is_typing = session.assessments.iter().any(|assessment| assessment.kept == Kept::Typing);
        let waiting = is_typing.then(|| timer::after(TYPING, move || write_soon(&held, &is_waiting, is_due)));
        move || drop(waiting)
    });
    use_effect_with((), move |()| {
        hand.compare_places();
        let held = hand.clone();
        let leaving = leaving::listen(move || held.write(is_due));
        let held = hand.clone();
        let asking = leaving::listen_before(move || held.stage.session().is_at_risk());
        let held = hand.clone();
        let returning = leaving::listen_return(move || held.look_again());
        let others = other_tabs::listen(move |written| hand.hear(&written));
        move || drop((leaving, asking, returning, others))
    });
}

/// What something else takes the place of is kept for later, before the replacement is saved.
#[hook]
fn use_back_up(session: &SessionHandle, hand: &Hand) {
    let held = hand.clone();
    use_effect_with(session.undo.clone(), move |undo| {
        let session = held.stage.session();
        let Some(Undo::Replaced { old, by }) = undo else { return };
        if session.unkept.is_none() && session.with_id(&old.id).is_some_and(|each| !each.is_visit_only) {
            held.keeper.back_up(old, *by, held.stage.now());
        }
    });
}

/// Writes when the frame is drawn and no other window is writing. More changes until then go with it.
fn write_soon(hand: &Hand, is_waiting: &Rc<Cell<bool>>, is_due: fn(Kept) -> bool) {
    if is_waiting.replace(true) {
        return;
    }
    let (hand, is_waiting) = (hand.clone(), Rc::clone(is_waiting));
    paint::after(move || {
        let name = hand.keeper.prefix().to_owned();
        locks::with(&name, move || {
            is_waiting.set(false);
            hand.write(is_due);
        });
    });
}
