//! WHAT WE EXCHANGE: files in and out, each with its own format and major version.
//!
//! Reading is strict and total: bytes come out as a checked value, or as a `Refusal` that names every place
//! that is wrong and changes nothing. Writing is stable: the same value gives the same bytes, and a file
//! that was read gives its bytes again. The shapes that are written stand in `wire`; the published schemas
//! are generated from them, and a test holds reader and schema together.

pub mod backup;
pub mod calendar;
pub mod claimed;
pub mod elsewhere;
pub mod format;
pub mod html;
pub mod intake;
pub mod invitation;
pub mod kept_bank;
pub mod link;
pub mod listed;
pub mod meeting;
pub mod notes;
pub mod people;
pub mod person;
pub mod png;
pub mod preview;
pub mod refusal;
pub mod rescue;
pub mod response;
pub mod result;
pub mod salvage;
pub mod save;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod shown_name;
pub mod table;
pub mod team;
pub mod wire;
pub mod words;
pub mod zip;

mod migrate;
mod packed;
