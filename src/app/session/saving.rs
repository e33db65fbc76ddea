//! Saving one assessment: with what another window stored since, and over nothing that could not be read.

use crate::app::browser::local_storage::StoreFault;
use crate::files::save;
use crate::response::merge::merge;
use crate::response::model::Response;

use super::assessment::{Assessment, Unsaved};
use super::keeper::{Held, Keeper};
use super::state::{Aside, SetAside};

/// What a save came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Stored {
    /// What is now stored: ours, with what another tab had added.
    pub response: Response,
    pub rev: u64,
    /// The very text that is stored, for the second place.
    pub text: String,
    /// What stood there and could not be read.
    pub set_aside: Option<SetAside>,
}

/// What was saved last, and under which key.
#[derive(Debug)]
pub(super) struct Last {
    key: String,
    stored: Stored,
}

impl Keeper {
    /// Writes one assessment over what is stored, merged with what another tab stored since.
    pub fn save(&self, assessment: &Assessment) -> Result<Stored, Unsaved> {
        let id = &assessment.response.id;
        let key = self.key(id);
        let (mut response, mut rev, mut set_aside) = ((*assessment.response).clone(), assessment.rev, None);
        let mut join = |there_rev: u64, there: &Response| {
            rev = rev.max(there_rev);
            if assessment.base.as_deref() != Some(there) {
                response = merge(&response, there);
            }
        };
        if let Some(text) = self.store().read(&key).map_err(Unsaved::Store)? {
            let last = self.last.borrow();
            if let Some(Last { stored, .. }) = last.as_ref().filter(|last| last.key == key && last.stored.text == text)
            {
                join(stored.rev, &stored.response);
            } else {
                match self.read(id, &text) {
                    Held::Assessment(there) => join(there.rev, &there.response),
                    Held::Mark(mark) if mark.rev > assessment.rev => return Err(Unsaved::Deleted { rev: mark.rev }),
                    Held::Mark(_) => {}
                    Held::Aside(Aside::Newer, _) => return Err(Unsaved::Newer),
                    // Not ours to throw away: it is kept under another key before this one is written.
                    Held::Aside(why, _) => set_aside = Some(self.set_aside(&key, text, why).map_err(Unsaved::Store)?),
                }
            }
        }
        let rev = save::next_rev(rev).ok_or(Unsaved::Store(StoreFault::Damaged))?;
        let text = save::write(rev, &response, assessment.filed.as_ref(), &assessment.rest, self.bank());
        self.write(&key, &text).map_err(Unsaved::Store)?;
        let stored = Stored { response, rev, text, set_aside };
        self.last.replace(Some(Last { key, stored: stored.clone() }));
        Ok(stored)
    }
}
