//! WHAT THEY SAID: one person's answers, or a team's agreed ones, and everything that may be done to them.

pub mod again;
pub mod answer;
pub mod begin;
pub mod change;
pub mod clock;
pub mod limits;
pub mod merge;
pub mod model;
pub mod moment;
pub mod planning;
pub mod progress;
pub mod register;
pub mod step;
pub mod succeed;
