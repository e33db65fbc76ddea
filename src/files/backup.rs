//! What was there before something took its place: `foothold-backup/1`, kept in the browser only.

use serde_json::Value;

use super::words::Words;
use crate::json::object::Object;
use crate::json::parse;
use crate::json::print::print;

/// A backup. Its text is a file of ours as it was, so that taking it out again needs nothing but reading that file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The response's id.
    pub id: String,
    pub why: Why,
    /// RFC 3339 in UTC; for display.
    pub at: String,
    pub title: String,
    /// A response's file or a save, byte for byte.
    pub text: String,
}

/// What was about to happen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A file replaced it.
    Import,
    /// A file was merged into it.
    Merge,
    StartOver,
    /// An older backup replaced it.
    Restore,
    /// It was carried over to another version of the bank.
    Bank,
}

const FORMAT: &str = "foothold-backup/1";
/// A save inside needs room for its own escapes.
const LIMIT: usize = 4 * super::format::FILE_LIMIT;

impl Backup {
    /// The backup as a text.
    pub fn write(&self) -> String {
        let Backup { id, why, at, title, text } = self;
        let mut backup = Object::default();
        let members =
            [("format", FORMAT), ("id", id), ("why", why.word()), ("at", at), ("title", title), ("text", text)];
        members.iter().for_each(|(key, value)| backup.put_text(key, value));
        print(&backup.value())
    }

    /// The backup that a text is; `None` if it is none.
    pub fn read(text: &str) -> Option<Backup> {
        let tree = parse::parse(text.as_bytes(), LIMIT).ok()?;
        let member = |key: &str| tree.get(key).and_then(Value::as_str);
        let (_, why) = Why::WORDS.iter().find(|(word, _)| member("why") == Some(word))?;
        let owned = |key: &str| member(key).map(str::to_owned);
        let backup =
            Backup { id: owned("id")?, why: *why, at: owned("at")?, title: owned("title")?, text: owned("text")? };
        (member("format") == Some(FORMAT)).then_some(backup)
    }
}
