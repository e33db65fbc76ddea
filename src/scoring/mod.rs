//! WHAT IT COMES TO: from answers to a verdict, one file for each section of the scoring page (README.md here).

pub mod outcome;
