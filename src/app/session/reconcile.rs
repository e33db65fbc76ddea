//! What the second place knows better than the first: after a browser was killed, or lost what it had stored.

use std::rc::Rc;

use crate::route::ShortId;

use super::action::Action;
use super::assessment::{Assessment, Kept};
use super::keeper::{Entry, Held, Keeper};
use super::state::{Aside, Notice, Session, SetAside};

/// What is to be done about the two places.
#[derive(Debug, Default, PartialEq)]
pub struct Reconciled {
    /// What the session has to hear.
    pub actions: Vec<Action>,
    /// What the second place lacks: ids whose text it gets from the first.
    pub behind: Vec<String>,
}

impl Keeper {
    /// Compares the session, as the first place gave it, with the texts of the second. The higher number wins; of two that
    /// parted ways nothing is lost, because they are merged.
    pub fn reconcile(&self, session: &Session, mirrored: &[Entry]) -> Reconciled {
        let mut found = Reconciled::default();
        let mut restored = 0;
        for entry in mirrored {
            let Some(id) = self.id_of(&entry.key) else { continue };
            match self.read(id, &entry.text) {
                Held::Assessment(there) => restored += usize::from(found.compare(session, there)),
                Held::Mark(mark) => found.compare_mark(session, &mark.id, mark.rev),
                Held::Aside(why @ Aside::OtherBank, _) => found.compare_elsewhere(session, entry, id, why),
                // It is listed on the Privacy screen; the first place is what counts.
                Held::Aside(..) => {}
            }
        }
        let is_mirrored = |id: &str| mirrored.iter().any(|entry| self.id_of(&entry.key) == Some(id));
        let unmirrored = session.assessments.iter().filter(|each| each.is_kept()).map(|each| &each.response.id);
        found.behind.extend(unmirrored.filter(|id| !is_mirrored(id)).cloned());
        if restored > 0 {
            found.actions.push(Action::Notice(Some(Notice::Restored { count: restored })));
        }
        found
    }
}

impl Reconciled {
    /// Whether the first place had lost this assessment altogether.
    fn compare(&mut self, session: &Session, there: Assessment) -> bool {
        let id = there.response.id.clone();
        let is_gone = session.gone.get(&id).is_some_and(|rev| *rev >= there.rev);
        let ours = session.with_id(&id);
        match ours {
            _ if is_gone => self.behind.push(id),
            Some(ours) if ours.rev > there.rev => self.behind.push(id),
            Some(ours) if ours.rev == there.rev && ours.response == there.response => {
                self.actions.push(Action::Mirrored { id, rev: there.rev });
            }
            _ => self.actions.push(Action::Heard(Assessment { kept: Kept::Changed, ..there })),
        }
        ours.is_none() && !is_gone
    }

    /// Answers to another bank that the first place lost: they are listed, and come back when the page has that bank.
    fn compare_elsewhere(&mut self, session: &Session, entry: &Entry, id: &str, why: Aside) {
        let is_known = session.gone.contains_key(id) || session.set_aside.iter().any(|each| each.key == entry.key);
        if !is_known && session.with_id(id).is_none() {
            let (key, text) = (entry.key.clone(), Rc::from(entry.text.as_str()));
            self.actions.push(Action::SetAside(SetAside { key, text, why }));
        }
    }

    /// The first place had not yet been told of a deletion.
    fn compare_mark(&mut self, session: &Session, id: &str, rev: u64) {
        match session.with_id(id) {
            Some(ours) if ours.rev < rev => self.actions.push(Action::Delete(ShortId::of(id))),
            Some(_) => self.behind.push(id.to_owned()),
            None => {}
        }
    }
}
