//! WHAT TO DO NEXT: whose actions apply, what has to come first, and what was planned of it (scoring, section 8).
//!
//! Nothing here depends on what was planned but the entry point that a person chose and the tasks that are listed because
//! they are in the plan: those stay whatever the answers come to, and whatever the bank has become.

pub mod draft;
pub mod ground;
pub mod readiness;
pub mod task;
