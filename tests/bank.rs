//! The bank: what reading refuses and says, what the digest depends on, and what a translation may change.

#[path = "bank/build.rs"]
mod build;
#[path = "bank/change.rs"]
mod change;
#[path = "bank/digest.rs"]
mod digest;
#[path = "bank/read.rs"]
mod read;
#[path = "bank/rules.rs"]
mod rules;
#[path = "bank/translation.rs"]
mod translation;
