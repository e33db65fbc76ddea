//! WHAT A FOLDER SETS: `config.json` beside index.html, by which whoever hosts the tool changes it without a build.
//!
//! A `Config` exists only checked; a file with any fault sets nothing, and the tool is as it comes. README.md is for hosts.

pub mod fault;
pub mod read;

use crate::embed::color::Color;
use crate::embed::theme::{Theme, parse};

/// What is set; all of it may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Config {
    /// The name of a bank's file in the same folder.
    pub bank: Option<String>,
    /// What this copy of the tool is called beside the tool's own name.
    pub title: Option<String>,
    /// The color of what can be pressed; it can be read on the tool's light grounds.
    pub accent: Option<Color>,
    /// The tag of a language that the tool speaks.
    pub language: Option<&'static str>,
    /// For the foot of every screen.
    pub links: Vec<Link>,
}

/// A link to a page of the host's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub text: String,
    /// On the web, to write to, or relative to the folder; never a script.
    pub href: String,
}

impl Config {
    /// The look that the accent makes.
    pub fn theme(&self) -> Theme {
        let accent = self.accent.map(|accent| accent.to_string()).unwrap_or_default();
        parse([("--foothold-accent", accent.as_str())], None).0
    }
}
