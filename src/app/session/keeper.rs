//! Loading and saving: which key holds what, what is read back, and what becomes of a text that cannot be read.
//!
//! Every step may fail, and none panics. What the screen calls kept has been written and read back.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::app::browser::local_storage::StoreFault;
use crate::app::hooks::shared::Shared;
use crate::bank::model::Bank;
use crate::files::refusal::Refusal;
use crate::files::response::BankMatch;
use crate::files::salvage::salvage;
use crate::files::save::{self, Record, Save, Tombstone};
use crate::order::sort_by;
use crate::response::moment::Moment;

use super::assessment::{Assessment, Kept};
use super::mirror::{Mirror, NotMirrored};
use super::saving::Last;
use super::state::{Aside, Session, SetAside};
use super::store::Store;

/// Keys of this tool begin so, whoever else lives on the same host.
pub const PREFIX: &str = "foothold:";
/// A text that cannot be read moves under its key and this, with a number.
const QUARANTINE: &str = ":quarantine:";
/// The workspace where no other is named.
const WORKSPACE: &str = "main";
/// Milliseconds after which the mark of a deletion is no longer needed: no window stays open for so long.
const MARK_KEPT: i64 = 30 * 86_400_000;

/// One copy of the tool and the places that it keeps everything in.
#[derive(Clone)]
pub struct Keeper {
    store: Rc<dyn Store>,
    pub(super) mirror: Rc<dyn Mirror>,
    /// The second place could not be read when it was last asked: it may still know what the first has lost.
    is_unread: Rc<Cell<bool>>,
    /// What was saved last, so that it need not be read for as long as it stands there.
    pub(super) last: Rc<RefCell<Option<Last>>>,
    /// Begins every key of this copy: `foothold:<folder>:<workspace>:`.
    prefix: String,
    bank: Shared<Bank>,
}

/// What tells this copy's saves from others on one host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place<'a> {
    /// The folder of the page.
    pub folder: &'a str,
    /// The workspace that a page around this one names; empty where none does.
    pub workspace: &'a str,
}

/// A text under one of our keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub text: String,
}

/// What a text under one of our keys is.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    Assessment(Assessment),
    /// The mark of a deletion.
    Mark(Tombstone),
    /// Not a save, or not a whole one; what could be read of it.
    Aside(Aside, Option<Assessment>),
}

impl Keeper {
    pub fn new(store: Rc<dyn Store>, mirror: Rc<dyn Mirror>, place: &Place<'_>, bank: Shared<Bank>) -> Keeper {
        Keeper { store, mirror, is_unread: Rc::default(), last: Rc::default(), prefix: prefix_of(place), bank }
    }

    /// The bank that answers are read for.
    pub fn bank(&self) -> &Bank {
        &self.bank
    }

    /// The same, to be passed on.
    pub fn bank_shared(&self) -> Shared<Bank> {
        self.bank
    }

    pub(super) fn store(&self) -> &dyn Store {
        &*self.store
    }

    /// Begins every key of this copy. It is the name of the lock between windows as well.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The key of a response's save.
    pub fn key(&self, id: &str) -> String {
        format!("{}{id}", self.prefix)
    }

