//! The small values that our files are made of: ids, words, levels, ordered maps.

use serde::Serialize;
use serde::ser::{SerializeMap, Serializer};

use crate::files::words::Words;
use crate::response::answer::Level;

/// A permanent id.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Id(pub String);

/// A whole percentage, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Percentage(pub u8);

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
