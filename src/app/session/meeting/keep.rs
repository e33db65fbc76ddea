//! Where the meeting is kept, and what becomes of a text there that is not one.

use std::rc::Rc;

use crate::app::browser::local_storage::StoreFault;
use crate::app::session::keeper::Keeper;
use crate::app::session::state::Aside;
use crate::files::meeting::{self, Reading};
use crate::files::refusal::Refusal;
use crate::files::save::next_rev;
use crate::team::meeting::Meeting;

use super::state::{MeetingState, NotKept, replay};

/// The key of a meeting is this and the id of its bank.
const MEETING: &str = "meeting";
/// Characters of a meeting that the first place takes: it has five million for everything, and assessments come first.
const FIRST_MOST: usize = 1_000_000;

/// What keeping a meeting came to.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredMeeting {
    /// What is now kept: ours, with what another window had done.
    pub meeting: Rc<Meeting>,
    pub rev: u64,
    /// The whole text, for the second place.
    pub text: String,
    /// The first place has everything, and not the first line alone.
    pub is_whole: bool,
}

impl Keeper {
    /// The key of the meeting about the page's bank.
    pub fn meeting_key(&self) -> String {
        self.about_teams(&format!("{MEETING}:{}", self.bank().id))
    }

    /// What the first place keeps, to be read; `None` where it keeps nothing that can be.
    pub fn kept_meeting(&self) -> Option<Reading> {
        let text = self.store().read(&self.meeting_key()).ok().flatten()?;
        Reading::begin(Rc::from(text), self.bank()).ok()
    }

    /// The same of the second place, when it answers; it may never.
    pub fn mirrored_meeting(&self, on_found: impl FnOnce(Option<Reading>) + 'static) {
        let (key, bank) = (self.meeting_key(), self.bank_shared());
        let told = move |found: Result<Vec<crate::app::session::keeper::Entry>, _>| {
            let entry = found.unwrap_or_default().into_iter().find(|entry| entry.key == key);
            on_found(entry.and_then(|entry| Reading::begin(Rc::from(entry.text), &bank).ok()));
        };
        self.mirror.entries(&self.meeting_key(), Box::new(told));
    }

    /// Keeps a meeting over what is kept. What another window kept since is read first, and ours happens to that.
    pub fn keep_meeting(&self, state: &MeetingState) -> Result<StoredMeeting, NotKept> {
        let key = self.meeting_key();
        let (mut meeting, mut rev) = (Rc::clone(&state.meeting), state.rev);
        if let Some(text) = self.store().read(&key).map_err(NotKept::Store)? {
            match meeting::read(&text, self.bank()) {
                Ok(there) if there.rev > rev => {
                    rev = there.rev;
                    if there.lost == 0 {
                        meeting = Rc::new(replay(&there.meeting, &state.pending));
                    }
                }
                Ok(_) => {}
                Err(Refusal::Newer { .. }) => return Err(NotKept::Newer),
                // Not ours to throw away.
                Err(_) => drop(self.set_aside(&key, text, Aside::Unreadable).map_err(NotKept::Store)?),
            }
        }
        let rev = next_rev(rev).ok_or(NotKept::Store(StoreFault::Damaged))?;
        let text = meeting::write(rev, &meeting, self.bank());
        let is_whole = text.len() <= FIRST_MOST;
        let first = if is_whole { &text } else { &meeting::write_head(rev, &meeting, self.bank()) };
        self.write(&key, first).map_err(NotKept::Store)?;
        Ok(StoredMeeting { meeting, rev, text, is_whole })
    }

    /// Gives the second place the meeting, and says whether it is on the disk.
    pub fn mirror_meeting(&self, text: &str, on_done: impl FnOnce(bool) + 'static) {
        self.mirror.write(&self.meeting_key(), text, Box::new(|done| on_done(done.is_ok())));
    }
}
