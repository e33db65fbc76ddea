//! Reading an archive from memory. Nothing it says of itself is believed before it is checked.

use std::ops::Range;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use super::crc::crc;
use super::{CENTRAL, CENTRAL_LENGTH, DEFLATED, ENCRYPTED, END, END_LENGTH, LOCAL, LOCAL_LENGTH, STORED};

/// Why an archive, or an entry of it, is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// No archive, or one that was cut off.
    NoArchive,
    /// It says of itself what cannot be, or its content has another checksum.
    Broken,
    Encrypted,
    /// Packed in a way that is not read here.
    Unknown,
    /// Unpacked, it would be larger than what is allowed.
    TooLarge,
    /// More entries than what is allowed.
    TooMany,
    /// An entry that is an archive itself.
    Nested,
    /// An entry that no person put in: what a computer writes beside the files for itself.
    OfSystem,
}

/// One file of an archive, still packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// With its folders, as it stands there; `/` at its end means that it is a folder.
    pub name: String,
    /// Bytes of its content, as the archive claims.
    pub size: usize,
    flags: u16,
    method: u16,
    crc: u32,
    /// Where its packed bytes are; `None` where the archive has none there.
    packed: Option<Range<usize>>,
}

/// What is in an archive, in the order of its directory. An entry that is not where the directory says is found out when
/// it is unpacked, so that it costs none of the others.
pub fn entries(bytes: &[u8]) -> Result<Vec<Entry>, Damage> {
    let end = end(bytes).ok_or(Damage::NoArchive)?;
    let (count, mut at) = (half(bytes, end + 10)?, word(bytes, end + 16)?);
    // The largest numbers stand for ones that did not fit.
    if count == u16::MAX || word(bytes, end + 16)? == u32::MAX as usize {
        return Err(Damage::Unknown);
    }
    let mut entries = Vec::new();
    for _ in 0..count {
        let (entry, next) = entry(bytes, at)?;
        entries.push(entry);
        at = next;
    }
    // Entries that share their bytes are how a small archive unpacks without end.
    let length = |entry: &Entry| entry.packed.as_ref().map_or(0, ExactSizeIterator::len);
    if entries.iter().map(length).sum::<usize>() > bytes.len() {
        return Err(Damage::Broken);
    }
    Ok(entries)
}

impl Entry {
    /// Its content out of the archive's bytes, if that is at most `most` bytes.
    pub fn unpack(&self, archive: &[u8], most: usize) -> Result<Vec<u8>, Damage> {
        if self.flags & ENCRYPTED != 0 {
            return Err(Damage::Encrypted);
        }
        if self.size > most {
            return Err(Damage::TooLarge);
        }
        let packed = self.packed.clone().and_then(|range| archive.get(range)).ok_or(Damage::Broken)?;
        let content = match self.method {
            STORED => packed.to_vec(),
            DEFLATED => decompress_to_vec_with_limit(packed, self.size).map_err(|error| match error.status {
                TINFLStatus::HasMoreOutput => Damage::TooLarge,
                _ => Damage::Broken,
            })?,
            _ => return Err(Damage::Unknown),
        };
        if content.len() == self.size && crc(&content) == self.crc { Ok(content) } else { Err(Damage::Broken) }
    }
}

/// Where the record at the end begins; a comment of at most 65,535 bytes may follow it.
fn end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_LENGTH)?;
    let first = last.saturating_sub(usize::from(u16::MAX));
    (first..=last).rev().find(|at| bytes[*at..].starts_with(&END.to_le_bytes()))
}

/// The entry whose record in the directory begins here, and where the next begins.
fn entry(bytes: &[u8], at: usize) -> Result<(Entry, usize), Damage> {
    is_record(bytes, at, CENTRAL)?;
    let (name_length, extra, comment) = (half(bytes, at + 28)?, half(bytes, at + 30)?, half(bytes, at + 32)?);
    let (packed, size, offset) = (word(bytes, at + 20)?, word(bytes, at + 24)?, word(bytes, at + 42)?);
    let name = slice(bytes, at + CENTRAL_LENGTH, usize::from(name_length))?;
    let entry = Entry {
        // Many programs write UTF-8 without saying so; an older code page only garbles letters that are not ASCII.
        name: String::from_utf8_lossy(name).into_owned(),
        size,
        flags: half(bytes, at + 8)?,
        method: half(bytes, at + 10)?,
        crc: u32::try_from(word(bytes, at + 16)?).unwrap_or_default(),
        packed: packed_at(bytes, offset, packed).ok(),
    };
    let lengths = [name_length, extra, comment].map(usize::from);
    Ok((entry, at + CENTRAL_LENGTH + lengths.iter().sum::<usize>()))
}

/// Where the bytes of an entry are whose own record begins here; that has its own idea of how long its names are.
fn packed_at(bytes: &[u8], offset: usize, length: usize) -> Result<Range<usize>, Damage> {
    is_record(bytes, offset, LOCAL)?;
    let before = usize::from(half(bytes, offset + 26)?) + usize::from(half(bytes, offset + 28)?);
    let start = offset + LOCAL_LENGTH + before;
    slice(bytes, start, length)?;
    Ok(start..start + length)
}

fn is_record(bytes: &[u8], at: usize, kind: u32) -> Result<(), Damage> {
    if word(bytes, at)? == kind as usize { Ok(()) } else { Err(Damage::Broken) }
}

fn slice(bytes: &[u8], at: usize, length: usize) -> Result<&[u8], Damage> {
    at.checked_add(length).and_then(|end| bytes.get(at..end)).ok_or(Damage::Broken)
}

fn half(bytes: &[u8], at: usize) -> Result<u16, Damage> {
    let bytes = slice(bytes, at, 2)?;
    Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u16::from(*byte)))
}

fn word(bytes: &[u8], at: usize) -> Result<usize, Damage> {
    let bytes = slice(bytes, at, 4)?;
    Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
