//! What can happen to a session, and what comes of it. A reducer decides here; effects are done elsewhere.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::local_storage::StoreFault;
use crate::response::change::{Change, apply};
use crate::response::merge::merge;
use crate::response::model::Response;
use crate::response::moment::Moment;
use crate::response::succeed::succeed;
use crate::route::ShortId;

use super::state::{Assessment, Kept, Notice, Opening, Session, SetAside, Undo};

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// A new assessment, begun or duplicated.
    Add(Response),
    Change {
        id: ShortId,
        change: Change,
        now: Moment,
    },
    Delete(ShortId),
    /// A file's response takes the place of ours with the same id.
    Replace {
        response: Response,
        now: Moment,
    },
    /// A file's response comes beside the others.
    Bring(Response),
    Undo {
        now: Moment,
    },
    /// The keeper wrote `written`, and `response` is what is now stored: ours, with what another tab had added.
    Saved {
        written: Rc<Response>,
        response: Response,
        rev: u64,
        now: Moment,
    },
    NotSaved {
        id: ShortId,
        fault: StoreFault,
    },
    /// The keeper removed what was deleted.
    Left(String),
    /// Another tab wrote, or wrote for the first time.
    Heard(Assessment),
    /// Another tab removed this id.
    HeardGone(String),
    /// There may be room again for what could not be saved.
    TryAgain,
    /// Somebody emptied the whole store under us: all of it is written again.
    WriteAgain,
    SetAside(SetAside),
    Forget {
        key: String,
    },
    EraseAll,
    Notice(Option<Notice>),
    /// A file was read, or is let go of.
    Open(Option<Rc<Opening>>),
    /// The way back is not wanted any more.
    DropUndo,
}

impl Reducible for Session {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Session> {
        let next = self.after(action);
        // The same state again tells yew not to render.
        if next == *self { self } else { Rc::new(next) }
    }
}

impl Session {
    /// The session after something happened.
    pub fn after(&self, action: Action) -> Session {
        let mut next = self.clone();
        match action {
            Action::Add(response) => next.add(Assessment::new(response)),
            Action::Change { id, change, now } => {
                next.edit(&id, |assessment| changed(assessment, change, now, &self.tab))
            }
            Action::Delete(id) => next.delete(&id),
            Action::Replace { response, now } => next.replace(response, now),
            Action::Bring(response) => {
                next.opening = None;
                next.undo = Some(Undo::Added(ShortId::of(&response.id)));
                next.add(Assessment::new(response));
            }
            Action::Undo { now } => next.take_back(now),
            Action::Saved { written, response, rev, now } => {
                let id = ShortId::of(&response.id);
                next.edit(&id, |assessment| saved(assessment, &written, response, rev, now));
            }
            Action::NotSaved { id, fault } => {
                next.edit(&id, |assessment| Assessment { kept: Kept::Failed(fault), ..assessment.clone() })
            }
            Action::Left(id) => next.leaving.retain(|each| *each != id),
            Action::Heard(assessment) => next.hear(assessment),
            Action::HeardGone(id) => {
                let is_gone = |each: &Rc<Assessment>| each.response.id == id && matches!(each.kept, Kept::Saved(_));
                next.assessments.retain(|each| !is_gone(each));
            }
            Action::WriteAgain => next.edit_all(|each| Assessment { kept: Kept::Changed, ..each.clone() }),
            Action::TryAgain => next.edit_all(|assessment| match assessment.kept {
                Kept::Failed(_) => Assessment { kept: Kept::Changed, ..assessment.clone() },
                _ => assessment.clone(),
            }),
            Action::SetAside(set_aside) => next.set_aside.push(set_aside),
            Action::Forget { key } => next.set_aside.retain(|each| each.key != key),
            Action::EraseAll => {
                next.leaving.extend(next.assessments.iter().map(|assessment| assessment.response.id.clone()));
                next = Session { assessments: Vec::new(), set_aside: Vec::new(), undo: None, notice: None, ..next };
            }
            Action::Notice(notice) => next.notice = notice,
            Action::Open(opening) => {
                next.opening = opening;
                next.notice = None;
            }
            Action::DropUndo => next.undo = None,
        }
        next
    }

