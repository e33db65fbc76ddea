//! The shape of a result as it is written, key by key in the order of the file.
//!
//! It is frozen: a key of a released major version never changes its name, its kind or its place. The published schema is
//! generated from it.

pub mod result;
pub mod values;

use serde::Serialize;
use serde_json::Value;

/// A shape as a tree of JSON, its keys in the order of the file.
pub fn tree(shape: &impl Serialize) -> Value {
    #[expect(clippy::expect_used, reason = "our shapes have text keys and finite numbers, all that could fail")]
    serde_json::to_value(shape).expect("a shape of ours is JSON")
}
