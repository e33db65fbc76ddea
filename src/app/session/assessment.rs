//! One response with how it is kept, and what each event makes of both.

use std::rc::Rc;

use serde_json::Value;

use crate::app::browser::local_storage::StoreFault;
use crate::files::save::Filed;
use crate::order::map::SortedMap;
use crate::response::change::{Change, apply};
use crate::response::merge::merge;
use crate::response::model::Response;
use crate::response::moment::Moment;
use crate::route::ShortId;

/// One response and how it is kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub response: Rc<Response>,
    pub kept: Kept,
    /// What this browser's storage holds as far as this tab knows.
    pub base: Option<Rc<Response>>,
    /// The save's number, which only grows.
    pub rev: u64,
    /// The last file that the person kept of it.
    pub filed: Option<Filed>,
    /// Nothing of it is stored, because others use this computer too.
    pub is_visit_only: bool,
    /// What a newer version wrote into the save, kept for it.
    pub rest: Rc<SortedMap<String, Value>>,
}

/// Whether the browser's storage has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// In both places, the second of which is on the disk; `None` when that was before this page was opened.
    Saved(Option<Moment>),
    /// Written into the browser's storage and read back. The second place has not said so yet, or there is none.
    Here(Option<Moment>),
    /// To be written at once.
    Changed,
    /// To be written when the typing stops.
    Typing,
    Failed(Unsaved),
}

/// Why a save was not written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unsaved {
    Store(StoreFault),
    /// What is stored was written by a newer version of the tool, and an older one never writes over it.
    Newer,
    /// Another window deleted it, with this number.
    Deleted {
        rev: u64,
    },
}

impl Assessment {
    /// A new one, not yet written anywhere.
    pub fn new(response: Response) -> Assessment {
        Assessment::of(Rc::new(response))
    }

    /// The same of a response that is shared already.
    pub fn of(response: Rc<Response>) -> Assessment {
        Assessment {
            response,
            kept: Kept::Changed,
            base: None,
            rev: 0,
            filed: None,
            is_visit_only: false,
            rest: Rc::default(),
        }
    }

    /// What stands for it in addresses.
    pub fn short_id(&self) -> ShortId {
        ShortId::of(&self.response.id)
    }

    /// Whether the browser's storage has all of it.
    pub fn is_kept(&self) -> bool {
        matches!(self.kept, Kept::Saved(_) | Kept::Here(_))
    }

    /// The same, to be written at once.
    pub fn due(&self) -> Assessment {
        Assessment { kept: Kept::Changed, ..self.clone() }
    }

    /// After something that the person did, in `tab`.
    pub fn after_change(&self, change: Change, now: Moment, tab: &str) -> Assessment {
        let typing = change.is_typing();
        let response = apply(&self.response, change, now, tab);
        if response == *self.response {
            return self.clone();
        }
        // A choice that waits is not put off by a key that follows it.
        let kept = if typing && self.kept != Kept::Changed { Kept::Typing } else { Kept::Changed };
        Assessment { response: Rc::new(response), kept, ..self.clone() }
    }

    /// After the person kept a file of it.
    pub fn after_filing(&self, now: Moment) -> Assessment {
        let filed = Filed { at: now.rfc3339(), revision: self.response.revision };
        Assessment { filed: Some(filed), ..self.clone() }.due()
    }

    /// After `written` was saved as `response`, under the number `rev`. What was typed since the save began stays unsaved, on
    /// top of what is stored now.
    pub fn after_saving(&self, written: &Rc<Response>, response: Response, rev: u64, now: Moment) -> Assessment {
        let base = Rc::new(response);
        if *self.response == **written {
            let (response, base) = (Rc::clone(&base), Some(base));
            return Assessment { response, kept: Kept::Here(Some(now)), base, rev, ..self.clone() };
        }
        let merged = merge(&self.response, &base);
        Assessment { response: Rc::new(merged), base: Some(base), rev, ..self.clone() }
    }

    /// After the second place has the save `rev` on the disk.
    pub fn after_mirroring(&self, rev: u64) -> Assessment {
        match self.kept {
            Kept::Here(when) if self.rev == rev => Assessment { kept: Kept::Saved(when), ..self.clone() },
            _ => self.clone(),
        }
    }

    /// Put together with what another window has saved of it.
    pub fn joined(&self, heard: Assessment) -> Assessment {
        let merged = merge(&self.response, &heard.response);
        if merged == *heard.response {
            return heard;
        }
        let kept = if self.kept == Kept::Typing { Kept::Typing } else { Kept::Changed };
        let rev = self.rev.max(heard.rev);
        Assessment { response: Rc::new(merged), kept, base: heard.base, rev, filed: heard.filed, ..self.clone() }
    }
}
