//! What a save says of itself without the bank that it answers.

use serde_json::Value;

use super::format::FILE_LIMIT;
use crate::json::parse::parse;

/// A save of answers to another bank than the one at hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    pub bank: String,
    pub version: String,
    pub digest: Option<String>,
    /// As the person named it; may be empty.
    pub title: String,
    /// RFC 3339 in UTC; for display.
    pub updated_at: String,
    /// How many items were answered.
    pub answers: usize,
}

/// Reads it; `None` where a text is no save. Its checksum was looked at when it was found to answer another bank.
pub fn read(text: &str) -> Option<Elsewhere> {
    let tree = parse(text.as_bytes(), FILE_LIMIT).ok()?;
    let response = tree.get("response")?;
    let said = |key: &str| response.pointer(key).and_then(Value::as_str).map(str::to_owned);
    Some(Elsewhere {
        bank: said("/bank/id")?,
        version: said("/bank/version").unwrap_or_default(),
        digest: said("/bank/digest"),
        title: said("/title").unwrap_or_default(),
        updated_at: said("/updated_at").unwrap_or_default(),
        answers: response.get("answers").and_then(Value::as_object).map_or(0, |answers| answers.len()),
    })
}
