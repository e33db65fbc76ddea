//! What is noted while a file is read: faults in reading order, and how much text there is in all.

use std::cell::{Cell, RefCell};

use super::refusal::{Fault, FaultKind, Refusal};
use crate::json::cursor::Cursor;
use crate::json::place::Place;
use crate::json::shape::{FAULT_LIMIT, Faults};
use crate::response::model::{ANSWERS_LIMIT, NOTE_LIMIT, NOTES_LIMIT};

/// The faults of one file, those of shape that a cursor notes and those of meaning that its reader notes.
#[derive(Debug, Default)]
pub struct Notes {
    /// Hand this to `Cursor::new`.
    pub shapes: Faults,
    faults: RefCell<Vec<Fault>>,
    characters: Cell<usize>,
    answers: Cell<usize>,
}

impl Notes {
    /// Notes a fault of meaning, after all that the cursor has noted so far.
    pub fn note(&self, place: Place, kind: FaultKind) {
        self.collect();
        let mut faults = self.faults.borrow_mut();
        if faults.len() < FAULT_LIMIT {
            faults.push(Fault { place, kind });
        }
    }

    /// A text that a person wrote; it counts towards the limit for all notes.
    pub fn written(&self, at: &Cursor<'_>) -> String {
        self.written_within(at, NOTE_LIMIT)
    }

    /// The same of a text that has a lower limit of its own.
    pub fn written_within(&self, at: &Cursor<'_>, limit: usize) -> String {
        let Some(given) = at.given() else { return String::new() };
        let text = given.text(limit);
        self.characters.set(self.characters.get().saturating_add(text.chars().count()));
        text
    }

    /// Counts one answer.
    pub fn count_answer(&self) {
        self.answers.set(self.answers.get().saturating_add(1));
    }

    /// Reads something that no limit counts.
    pub fn uncounted<T>(&self, read: impl FnOnce() -> T) -> T {
        let (characters, answers) = (self.characters.get(), self.answers.get());
        let read = read();
        self.characters.set(characters);
        self.answers.set(answers);
        read
    }

    /// How many answers were counted.
    pub fn answers(&self) -> usize {
        self.answers.get()
    }

    /// Holds the totals against their limits, at the response's own place.
    pub fn check_totals(&self, response: Place) {
        if self.answers.get() > ANSWERS_LIMIT {
            self.note(response.key("answers"), FaultKind::TooMany { limit: ANSWERS_LIMIT });
        }
        if self.characters.get() > NOTES_LIMIT {
            self.note(response.key("answers"), FaultKind::NotesTooLong { limit: NOTES_LIMIT });
        }
    }

    /// The value that was read, or the faults that were noted on the way.
    pub fn finish<T>(self, read: T) -> Result<T, Refusal> {
        self.collect();
        let faults = self.faults.into_inner();
        if faults.is_empty() { Ok(read) } else { Err(Refusal::Faults(faults)) }
    }

    fn collect(&self) {
        let shapes = self.shapes.take().into_iter();
        let mut faults = self.faults.borrow_mut();
        let room = FAULT_LIMIT.saturating_sub(faults.len());
        faults.extend(shapes.take(room).map(|fault| Fault { place: fault.place, kind: FaultKind::Shape(fault.shape) }));
    }
}
