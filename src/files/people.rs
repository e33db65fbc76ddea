//! Files of many people: JSON Lines, with a response a line.

use std::ops::Range;

/// The lines of a file, one after another.
#[derive(Debug)]
pub struct Lines {
    content: Vec<u8>,
    at: usize,
    number: usize,
    is_blank: bool,
}

/// Whether a file has a response a line: its name says so, so that a first line that is broken stops none of the others, or its
/// first line is a whole object, and another follows.
pub fn is_lines(name: &str, content: &[u8]) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    let end = content.iter().position(|byte| *byte == b'\n').unwrap_or(content.len());
    let (first, rest) = content.split_at(end);
    ending.is_some_and(|ending| ending == "jsonl" || ending == "ndjson")
        || is_object(first) && !rest.trim_ascii().is_empty()
}

fn is_object(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.starts_with(b"{") && line.ends_with(b"}")
}

impl Lines {
    /// All of a file's.
    pub fn new(content: Vec<u8>) -> Lines {
        Lines { content, at: 0, number: 0, is_blank: true }
    }

    /// Where a line stands, without its end.
    pub fn content(&self, line: Range<usize>) -> &[u8] {
        self.content.get(line).unwrap_or_default()
    }

    /// Whether there was nothing in any line so far.
    pub fn is_blank(&self) -> bool {
        self.is_blank
    }
}

impl Iterator for Lines {
    /// Its number, from 1, and where it stands.
    type Item = (usize, Range<usize>);

    fn next(&mut self) -> Option<(usize, Range<usize>)> {
        let rest = self.content.get(self.at..).filter(|rest| !rest.is_empty())?;
        let length = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
        self.is_blank &= rest[..length].trim_ascii().is_empty();
        let line = self.at..self.at + length;
        self.at = line.end + 1;
        self.number += 1;
        Some((self.number, line))
    }
}
