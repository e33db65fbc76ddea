//! The shapes of our files as they are written, key by key in the order of the file.
//!
//! They are frozen: a key of a released major version never changes its name, its kind or its place. The
//! published schemas are generated from them. Reading goes another way (`Cursor`), for its exact places;
//! the tests of `schema` hold the two together.

pub mod response;
pub mod result;
pub mod values;

use serde::Serialize;
use serde_json::Value;

/// A shape as a tree of JSON, its keys in the order of the file.
pub fn tree(shape: &impl Serialize) -> Value {
    #[expect(clippy::expect_used, reason = "our shapes have text keys and finite numbers, all that could fail")]
    serde_json::to_value(shape).expect("a shape of ours is JSON")
}
