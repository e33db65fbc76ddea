//! The screens. Each reads the session, calls the core, and passes plain values down to components.
//!
//! A screen's function has the screen's name: `result::Result` with the short id of its assessment, `example::Example` with nothing.

pub mod assessment;
pub mod banks;
pub mod begin;
pub mod choice;
pub mod compare;
pub mod critical;
pub mod embed;
pub mod example;
pub mod home;
pub mod item;
pub mod join;
pub mod later;
pub mod notices;
pub mod paper;
pub mod plan;
pub mod privacy;
pub mod put_on_site;
pub mod result;
pub mod review;
pub mod screen;
pub mod switch;
pub mod take;
pub mod team;
