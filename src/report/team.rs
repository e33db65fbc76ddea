//! A team's talk: what is shown of one question, where it stands on the team's lists, and what the talk moved (scoring,
//! section 8).

pub mod item;
pub mod minutes;
pub mod moved;
pub mod place;
