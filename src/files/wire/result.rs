//! `result` as it is written: what a response comes to, for readers without the tool.

use serde::Serialize;

use super::values::{Id, LevelNumber, Ordered, Percentage, Word};
use crate::scoring::outcome::{Class, GateState, Label, VerdictKind};

/// What a response comes to. An undefined number is null.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ResultFile {
    /// Null where the form gives none.
    pub verdict: Option<Word<VerdictKind>>,
    /// How firm the verdict is; null without an option that it is about.
    pub label: Option<Word<Label>>,
    /// The option to start with; null without one, and always when the label is shared.
    pub lead: Option<Id>,
    /// The option to prepare beside it.
    pub prepare: Option<Id>,
    /// Points of Fit before the best rival.
    pub gap: Option<f64>,
    /// Whether it leads however the open items fall out; null unless it may start now.
    pub proven: Option<bool>,
    /// In how many of the bank's presets it leads.
    pub presets_led: Option<u32>,
    /// Who is named: the lead alone, or all who share.
    pub named: Vec<Id>,
    /// The percentages of the modules that were used.
    pub shares: Ordered<Percentage>,
    /// In rank order, unranked last.
    pub entry_points: Vec<EntryPointFile>,
    pub profile: Ordered<ModuleFile>,
    /// Single answers after which another option would lead.
    pub pivotal: Vec<PivotalFile>,
    /// The open items that could change the verdict most.
    pub decisive_blanks: Vec<Id>,
    /// The conditions that unlock most, when none is ready.
    pub unlocks: Vec<UnlockFile>,
    /// A short form's first few options, in place of a verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shortlist: Option<Vec<Id>>,
    /// What to answer first, when there are not enough answers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub needed: Option<Vec<Id>>,
    /// What to open first, when the lead is to be prepared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_first: Option<Vec<Id>>,
}

/// A lowest and a highest value, 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RangeFile(pub f64, pub f64);

/// One entry point.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct EntryPointFile {
    pub id: Id,
    pub class: Word<Class>,
    /// From 1; ties share one.
    pub rank: Option<u32>,
    /// 0 to 100: how well the answers speak for starting here.
    pub fit: Option<f64>,
    pub fit_range: Option<RangeFile>,
    pub need: Option<f64>,
    pub readiness: Option<f64>,
    /// A module with a share has no answer that bears on it.
    pub provisional: bool,
    /// By module: how far its answers speak for this entry point.
    pub indices: Ordered<IndexFile>,
    pub gates: Ordered<Word<GateState>>,
    /// Share of what-if runs in which it has rank 1, 2 and so on.
    pub rank_shares: Vec<f64>,
    /// What each answer adds to Fit; together they are Fit.
    pub points: Ordered<f64>,
}

/// One entry point's index in one module.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct IndexFile {
    pub value: Option<f64>,
    pub range: Option<RangeFile>,
    /// Share of the applying weight that is answered.
    pub coverage: f64,
}

/// A module's answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ModuleFile {
    #[serde(flatten)]
    pub profile: ProfileFile,
    pub dimensions: Ordered<ProfileFile>,
}

/// Counts and the mean level of a module's or a dimension's answers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ProfileFile {
    /// 0 to 100; high is bad in the needs.
    pub value: Option<f64>,
    pub range: Option<RangeFile>,
    pub answered: u32,
    pub not_sure: u32,
    pub absent: u32,
    pub not_applicable: u32,
}

/// One answer that would change who leads.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PivotalFile {
    pub item: Id,
    /// Null: the item is open.
    pub from: Option<LevelNumber>,
    pub to: LevelNumber,
    /// Null when none is classed then.
    pub leader: Option<Id>,
}

/// A condition and how much of the pressing need waits for it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct UnlockFile {
    pub item: Id,
    pub unlock: f64,
}
