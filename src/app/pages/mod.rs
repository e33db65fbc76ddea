//! The screens. Each reads the session, calls the core, and passes plain values down to components.
//!
//! A screen's function has the screen's name: `result::Result` with the short id of its assessment, `example::Example` with nothing.

pub mod screen;
pub mod home;
