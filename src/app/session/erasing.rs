//! How what a keeper holds is deleted, in both places.

use std::rc::Rc;

use crate::app::browser::local_storage::StoreFault;
use crate::files::save::{self, Tombstone};
use crate::response::moment::Moment;

use super::keeper::{Entry, Held, Keeper};
use super::mirror::NotMirrored;
use super::state::{Leaving, Session};

impl Keeper {
    /// Marks what was deleted, in both places, so that no window brings it back. The mark holds no answer.
    pub fn bury(&self, leaving: &Leaving, now: Moment) -> Result<Leaving, StoreFault> {
        let there = match self.stored(&leaving.id)? {
            Some((_, Held::Assessment(there))) => there.rev,
            Some((_, Held::Mark(mark))) => mark.rev,
            Some((_, Held::Aside(..))) | None => 0,
        };
        let rev = save::next_rev(leaving.rev.max(there)).ok_or(StoreFault::Damaged)?;
        let key = self.key(&leaving.id);
        let text = save::write_gone(&Tombstone { id: leaving.id.clone(), rev, at: now.rfc3339() });
        self.write(&key, &text)?;
        self.mirror.write(&key, &text, Box::new(drop));
        Ok(Leaving { id: leaving.id.clone(), rev })
    }

    /// Removes one text of this copy from both places by its key. A foreign key is left alone.
    pub fn erase(&self, key: &str) -> Result<(), StoreFault> {
        if !key.starts_with(self.prefix()) {
            return Ok(());
        }
        self.mirror.remove(vec![key.to_owned()], Box::new(drop));
        self.store().remove(key)
    }

    /// Removes every text of this copy from both places but the saves of the session, over which [`Keeper::bury`] writes
    /// marks; `on_done` is told when the second place has done it.
    pub fn erase_all(&self, session: &Session, on_done: impl FnOnce() + 'static) -> Result<(), StoreFault> {
        let is_open = |key: &str| self.id_of(key).is_some_and(|id| session.with_id(id).is_some());
        for entry in self.entries()?.iter().filter(|entry| !is_open(&entry.key)) {
            self.store().remove(&entry.key)?;
        }
        let open: Vec<String> = session.assessments.iter().map(|each| self.key(&each.response.id)).collect();
        let mirror = Rc::clone(&self.mirror);
        let erase = move |found: Result<Vec<Entry>, NotMirrored>| {
            let keys = found.into_iter().flatten().map(|entry| entry.key).filter(|key| !open.contains(key));
            mirror.remove(keys.collect(), Box::new(|_| on_done()));
        };
        self.mirror.entries(self.prefix(), Box::new(erase));
        Ok(())
    }
}
