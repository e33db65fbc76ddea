//! The team's meeting in this browser: its state, what becomes of each change, and how it is kept.
//!
//! It stands under one key of its own for each question bank, apart from all assessments, in both places. Everything here
//! comes with the part of the program that draws the meeting.

pub mod hooks;
pub mod keep;
pub mod look;
pub mod state;
