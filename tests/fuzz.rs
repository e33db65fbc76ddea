//! Every reader held to its promises with the bytes that fuzzers have found so far (`./dev fuzz`, tests/fuzz/README.md).

use std::fs;
use std::path::Path;

#[path = "fuzz/src/lib.rs"]
mod promises;

/// What fuzzers found stays small enough to go through on every change.
const CORPUS_LIMIT: u64 = 400 * 1024;

#[test]
fn every_reader_keeps_its_promises_with_all_that_was_found() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/corpus");
    let mut size = 0;
    for (name, reader) in promises::READERS {
        let mut files: Vec<_> = fs::read_dir(folder.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert!(!files.is_empty(), "nothing in the corpus of {name}");
        files.sort();
        for file in files {
            let bytes = fs::read(&file).unwrap();
            size += bytes.len() as u64;
            let outcome = std::panic::catch_unwind(|| reader(&bytes));
            assert!(outcome.is_ok(), "a promise is broken by {}", file.display());
        }
    }
    assert!(size <= CORPUS_LIMIT, "{size} bytes");
}

/// A check of the checks: what a reader must not do is seen.
#[test]
fn edits_reach_into_a_whole_file() {
    use promises::{edit::document, sample};
    let whole = sample::response_file();
    let file = document(b"~\0\0\x01\0\0\x0b", &[whole]);
    assert_ne!(serde_json::from_slice::<serde_json::Value>(&file).unwrap(), *whole);
    assert_eq!(document(b"{}", &[whole]), b"{}");
}

/// Every fuzzer of the table is a program, and no other.
#[test]
fn every_reader_has_its_fuzzer() {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/Cargo.toml")).unwrap();
    let programs: Vec<&str> =
        manifest.split("[[bin]]\nname = \"").skip(1).map(|rest| &rest[..rest.find('"').unwrap()]).collect();
    assert_eq!(programs, promises::READERS.map(|(name, _)| name));
}
