//! Several people, from outside: who counts, what their answers come to, what they talk about first and who is protected.

#[path = "team/agreement.rs"]
mod agreement;
#[path = "team/anonymity.rs"]
mod anonymity;
#[path = "team/ballot.rs"]
mod ballot;
#[path = "team/intake.rs"]
mod intake;
#[path = "team/kept.rs"]
mod kept;
#[path = "team/meeting.rs"]
mod meeting;
#[path = "team/outcome.rs"]
mod outcome;
#[path = "team/paper.rs"]
mod paper;
#[path = "team/roster.rs"]
mod roster;
#[path = "team/support.rs"]
mod support;
#[path = "team/talk.rs"]
mod talk;
