//! What passes through the port: what the page tells its host, and what it hears from it.

use super::handshake::{Look, look};
use super::share::{Share, Summary};
use super::theme::ThemeFault;
use super::value::Value;

/// How tall a page may say that it is, in CSS pixels.
pub const TALLEST: f64 = 20_000.0;
/// The largest number that a ping may carry.
const PING: f64 = 9_007_199_254_740_991.0;

/// What the page tells.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// It stands; its version and that of the protocol.
    Ready {
        app: String,
        version: u32,
    },
    /// How tall it is, in CSS pixels.
    Height(f64),
    Progress(Progress),
    /// A result is shown.
    Completed {
        bank: String,
        progress: Progress,
        summary: Option<Summary>,
    },
    Saved(Keeping),
    /// Where the block is that has the focus, from the top of the page, in CSS pixels.
    Focus {
        top: f64,
        height: f64,
    },
    /// Something that the host can mend.
    Error(ThemeFault),
    Ping(f64),
    Pong(f64),
}

/// How far the person has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Questions with an answer, "not sure" among them.
    pub answered: usize,
    /// All that are asked.
    pub total: usize,
    /// The page of questions that is shown, from 1; 0 where none is.
    pub step: usize,
    /// All such pages.
    pub steps: usize,
}

/// Where the answers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    Saved,
    /// In this tab only.
    Memory,
    /// In this tab only, because the browser has no room.
    Full,
    /// In this tab only, because the browser blocks storage.
    Blocked,
    /// In this tab only, because a newer version of the tool has saved.
    ReadOnly,
}

/// What the page hears.
#[derive(Debug, Clone, PartialEq)]
pub enum Heard {
    Config(Look),
    /// The part of the page that can be seen, from its top, in CSS pixels.
    Viewport {
        top: f64,
        height: f64,
    },
    Ping(f64),
    Pong(f64),
}

impl Heard {
    /// Reads a message; `None` for every one that this version does not know or that is not whole.
    pub fn read(message: &Value) -> Option<Heard> {
        let pixels = |name| message.number_of(name, TALLEST);
        match message.text_of("t")? {
            "config" => Some(Heard::Config(look(message))),
            "viewport" => Some(Heard::Viewport { top: pixels("top")?, height: pixels("height")? }),
            "ping" => Some(Heard::Ping(message.number_of("n", PING)?)),
            "pong" => Some(Heard::Pong(message.number_of("n", PING)?)),
            _ => None,
        }
    }
}

impl Told {
    /// How much the host must have asked for before it may be told this.
    pub fn needs(&self) -> Share {
        match self {
            Told::Completed { summary: Some(_), .. } => Share::Summary,
            Told::Progress(_) | Told::Completed { .. } => Share::Progress,
            _ => Share::Nothing,
        }
    }

    /// The message.
    pub fn value(&self) -> Value {
        let (name, mut fields) = match self {
            Told::Ready { app, version } => ("ready", vec![("app", Value::text(app)), ("v", whole(*version as usize))]),
            Told::Height(pixels) => ("height", vec![("px", length(*pixels))]),
            Told::Progress(progress) => ("progress", progress.fields()),
            Told::Completed { bank, progress, summary } => {
                let mut fields = vec![
                    ("bank", Value::text(bank)),
                    ("answered", whole(progress.answered)),
                    ("total", whole(progress.total)),
                ];
                fields.extend(summary.iter().flat_map(Summary::fields));
                ("completed", fields)
            }
            Told::Saved(keeping) => ("saved", vec![("state", Value::text(keeping.word()))]),
            Told::Focus { top, height } => ("focus", vec![("top", length(*top)), ("height", length(*height))]),
            Told::Error(fault) => ("error", vec![("code", Value::text(fault.code()))]),
            Told::Ping(number) => ("ping", vec![("n", Value::number(*number))]),
            Told::Pong(number) => ("pong", vec![("n", Value::number(*number))]),
        };
        fields.push(("t", Value::text(name)));
        Value::Object(fields)
    }
}

impl Progress {
    fn fields(self) -> Vec<(&'static str, Value)> {
        vec![
            ("answered", whole(self.answered)),
            ("total", whole(self.total)),
            ("step", whole(self.step)),
            ("steps", whole(self.steps)),
        ]
    }
}

impl Keeping {
    fn word(self) -> &'static str {
        match self {
            Keeping::Saved => "saved",
            Keeping::Memory => "memory",
            Keeping::Full => "full",
            Keeping::Blocked => "blocked",
            Keeping::ReadOnly => "readonly",
        }
    }
}

/// A count; counts of a page are far below 2^53.
fn whole(count: usize) -> Value {
    Value::Number(count as f64)
}

/// A length in CSS pixels, brought within what a message may hold.
fn length(pixels: f64) -> Value {
    Value::number(pixels.clamp(0.0, TALLEST))
}
