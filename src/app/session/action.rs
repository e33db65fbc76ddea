//! What can happen to a session. What comes of it is in `reducer.rs`; effects are done in `keeping.rs`.

use std::rc::Rc;

use crate::response::change::Change;
use crate::response::model::Response;
use crate::response::moment::Moment;
use crate::route::ShortId;

use super::assessment::{Assessment, Unsaved};
use super::state::{Leaving, Notice, Opening, Replacer, SetAside};

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
    /// A response takes the place of ours with the same id.
    Replace {
        response: Response,
        by: Replacer,
        now: Moment,
    },
    /// A file's answers and ours with the same id are put together, the later of two for each item.
    Merge {
        response: Response,
        now: Moment,
    },
    /// All answers of an assessment are cleared.
    StartOver {
        id: ShortId,
        now: Moment,
    },
    /// A file's response comes beside the others.
    Bring(Response),
    Undo {
        now: Moment,
    },
    /// The person kept a file of an assessment as it is now.
    Filed {
        id: ShortId,
        now: Moment,
    },
    /// The person does not want to keep a file now.
    DeclineOffer,
    /// Whether an assessment is to be stored at all.
    VisitOnly {
        id: ShortId,
        is_on: bool,
    },
    /// The keeper wrote `written`, and `response` is what is now stored: ours, with what another tab had added.
    Saved {
        written: Rc<Response>,
        response: Response,
        rev: u64,
        now: Moment,
    },
    /// The second place has the save of this number on the disk.
    Mirrored {
        id: String,
        rev: u64,
    },
    NotSaved {
        id: ShortId,
        why: Unsaved,
    },
    /// The keeper marked as deleted what was deleted; `rev` is the number of the mark.
    Left(Leaving),
    /// What another tab stored, or the second place had.
    Heard(Assessment),
    /// Another tab marked this id as deleted.
    HeardGone(Leaving),
    /// Something that is not ours removed the save of this id.
    Lost(String),
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
