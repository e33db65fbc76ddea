//! What the person has: every assessment of this browser, and what becomes of each change.
//!
//! The state is one value that a reducer makes from the last one (`state.rs`, `assessment.rs`, `action.rs`). `keeper.rs`
//! loads, `saving.rs` saves and `erasing.rs` deletes through a small trait, so that every fault of a browser's storage can
//! be tried natively; `storage.rs` is the browser's own. One hook (`keeping.rs`) saves, and nothing else does.

pub mod action;
pub mod assessment;
pub mod backup;
pub mod banks;
mod database;
mod erasing;
pub mod hand;
pub mod hooks;
pub mod keeper;
pub mod keeping;
pub mod meeting;
pub mod mirror;
pub mod open;
pub mod reconcile;
pub mod reducer;
pub mod saving;
pub mod state;
mod storage;
pub mod store;
