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
pub mod walk;
pub mod warn;

/// The file of the built-in bank as `build.rs` left it: checked, and without needless spaces.
pub static BUILT_IN_FILE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/bank.json"));

/// What the built-in bank is known by without reading it.
pub const BUILT_IN_ID: &str = env!("FOOTHOLD_BANK_ID");
const BUILT_IN_DIGEST: &str = env!("FOOTHOLD_BANK_DIGEST");
const BUILT_IN_VERSION: &str = env!("FOOTHOLD_BANK_VERSION");

/// Whether a bank is the one that the tool comes with, by all that its numbers depend on and by its version.
pub fn is_built_in(bank: &model::Bank) -> bool {
    bank.digest == BUILT_IN_DIGEST && bank.version == BUILT_IN_VERSION
}

/// The first eight digits of a digest: enough to tell two banks apart by eye.
pub fn digits(digest: &str) -> &str {
    let digits = digest.strip_prefix("sha256:").unwrap_or(digest);
    digits.get(..8).unwrap_or(digits)
}

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
