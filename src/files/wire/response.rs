//! `foothold-response/1` as it is written.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use super::values::{
    Count, Day, Id, LevelNumber, Object, Ordered, Owner, Percentage, ResponseFormat, Tab, Text, Uuid, Word,
};
use crate::response::answer::{EvidenceTag, Reach, Since};
use crate::response::model::{ResponseKind, Status};

/// One person's answers, or a team's agreed ones.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ResponseFile {
    pub format: ResponseFormat,
    pub id: Uuid,
    /// One person's answers, or a team's agreed ones, whose levels may be halves.
    pub kind: Word<ResponseKind>,
    /// The form that was taken.
    pub form: Id,
    pub bank: BankFile,
    /// RFC 3339 in UTC; empty when unknown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created_at: Option<Text>,
    /// RFC 3339 in UTC; for display, never for ordering.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated_at: Option<Text>,
    /// Counts changes; the higher one is the newer.
    pub revision: Option<Count>,
    pub title: Option<Text>,
    /// A role, never a name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<Id>,
    /// A preset of the bank, or whole percentages by module that sum to 100; the bank's first preset when absent.
    pub preset: Option<PresetFile>,
    pub answers: Ordered<AnswerFile>,
    /// Answers to items of an older bank that fit nowhere in this one; never scored.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kept: Option<Ordered<AnswerFile>>,
    /// The most critical items, at most three, first the most critical.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub critical: Option<Vec<CriticalFile>>,
    /// Answers of the choice check, for each option on the shortlist.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub choice: Option<Ordered<Ordered<AnswerFile>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub plan: Option<PlanFile>,
    /// When each thing was last set, for merging: by slot a count and the name of the tab that set it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clocks: Option<BTreeMap<String, StampFile>>,
    /// By slot, answers that another window gave at the same time and that do not stand, the latest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub earlier: Option<BTreeMap<String, Vec<EarlierFile>>>,
    /// Members of a newer minor version.
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
    /// What wrote this file.
    pub app: Option<AppFile>,
    /// What the answers come to, for readers without the tool; recomputed whenever the file is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<Object>,
}

/// The bank that was answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct BankFile {
    pub id: Id,
    /// SemVer of its content.
    pub version: Text,
    /// `sha256:` and 64 hexadecimal digits over all that the numbers depend on; may be left out by hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub digest: Option<Text>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// A preset of the bank, or the person's own whole percentages.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub enum PresetFile {
    Preset(Id),
    Own(Ordered<Percentage>),
}

/// One answer: at most one of level, not sure and not applicable, and details that never change a number.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AnswerFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<LevelNumber>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_sure: Option<bool>,
    /// Only where the item may not apply.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<bool>,
    /// Since when a need has been there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Word<Since>>,
    /// Whether a strength holds in the highest-need schools too.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reach: Option<Word<Reach>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Word<EvidenceTag>>,
    /// A low level that is a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low_on_purpose: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discuss: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// A count that only grows, and the tab that counted.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct StampFile(pub Count, pub Tab);

/// An answer that does not stand; without one, only the stamp of what was seen and replaced.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct EarlierFile {
    pub at: StampFile,
    #[serde(flatten)]
    pub answer: AnswerFile,
}

/// A most critical item and what lies under it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct CriticalFile {
    pub item: Id,
    pub root_cause: Option<Text>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// What a team chose to do.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PlanFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry_point: Option<Id>,
    /// Actions of entry points and first moves, which a bank tells apart by their ids.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actions: Option<Ordered<PlannedFile>>,
    /// Conditions that somebody is to open, by item.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Ordered<PlannedFile>>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// A task of the plan with its owner and date; planned where no status is given.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct PlannedFile {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Word<Status>>,
    pub owner: Option<Owner>,
    pub due: Option<Day>,
    pub note: Option<Text>,
    #[serde(flatten)]
    pub rest: BTreeMap<String, Value>,
}

/// What wrote a file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct AppFile {
    pub name: Option<Text>,
    pub version: Option<Text>,
}
