//! WHAT WE ASK: the question bank, its rules and its digest.
//!
//! A `Bank` exists only checked: `read` notes every fault of shape, `check` every broken rule, and only a
//! bank without either comes out. Whoever holds one need not check again.

use std::sync::OnceLock;

pub mod check;
pub mod code;
pub mod cut_offs;
pub mod digest;
pub mod fault;
pub mod find;
pub mod id;
mod knock_on;
pub mod model;
pub mod read;
pub mod text;
mod texts;
pub mod warn;

/// The file of the built-in bank as `build.rs` left it: checked, and without needless spaces.
pub static BUILT_IN_FILE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bank.json"));

/// The bank that the tool comes with.
pub fn built_in() -> &'static model::Bank {
    static BANK: OnceLock<model::Bank> = OnceLock::new();
    BANK.get_or_init(|| {
        let Some(bank) = read::read_checked(BUILT_IN_FILE) else {
            unreachable!("the build script has read these bytes")
        };
        bank
    })
}
