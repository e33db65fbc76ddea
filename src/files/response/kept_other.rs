//! What is no plain answer and fits nowhere in the bank at hand: kept with its place, never dropped.

use serde_json::{Value, json};

use crate::json::place::Place;
use crate::response::model::Response;

/// Where it is kept: a list of places and values in a member of its own.
pub const KEY: &str = "kept_other";

/// Keeps the values that stood at these places of the response's file.
pub fn keep(response: &mut Response, others: Vec<(Place, Value)>) {
    if others.is_empty() {
        return;
    }
    let entries = others.into_iter().map(|(place, value)| json!({"place": place.as_str(), "value": value}));
    let list = response.rest.or_insert(KEY.to_owned(), json!([]));
    match list {
        Value::Array(list) => list.extend(entries),
        // Another tool's value under our name is kept as well, as the first entry.
        other => *other = std::iter::once(other.take()).chain(entries).collect(),
    }
}
