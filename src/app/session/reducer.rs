//! What comes of each thing that happens: the session after it. Nothing is done here, only decided.

use std::rc::Rc;

use yew::prelude::*;

use crate::response::change::{Change, apply};
use crate::response::merge::merge;
use crate::response::model::Response;
use crate::response::moment::Moment;
use crate::response::succeed::succeed;
use crate::route::ShortId;

use super::action::Action;
use super::assessment::{Assessment, Kept, Unsaved};
use super::state::{Deleter, Leaving, Replacer, Session, Undo};

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
            Action::Change { id, change, now } => next.change(&id, change, now),
            Action::Delete(id) => next.delete(&id),
            Action::Replace { response, by, now } => next.replace(response, by, now),
            Action::Merge { response, now } => next.merge(&response, now),
            Action::StartOver { id, now } => next.start_over(&id, now),
            Action::Bring(response) => next.bring(response),
            Action::Undo { now } => next.take_back(now),
            Action::Filed { id, now } => next.edit(&id, |assessment| assessment.after_filing(now)),
            Action::DeclineOffer => next.is_offer_declined = true,
            Action::VisitOnly { id, is_on } => next.keep_for_visit(&id, is_on),
            Action::Saved { written, response, rev, now } => {
                let id = ShortId::of(&response.id);
                next.edit(&id, |assessment| assessment.after_saving(&written, response, rev, now));
            }
            Action::Mirrored { id, rev } => next.edit(&ShortId::of(&id), |assessment| assessment.after_mirroring(rev)),
            Action::NotSaved { id, why } => next.not_saved(&id, why),
            Action::Left(left) => next.left(left),
            Action::Heard(assessment) => next.hear(assessment),
            Action::HeardGone(gone) => next.hear_gone(gone),
            Action::Lost(id) => next.edit(&ShortId::of(&id), Assessment::due),
            Action::WriteAgain => next.edit_all(Assessment::due),
            Action::TryAgain => next.edit_all(|each| match each.kept {
                Kept::Failed(_) => each.due(),
                _ => each.clone(),
            }),
            Action::SetAside(set_aside) => {
                // It was listed under the key that it has just left.
                next.set_aside.retain(|each| each.text != set_aside.text && each.key != set_aside.key);
                next.set_aside.push(set_aside);
            }
            Action::Forget { key } => next.set_aside.retain(|each| each.key != key),
            Action::EraseAll => next.erase_all(),
            Action::Notice(notice) => next.notice = notice,
            Action::Open(opening) => (next.opening, next.notice) = (opening, None),
            Action::DropUndo => next.undo = None,
        }
        next
    }

    fn add(&mut self, assessment: Assessment) {
        self.leaving.retain(|leaving| leaving.id != assessment.response.id);
        self.assessments.push(Rc::new(assessment));
    }

    fn bring(&mut self, response: Response) {
        self.opening = None;
        self.undo = Some(Undo::Added(ShortId::of(&response.id)));
        // What was deleted under this id is brought back, and has to be newer than the mark that says so.
        let rev = self.gone.remove(&response.id).unwrap_or(0);
        self.add(Assessment { rev, ..Assessment::new(response) });
    }

    fn edit(&mut self, id: &ShortId, change: impl FnOnce(&Assessment) -> Assessment) {
        if let Some(place) = self.assessments.iter_mut().find(|assessment| assessment.short_id() == *id) {
            *place = Rc::new(change(place));
        }
    }

    fn edit_all(&mut self, change: impl Fn(&Assessment) -> Assessment) {
        self.assessments.iter_mut().for_each(|place| *place = Rc::new(change(place)));
    }

    fn change(&mut self, id: &ShortId, change: Change, now: Moment) {
        let tab = Rc::clone(&self.tab);
        self.edit(id, |assessment| assessment.after_change(change, now, &tab));
    }

    fn delete(&mut self, id: &ShortId) {
        if let Some((assessment, position)) = self.take_out(id) {
            self.leaving.push(Leaving { id: assessment.response.id.clone(), rev: assessment.rev });
            self.undo = Some(Undo::Deleted { assessment, position, by: Deleter::Here });
        }
    }

    fn take_out(&mut self, id: &ShortId) -> Option<(Rc<Assessment>, usize)> {
        let position = self.assessments.iter().position(|assessment| assessment.short_id() == *id)?;
        Some((self.assessments.remove(position), position))
    }

    fn replace(&mut self, response: Response, by: Replacer, now: Moment) {
        let id = ShortId::of(&response.id);
        let Some(old) = self.response(&id).cloned() else { return };
        let next = Response { updated_at: now.rfc3339(), ..succeed(&old, response, &self.tab) };
        self.put_in_place(&id, next, Undo::Replaced { old, by });
    }

    fn merge(&mut self, file: &Response, now: Moment) {
        let id = ShortId::of(&file.id);
        let Some(old) = self.response(&id).cloned() else { return };
        let merged = merge(&old, file);
        let revision = merged.revision.saturating_add(1);
        let next = Response { revision, updated_at: now.rfc3339(), ..merged };
        self.put_in_place(&id, next, Undo::Replaced { old, by: Replacer::Merge });
    }

    fn start_over(&mut self, id: &ShortId, now: Moment) {
        let Some(old) = self.response(id).cloned() else { return };
        let next = apply(&old, Change::StartOver, now, &self.tab);
        self.put_in_place(id, next, Undo::Replaced { old, by: Replacer::StartOver });
    }

    fn put_in_place(&mut self, id: &ShortId, response: Response, undo: Undo) {
        let response = Rc::new(response);
        self.edit(id, |assessment| Assessment { response, ..assessment.clone() }.due());
        self.undo = Some(undo);
        self.opening = None;
    }

    fn take_back(&mut self, now: Moment) {
        match self.undo.take() {
            Some(Undo::Deleted { assessment, position, .. }) if self.with_id(&assessment.response.id).is_none() => {
                let id = &assessment.response.id;
                self.leaving.retain(|leaving| leaving.id != *id);
                let rev = self.gone.remove(id).unwrap_or(0).max(assessment.rev);
                let again = Assessment { rev, base: None, ..(*assessment).clone() }.due();
                self.assessments.insert(position.min(self.assessments.len()), Rc::new(again));
            }
            Some(Undo::Replaced { old, by }) => {
                self.replace((*old).clone(), by, now);
                self.undo = None;
            }
            Some(Undo::Added(id)) => {
                self.delete(&id);
                self.undo = None;
            }
            // There is nothing, or what was deleted has come back another way.
            Some(Undo::Deleted { .. }) | None => {}
        }
    }

    /// What was stored of it leaves the storage; what is answered from here on never enters it.
    fn keep_for_visit(&mut self, id: &ShortId, is_on: bool) {
        let Some(assessment) = self.assessment(id).cloned() else { return };
        let full_id = assessment.response.id.clone();
        self.leaving.retain(|leaving| leaving.id != full_id);
        let rev = self.gone.remove(&full_id).unwrap_or(0).max(assessment.rev);
        if is_on && rev > 0 {
            self.leaving.push(Leaving { id: full_id, rev });
        }
        self.edit(id, |assessment| Assessment { is_visit_only: is_on, base: None, rev, ..assessment.clone() }.due());
    }

    fn not_saved(&mut self, id: &ShortId, why: Unsaved) {
        let full_id = self.response(id).map(|response| response.id.clone());
        match (why, full_id) {
            (Unsaved::Deleted { rev }, Some(id)) => self.hear_gone(Leaving { id, rev }),
            _ => self.edit(id, |assessment| Assessment { kept: Kept::Failed(why), ..assessment.clone() }),
        }
    }

    fn left(&mut self, left: Leaving) {
        self.leaving.retain(|leaving| leaving.id != left.id);
        self.gone.insert(left.id, left.rev);
    }

    /// Another tab's save, put together with ours. What it lacks of ours is written again, so that all tabs come to the same.
    fn hear(&mut self, heard: Assessment) {
        let id = &heard.response.id;
        if self.leaving.iter().any(|leaving| leaving.id == *id) {
            return;
        }
        if self.gone.get(id).is_some_and(|rev| *rev >= heard.rev) {
            // Two tabs wrote at once, one of them the mark of a deletion: the mark stands.
            return self.leaving.push(Leaving { id: id.clone(), rev: heard.rev });
        }
        self.gone.remove(id);
        match self.with_id(id).cloned() {
            None => self.hear_back(heard),
            Some(ours) if ours.is_visit_only => {}
            Some(ours) => self.edit(&ours.short_id(), |ours| ours.joined(heard)),
        }
    }

    /// One that is not here. Where it was deleted and can still be brought back, it now was: nothing is left to undo, and
    /// what this window had not saved by then comes back with it.
    fn hear_back(&mut self, heard: Assessment) {
        let is_it = |undo: &mut Undo| matches!(undo, Undo::Deleted { assessment, .. } if assessment.response.id == heard.response.id && !assessment.is_visit_only);
        let heard = match self.undo.take_if(is_it) {
            Some(Undo::Deleted { assessment, .. }) => assessment.joined(heard),
            _ => heard,
        };
        self.assessments.push(Rc::new(heard));
    }

    fn hear_gone(&mut self, gone: Leaving) {
        let Some(ours) = self.with_id(&gone.id).cloned().filter(|ours| !ours.is_visit_only) else {
            self.gone.insert(gone.id, gone.rev);
            return;
        };
        if ours.rev >= gone.rev {
            // It was brought back here before the mark was heard of.
            return self.edit(&ours.short_id(), Assessment::due);
        }
        if let Some((assessment, position)) = self.take_out(&ours.short_id()) {
            self.undo = Some(Undo::Deleted { assessment, position, by: Deleter::OtherWindow });
            self.gone.insert(gone.id, gone.rev);
        }
    }

    fn erase_all(&mut self) {
        let leaving = self.assessments.drain(..).map(|each| (each.response.id.clone(), each.rev));
        self.leaving.extend(leaving.map(|(id, rev)| Leaving { id, rev }));
        (self.set_aside, self.undo, self.notice) = (Vec::new(), None, None);
    }
}