    fn add(&mut self, assessment: Assessment) {
        self.leaving.retain(|id| *id != assessment.response.id);
        self.assessments.push(Rc::new(assessment));
    }

    fn edit(&mut self, id: &ShortId, change: impl FnOnce(&Assessment) -> Assessment) {
        if let Some(place) = self.assessments.iter_mut().find(|assessment| assessment.short_id() == *id) {
            *place = Rc::new(change(place));
        }
    }

    fn edit_all(&mut self, change: impl Fn(&Assessment) -> Assessment) {
        self.assessments.iter_mut().for_each(|place| *place = Rc::new(change(place)));
    }

    fn delete(&mut self, id: &ShortId) {
        let Some(position) = self.assessments.iter().position(|assessment| assessment.short_id() == *id) else {
            return;
        };
        let assessment = self.assessments.remove(position);
        self.leaving.push(assessment.response.id.clone());
        self.undo = Some(Undo::Deleted { assessment, position });
    }

    fn replace(&mut self, response: Response, now: Moment) {
        let id = ShortId::of(&response.id);
        let Some(old) = self.response(&id).cloned() else { return };
        let newer = succeed(&old, Response { updated_at: now.rfc3339(), ..response }, &self.tab);
        self.edit(&id, |assessment| Assessment { response: Rc::new(newer), kept: Kept::Changed, ..assessment.clone() });
        self.undo = Some(Undo::Replaced(old));
        self.opening = None;
    }

    fn take_back(&mut self, now: Moment) {
        match self.undo.take() {
            Some(Undo::Deleted { assessment, position }) => {
                self.leaving.retain(|id| *id != assessment.response.id);
                let again = Assessment { kept: Kept::Changed, base: None, ..(*assessment).clone() };
                self.assessments.insert(position.min(self.assessments.len()), Rc::new(again));
            }
            Some(Undo::Replaced(response)) => {
                self.replace((*response).clone(), now);
                self.undo = None;
            }
            Some(Undo::Added(id)) => {
                self.delete(&id);
                self.undo = None;
            }
            None => {}
        }
    }

    /// Another tab's save: taken where this tab has nothing of its own to save, else merged when it saves.
    fn hear(&mut self, heard: Assessment) {
        let id = heard.short_id();
        let Some(ours) = self.assessment(&id).cloned() else {
            return self.assessments.push(Rc::new(heard));
        };
        if matches!(ours.kept, Kept::Saved(_)) && ours.response.id == heard.response.id {
            self.edit(&id, |ours| Assessment { kept: ours.kept, ..heard });
        }
    }
}

fn changed(assessment: &Assessment, change: Change, now: Moment, tab: &str) -> Assessment {
    let typing = change.is_typing();
    let response = apply(&assessment.response, change, now, tab);
    if response == *assessment.response {
        return assessment.clone();
    }
    // A choice that waits is not put off by a key that follows it.
    let kept = if typing && assessment.kept != Kept::Changed { Kept::Typing } else { Kept::Changed };
    Assessment { response: Rc::new(response), kept, ..assessment.clone() }
}

/// What was typed since the save began stays unsaved, on top of what is stored now.
fn saved(assessment: &Assessment, written: &Rc<Response>, response: Response, rev: u64, now: Moment) -> Assessment {
    let base = Rc::new(response);
    if *assessment.response == **written {
        let (response, base) = (Rc::clone(&base), Some(base));
        return Assessment { response, kept: Kept::Saved(Some(now)), base, rev, ..assessment.clone() };
    }
    let merged = merge(&assessment.response, &base);
    Assessment { response: Rc::new(merged), base: Some(base), rev, ..assessment.clone() }
}
