//! The small values that our files are made of: ids, words, levels, ordered maps.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};
use serde_json::Value;

use crate::files::words::Words;
use crate::response::answer::Level;

/// The `format` of a response.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ResponseFormat;

/// A permanent id.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Id(pub String);

/// A UUID of version 4.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Uuid(pub String);

/// What a person or another tool wrote, within the limit for a note.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Text(pub String);

/// Who sees to a task.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Owner(pub String);

/// A day of the calendar such as `2027-03-01`, or empty.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Day(pub String);

/// A count of changes, 0 to 2^53 - 1, so that every reader of JSON keeps it exactly.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Count(pub u64);

/// The name of a tab.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tab(pub String);

/// A whole percentage, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Percentage(pub u8);

/// An object of another format.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Object(pub Value);

/// One of the words of a type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Word<T>(pub T);

/// A level: whole numbers without a point, halves with one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LevelNumber(pub Level);

/// An object whose keys are ids, in an order that means something.
#[derive(Debug, Clone, PartialEq)]
pub struct Ordered<V>(pub Vec<(String, V)>);

impl Id {
    /// Of anything that has an id's text.
    pub fn of(id: &impl ToString) -> Id {
        Id(id.to_string())
    }

    /// Of all in a list.
    pub fn all(ids: &[impl ToString]) -> Vec<Id> {
        ids.iter().map(Id::of).collect()
    }
}

impl<V> Ordered<V> {
    /// Each key and value written by `write`.
    pub fn of<K: ToString, T>(entries: impl IntoIterator<Item = (K, T)>, write: impl Fn(T) -> V) -> Ordered<V> {
        Ordered(entries.into_iter().map(|(key, value)| (key.to_string(), write(value))).collect())
    }

    /// `None` when there is nothing in it, so that its key is left out.
    pub fn unless_empty(self) -> Option<Ordered<V>> {
        (!self.0.is_empty()).then_some(self)
    }
}

impl Count {
    /// The highest count.
    pub const MOST: i64 = (1 << 53) - 1;
}

impl ResponseFormat {
    /// The newest major version, the one that is written.
    pub const TEXT: &'static str = "foothold-response/1";
}

impl Text {
    /// `None` when empty, so that its key is left out.
    pub fn unless_empty(text: &str) -> Option<Text> {
        (!text.is_empty()).then(|| Text(text.to_owned()))
    }
}

impl Serialize for ResponseFormat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(ResponseFormat::TEXT)
    }
}

impl<T: Words> Serialize for Word<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

impl Serialize for LevelNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.as_whole() {
            Some(whole) => serializer.serialize_u8(whole),
            None => serializer.serialize_f64(self.0.value()),
        }
    }
}

impl<V: Serialize> Serialize for Ordered<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}
