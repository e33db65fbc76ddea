//! What keeping does when it is time: write what is due, listen to other windows and to the second place.
//!
//! It sees the world through [`Stage`], so that tests play whole afternoons of several windows without a browser.

use std::rc::Rc;

use crate::app::browser::other_tabs::Written;
use crate::response::moment::Moment;

use super::action::Action;
use super::assessment::{Assessment, Kept, Unsaved};
use super::keeper::{Held, Keeper};
use super::state::{Aside, Leaving, Notice, Session, SetAside};

/// The session as it is now, not as it was when something began to wait, and the clock.
pub trait Stage {
    fn session(&self) -> Session;
    fn dispatch(&self, action: Action);
    fn now(&self) -> Moment;
    /// After a crash the state may be broken: nothing is written any more.
    fn has_stopped(&self) -> bool;
}

/// One window's keeping.
#[derive(Clone)]
pub struct Hand {
    pub keeper: Keeper,
    pub stage: Rc<dyn Stage>,
}

/// What was changed, and what was typed with it.
pub fn is_due(kept: Kept) -> bool {
    matches!(kept, Kept::Changed | Kept::Typing)
}

impl Hand {
    /// Writes everything that is due, and says what came of each.
    pub fn write(&self, is_due: fn(Kept) -> bool) {
        let session = self.stage.session();
        if session.unkept.is_some() || self.stage.has_stopped() {
            return;
        }
        for leaving in &session.leaving {
            self.stage.dispatch(match self.keeper.bury(leaving, self.stage.now()) {
                Ok(mark) => Action::Left(mark),
                Err(fault) => Action::Notice(Some(Notice::NotRemoved(fault))),
            });
        }
        let due = |each: &&Rc<Assessment>| is_due(each.kept) && !each.is_visit_only;
        session.assessments.iter().filter(due).for_each(|assessment| self.save(assessment));
    }

    fn save(&self, assessment: &Assessment) {
        match self.keeper.save(assessment) {
            Ok(stored) => {
                stored.set_aside.into_iter().for_each(|text| self.stage.dispatch(Action::SetAside(text)));
                let (id, rev, now) = (stored.response.id.clone(), stored.rev, self.stage.now());
                let written = Rc::clone(&assessment.response);
                self.stage.dispatch(Action::Saved { written, response: stored.response, rev, now });
                self.mirror(&id, rev, &stored.text);
            }
            Err(why) => self.stage.dispatch(Action::NotSaved { id: assessment.short_id(), why }),
        }
    }

    fn mirror(&self, id: &str, rev: u64, text: &str) {
        // What it may know better is read before it is written over.
        self.compare_unread();
        let (stage, mirrored) = (Rc::clone(&self.stage), Action::Mirrored { id: id.to_owned(), rev });
        self.keeper.mirror(id, text, move || stage.dispatch(mirrored));
    }

    /// The first place was read at the start; the second answers now.
    pub fn compare_places(&self) {
        if self.stage.session().unkept.is_some() {
            return;
        }
        let held = self.clone();
        self.keeper.mirrored(move |entries| {
            let found = held.keeper.reconcile(&held.stage.session(), &entries);
            found.behind.iter().for_each(|id| held.bring_forward(id));
            found.actions.into_iter().for_each(|action| held.stage.dispatch(action));
            held.keeper.back_up_older(&held.stage.session(), held.stage.now());
        });
    }

    /// The second place could not be read at the start, and perhaps can be now.
    fn compare_unread(&self) {
        if self.keeper.is_mirror_unread() {
            self.compare_places();
        }
    }

    /// Gives the second place what the first has of an id.
    fn bring_forward(&self, id: &str) {
        // A store that fails here fails at the next save too, and is spoken of then.
        if let Ok(Some((text, held))) = self.keeper.stored(id) {
            let rev = if let Held::Assessment(assessment) = held { assessment.rev } else { 0 };
            self.mirror(id, rev, &text);
        }
    }

    /// Another window wrote.
    pub fn hear(&self, written: &Written) {
        let Some(key) = &written.key else {
            return self.stage.dispatch(Action::WriteAgain);
        };
        if let Some(id) = self.keeper.id_of(key) {
            match written.text {
                Some(_) => self.take(id),
                None => self.stage.dispatch(Action::Lost(id.to_owned())),
            }
        }
        if written.text.is_none() {
            self.stage.dispatch(Action::TryAgain);
        }
    }

    /// A window that was frozen may have missed what others wrote.
    pub fn look_again(&self) {
        self.compare_unread();
        // A store that fails here fails at the next save too, and is spoken of then.
        for entry in self.keeper.entries().unwrap_or_default() {
            if let Some(id) = self.keeper.id_of(&entry.key) {
                self.take(id);
            }
        }
    }

    /// Takes what is stored now: an event that comes late may carry less.
    fn take(&self, id: &str) {
        let session = self.stage.session();
        match self.keeper.stored(id) {
            Ok(Some((text, Held::Assessment(heard)))) if is_news(&session, &heard) => {
                let rev = heard.rev;
                self.stage.dispatch(Action::Heard(heard));
                self.mirror(id, rev, &text);
            }
            Ok(Some((_, Held::Mark(mark)))) if session.gone.get(id) != Some(&mark.rev) => {
                self.stage.dispatch(Action::HeardGone(Leaving { id: mark.id, rev: mark.rev }));
            }
            Ok(Some((_, Held::Aside(Aside::Newer, _)))) => {
                let ours = session.with_id(id).map(|ours| ours.short_id());
                let refused = ours.map(|id| Action::NotSaved { id, why: Unsaved::Newer });
                refused.into_iter().for_each(|action| self.stage.dispatch(action));
            }
            Ok(Some((text, Held::Aside(why @ Aside::OtherBank, _)))) => {
                let set_aside = SetAside { key: self.keeper.key(id), text: Rc::from(text), why };
                if session.with_id(id).is_none() && !session.set_aside.contains(&set_aside) {
                    self.stage.dispatch(Action::SetAside(set_aside));
                }
            }
            // What is unreadable is set aside when this window next writes; a failing store is spoken of then, too.
            _ => {}
        }
    }
}

fn is_news(session: &Session, heard: &Assessment) -> bool {
    session.with_id(&heard.response.id).is_none_or(|ours| ours.rev != heard.rev || ours.response != heard.response)
}
