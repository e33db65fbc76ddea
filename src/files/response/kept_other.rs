//! What is no plain answer and fits nowhere in the bank at hand: kept with its place, never dropped.

use serde_json::Value;

use crate::json::object::Object;
use crate::json::place::Place;
use crate::response::model::Response;

/// Where it is kept: a list of places and values in a member of its own.
pub const KEY: &str = "kept_other";

/// Keeps the values that stood at these places of the response's file.
pub fn keep(response: &mut Response, others: Vec<(Place, Value)>) {
    if others.is_empty() {
        return;
    }
    let entries = others.into_iter().map(|(place, value)| {
        let mut entry = Object::default();
        entry.put_text("place", place.as_str());
        entry.put("value", value);
        entry.value()
    });
    let list = response.rest.or_insert(KEY.to_owned(), Value::Array(Vec::new()));
    match list {
        Value::Array(list) => list.extend(entries),
        // Another tool's value under our name is kept as well, as the first entry.
        other => *other = std::iter::once(other.take()).chain(entries).collect(),
    }
}
