//! Faults of a config in words: each one sentence that says what is wrong and what to do about it.

use super::fault::{malformed, shape_fault};
use crate::config::fault::FaultKind;
use crate::config::read::{FORMAT, SIZE_LIMIT};
use crate::json::parse::Malformed;

/// What is wrong with a config.
pub fn config_fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Malformed(Malformed::TooLarge { .. }) => {
            format!("The file is larger than {} KB, which no config is; choose another.", SIZE_LIMIT / 1024)
        }
        FaultKind::Malformed(why) => malformed(why),
        FaultKind::OtherFormat { found: None } => {
            format!("This file does not say what it is; a config begins with \"format\": \"{FORMAT}\".")
        }
        FaultKind::OtherFormat { found: Some(found) } => {
            format!("This is a \"{found}\" file; a config’s format is \"{FORMAT}\".")
        }
        FaultKind::Newer { found } => {
            format!("This file has version {found} of its format, and this tool reads \"{FORMAT}\"; update the tool.")
        }
        FaultKind::Shape(shape) => shape_fault(shape),
        FaultKind::UnknownKey { nearest: None } => "A config has no such key; leave it out.".to_owned(),
        FaultKind::UnknownKey { nearest: Some(nearest) } => {
            format!("A config has no such key; did you mean \"{nearest}\"?")
        }
        FaultKind::EmptyText => "This text is empty; write it, or leave the key out.".to_owned(),
        FaultKind::TooManyLinks { found, limit } => {
            format!("There are {found} links and the foot has room for {limit}; leave some out.")
        }
        FaultKind::TooManyHosts { found, limit } => {
            format!("There are {found} hosts, and {limit} are read; leave some out.")
        }
        FaultKind::NotFileName { found } => format!(
            "\"{found}\" is no file’s name that can be used; put the bank beside index.html and write its name, as in \"our-bank.json\"."
        ),
        FaultKind::NotAddress { found } => format!(
            "\"{found}\" is no address that a link may have; write one that begins with https://, http:// or mailto:, or one relative to this folder."
        ),
        FaultKind::NotOrigin { found } => format!(
            "\"{found}\" names no host; write https:// and its name, as its pages’ addresses begin, without a slash or a path at the end."
        ),
        FaultKind::NotColor { found } => {
            format!("\"{found}\" is no color that can be read here; write six digits, as in \"#0b5d5e\".")
        }
        FaultKind::TooPale { found } => format!(
            "White and light grounds need a darker color than \"{found}\", so that words in it can be read (contrast 4.5:1)."
        ),
    }
}
