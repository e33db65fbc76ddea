//! Writing an archive.

use miniz_oxide::deflate::compress_to_vec;

use super::crc::crc;
use super::{CENTRAL, CENTRAL_LENGTH, DEFLATED, END, LOCAL, LOCAL_LENGTH, STORED, UTF_8};

/// How hard to look for repetitions, 0 to 10: what zip programs do unasked.
const LEVEL: u8 = 6;
/// Version of the format that a reader must know, 2.0: deflated entries.
const VERSION: u16 = 20;
/// January 1, 1980, as the format counts days.
const FIRST_DAY: u16 = (1 << 5) | 1;

/// An archive of these files, each a name and its content, in this order. It must stay below 4 GB and 65,536 files, as
/// all that this tool hands over does.
pub fn write(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in files {
        let offset = out.len();
        let deflated = compress_to_vec(content, LEVEL);
        let (method, packed) = if deflated.len() < content.len() { (DEFLATED, &deflated) } else { (STORED, content) };
        let facts = facts(name, method, content, packed);
        out.reserve(LOCAL_LENGTH + name.len() + packed.len());
        put(&mut out, LOCAL);
        out.extend(&facts);
        out.extend(name.bytes());
        out.extend(packed);
        directory.reserve(CENTRAL_LENGTH + name.len());
        put(&mut directory, CENTRAL);
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&facts);
        // No comment, on the first disk, with no attributes.
        directory.extend([0; 10]);
        put(&mut directory, short(offset));
        directory.extend(name.bytes());
    }
    let (start, length, count) = (out.len(), directory.len(), u16::try_from(files.len()).unwrap_or(u16::MAX));
    out.extend(directory);
    put(&mut out, END);
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    put(&mut out, short(length));
    put(&mut out, short(start));
    out.extend([0; 2]);
    out
}

/// What both records of an entry say of it.
fn facts(name: &str, method: u16, content: &[u8], packed: &[u8]) -> Vec<u8> {
    let mut facts = Vec::with_capacity(LOCAL_LENGTH);
    for number in [VERSION, UTF_8, method, 0, FIRST_DAY] {
        facts.extend(number.to_le_bytes());
    }
    for number in [crc(content), short(packed.len()), short(content.len())] {
        put(&mut facts, number);
    }
    facts.extend(u16::try_from(name.len()).unwrap_or(u16::MAX).to_le_bytes());
    facts.extend([0; 2]);
    facts
}

fn put(out: &mut Vec<u8>, number: u32) {
    out.extend(number.to_le_bytes());
}

fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
