//! What may be wrong with the shape of a value, and what a walk notes of it.

use std::cell::RefCell;
use std::ops::Range;

use super::place::Place;

/// What is wrong with the shape of a value, whatever the file is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A key that must be there is not.
    Missing,
    /// Another kind of value than expected.
    Expected(Kind),
    /// A number outside `least ..= most`.
    OutOfRange { least: i64, most: i64 },
    /// More characters than `limit`.
    TooLong { limit: usize },
    /// A word that is none of the allowed; `nearest` is the one most like it.
    NotOneOf { found: String, nearest: Option<String> },
    /// An id that is not `[a-z][a-z0-9-]{1,63}`.
    MalformedId { found: String },
}

/// The kinds of value a reader may expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Object,
    List,
    Text,
    Flag,
    Whole,
    Number,
}

/// A fault of shape and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapeFault {
    pub place: Place,
    pub shape: Shape,
}

/// So many faults are noted at most: nobody reads on, and a hostile file must not fill the memory.
pub const FAULT_LIMIT: usize = 10_000;

/// What a walk leaves: the faults noted so far, in the order in which the file was read, and the places it came to.
#[derive(Debug, Default)]
pub struct Faults {
    noted: RefCell<Vec<ShapeFault>>,
    steps: RefCell<Vec<Step>>,
    /// The keys of all steps in one text, since a walk takes many more steps than it notes faults.
    keys: RefCell<String>,
}

impl Faults {
    /// Takes out what was noted since the last time.
    pub fn take(&self) -> Vec<ShapeFault> {
        self.noted.take()
    }

    /// Notes a fault at the place after so many steps.
    pub(super) fn note(&self, steps: usize, shape: Shape) {
        let mut noted = self.noted.borrow_mut();
        if noted.len() < FAULT_LIMIT {
            noted.push(ShapeFault { place: self.place(steps), shape });
        }
    }

    /// The place after so many steps, spelled out only where a fault stands.
    pub(super) fn place(&self, steps: usize) -> Place {
        match steps.checked_sub(1).and_then(|last| self.steps.borrow().get(last).cloned()) {
            None => Place::root(),
            Some(Step::Key { from, key }) => self.place(from).key(self.keys.borrow().get(key).unwrap_or_default()),
            Some(Step::Index { from, index }) => self.place(from).index(index),
        }
    }

    /// Goes on to a member of what is `from` steps in, and says how many steps that makes.
    pub(super) fn go_to_key(&self, from: usize, key: &str) -> usize {
        let mut keys = self.keys.borrow_mut();
        let start = keys.len();
        keys.push_str(key);
        self.go(Step::Key { from, key: start..keys.len() })
    }

    /// The same to an element of a list.
    pub(super) fn go_to_index(&self, from: usize, index: usize) -> usize {
        self.go(Step::Index { from, index })
    }

    fn go(&self, step: Step) -> usize {
        let mut steps = self.steps.borrow_mut();
        steps.push(step);
        steps.len()
    }
}

/// The way from one place, which is `from` steps in, to one inside it.
#[derive(Debug, Clone)]
enum Step {
    Key { from: usize, key: Range<usize> },
    Index { from: usize, index: usize },
}
