//! Opening the session: the one load.

use std::rc::Rc;

use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::{clock, entropy, location, other_tabs};
use crate::app::hooks::shared::Shared;
use crate::bank::model::Bank;

use super::banks::{Chosen, chosen};
use super::keeper::{Entry, Keeper, Place, prefix_of};
use super::keeping::KeeperHandle;
use super::mirror::{Mirror, NotMirrored, Then};
use super::state::Session;
use super::store::Store;
use super::{database, storage};

/// A session and what keeps it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    pub start: Start,
    pub session: Session,
    pub keeper: KeeperHandle,
}

/// Everything that this browser holds of this copy of the tool in this workspace; without what it held before where the start is a safe one.
pub fn open(start: Start, workspace: &str, bank: Shared<Bank>) -> Loaded {
    let (storage, mirror): (Rc<dyn Store>, Rc<dyn Mirror>) = match start {
        Start::Usual => (storage::browser(), database::browser()),
        Start::Safe => (Rc::new(Unseen::new(storage::browser())), Rc::new(Nowhere)),
    };
    let place = Place { folder: &location::folder(), workspace };
    let keeper = Keeper::new(storage, mirror, &place, bank);
    let session = keeper.load(Rc::from(entropy::uuid()), clock::now());
    Loaded { start, session, keeper: KeeperHandle::new(keeper) }
}

/// Whether the first place has nothing of this copy of the tool in this workspace. One that cannot be read is no such place.
pub fn holds_nothing(workspace: &str) -> bool {
    let prefix = prefix_of(&Place { folder: &location::folder(), workspace });
    storage::browser().keys().is_ok_and(|keys| !keys.iter().any(|key| key.starts_with(&prefix)))
}

/// Tells when the second place turns out to hold a save, or another window writes one, as long as the page stands.
pub fn when_held(workspace: &str, bank: Shared<Bank>, on_held: impl Fn() + Clone + 'static) {
    let place = Place { folder: &location::folder(), workspace };
    let keeper = Keeper::new(storage::browser(), database::browser(), &place, bank);
    let (held, told) = (keeper.clone(), on_held.clone());
    keeper.mirrored(move |entries| {
        if entries.iter().any(|entry| held.id_of(&entry.key).is_some()) {
            told();
        }
    });
    let listener = other_tabs::listen(move |written| {
        if written.text.is_some() && written.key.is_some_and(|key| keeper.id_of(&key).is_some()) {
            on_held();
        }
    });
    listener.into_iter().for_each(other_tabs::keep_listening);
}

/// The bank that the person chose in this browser, as it is stored; nothing of it is read yet.
pub fn chosen_bank(workspace: &str) -> Option<Chosen> {
    chosen(&*storage::browser(), &Place { folder: &location::folder(), workspace })
}

/// Whether the saves are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    Usual,
    /// Two starts failed on the saves: this one leaves them alone.
    Safe,
}

/// A store in which nothing is seen or touched that was there at the start; what is written since is.
pub struct Unseen {
    store: Rc<dyn Store>,
    unseen: Result<Vec<String>, StoreFault>,
}

impl Unseen {
    /// Hides what the store holds now.
    pub fn new(store: Rc<dyn Store>) -> Unseen {
        let unseen = store.keys();
        Unseen { store, unseen }
    }

    fn hides(&self, key: &str) -> Result<bool, StoreFault> {
        Ok(self.unseen.as_ref().map_err(|fault| *fault)?.iter().any(|unseen| unseen == key))
    }
}

impl Store for Unseen {
    fn keys(&self) -> Result<Vec<String>, StoreFault> {
        let mut seen = Vec::new();
        for key in self.store.keys()? {
            if !self.hides(&key)? {
                seen.push(key);
            }
        }
        Ok(seen)
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreFault> {
        if self.hides(key)? { Ok(None) } else { self.store.read(key) }
    }

    /// Refused where something unseen stands: an older file of the same assessment may have been opened meanwhile.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        if self.hides(key)? { Err(StoreFault::Damaged) } else { self.store.write(key, text) }
    }

    fn remove(&self, key: &str) -> Result<(), StoreFault> {
        if self.hides(key)? { Ok(()) } else { self.store.remove(key) }
    }
}

/// No second place: what it holds may be what stopped the tool, or there is none.
pub struct Nowhere;

impl Mirror for Nowhere {
    fn entries(&self, _prefix: &str, then: Then<Vec<Entry>>) {
        then(Err(NotMirrored));
    }

    fn write(&self, _key: &str, _text: &str, then: Then<()>) {
        then(Err(NotMirrored));
    }

    fn remove(&self, _keys: Vec<String>, then: Then<()>) {
        then(Err(NotMirrored));
    }
}
