//! The meeting as this window has it, and what comes of everything that happens to it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::local_storage::StoreFault;
use crate::files::meeting::Kept;
use crate::team::meeting::{Change, Meeting, apply};

/// Whether the browser has the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// What is kept is being read.
    Reading,
    Kept,
    /// To be written.
    Changed,
    Failed(NotKept),
}

/// Why a meeting is in this tab only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotKept {
    Store(StoreFault),
    /// A newer version of the tool wrote what is kept, and an older one never writes over it.
    Newer,
    /// It is too large for the first place, and the second did not take it.
    TooLarge,
}

/// A meeting and how it is kept.
#[derive(Debug, Clone)]
pub struct MeetingState {
    pub meeting: Rc<Meeting>,
    /// Counts what was kept, as far as this window knows.
    pub rev: u64,
    /// What happened since: should another window have kept something meanwhile, it happens to that.
    pub pending: Vec<Change>,
    pub keeping: Keeping,
    /// What undoes the last change, where that is offered.
    pub way_back: Option<Change>,
    /// People whose answers were kept and could not be read.
    pub lost: usize,
}

/// Something that happened to it.
#[derive(Debug, Clone)]
pub enum MeetingAction {
    /// A person did something.
    Do(Change),
    Undo,
    /// The way back is not wanted any more.
    DropUndo,
    /// What a place has; `None`: it has nothing that is newer.
    Read(Option<Rc<Kept>>),
    /// What this window had was kept, with the first so many of the pending changes in it.
    Stored {
        kept: Rc<Meeting>,
        rev: u64,
        pending: usize,
    },
    NotStored(NotKept),
}

impl PartialEq for MeetingState {
    /// Where it is, not what is in it: comparing a thousand people's answers at every render would cost more than rendering.
    fn eq(&self, other: &MeetingState) -> bool {
        Rc::ptr_eq(&self.meeting, &other.meeting)
            && (self.rev, self.keeping, self.lost) == (other.rev, other.keeping, other.lost)
            && self.way_back.is_some() == other.way_back.is_some()
            && self.pending.len() == other.pending.len()
    }
}

impl Default for MeetingState {
    fn default() -> MeetingState {
        MeetingState {
            meeting: Rc::default(),
            rev: 0,
            pending: Vec::new(),
            keeping: Keeping::Reading,
            way_back: None,
            lost: 0,
        }
    }
}

impl MeetingState {
    /// Whether this tab alone has it.
    pub fn is_only_here(&self) -> bool {
        matches!(self.keeping, Keeping::Changed | Keeping::Failed(_))
    }

    /// The state after something happened.
    pub fn after(&self, action: MeetingAction) -> MeetingState {
        let next = self.clone();
        match action {
            MeetingAction::Do(change) => next.change(change),
            MeetingAction::Undo => match self.way_back.clone() {
                Some(change) => MeetingState { way_back: None, ..next.change(change) },
                None => next,
            },
            MeetingAction::DropUndo => MeetingState { way_back: None, ..next },
            MeetingAction::Read(Some(kept)) if kept.rev > self.rev || self.rev == 0 => next.read(&kept),
            MeetingAction::Read(_) => MeetingState { keeping: settled(self.keeping, &self.pending), ..next },
            MeetingAction::Stored { kept, rev, pending } => next.stored(&kept, rev, pending),
            MeetingAction::NotStored(why) => MeetingState { keeping: Keeping::Failed(why), ..next },
        }
    }

    fn change(self, change: Change) -> MeetingState {
        let meeting = Rc::new(apply(&self.meeting, &change));
        let way_back = self.meeting.way_back(&change);
        let mut pending = self.pending;
        pending.push(change);
        // What is kept is not written over before it was read.
        let keeping = if self.keeping == Keeping::Reading { Keeping::Reading } else { Keeping::Changed };
        MeetingState { meeting, pending, way_back, keeping, ..self }
    }

    /// What this window did since comes on top of what another kept.
    fn read(self, kept: &Kept) -> MeetingState {
        let meeting = Rc::new(replay(&kept.meeting, &self.pending));
        let keeping = settled(Keeping::Reading, &self.pending);
        MeetingState { meeting, rev: kept.rev, keeping, lost: kept.lost, ..self }
    }

    fn stored(self, kept: &Meeting, rev: u64, pending: usize) -> MeetingState {
        let pending: Vec<Change> = self.pending.get(pending..).unwrap_or_default().to_vec();
        let keeping = if pending.is_empty() { Keeping::Kept } else { Keeping::Changed };
        MeetingState { meeting: Rc::new(replay(kept, &pending)), rev, keeping, pending, ..self }
    }
}

impl Reducible for MeetingState {
    type Action = MeetingAction;

    fn reduce(self: Rc<Self>, action: MeetingAction) -> Rc<MeetingState> {
        Rc::new(self.after(action))
    }
}

/// A meeting after these changes.
pub fn replay(meeting: &Meeting, changes: &[Change]) -> Meeting {
    changes.iter().fold(meeting.clone(), |meeting, change| apply(&meeting, change))
}

/// Whether there is something to write, once it is known what is kept.
fn settled(keeping: Keeping, pending: &[Change]) -> Keeping {
    match keeping {
        Keeping::Reading if pending.is_empty() => Keeping::Kept,
        Keeping::Reading => Keeping::Changed,
        other => other,
    }
}
