//! What can be wrong with a bank file, and where. The sentences for people are in i18n.

use crate::json::parse::Malformed;
use crate::json::place::Place;
use crate::json::shape::Shape;

/// One broken rule at one place; a bank with any is refused.
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
    /// Another kind of file; `expected` without its version, as in `foothold-bank`.
    OtherFormat { expected: &'static str, found: Option<String> },
    /// A later major version of the format than this tool reads.
    Newer { found: u64, known: u64 },
    /// A key that is missing, of the wrong type or out of bounds.
    Shape(Shape),
    /// The same id twice among things of one kind.
    Duplicate { named: Named, id: String, first: Place },
    /// The same id twice in one list of ids.
    Repeated { id: String },
    /// An id that names nothing in this bank.
    Unknown { named: Named, id: String, nearest: Option<String> },
    /// A module that the scoring names is missing or not scored.
    NamedModule { id: &'static str },
    /// A list that needs at least one has none.
    NoneOf { named: Named },
    /// More of something than a bank may have.
    TooMany { named: Named, found: usize, limit: usize },
    /// A module's scale has too few levels, or more than a level can count.
    ScaleLength { found: usize, least: usize, most: usize },
    /// An item has another number of levels than its module has labels.
    LevelCount { found: usize, expected: usize },
    /// An entry point has no weight in a scored module.
    NoWeight { entry_point: String },
    /// A weight of 0: leave the line out instead.
    ZeroWeight,
    /// An item in a scored module with a weight of the choice check, or the other way round, or without it.
    WeightOfOtherKind { scored: bool },
    /// An item in a scored module with a level that warns.
    WarningWhereScored,
    /// A gate that is not an item of the conditions.
    GateNotCondition { id: String },
    /// A share of a module that is not scored.
    NotScored { id: String },
    /// Shares that do not sum to 100.
    ShareSum { found: u32 },
    /// Readiness shares that sum to 0.
    NoReadiness,
    /// Two cut-offs in the wrong order: the first is above the second.
    CutOffOrder { lower: &'static str, higher: &'static str },
    /// A slip above one half: up and down together would happen more than always.
    Slip,
    /// A gate's cut-off above the highest level of the conditions.
    GateCutOff { top: u8 },
    /// A form that gives a ranking or shortlist without a module that these rest on.
    FormLacks { id: &'static str },
    /// The module asked after a first result must not be scored.
    FollowUpScored,
    /// A level above the item's highest.
    NoSuchLevel { found: u8, top: u8 },
    /// Not two months, or the first after the last.
    Months,
    /// A text without a word.
    EmptyText,
    /// A text with the start of an HTML tag, from there on.
    Html { found: String },
    /// Not a version `1.2.3` (SemVer).
    NotVersion { found: String },
    /// Not a language tag such as `en` or `pt-BR`.
    NotLanguage { found: String },
    /// Not an address that begins with `https://`.
    NotAddress { found: String },
    /// A translation for another bank.
    OtherBank { found: String, expected: String },
}

impl FaultKind {
    /// The name of the broken rule, as `check::RULES` and the build's error lines have it.
    pub fn rule(&self) -> &'static str {
        match self {
            FaultKind::Malformed(_) => "json",
            FaultKind::OtherFormat { .. } | FaultKind::Newer { .. } => "format",
            FaultKind::Shape(_) => "shape",
            FaultKind::Duplicate { .. } => "unique-ids",
            FaultKind::Repeated { .. } => "listed-once",
            FaultKind::Unknown { .. } => "known-names",
            FaultKind::NamedModule { .. } => "named-modules",
            FaultKind::NoneOf { .. } => "at-least-one",
            FaultKind::TooMany { .. } => "limits",
            FaultKind::ScaleLength { .. } => "scale-length",
            FaultKind::LevelCount { .. } => "level-count",
            FaultKind::NoWeight { .. } => "every-entry-point-weighed",
            FaultKind::ZeroWeight => "no-zero-weight",
            FaultKind::WeightOfOtherKind { .. } => "weights-where-scored",
            FaultKind::WarningWhereScored => "warnings-in-choice",
            FaultKind::GateNotCondition { .. } => "gates-are-conditions",
            FaultKind::NotScored { .. } => "shares-of-scored",
            FaultKind::ShareSum { .. } => "shares-sum-to-100",
            FaultKind::NoReadiness => "readiness-shares",
            FaultKind::CutOffOrder { .. } => "cut-offs-in-order",
            FaultKind::Slip => "slip-up-to-half",
            FaultKind::GateCutOff { .. } => "gate-cut-offs",
            FaultKind::FormLacks { .. } => "forms-can-give",
            FaultKind::FollowUpScored => "follow-up-unscored",
            FaultKind::NoSuchLevel { .. } => "levels-exist",
            FaultKind::Months => "months-in-order",
            FaultKind::EmptyText => "no-empty-text",
            FaultKind::Html { .. } => "no-html",
            FaultKind::NotVersion { .. } => "version",
            FaultKind::NotLanguage { .. } => "language",
            FaultKind::NotAddress { .. } => "web-addresses",
            FaultKind::OtherBank { .. } => "same-bank",
        }
    }
}

/// What kinds of things have names in a bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    Module,
    Dimension,
    Item,
    EntryPoint,
    Action,
    Preset,
    Form,
    Role,
    Source,
    /// A term of the glossary.
    Term,
    /// A part of the report that prompts belong to.
    Part,
}

/// One thing that is likely a slip but not certainly; a bank with any is still read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// In the bank's file, or for a stray translation in the translation's.
    pub place: Place,
    pub kind: WarningKind,
}

/// What looks like a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WarningKind {
    /// An item of a scored module that bears on no entry point.
    BearsOnNothing,
    /// A prerequisite on an item that no form asks before the plan: the action never becomes ready.
    NeverReady { item: String },
    /// A level text that the item has already, at the level `first`.
    RepeatedLevel { first: usize },
    /// An item without a short name; its prompt stands in.
    NoShort,
    /// A short name of more than four words.
    LongShort { words: usize },
    /// A text that the translation lacks; the bank's own stands in.
    Untranslated { key: String },
    /// A line of a translation that names no text of the bank.
    StrayLine { nearest: Option<String> },
}