    /// The id whose save a key holds; `None` for every other key.
    pub fn id_of<'a>(&self, key: &'a str) -> Option<&'a str> {
        key.strip_prefix(&self.prefix).filter(|id| !id.contains(':'))
    }

    /// Everything that is stored. A store that fails leaves the session without a store, and says so.
    pub fn load(&self, tab: Rc<str>, now: Moment) -> Session {
        let mut session = Session::new(self.bank, tab);
        match self.entries() {
            Err(fault) => session.unkept = Some(fault),
            Ok(entries) => entries.into_iter().for_each(|entry| self.take(&mut session, entry, now)),
        }
        sort_by(&mut session.assessments, |one, other| one.response.created_at.cmp(&other.response.created_at));
        session
    }

    /// Every text of this copy in the first place, in the order of the keys.
    pub fn entries(&self) -> Result<Vec<Entry>, StoreFault> {
        let mut keys = self.store.keys()?;
        keys.retain(|key| key.starts_with(&self.prefix));
        keys.sort();
        let mut entries = Vec::new();
        for key in keys {
            if let Some(text) = self.store.read(&key)? {
                entries.push(Entry { key, text });
            }
        }
        Ok(entries)
    }

    /// The text that stands under the key of this id, and what it says.
    pub fn stored(&self, id: &str) -> Result<Option<(String, Held)>, StoreFault> {
        Ok(self.store.read(&self.key(id))?.map(|text| {
            let held = self.read(id, &text);
            (text, held)
        }))
    }

    /// What a text says that stands under the key of this id.
    pub fn read(&self, id: &str, text: &str) -> Held {
        match save::read(text.as_bytes(), &self.bank) {
            Ok(Record::Whole(save)) if save.opened.response.id == id => Held::Assessment(assessment(*save)),
            Ok(Record::Gone(mark)) if mark.id == id => Held::Mark(mark),
            Err(Refusal::Newer { .. }) => Held::Aside(Aside::Newer, None),
            Err(Refusal::OtherBank { .. }) => Held::Aside(Aside::OtherBank, None),
            // Under another's key it is somebody's doing, and not taken for what belongs there.
            Ok(_) => Held::Aside(Aside::Unreadable, None),
            Err(refusal) => self.salvage(id, text, &refusal),
        }
    }

    /// A whole save with single answers that cannot be read gives the others; a damaged one waits for the person to decide.
    fn salvage(&self, id: &str, text: &str, refusal: &Refusal) -> Held {
        let salvaged = salvage(text.as_bytes(), &self.bank).filter(|_| matches!(refusal, Refusal::Faults(_)));
        match salvaged.filter(|salvaged| salvaged.save.opened.response.id == id) {
            Some(salvaged) => {
                // Written again at once, so that what could not be read moves to its own key first.
                let assessment = Assessment { base: None, kept: Kept::Changed, ..assessment(salvaged.save) };
                Held::Aside(Aside::Partly { lost: salvaged.lost.len() }, Some(assessment))
            }
            None => Held::Aside(Aside::Unreadable, None),
        }
    }

    /// Gives the second place the text of an id, and says when it is on the disk.
    pub fn mirror(&self, id: &str, text: &str, on_done: impl FnOnce() + 'static) {
        let told = |done: Result<(), NotMirrored>| {
            if done.is_ok() {
                on_done();
            }
        };
        self.mirror.write(&self.key(id), text, Box::new(told));
    }

    /// Every text of this copy in the second place, when it answers; it may never.
    pub fn mirrored(&self, on_found: impl FnOnce(Vec<Entry>) + 'static) {
        let is_unread = Rc::clone(&self.is_unread);
        let told = move |found: Result<Vec<Entry>, NotMirrored>| {
            is_unread.set(found.is_err());
            if let Ok(entries) = found {
                on_found(entries);
            }
        };
        self.mirror.entries(&self.prefix, Box::new(told));
    }

    /// Whether the second place refused to be read when it was last asked.
    pub fn is_mirror_unread(&self) -> bool {
        self.is_unread.get()
    }

    fn take(&self, session: &mut Session, entry: Entry, now: Moment) {
        let Entry { key, text } = entry;
        if self.is_about_banks(&key) || self.is_about_teams(&key) {
            return;
        }
        let held = self.id_of(&key).map_or(Held::Aside(Aside::Unreadable, None), |id| self.read(id, &text));
        match held {
            Held::Assessment(assessment) => session.assessments.push(Rc::new(assessment)),
            Held::Mark(mark) if is_old(&mark, now) => {
                // One that cannot be removed stays, and does no harm.
                if self.erase(&key).is_err() {
                    session.gone.insert(mark.id, mark.rev);
                }
            }
            Held::Mark(mark) => drop(session.gone.insert(mark.id, mark.rev)),
            // It stays where it is: nothing is written under its key unless a response of that id is.
            Held::Aside(why, readable) => {
                session.assessments.extend(readable.map(Rc::new));
                session.set_aside.push(SetAside { key, text: Rc::from(text), why });
            }
        }
    }

    pub(super) fn set_aside(&self, key: &str, text: String, why: Aside) -> Result<SetAside, StoreFault> {
        let mut number = 1_u32;
        let free = loop {
            let place = format!("{key}{QUARANTINE}{number}");
            match self.store.read(&place)? {
                Some(kept) if kept != text => number = number.saturating_add(1),
                _ => break place,
            }
        };
        self.write(&free, &text)?;
        Ok(SetAside { key: free, text: Rc::from(text), why })
    }

    /// Written is only what reads back the same. A store that gives back something else is asked once more.
    pub(super) fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        for _ in 0..2 {
            self.store.write(key, text)?;
            if self.store.read(key)?.as_deref() == Some(text) {
                return Ok(());
            }
        }
        Err(StoreFault::Lying)
    }
}

/// What every key of one copy begins with.
pub(super) fn prefix_of(place: &Place<'_>) -> String {
    let workspace = if place.workspace.is_empty() { WORKSPACE } else { place.workspace };
    format!("{PREFIX}{:016x}:{workspace}:", scatter(place.folder))
}

/// As it was stored before this page was opened.
fn assessment(save: Save) -> Assessment {
    let Save { rev, opened, filed, rest } = save;
    let is_of_older_bank = opened.bank_match != BankMatch::Same;
    let response = Rc::new(opened.response);
    let base = Some(Rc::clone(&response)).filter(|_| !is_of_older_bank);
    Assessment { base, rev, filed, rest: Rc::new(rest), kept: Kept::Here(None), ..Assessment::of(response) }
}

fn is_old(mark: &Tombstone, now: Moment) -> bool {
    Moment::read(&mark.at).is_none_or(|at| now.millis() - at.millis() > MARK_KEPT)
}

/// 64 bits that depend on every byte (FNV-1a).
fn scatter(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
