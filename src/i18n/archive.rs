//! Archives in words: why one, or a file of one, is not read, and what to do about it.

use crate::files::zip::handed_in::LIMITS;
use crate::files::zip::read::Damage;
use crate::i18n::text::{fill, grouped};

const MEGABYTE: usize = 1024 * 1024;

/// Why an archive is not read at all.
pub fn whole(damage: Damage) -> String {
    let (most, megabytes) = (grouped(LIMITS.files), (LIMITS.packed / MEGABYTE).to_string());
    let template = match damage {
        Damage::NoArchive => "This is no ZIP archive, or its end is missing; pack or send it again.",
        Damage::TooMany => "There are more than {most} files in this archive; make several of it.",
        Damage::TooLarge => "This archive is larger than {megabytes} MB; make several of it.",
        Damage::Encrypted => "This archive is locked with a password; pack it without one.",
        Damage::Unknown => "This archive is packed in a way that is not read here; pack it as a plain ZIP file.",
        Damage::Broken | Damage::Nested | Damage::OfSystem => "This archive is damaged; pack or send it again.",
    };
    fill(template, &[("most", &most), ("megabytes", &megabytes)])
}

/// Why one file of an archive is not read. The name is the file's, as it may be shown.
pub fn file(name: &str, damage: Damage) -> String {
    let megabytes = (LIMITS.file / MEGABYTE).to_string();
    let template = match damage {
        Damage::Encrypted => "\"{name}\" in this archive is locked with a password; pack it without one.",
        Damage::Unknown => {
            "\"{name}\" in this archive is packed in a way that is not read here; pack it as a plain ZIP file."
        }
        Damage::TooLarge | Damage::TooMany => {
            "\"{name}\" in this archive is larger than {megabytes} MB, or all files together are too large; hand it over by itself."
        }
        Damage::Nested => {
            "\"{name}\" in this archive is an archive or an Office document itself; put the files that are in it beside the others."
        }
        Damage::OfSystem => {
            "\"{name}\" in this archive was put there by the computer that packed it; no answers are missing."
        }
        Damage::NoArchive | Damage::Broken => "\"{name}\" in this archive is damaged; pack or send it again.",
    };
    fill(template, &[("name", name), ("megabytes", &megabytes)])
}
