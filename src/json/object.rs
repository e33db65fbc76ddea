//! Writes an object of JSON key by key.

use serde_json::{Map, Value};

use crate::order::map::SortedMap;

/// An object whose keys stand in the order in which they came.
#[derive(Debug, Clone, Default)]
pub struct Object(Map<String, Value>);

impl Object {
    /// A member of any kind.
    pub fn put(&mut self, key: &str, value: Value) {
        self.0.insert(key.to_owned(), value);
    }

    /// A member that is a text.
    pub fn put_text(&mut self, key: &str, text: &str) {
        self.put(key, Value::String(text.to_owned()));
    }

    /// A text, where there is one.
    pub fn put_given(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.put_text(key, text);
        }
    }

    /// `true`, where it is so.
    pub fn put_flag(&mut self, key: &str, is_so: bool) {
        if is_so {
            self.put(key, Value::Bool(true));
        }
    }

    /// A text, a list or an object, unless nothing is in it.
    pub fn put_unless_empty(&mut self, key: &str, value: Value) {
        let is_empty = match &value {
            Value::String(text) => text.is_empty(),
            Value::Array(list) => list.is_empty(),
            Value::Object(object) => object.is_empty(),
            Value::Null | Value::Bool(_) | Value::Number(_) => false,
        };
        if !is_empty {
            self.put(key, value);
        }
    }

    /// Members as they were read.
    pub fn put_all(&mut self, members: &SortedMap<String, Value>) {
        for (key, value) in members {
            self.put(key, value.clone());
        }
    }

    /// The object as a value.
    pub fn value(self) -> Value {
        Value::Object(self.0)
    }
}
