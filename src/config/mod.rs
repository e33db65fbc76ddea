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
    /// The origins of the pages that are answered when they show the tool in a frame, as a browser writes them; `None`: any page.
    pub hosts: Option<Vec<String>>,
}

/// A link to a page of the host's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub text: String,
    /// On the web, to write to, or relative to the folder; never a script.
    pub href: String,
}

impl Link {
    /// Whether it leads to something that lies where the page does.
    pub fn is_relative(&self) -> bool {
        scheme_of(&self.href).is_none()
    }
}

/// What stands before the first colon of an address, where that is not in its path, query or hash.
fn scheme_of(href: &str) -> Option<&str> {
    let (scheme, _) = href.split_once(':')?;
    (!scheme.contains(['/', '?', '#'])).then_some(scheme)
}

impl Config {
    /// What a config sets that could not be taken, or not read: nothing, but where it has a list of hosts, no page is answered.
    /// A slip of the pen must not open to everybody what was meant for a few.
    pub fn refused(text: &str) -> Config {
        let hosts = text.contains("\"hosts\"").then(Vec::new);
        Config { hosts, ..Config::default() }
    }

    /// The look that the accent makes.
    pub fn theme(&self) -> Theme {
        let accent = self.accent.map(|accent| accent.to_string()).unwrap_or_default();
        parse([("--foothold-accent", accent.as_str())], None).0
    }
}
