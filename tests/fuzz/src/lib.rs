//! What every reader promises: one function for each, which takes any bytes and panics where a promise is broken.
//!
//! The fuzzers (`./dev fuzz`) look for bytes that do so, and `tests/fuzz.rs` of the main package goes through the bytes
//! that they have found so far on every change. Promises are of one kind: what was read, written and read again is the
//! same; what is refused names its places and can be said in words; what was let in can be kept, scored, merged and shown.

pub mod archive;
pub mod bits;
pub mod edit;
pub mod folder;
pub mod frame;
pub mod packed;
pub mod plain;
pub mod promise;
pub mod response;
pub mod sample;
pub mod team;

/// A function that holds a reader to its promises.
pub type Reader = fn(&[u8]);

/// Every reader by the name of its fuzzer and of the folder with its bytes.
pub const READERS: [(&str, Reader); 14] = [
    ("import", response::import),
    ("save", response::save),
    ("migrate", response::migrate),
    ("link", packed::link),
    ("invitation", packed::invitation),
    ("message", frame::message),
    ("theme", frame::theme),
    ("bank", folder::bank),
    ("config", folder::config),
    ("zip", archive::zip),
    ("team", team::team),
    ("meeting", team::meeting),
    ("table", plain::table),
    ("json", plain::json),
];
