//! Foothold: a diagnostic that shows a school district where to start reimagining the teaching job.
//!
//! # The way through the code
//!
//! Answers flow one way: the **bank** asks, a **response** holds what was said, **scoring** works out what it comes to, a
//! **plan** what to do next, a **report** lays that out, **files** carry it in and out. These rooms are the core: values in, values out, with no
//! browser, clock, randomness or logging, so that the page and the command line give the same bytes. The **app** is the
//! page around them, **embed** what it says to a page around it, the **cli** the same core natively. Which room may name which is a table in `tests/tidy.rs`.
//!
//! Open first: [`bank::model`] (what is asked), [`response::answer`] (what can be said), `scoring/README.md` (every
//! formula), [`scoring::outcome`] (what comes out), then `app/mod.rs` (the page). `DESIGN.md` says why it is so.
//!
//! # Words
//!
//! A *bank* has *modules* (critical needs, strengths, enabling conditions, scaling readiness, entry-point choice), a
//! module *dimensions*, a dimension *items*. An item is answered with a *level*, *not sure* or *not applicable*, or is
//! *absent*; not sure and absent are *open*. A *form* (quick, full, scaling) asks some of the modules. An *entry point* is
//! a place to begin; *gates* are conditions it needs; its *class* says what may be done with it now. The *verdict* says
//! which one to start with, its *label* how firm that is. A *preset* is a named set of the modules' shares.
//!
//! # What always holds
//!
//! - Not sure and absent never move a score; undefined is `None` and is shown as a word, never as 0.
//! - A `Bank` exists only checked; a refused file changes nothing.
//! - The same bank and answers give the same bytes of result on every machine.
//! - Only one effect saves, and what it could not save it says.

#![deny(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]

pub mod json;

pub mod order;

pub mod bank;

pub mod response;

pub mod scoring;

pub mod plan;

pub mod team;

pub mod compare;

pub mod report;

pub mod files;

pub mod embed;

pub mod config;

pub mod i18n;

pub mod route;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;

#[cfg(feature = "app")]
pub mod app;
