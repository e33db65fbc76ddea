//! `foothold-response/1` as it is written and read; only the schema is made from these shapes.

#![expect(dead_code, reason = "only the schemas of these shapes are used, so nobody makes or reads one")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::Value;

use super::values::{Count, Day, Object, Owner, ResponseFormat, Tab, Text, Uuid};
use crate::files::wire::values::{Id, LevelNumber, Ordered, Percentage, Word};
use crate::response::answer::{EvidenceTag, Reach, Since};
use crate::response::model::{ResponseKind, Status};

/// One person's answers, or a team's agreed ones.
#[derive(JsonSchema)]
pub struct ResponseFile {
    format: ResponseFormat,
    id: Uuid,
    /// One person's answers, or a team's agreed ones, whose levels may be halves.
    kind: Word<ResponseKind>,
    /// The form that was taken.
    form: Id,
    bank: BankFile,
    /// RFC 3339 in UTC; empty when unknown.
    #[schemars(skip_serializing_if = "Option::is_none")]
    created_at: Option<Text>,
    /// RFC 3339 in UTC; for display, never for ordering.
    #[schemars(skip_serializing_if = "Option::is_none")]
    updated_at: Option<Text>,
    /// Counts changes; the higher one is the newer.
    revision: Option<Count>,
    title: Option<Text>,
    /// A role, never a name.
    #[schemars(skip_serializing_if = "Option::is_none")]
    role: Option<Id>,
    /// A preset of the bank, or whole percentages by module that sum to 100; the bank's first preset when absent.
    preset: Option<PresetFile>,
    answers: Ordered<AnswerFile>,
    /// Answers to items of an older bank that fit nowhere in this one; never scored.
    #[schemars(skip_serializing_if = "Option::is_none")]
    kept: Option<Ordered<AnswerFile>>,
    /// The most critical items, at most three, first the most critical.
    #[schemars(skip_serializing_if = "Option::is_none")]
    critical: Option<Vec<CriticalFile>>,
    /// Answers of the choice check, for each option on the shortlist.
    #[schemars(skip_serializing_if = "Option::is_none")]
    choice: Option<Ordered<Ordered<AnswerFile>>>,
    #[schemars(skip_serializing_if = "Option::is_none")]
    plan: Option<PlanFile>,
    /// What was said last time, where it was taken again; never scored.
    #[schemars(skip_serializing_if = "Option::is_none")]
    again: Option<AgainFile>,
    /// When each thing was last set, for merging: by slot a count and the name of the tab that set it.
    #[schemars(skip_serializing_if = "Option::is_none")]
    clocks: Option<BTreeMap<String, StampFile>>,
    /// By slot, answers that another window gave at the same time and that do not stand, the latest first.
    #[schemars(skip_serializing_if = "Option::is_none")]
    earlier: Option<BTreeMap<String, Vec<EarlierFile>>>,
    /// Members of a newer minor version.
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
    /// What wrote this file.
    app: Option<AppFile>,
    /// What the answers come to, for readers without the tool; recomputed whenever the file is read.
    #[schemars(skip_serializing_if = "Option::is_none")]
    result: Option<Object>,
}

/// The bank that was answered.
#[derive(JsonSchema)]
pub struct BankFile {
    id: Id,
    /// SemVer of its content.
    version: Text,
    /// `sha256:` and 64 hexadecimal digits over all that the numbers depend on; may be left out by hand.
    #[schemars(skip_serializing_if = "Option::is_none")]
    digest: Option<Text>,
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
}

/// A preset of the bank, or the person's own whole percentages.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum PresetFile {
    Preset(Id),
    Own(Ordered<Percentage>),
}

/// One answer: at most one of level, not sure and not applicable, and details that never change a number.
#[derive(JsonSchema)]
struct AnswerFile {
    #[schemars(skip_serializing_if = "Option::is_none")]
    level: Option<LevelNumber>,
    #[schemars(skip_serializing_if = "Option::is_none")]
    not_sure: Option<bool>,
    /// Only where the item may not apply.
    #[schemars(skip_serializing_if = "Option::is_none")]
    not_applicable: Option<bool>,
    /// Since when a need has been there.
    #[schemars(skip_serializing_if = "Option::is_none")]
    since: Option<Word<Since>>,
    /// Whether a strength holds in the highest-need schools too.
    #[schemars(skip_serializing_if = "Option::is_none")]
    reach: Option<Word<Reach>>,
    #[schemars(skip_serializing_if = "Option::is_none")]
    evidence: Option<Word<EvidenceTag>>,
    /// A low level that is a choice.
    #[schemars(skip_serializing_if = "Option::is_none")]
    low_on_purpose: Option<bool>,
    #[schemars(skip_serializing_if = "Option::is_none")]
    discuss: Option<bool>,
    #[schemars(skip_serializing_if = "Option::is_none")]
    note: Option<Text>,
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
}

/// Last time's answers, beside which a response was taken again.
#[derive(JsonSchema)]
struct AgainFile {
    /// The response that was taken last.
    of: Uuid,
    /// When that was last changed, RFC 3339 in UTC; empty when unknown.
    #[schemars(skip_serializing_if = "Option::is_none")]
    on: Option<Text>,
    /// The shares that it was scored with.
    preset: Option<PresetFile>,
    answers: Ordered<AnswerFile>,
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
}

/// A count that only grows, and the tab that counted.
#[derive(JsonSchema)]
struct StampFile(Count, Tab);

/// An answer that does not stand; without one, only the stamp of what was seen and replaced.
#[derive(JsonSchema)]
struct EarlierFile {
    at: StampFile,
    #[schemars(flatten)]
    answer: AnswerFile,
}

/// A most critical item and what lies under it.
#[derive(JsonSchema)]
struct CriticalFile {
    item: Id,
    root_cause: Option<Text>,
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
}

/// What a team chose to do.
#[derive(JsonSchema)]
struct PlanFile {
    #[schemars(skip_serializing_if = "Option::is_none")]
    entry_point: Option<Id>,
    /// Actions of entry points and first moves, which a bank tells apart by their ids.
    #[schemars(skip_serializing_if = "Option::is_none")]
    actions: Option<Ordered<PlannedFile>>,
    /// Conditions that somebody is to open, by item.
    #[schemars(skip_serializing_if = "Option::is_none")]
    conditions: Option<Ordered<PlannedFile>>,
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
}

/// A task of the plan with its owner and date; planned where no status is given.
#[derive(JsonSchema)]
struct PlannedFile {
    #[schemars(skip_serializing_if = "Option::is_none")]
    status: Option<Word<Status>>,
    owner: Option<Owner>,
    due: Option<Day>,
    note: Option<Text>,
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
}

/// What wrote a file.
#[derive(JsonSchema)]
struct AppFile {
    name: Option<Text>,
    version: Option<Text>,
}
