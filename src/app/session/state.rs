//! The session as a value: assessments, how each is kept, and what stands above the page.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::Value;

use crate::app::browser::local_storage::StoreFault;
use crate::app::browser::open_file::Unread;
use crate::app::hooks::shared::Shared;
use crate::bank::model::{Bank, Form};
use crate::files::refusal::Refusal;
use crate::files::response::Opened;
use crate::response::model::Response;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// Everything that the person has open, and what is to be told to them.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub bank: Shared<Bank>,
    /// Names this page among all that write to this browser's storage; made when it is opened, never kept.
    pub tab: Rc<str>,
    /// In the order in which they came to be.
    pub assessments: Vec<Rc<Assessment>>,
    /// `Some` where this browser keeps nothing, so that everything lives in this tab only.
    pub unkept: Option<StoreFault>,
    /// Ids of assessments that are deleted here and not yet in the browser's storage.
    pub leaving: Vec<String>,
    /// Texts that could not be read, kept byte for byte.
    pub set_aside: Vec<SetAside>,
    /// What the last act can be taken back to.
    pub undo: Option<Undo>,
    pub notice: Option<Notice>,
    /// A file that was read and waits for the person to say what becomes of it.
    pub opening: Option<Rc<Opening>>,
}

/// A file's response, before anything is replaced.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// The file's name.
    pub name: String,
    pub opened: Opened,
}

/// One response and how it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub response: Rc<Response>,
    pub kept: Kept,
    /// What this browser's storage holds as far as this tab knows; the common ancestor when another tab has written.
    pub base: Option<Rc<Response>>,
    /// The save's number, which only grows.
    pub rev: u64,
    /// What a newer version wrote into the save, kept for it.
    pub rest: Rc<BTreeMap<String, Value>>,
}

/// Whether the browser's storage has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// Written and read back; `None` when that was before this page was opened.
    Saved(Option<Moment>),
    /// To be written at once.
    Changed,
    /// To be written when the typing stops.
    Typing,
    Failed(StoreFault),
}

/// A text under one of our keys that is no save of ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    pub key: String,
    pub text: Rc<str>,
}

/// The way back from the last act.
#[derive(Debug, Clone, PartialEq)]
pub enum Undo {
    Deleted {
        assessment: Rc<Assessment>,
        position: usize,
    },
    /// The response as it was before a file replaced it.
    Replaced(Rc<Response>),
    /// An assessment that a file brought.
    Added(ShortId),
}

/// What stands above the page until it is closed or the next one comes.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A file was not opened, and why.
    Refused { name: String, why: Unopened },
    /// What was deleted could not be removed from the browser's storage.
    NotRemoved(StoreFault),
    /// The browser did not take a file.
    NoFile,
}

/// Why a file was not opened.
#[derive(Debug, Clone, PartialEq)]
pub enum Unopened {
    Unread(Unread),
    Refusal(Refusal),
}

impl Session {
    /// Without anything in it.
    pub fn new(bank: Shared<Bank>) -> Session {
        let (assessments, leaving, set_aside) = (Vec::new(), Vec::new(), Vec::new());
        let (unkept, undo, notice, opening) = (None, None, None, None);
        Session { bank, tab: Rc::from(""), assessments, unkept, leaving, set_aside, undo, notice, opening }
    }

    /// The assessment of an address.
    pub fn assessment(&self, id: &ShortId) -> Option<&Rc<Assessment>> {
        self.assessments.iter().find(|assessment| assessment.short_id() == *id)
    }

    /// The response of an address.
    pub fn response(&self, id: &ShortId) -> Option<&Rc<Response>> {
        self.assessment(id).map(|assessment| &assessment.response)
    }

    /// The form that a response answers; `None` if this bank does not have it.
    pub fn form_of(&self, response: &Response) -> Option<&Form> {
        self.bank.form(response.form.as_str())
    }
}

impl Assessment {
    /// A new one, not yet written anywhere.
    pub fn new(response: Response) -> Assessment {
        Assessment { response: Rc::new(response), kept: Kept::Changed, base: None, rev: 0, rest: Rc::default() }
    }

    /// What stands for it in addresses.
    pub fn short_id(&self) -> ShortId {
        ShortId::of(&self.response.id)
    }
}
