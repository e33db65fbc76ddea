//! The two messages that pass between the windows, before there is a port: who is there, and what the host asks for.

use super::share::Share;
use super::theme::Tone;
use super::value::{NAMES, Value};

/// The name of the protocol, which every message between windows carries.
pub const PROTOCOL: &str = "foothold";
/// The versions that are spoken, the highest last. A new meaning needs a new one; new fields and messages do not.
pub const VERSIONS: [u32; 1] = [1];
/// Milliseconds after the start at which the page says that it is there, until it is answered.
pub const CALLS: [u32; 4] = [0, 500, 2_000, 8_000];
/// Hexadecimal digits of 128 bits.
const NONCE: usize = 32;

/// What the host page asks for, as far as it can be given.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Host {
    pub share: Share,
    pub look: Look,
}

/// How the page is to look in the host's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    pub direction: Option<Direction>,
    /// Light or dark; `None`: as the person has set their browser.
    pub tone: Option<Tone>,
    /// Custom properties by name, with whatever the host wrote there; `theme` says which of it is believed.
    pub tokens: Vec<(&'static str, String)>,
}

/// Which way the language runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
}

/// What the page says to the window around it: that it is there, what it speaks, and by what it knows the answer.
pub fn hello(nonce: &str) -> Value {
    let versions = VERSIONS.iter().map(|version| Value::Number(f64::from(*version))).collect();
    Value::Object(vec![
        ("p", Value::text(PROTOCOL)),
        ("t", Value::text("hello")),
        ("v", Value::List(versions)),
        ("n", Value::text(nonce)),
    ])
}

/// Whether a page of this origin is answered: any is, unless whoever hosts the tool lists those that are. A page without an
/// origin of its own, which is `null`, is in no list.
pub fn is_welcome(hosts: Option<&[String]>, origin: &str) -> bool {
    hosts.is_none_or(|hosts| hosts.iter().any(|host| host == origin))
}

/// What the host asks for, if this is the answer to the hello of this nonce in a version that is spoken.
pub fn init(message: &Value, nonce: &str) -> Option<Host> {
    let version = message.number_of("v", f64::from(u32::MAX))?;
    let is_spoken = VERSIONS.iter().any(|known| f64::from(*known) == version);
    let is_ours = message.text_of("p") == Some(PROTOCOL) && message.text_of("t") == Some("init");
    let is_answer = nonce.len() == NONCE && message.text_of("n") == Some(nonce);
    if !(is_spoken && is_ours && is_answer) {
        return None;
    }
    let host = message.field("host");
    Some(Host { share: Share::read(host.text_of("share")), look: look(host) })
}

/// How the page is to look, from the fields that say so; every one may be missing.
pub fn look(fields: &Value) -> Look {
    let direction = match fields.text_of("dir") {
        Some("ltr") => Some(Direction::LeftToRight),
        Some("rtl") => Some(Direction::RightToLeft),
        _ => None,
    };
    let tone = match fields.text_of("theme") {
        Some("light") => Some(Tone::Light),
        Some("dark") => Some(Tone::Dark),
        _ => None,
    };
    Look { direction, tone, tokens: tokens(fields.field("tokens")) }
}

fn tokens(fields: &Value) -> Vec<(&'static str, String)> {
    let names = NAMES.into_iter().filter(|name| name.starts_with("--"));
    names.filter_map(|name| Some((name, fields.text_of(name)?.to_owned()))).collect()
}
