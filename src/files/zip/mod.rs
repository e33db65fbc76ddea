//! ZIP archives: the wrapping of a Word document, and of many files handed over as one.
//!
//! Only what such files need: stored and deflated entries, no encryption, no archive beyond 4 GB. What is handed in by
//! somebody else is read through `handed_in`, which has the limits. Writing is stable: the same files give the same bytes, so
//! every entry is dated 1980, the earliest day that the format knows.

pub mod handed_in;
pub mod read;
pub mod write;

mod crc;

/// First bytes of the three kinds of record.
const LOCAL: u32 = 0x0403_4b50;
const CENTRAL: u32 = 0x0201_4b50;
const END: u32 = 0x0605_4b50;
/// Bytes of each before its names.
const LOCAL_LENGTH: usize = 30;
const CENTRAL_LENGTH: usize = 46;
const END_LENGTH: usize = 22;
/// How an entry is packed.
const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// Flags of an entry: it is encrypted; its name is UTF-8.
const ENCRYPTED: u16 = 1;
const UTF_8: u16 = 1 << 11;
