//! The one effect that saves, and what it hears of other tabs.

use std::fmt;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::other_tabs::Written;
use crate::app::browser::{clock, guard, leaving, other_tabs, timer};

use super::action::Action;
use super::hooks::SessionHandle;
use super::keeper::Keeper;
use super::state::{Assessment, Kept, Notice};

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

/// Saves what changed: choices at once, typing when it pauses, everything when the person turns away.
#[hook]
pub fn use_keeping(session: &SessionHandle, keeper: &KeeperHandle) {
    use_effect_with((session.clone(), keeper.clone()), |(session, keeper)| {
        write(session, keeper, |kept| kept == Kept::Changed);
        let is_typing = session.assessments.iter().any(|assessment| assessment.kept == Kept::Typing);
        let (session, keeper) = (session.clone(), keeper.clone());
        let waiting = is_typing.then(|| timer::after(TYPING, move || write(&session, &keeper, is_due)));
        move || drop(waiting)
    });
    let (held, kept_by) = (session.clone(), keeper.clone());
    use_effect_with((), move |()| {
        let (session, keeper) = (held.clone(), kept_by.clone());
        let leaving = leaving::listen(move || write(&session, &keeper, is_due));
        let (session, keeper) = (held.clone(), kept_by.clone());
        let returning = leaving::listen_return(move || look_again(&session, &keeper));
        let others = other_tabs::listen(move |written| hear(&held, &kept_by, &written));
        move || drop((leaving, returning, others))
    });
}

fn is_due(kept: Kept) -> bool {
    matches!(kept, Kept::Changed | Kept::Typing)
}

/// Writes everything that is due, and says what came of each. After a crash the state may be broken: nothing is written.
fn write(session: &SessionHandle, keeper: &Keeper, is_due: fn(Kept) -> bool) {
    if session.unkept.is_some() || guard::has_stopped() {
        return;
    }
    for id in session.leaving.clone() {
        session.dispatch(match keeper.remove(&id) {
            Ok(()) => Action::Left(id),
            Err(fault) => Action::Notice(Some(Notice::NotRemoved(fault))),
        });
    }
    for assessment in session.assessments.clone().iter().filter(|assessment| is_due(assessment.kept)) {
        save(session, keeper, assessment);
    }
}

fn save(session: &SessionHandle, keeper: &Keeper, assessment: &Assessment) {
    match keeper.save(assessment) {
        Ok(stored) => {
            stored.set_aside.into_iter().for_each(|text| session.dispatch(Action::SetAside(text)));
            let written = Rc::clone(&assessment.response);
            session.dispatch(Action::Saved { written, response: stored.response, rev: stored.rev, now: clock::now() });
        }
        Err(fault) => session.dispatch(Action::NotSaved { id: assessment.short_id(), fault }),
    }
}

/// Another tab wrote.
fn hear(session: &SessionHandle, keeper: &Keeper, written: &Written) {
    let Some(key) = &written.key else {
        return session.dispatch(Action::WriteAgain);
    };
    match (keeper.id_of(key), &written.text) {
        (Some(id), Some(text)) => take(session, keeper, id, text),
        (Some(id), None) => session.dispatch(Action::HeardGone(id.to_owned())),
        (None, _) => {}
    }
    if written.text.is_none() {
        session.dispatch(Action::TryAgain);
    }
}

/// A tab that was frozen may have missed what others wrote.
fn look_again(session: &SessionHandle, keeper: &Keeper) {
    // A store that fails here fails at the next save too, and is spoken of then.
    for entry in keeper.entries().unwrap_or_default() {
        if let Some(id) = keeper.id_of(&entry.key) {
            take(session, keeper, id, &entry.text);
        }
    }
}

fn take(session: &SessionHandle, keeper: &Keeper, id: &str, text: &str) {
    let Some(heard) = keeper.read(text).filter(|heard| heard.response.id == id) else {
        return;
    };
    let known = session.assessment(&heard.short_id()).map(|assessment| assessment.rev);
    if known.is_none_or(|rev| heard.rev > rev) && !session.leaving.iter().any(|leaving| leaving == id) {
        session.dispatch(Action::Heard(heard));
    }
}
