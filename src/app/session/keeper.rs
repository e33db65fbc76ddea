//! Loading and saving: which key holds what, what is read back, and what becomes of a text that cannot be read.
//!
//! Every step may fail, and none panics. What the screen calls saved has been written and read back.

use std::rc::Rc;

use crate::app::browser::local_storage::StoreFault;
use crate::app::hooks::shared::Shared;
use crate::bank::model::Bank;
use crate::files::save::{self, Record};
use crate::order::sort_by;
use crate::response::merge::merge;
use crate::response::model::Response;

use super::state::{Assessment, Kept, Session, SetAside};
use super::store::Store;

/// Keys of this tool begin so, whoever else lives on the same host.
pub const PREFIX: &str = "foothold:";
/// A text that cannot be read moves under its key and this, with a number.
const QUARANTINE: &str = ":quarantine:";
/// The only workspace there is so far.
const WORKSPACE: &str = "main";

/// One copy of the tool and the store that it keeps everything in.
pub struct Keeper {
    store: Box<dyn Store>,
    /// Begins every key of this copy: `foothold:<folder>:<workspace>:`.
    prefix: String,
    bank: Shared<Bank>,
}

/// What a save came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// What is now stored: ours, with what another tab had added.
    pub response: Response,
    pub rev: u64,
    /// What stood there and could not be read.
    pub set_aside: Option<SetAside>,
}

/// A text under one of our keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub key: String,
    pub text: String,
}

impl Keeper {
    /// `folder` is the folder of the page, which tells two copies on one host apart.
    pub fn new(store: Box<dyn Store>, folder: &str, bank: Shared<Bank>) -> Keeper {
        Keeper { store, prefix: format!("{PREFIX}{:016x}:{WORKSPACE}:", scatter(folder)), bank }
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
    pub fn load(&self) -> Session {
        let mut session = Session::new(self.bank);
        match self.entries() {
            Err(fault) => session.unkept = Some(fault),
            Ok(entries) => entries.into_iter().for_each(|entry| self.take(&mut session, entry)),
        }
        sort_by(&mut session.assessments, |one, other| one.response.created_at.cmp(&other.response.created_at));
        session
    }

    /// Every text of this copy, in the order of the keys.
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

    /// What a text under a key says, if it is a save.
    pub fn read(&self, text: &str) -> Option<Assessment> {
        let Record::Whole(save) = save::read(text.as_bytes(), &self.bank).ok()? else { return None };
        let response = Rc::new(save.opened.response);
        let base = Some(Rc::clone(&response));
        Some(Assessment { response, kept: Kept::Saved(None), base, rev: save.rev, rest: Rc::new(save.rest) })
    }

    /// Writes one assessment over what is stored, merged with what another tab stored since.
    pub fn save(&self, assessment: &Assessment) -> Result<Stored, StoreFault> {
        let key = self.key(&assessment.response.id);
        let (mut response, mut rev, mut set_aside) = ((*assessment.response).clone(), assessment.rev, None);
        if let Some(text) = self.store.read(&key)? {
            match self.read(&text) {
                Some(there) => {
                    rev = rev.max(there.rev);
                    if assessment.base.as_ref() != Some(&there.response) {
                        response = merge(&response, &there.response);
                    }
                }
                // Not ours to throw away: it is kept under another key before this one is written.
                None => set_aside = Some(self.set_aside(&key, text)?),
            }
        }
        let rev = save::next_rev(rev).ok_or(StoreFault::Damaged)?;
        let text = save::write(rev, &response, None, &assessment.rest, &self.bank);
        self.write(&key, &text)?;
        Ok(Stored { response, rev, set_aside })
    }

    /// Removes the save of a response.
    pub fn remove(&self, id: &str) -> Result<(), StoreFault> {
        self.store.remove(&self.key(id))
    }

    /// Removes one text of this copy by its key, readable or not. A foreign key is left alone.
    pub fn erase(&self, key: &str) -> Result<(), StoreFault> {
        if key.starts_with(&self.prefix) { self.store.remove(key) } else { Ok(()) }
    }

    fn take(&self, session: &mut Session, entry: Entry) {
        let is_save = self.id_of(&entry.key).is_some();
        let assessment = self.read(&entry.text).filter(|read| is_save && self.key(&read.response.id) == entry.key);
        match assessment {
            Some(assessment) => session.assessments.push(Rc::new(assessment)),
            // It stays where it is: nothing is written under its key unless a response of that id is.
            None => session.set_aside.push(SetAside { key: entry.key, text: Rc::from(entry.text) }),
        }
    }

    fn set_aside(&self, key: &str, text: String) -> Result<SetAside, StoreFault> {
        let mut number = 1_u32;
        let free = loop {
            let place = format!("{key}{QUARANTINE}{number}");
            match self.store.read(&place)? {
                Some(kept) if kept != text => number = number.saturating_add(1),
                _ => break place,
            }
        };
        self.write(&free, &text)?;
        Ok(SetAside { key: free, text: Rc::from(text) })
    }

    /// Written is only what reads back the same. A store that gives back something else is asked once more.
    fn write(&self, key: &str, text: &str) -> Result<(), StoreFault> {
        for _ in 0..2 {
            self.store.write(key, text)?;
            if self.store.read(key)?.as_deref() == Some(text) {
                return Ok(());
            }
        }
        Err(StoreFault::Lying)
    }
}

/// 64 bits that depend on every byte (FNV-1a).
fn scatter(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
