//! Recognizes a file by its `format`: ours or not, which kind, and in which major version.

use serde_json::Value;

use super::html;
use super::migrate;
use super::refusal::{FileKind, Refusal};
use crate::json::parse;

/// Bytes in one file (the bank has its own limit).
pub const FILE_LIMIT: usize = 5 * 1024 * 1024;

/// What the files of other programs begin with that people mix up with ours: PDF, PNG, JPEG, GIF, and ZIP, which a
/// document or a spreadsheet is inside.
const FOREIGN: [&[u8]; 5] = [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8", b"PK\x03\x04"];

/// What each kind is called in `format`, before the stroke and the major version.
const NAMES: [(&str, FileKind); 5] = [
    ("foothold-bank", FileKind::Bank),
    ("foothold-text", FileKind::Text),
    ("foothold-response", FileKind::Response),
    ("foothold-team", FileKind::Team),
    ("foothold-save", FileKind::Save),
];

/// The kind and major version of a document, if it is one of ours.
pub fn recognize(tree: &Value) -> Option<(FileKind, u64)> {
    let (name, major) = tree.as_object()?.get("format")?.as_str()?.split_once('/')?;
    let (_, kind) = NAMES.iter().find(|(known, _)| *known == name)?;
    let is_number = !major.is_empty() && !major.starts_with('0') && major.bytes().all(|byte| byte.is_ascii_digit());
    // A number too large for us is newer all the same.
    is_number.then(|| (*kind, major.parse().unwrap_or(u64::MAX)))
}

/// Parses a file of this kind, or of a response the HTML report that carries it, and brings it to the newest major version.
pub fn open(bytes: &[u8], expected: FileKind) -> Result<Value, Refusal> {
    if FOREIGN.iter().any(|magic| bytes.starts_with(magic)) {
        return Err(Refusal::OtherProgram { expected });
    }
    if expected == FileKind::Response && bytes.len() <= FILE_LIMIT && html::is_report(bytes) {
        let carried = html::carried(bytes).and_then(|json| parse::parse(json, FILE_LIMIT).ok());
        return accept(carried.ok_or(Refusal::DamagedReport)?, expected);
    }
    let tree = parse::parse(bytes, FILE_LIMIT).map_err(Refusal::Malformed)?;
    accept(tree, expected)
}

/// Brings a parsed document of this kind to the newest major version.
pub fn accept(tree: Value, expected: FileKind) -> Result<Value, Refusal> {
    match recognize(&tree) {
        Some((kind, major)) if kind == expected => migrate::migrate(tree, kind, major),
        other => Err(Refusal::OtherKind { expected, found: other.map(|(kind, _)| kind) }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn refusal(tree: Value) -> Refusal {
        accept(tree, FileKind::Response).expect_err("refused")
    }

    #[test]
    fn the_current_major_version_is_taken() {
        let tree = json!({"format": "foothold-response/1", "x": 1});
        assert_eq!(accept(tree.clone(), FileKind::Response), Ok(tree));
    }

    #[test]
    fn a_newer_major_version_is_refused_by_name() {
        assert_eq!(refusal(json!({"format": "foothold-response/2"})), Refusal::Newer { found: 2 });
        let endless = format!("foothold-response/{}", "9".repeat(60));
        assert_eq!(refusal(json!({"format": endless})), Refusal::Newer { found: u64::MAX });
    }

    #[test]
    fn another_kind_of_our_files_is_told_apart_from_a_foreign_one() {
        let expected = FileKind::Response;
        let bank = Refusal::OtherKind { expected, found: Some(FileKind::Bank) };
        assert_eq!(refusal(json!({"format": "foothold-bank/1"})), bank);
        let foreign = Refusal::OtherKind { expected, found: None };
        for tree in [
            json!(null),
            json!(42),
            json!("x"),
            json!([]),
            json!(["foothold-response/1"]),
            json!({}),
            json!({"format": 1}),
            json!({"format": "foothold-response"}),
            json!({"format": "foothold-response/"}),
            json!({"format": "foothold-response/0"}),
            json!({"format": "foothold-response/01"}),
            json!({"format": "foothold-response/+1"}),
            json!({"format": "other-product/1"}),
        ] {
            assert_eq!(refusal(tree.clone()), foreign, "{tree}");
        }
    }
}
