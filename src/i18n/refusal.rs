//! Refused files in words: what is wrong, where, and what to do about it.

use crate::bank::fault;
use crate::files::refusal::{FaultKind, FileKind, Refusal};
use crate::i18n::fault::{bank_fault, malformed, shape_fault};
use crate::json::parse::Malformed;
use crate::json::place::Place;

/// Why a file was not taken, in one sentence that names the place and says what to do.
pub fn sentence(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Faults(faults) => match faults.as_slice() {
            [] => "Nothing was changed.".to_owned(),
            [only] => at(&only.place, &fault_text(&only.kind)),
            [first, others @ ..] => {
                let more = if others.len() == 1 {
                    "one more place".to_owned()
                } else {
                    format!("{} more places", others.len())
                };
                let text = fault_text(&first.kind);
                at(&first.place, &format!("{} ({more} to mend in this file)", text.trim_end_matches('.')))
            }
        },
        Refusal::Malformed(why @ Malformed::DuplicateKey { place }) => at(place, &malformed(why)),
        other => what(other),
    }
}

/// Every place that is wrong and what is wrong there, one line each.
pub fn lines(refusal: &Refusal) -> Vec<(Place, String)> {
    match refusal {
        Refusal::Faults(faults) => faults.iter().map(|fault| (fault.place.clone(), fault_text(&fault.kind))).collect(),
        other => vec![(other.place(), what(other))],
    }
}

fn at(place: &Place, text: &str) -> String {
    let mut text = text.to_owned();
    if !text.ends_with(['.', '?', '!']) {
        text.push('.');
    }
    if place.as_str().is_empty() { text } else { format!("At {place} in the file: {text}") }
}

fn what(refusal: &Refusal) -> String {
    match refusal {
        Refusal::Malformed(Malformed::Syntax { line, column }) => format!(
            "This is not a file saved by this tool: from line {line}, column {column} on it is not JSON; choose a file that you saved here."
        ),
        Refusal::Malformed(why) => malformed(why),
        Refusal::OtherKind { expected, found: None } | Refusal::OtherProgram { expected } => {
            format!("This is not a file saved by this tool; choose {}.", named(*expected))
        }
        Refusal::OtherKind { expected, found: Some(found) } => {
            format!("This is {}; choose {}.", named(*found), named(*expected))
        }
        Refusal::Newer { found } => format!(
            "This file was saved by a newer version of this tool (format version {found}); update or reload the tool, then open it again."
        ),
        Refusal::OtherBank { id, version } => format!(
            "These answers belong to the question bank \"{id}\", version {version}; open that bank's file first."
        ),
        Refusal::Damaged => {
            "This save is damaged: its checksum does not fit its content; keep a copy, and open the last file that you saved.".to_owned()
        }
        Refusal::DamagedReport => {
            "This report does not hold its answers any more, or not all of them; open the report as it was first saved, or a file of answers.".to_owned()
        }
        Refusal::Faults(_) => sentence(refusal),
    }
}

fn named(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Bank => "a question bank",
        FileKind::Text => "a translation of a question bank",
        FileKind::Response => "a file of answers",
        FileKind::Team => "a team's file",
        FileKind::Save => "a browser's own save",
    }
}

/// What one fault is.
pub fn fault_text(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Shape(shape) => shape_fault(shape),
        FaultKind::Unknown { named, found, nearest } => {
            bank_fault(&fault::FaultKind::Unknown { named: *named, id: found.clone(), nearest: nearest.clone() })
        }
        FaultKind::TwoStates => {
            "An answer is a level, \"not_sure\" or \"not_applicable\", and this one is more than one of them; keep one."
                .to_owned()
        }
        FaultKind::UnknownState => {
            "No answer has a \"state\"; write \"level\": 2, \"not_sure\": true or \"not_applicable\": true.".to_owned()
        }
        FaultKind::AlwaysApplies => "This item always applies; give a level, or \"not_sure\": true.".to_owned(),
        FaultKind::NotHalf => "A team's level is a whole number or a half, as in 1.5.".to_owned(),
        FaultKind::SharesSum { found } => format!("The shares sum to {found}; change them so that they sum to 100."),
        FaultKind::NotUuid => {
            "This is no UUID of version 4; write one such as 6f1c0d3e-8a4b-4c2d-9e5f-0a1b2c3d4e5f.".to_owned()
        }
        FaultKind::TooMany { limit } => format!("There are more than {limit} entries; leave some out."),
        FaultKind::NotesTooLong { limit } => {
            format!("All notes together have more than {limit} characters; shorten some.")
        }
        FaultKind::NotDate => "This is no date; write year, month and day, as in 2027-03-01.".to_owned(),
        FaultKind::NotStamp => "This is no stamp; write a count and a tab, as in [12, \"tab\"].".to_owned(),
        FaultKind::NotEarlier => {
            "An earlier answer is not later than what stands, and the latest comes first; mend or leave out its stamp."
                .to_owned()
        }
        FaultKind::LevelCounts { levels } => format!("This item has {levels} levels; give one count for each."),
        FaultKind::MoreThanPeople { people } => {
            format!("These counts sum to more than the {people} people of the file; mend them or \"n\".")
        }
        FaultKind::Twice => "This item stands in the list already; leave it out here.".to_owned(),
    }
}
