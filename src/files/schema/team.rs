//! `foothold-team/1` as it is written and read; only the schema is made from these shapes.

#![expect(dead_code, reason = "only the schemas of these shapes are used, so nobody makes or reads one")]

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde_json::Value;

use super::response::{BankFile, ResponseFile};
use super::values::{Count, Object, TeamFormat, Text};
use crate::files::wire::values::{Id, LevelNumber, Ordered};

/// Several people's answers: whole responses, or counts from which nobody can be told apart.
#[derive(JsonSchema)]
pub struct TeamFile {
    format: TeamFormat,
    bank: BankFile,
    /// Whether there are only counts.
    anonymous: bool,
    /// In an open file: one response a person.
    #[schemars(skip_serializing_if = "Option::is_none")]
    responses: Option<Vec<ResponseFile>>,
    /// In an anonymous file: the form that most of them took.
    #[schemars(skip_serializing_if = "Option::is_none")]
    form: Option<Id>,
    /// In an anonymous file: how many people answered.
    #[schemars(skip_serializing_if = "Option::is_none")]
    n: Option<Count>,
    /// In an anonymous file: how many said what, by item.
    #[schemars(skip_serializing_if = "Option::is_none")]
    aggregate: Option<Ordered<CountsFile>>,
    /// The level that the team agreed on, by item.
    #[schemars(skip_serializing_if = "Option::is_none")]
    agreed: Option<Ordered<AgreedFile>>,
    /// What the answers came to before the talk, for readers without the tool; recomputed whenever the file is read.
    #[schemars(skip_serializing_if = "Option::is_none")]
    before: Option<Object>,
    /// Members of a newer minor version.
    #[schemars(flatten)]
    rest: BTreeMap<String, Value>,
}

/// How many said what of an item.
#[derive(JsonSchema)]
struct CountsFile {
    /// By level, the lowest first.
    counts: Vec<Count>,
    not_sure: Option<Count>,
    absent: Option<Count>,
    not_applicable: Option<Count>,
}

/// What a team agreed on.
#[derive(JsonSchema)]
struct AgreedFile {
    level: LevelNumber,
    /// Why, in a sentence; never in an anonymous file.
    #[schemars(skip_serializing_if = "Option::is_none")]
    reason: Option<Text>,
}
