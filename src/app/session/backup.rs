//! Backups: what was there before a file, a start from scratch or another bank took its place. The last three are kept.
//!
//! They live in the second place, which has room; where there is none, in the first.

use crate::app::session::state::Replacer;
use crate::files::backup::{Backup, Why};
use crate::files::response;
use crate::response::model::Response;
use crate::response::moment::Moment;

use super::keeper::{Entry, Held, Keeper};
use super::state::Session;

/// A backup's key is that of the save, this, and a number.
const BACKUP: &str = ":backup:";
/// How many are kept of one assessment.
const KEPT: usize = 3;

impl Keeper {
    /// Keeps a response as it was before something took its place.
    pub fn back_up(&self, old: &Response, by: Replacer, now: Moment) {
        let why = match by {
            Replacer::File => Why::Import,
            Replacer::Merge => Why::Merge,
            Replacer::StartOver => Why::StartOver,
            Replacer::Backup => Why::Restore,
        };
        let text = response::write(old, self.bank(), None);
        self.keep(Backup { id: old.id.clone(), why, at: now.rfc3339(), title: old.title.clone(), text });
    }

    /// Keeps the stored texts whose answers were carried over to this version of the bank, before they are written again.
    pub fn back_up_older(&self, session: &Session, now: Moment) {
        let carried = session.assessments.iter().filter(|each| each.is_kept() && each.base.is_none());
        for assessment in carried {
            let (id, title) = (assessment.response.id.clone(), assessment.response.title.clone());
            // A store that fails here fails at the next save too, and is spoken of then.
            if let Ok(Some((text, Held::Assessment(_)))) = self.stored(&id) {
                self.keep(Backup { id, why: Why::Bank, at: now.rfc3339(), title, text });
            }
        }
    }

    /// Whether a key is that of a backup.
    pub fn is_backup(&self, key: &str) -> bool {
        key.starts_with(self.prefix()) && key.contains(BACKUP)
    }

    fn keep(&self, backup: Backup) {
        let prefix = format!("{}{BACKUP}", self.key(&backup.id));
        let keeper = self.clone();
        self.mirror.entries(
            &prefix.clone(),
            Box::new(move |found| match found {
                Ok(earlier) => {
                    if let Some(place) = place(&prefix, &earlier, &backup) {
                        keeper.mirror.write(&place.key, &backup.write(), Box::new(drop));
                        keeper.mirror.remove(place.dropped, Box::new(drop));
                    }
                }
                Err(_) => keeper.keep_here(&prefix, &backup),
            }),
        );
    }

    /// There is no second place. Where the first has no room either, the way back in this window is all there is.
    fn keep_here(&self, prefix: &str, backup: &Backup) {
        let mut earlier = self.entries().unwrap_or_default();
        earlier.retain(|entry| entry.key.starts_with(prefix));
        let Some(place) = place(prefix, &earlier, backup) else { return };
        if self.write(&place.key, &backup.write()).is_ok() {
            for key in &place.dropped {
                if self.erase(key).is_err() {
                    // One too many does no harm; it goes with the next.
                    return;
                }
            }
        }
    }
}

/// Where the next backup goes and which older ones make room.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    key: String,
    dropped: Vec<String>,
}

/// `None` if the newest backup holds the same text already.
fn place(prefix: &str, earlier: &[Entry], backup: &Backup) -> Option<Place> {
    let number = |entry: &Entry| entry.key.strip_prefix(prefix).and_then(|number| number.parse::<u64>().ok());
    let mut numbered: Vec<(u64, &Entry)> = earlier.iter().filter_map(|entry| Some((number(entry)?, entry))).collect();
    numbered.sort_unstable_by_key(|(number, _)| *number);
    let newest = numbered.last();
    if newest.and_then(|(_, entry)| Backup::read(&entry.text)).is_some_and(|newest| newest.text == backup.text) {
        return None;
    }
    let next = newest.map_or(1, |(number, _)| number.saturating_add(1));
    let dropped = numbered.len().saturating_sub(KEPT - 1);
    let dropped = numbered.iter().take(dropped).map(|(_, entry)| entry.key.clone()).collect();
    Some(Place { key: format!("{prefix}{next}"), dropped })
}
