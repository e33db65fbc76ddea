//! The command line, run as people run it.

#[path = "cli/check.rs"]
mod check;
#[path = "cli/convert.rs"]
mod convert;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/score.rs"]
mod score;
#[path = "cli/support.rs"]
mod support;
#[path = "cli/team.rs"]
mod team;
#[path = "cli/usage.rs"]
mod usage;
