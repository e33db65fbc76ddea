//! The browser's database as the second place.

use std::rc::Rc;

use crate::app::browser::database::Database;

use super::keeper::Entry;
use super::mirror::{Mirror, NotMirrored, Then};

/// The browser's database. Nothing is opened before something is asked of it.
pub fn browser() -> Rc<dyn Mirror> {
    Rc::new(Database::default())
}

impl Mirror for Database {
    fn entries(&self, prefix: &str, then: Then<Vec<Entry>>) {
        Database::texts(self, prefix, |texts| {
            let entries = texts.map(|texts| texts.into_iter().map(|(key, text)| Entry { key, text }).collect());
            then(entries.ok_or(NotMirrored));
        });
    }

    fn write(&self, key: &str, text: &str, then: Then<()>) {
        Database::write(self, key, text, |done| then(done.ok_or(NotMirrored)));
    }

    fn remove(&self, keys: Vec<String>, then: Then<()>) {
        Database::remove(self, keys, |done| then(done.ok_or(NotMirrored)));
    }
}
