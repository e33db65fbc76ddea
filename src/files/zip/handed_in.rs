//! An archive that somebody hands in: its files one after another, within limits, each with its content or why there is none.

use super::read::{Damage, Entry, entries};
use crate::files::format::FILE_LIMIT;
use crate::files::shown_name::shown_name;

/// What an archive may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of an archive, packed.
    pub packed: usize,
    /// Files in it.
    pub files: usize,
    /// Bytes of one of them, unpacked.
    pub file: usize,
    /// Bytes of all of them together, unpacked.
    pub together: usize,
}

/// Enough for a thousand people and more.
pub const LIMITS: Limits =
    Limits { packed: 64 * 1024 * 1024, files: 10_000, file: FILE_LIMIT, together: 256 * 1024 * 1024 };

/// How an archive begins: with a file, or, where there is none, with its end.
const STARTS: [&[u8]; 2] = [b"PK\x03\x04", b"PK\x05\x06"];
/// What computers write beside the files.
const OF_SYSTEM: [&str; 4] = [".DS_Store", "Thumbs.db", "desktop.ini", "Icon\r"];

/// The files that are still to come. Each is unpacked when it is asked for, so that a page can take them in slices and
/// nothing holds more than one of them.
#[derive(Debug)]
pub struct HandedIn {
    archive: Vec<u8>,
    /// The last comes first.
    entries: Vec<Entry>,
    /// Bytes of one file, and those that may still be unpacked in all.
    most: usize,
    left: usize,
}

/// One file of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedFile {
    /// Its name as it may be shown, with its folders.
    pub name: String,
    pub content: Result<Vec<u8>, Damage>,
}

/// Whether bytes are an archive, or a document that is one inside, by how they begin.
pub fn is_archive(bytes: &[u8]) -> bool {
    STARTS.iter().any(|start| bytes.starts_with(start))
}

impl HandedIn {
    /// Looks into an archive; nothing is unpacked yet.
    pub fn open(archive: Vec<u8>, limits: Limits) -> Result<HandedIn, Damage> {
        if archive.len() > limits.packed {
            return Err(Damage::TooLarge);
        }
        let mut entries = entries(&archive)?;
        entries.retain(|entry| !entry.name.ends_with('/'));
        if entries.len() > limits.files {
            return Err(Damage::TooMany);
        }
        entries.reverse();
        Ok(HandedIn { archive, entries, most: limits.file, left: limits.together })
    }

    fn content(&mut self, entry: &Entry) -> Result<Vec<u8>, Damage> {
        if is_of_system(&entry.name) {
            return Err(Damage::OfSystem);
        }
        let content = entry.unpack(&self.archive, self.most.min(self.left))?;
        self.left -= content.len();
        if is_archive(&content) { Err(Damage::Nested) } else { Ok(content) }
    }
}

impl Iterator for HandedIn {
    type Item = HandedFile;

    fn next(&mut self) -> Option<HandedFile> {
        let entry = self.entries.pop()?;
        Some(HandedFile { name: shown_name(&entry.name), content: self.content(&entry) })
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.entries.len(), Some(self.entries.len()))
    }
}

impl ExactSizeIterator for HandedIn {}

fn is_of_system(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/") || last.starts_with("._") || OF_SYSTEM.contains(&last)
}
