//! The session as a value: its assessments, what was set aside and deleted, and what stands above the page.

use std::rc::Rc;

use crate::app::browser::local_storage::StoreFault;
use crate::app::hooks::shared::Shared;
use crate::bank::model::{Bank, Form};
use crate::files::response::Opened;
use crate::order::map::SortedMap;
use crate::response::model::Response;
use crate::route::ShortId;

use super::assessment::{Assessment, Kept};

/// Everything that the person has open, and what is to be told to them.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    pub bank: Shared<Bank>,
    /// This window's name in the clocks of its changes; new at every load and never stored.
    pub tab: Rc<str>,
    /// In the order in which they came to be.
    pub assessments: Vec<Rc<Assessment>>,
    /// `Some` where this browser keeps nothing, so that everything lives in this tab only.
    pub unkept: Option<StoreFault>,
    /// Deleted here and not yet marked so in the browser's storage.
    pub leaving: Vec<Leaving>,
    /// Deleted, by the number of the save that says so.
    pub gone: SortedMap<String, u64>,
    /// Texts that could not be read, kept byte for byte.
    pub set_aside: Vec<SetAside>,
    /// What the last act can be taken back to.
    pub undo: Option<Undo>,
    pub notice: Option<Notice>,
    /// The person said "not now" to the offer of a file.
    pub is_offer_declined: bool,
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

/// An assessment that was deleted here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaving {
    pub id: String,
    /// The number of the save that it had.
    pub rev: u64,
}

/// A text under one of our keys that is not, or not wholly, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    pub key: String,
    pub text: Rc<str>,
    pub why: Aside,
}

/// Why a text was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aside {
    Unreadable,
    /// A newer version of the tool wrote it.
    Newer,
    /// Whole, and of answers to another bank: it waits for that one, and is never written.
    OtherBank,
    /// Some of its answers could not be read; the others were taken.
    Partly {
        lost: usize,
    },
}

/// The way back from the last act.
#[derive(Debug, Clone, PartialEq)]
pub enum Undo {
    Deleted {
        assessment: Rc<Assessment>,
        position: usize,
        by: Deleter,
    },
    /// The response as it was before something took its place.
    Replaced {
        old: Rc<Response>,
        by: Replacer,
    },
    /// An assessment that a file brought.
    Added(ShortId),
}

/// Who deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deleter {
    Here,
    OtherWindow,
}

/// What took a response's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replacer {
    File,
    /// A file's answers and ours, put together.
    Merge,
    StartOver,
    Backup,
}

/// What stands above the page until it is closed or the next one comes.
#[derive(Debug, Clone, PartialEq)]
pub enum Notice {
    /// A file or a link was not opened; `None` where what opens them did not come.
    Unopened(Option<Refused>),
    /// What was deleted could not be removed from the browser's storage.
    NotRemoved(StoreFault),
    /// The browser did not take a file.
    NoFile,
    /// The browser's storage had lost this many assessments, and the second place still had them.
    Restored { count: usize },
}

/// Why a file or a link was not opened, in words: they come with what opens them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    pub title: String,
    pub text: String,
}

impl Session {
    /// Without anything in it.
    pub fn new(bank: Shared<Bank>, tab: Rc<str>) -> Session {
        Session {
            bank,
            tab,
            assessments: Vec::new(),
            unkept: None,
            leaving: Vec::new(),
            gone: SortedMap::new(),
            set_aside: Vec::new(),
            undo: None,
            notice: None,
            is_offer_declined: false,
            opening: None,
        }
    }

    /// The assessment of an address.
    pub fn assessment(&self, id: &ShortId) -> Option<&Rc<Assessment>> {
        self.assessments.iter().find(|assessment| assessment.short_id() == *id)
    }

    /// The assessment with this very id.
    pub fn with_id(&self, id: &str) -> Option<&Rc<Assessment>> {
        self.assessments.iter().find(|assessment| assessment.response.id == id)
    }

    /// The response of an address.
    pub fn response(&self, id: &ShortId) -> Option<&Rc<Response>> {
        self.assessment(id).map(|assessment| &assessment.response)
    }

    /// The form that a response answers; `None` if this bank does not have it.
    pub fn form_of(&self, response: &Response) -> Option<&Form> {
        self.bank.form(response.form.as_str())
    }

    /// Whether leaving the page now would lose answers.
    pub fn is_at_risk(&self) -> bool {
        self.assessments.iter().any(|each| self.is_only_here(each) && !each.response.answers.is_empty())
    }

    /// Whether an assessment is in this tab and nowhere else.
    pub fn is_only_here(&self, assessment: &Assessment) -> bool {
        self.unkept.is_some() || assessment.is_visit_only || matches!(assessment.kept, Kept::Failed(_))
    }
}
