//! A question bank that the person keeps in the browser: `foothold-kept-bank/1`, with a checksum that finds damage.

use serde_json::Value;

use super::format::FILE_LIMIT;
use super::save::{SUM, sum_of};
use crate::json::object::Object;
use crate::json::parse;
use crate::json::print::print;

/// A bank's file as it was opened, and what it is called without reading it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptBank {
    pub id: String,
    pub version: String,
    pub title: String,
    pub digest: String,
    /// RFC 3339 in UTC; for display.
    pub at: String,
    /// The file, byte for byte.
    pub text: String,
}

const FORMAT: &str = "foothold-kept-bank/1";
/// The file inside needs room for its own escapes.
const LIMIT: usize = 4 * FILE_LIMIT;

impl KeptBank {
    /// The record as a text.
    pub fn write(&self) -> String {
        let KeptBank { id, version, title, digest, at, text } = self;
        let mut record = Object::default();
        let members = [
            ("format", FORMAT),
            ("id", id),
            ("version", version),
            ("title", title),
            ("digest", digest),
            ("at", at),
            ("text", text),
        ];
        members.iter().for_each(|(key, value)| record.put_text(key, value));
        let sum = sum_of(&record.clone().value());
        record.put_text(SUM, &sum);
        print(&record.value())
    }

    /// The record that a text is; `None` if it is none, or damaged.
    pub fn read(text: &str) -> Option<KeptBank> {
        let tree = parse::parse(text.as_bytes(), LIMIT).ok()?;
        let member = |key: &str| tree.get(key).and_then(Value::as_str);
        if member("format") != Some(FORMAT) || member(SUM) != Some(sum_of(&tree).as_str()) {
            return None;
        }
        let owned = |key: &str| member(key).map(str::to_owned);
        Some(KeptBank {
            id: owned("id")?,
            version: owned("version")?,
            title: owned("title")?,
            digest: owned("digest")?,
            at: owned("at")?,
            text: owned("text")?,
        })
    }
}
