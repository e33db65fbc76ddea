//! WHAT WE ASK: the question bank, its rules and its digest.
//!
//! A `Bank` exists only checked: `read` notes every fault of shape, `check` every broken rule, and only a
//! bank without either comes out. Whoever holds one need not check again.

pub mod id;
pub mod model;
