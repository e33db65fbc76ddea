//! What can be wrong with a config, and where. The sentences for people are in i18n.

use crate::json::parse::Malformed;
use crate::json::place::Place;
use crate::json::shape::Shape;

/// One thing that is wrong, at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub place: Place,
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// No JSON that we read.
    Malformed(Malformed),
    /// Another kind of file.
    OtherFormat { found: Option<String> },
    /// A later major version of the format than this tool reads.
    Newer { found: u64 },
    /// A key that is missing, of the wrong type or too long.
    Shape(Shape),
    /// A key that a config does not have; `nearest` is the one most like it.
    UnknownKey { nearest: Option<String> },
    /// A text without a word.
    EmptyText,
    /// More links than `limit`.
    TooManyLinks { found: usize, limit: usize },
    /// More hosts than `limit`.
    TooManyHosts { found: usize, limit: usize },
    /// Not the name of a JSON file in the same folder.
    NotFileName { found: String },
    /// Nothing that a link may lead to.
    NotAddress { found: String },
    /// Not the beginning of a page's address: scheme, name and perhaps port, and nothing behind them.
    NotOrigin { found: String },
    /// Not a color.
    NotColor { found: String },
    /// A color that cannot be read on the tool's grounds.
    TooPale { found: String },
}
