//! Faults of files in words: each one sentence that says what is wrong and what to do about it.

use crate::bank::fault::{Fault, FaultKind, Named, WarningKind};
use crate::json::parse::Malformed;
use crate::json::shape::{Kind, Shape};

/// A fault of a bank on one line: its JSON pointer, the name of the broken rule, and the sentence.
pub fn error_line(fault: &Fault) -> String {
    let pointer = if fault.place.as_str().is_empty() { "/" } else { fault.place.as_str() };
    format!("{pointer}: {}: {}", fault.kind.rule(), bank_fault(&fault.kind))
}

/// What is wrong with a bank.
pub fn bank_fault(kind: &FaultKind) -> String {
    match kind {
        FaultKind::Malformed(why) => malformed(why),
        FaultKind::OtherFormat { expected, found: None } => {
            format!("This file does not say what it is; a file of this kind begins with \"format\": \"{expected}/1\".")
        }
        FaultKind::OtherFormat { expected, found: Some(found) } => {
            format!("This is a \"{found}\" file; choose one whose format is \"{expected}/1\".")
        }
        FaultKind::Newer { found, known } => format!(
            "This file has version {found} of its format and this tool reads up to {known}: it was saved by a newer version of this tool, so update the tool."
        ),
        FaultKind::Shape(shape) => shape_fault(shape),
        FaultKind::Duplicate { named, id, first } => {
            format!("The {} \"{id}\" is there already, at {first}; give one of them another name.", thing(*named))
        }
        FaultKind::Repeated { id } => format!("\"{id}\" stands in this list already; leave it out here."),
        FaultKind::Unknown { named, id, nearest } => {
            let way_out = nearest
                .as_ref()
                .map_or("use one that is there, or add it".to_owned(), |near| format!("did you mean \"{near}\"?"));
            let end = if nearest.is_some() { "" } else { "." };
            format!("There is no {} \"{id}\" in this bank; {way_out}{end}", thing(*named))
        }
        FaultKind::NamedModule { id } => {
            format!("The scoring needs a module \"{id}\" that is scored; add it, or set its \"scored\" to true.")
        }
        FaultKind::NoneOf { named } => format!("There is no {} at all; add at least one.", thing(*named)),
        FaultKind::TooMany { named, found, limit } => {
            format!("There are {found} {}s and a bank may have {limit}; leave some out.", thing(*named))
        }
        FaultKind::ScaleLength { found, least, most } => {
            format!("There are labels for {found} levels; a scale has {least} to {most}.")
        }
        FaultKind::LevelCount { found, expected } => {
            format!("This item has {found} levels and its module {expected} labels; give it {expected} levels.")
        }
        FaultKind::NoWeight { entry_point } => format!(
            "No item of this scored module has a weight for \"{entry_point}\", so nothing could be said about it; add at least one."
        ),
        FaultKind::ZeroWeight => "A weight of 0 says nothing; leave the line out.".to_owned(),
        FaultKind::WeightOfOtherKind { scored: true } => {
            "Items of a scored module bear on entry points through \"weights\"; leave out the single \"weight\"."
                .to_owned()
        }
        FaultKind::WeightOfOtherKind { scored: false } => {
            "Items of a module that is not scored have one \"weight\", of 1 or more, and no \"weights\".".to_owned()
        }
        FaultKind::WarningWhereScored => {
            "Only an item of the choice check warns at a level; leave \"warning_at\" out here.".to_owned()
        }
        FaultKind::GateNotCondition { id } => {
            format!("\"{id}\" is no item of the module \"conditions\", and only such an item can be a gate.")
        }
        FaultKind::NotScored { id } => format!("The module \"{id}\" is not scored, so it has no share; leave it out."),
        FaultKind::ShareSum { found } => format!("The shares sum to {found}; change them so that they sum to 100."),
        FaultKind::NoReadiness => "The readiness shares sum to 0; give at least one module a share.".to_owned(),
        FaultKind::CutOffOrder { lower, higher } => {
            format!("\"{lower}\" is above \"{higher}\"; lower it, or raise the other.")
        }
        FaultKind::Slip => "An answer slips up or down with this chance each, so it must be at most 0.5.".to_owned(),
        FaultKind::GateCutOff { top } => {
            format!("No condition could ever meet this: the highest level is {top}, so use at most that.")
        }
        FaultKind::FormLacks { id } => {
            format!(
                "A ranking or a shortlist rests on the module \"{id}\"; add it to the form, or let the form give a \"profile\"."
            )
        }
        FaultKind::FollowUpScored => {
            "This module is scored, so it belongs to the form itself; name one here that is not scored.".to_owned()
        }
        FaultKind::NoSuchLevel { found, top } => format!("There is no level {found} here; the highest is {top}."),
        FaultKind::Months => "Give two months, the first not after the last, as in [0, 3].".to_owned(),
        FaultKind::EmptyText => "This text is empty; write it, or leave the key out where it is optional.".to_owned(),
        FaultKind::Html { found } => format!("Texts are plain, so write without HTML: \"{found}\"."),
        FaultKind::NotVersion { found } => format!("\"{found}\" is no version; write three numbers, as in 1.2.3."),
        FaultKind::NotLanguage { found } => format!("\"{found}\" is no language tag; write one such as en or pt-BR."),
        FaultKind::NotAddress { found } => {
            format!("\"{found}\" is no web address that is safe to link; write one that begins with https://.")
        }
        FaultKind::OtherBank { found, expected } => {
            format!(
                "This translation is for the bank \"{found}\" and the bank here is \"{expected}\"; choose the one that fits."
            )
        }
    }
}

/// What looks like a slip in a bank or in a translation of it.
pub fn bank_warning(kind: &WarningKind) -> String {
    match kind {
        WarningKind::BearsOnNothing => {
            "This item bears on no entry point; give it weights, or leave it out.".to_owned()
        }
        WarningKind::NeverReady { item } => {
            format!("No form asks \"{item}\", so this action can never be ready; name an item that a form asks.")
        }
        WarningKind::RepeatedLevel { first } => {
            format!("Level {first} says the same, so nobody could choose between them; reword one.")
        }
        WarningKind::NoShort => {
            "This item has no \"short\" name, so sentences show its whole prompt; add one.".to_owned()
        }
        WarningKind::LongShort { words } => {
            format!("This short name has {words} words; four at most read well in sentences.")
        }
        WarningKind::Untranslated { key } => format!("The translation lacks \"{key}\"; the bank's own text is shown."),
        WarningKind::StrayLine { nearest: None } => "This line names no text of the bank and is not used.".to_owned(),
        WarningKind::StrayLine { nearest: Some(nearest) } => {
            format!("This line names no text of the bank and is not used; did you mean \"{nearest}\"?")
        }
    }
}

/// Why bytes could not be read at all, whatever the file is about.
pub fn malformed(why: &Malformed) -> String {
    match why {
        Malformed::TooLarge { limit } => {
            format!(
                "The file is larger than {} MB, which files of this kind never are; choose another.",
                limit / (1024 * 1024)
            )
        }
        Malformed::Empty => "The file is empty; choose another, or save it again where it came from.".to_owned(),
        Malformed::Utf16 => "The file is saved as UTF-16; save it as UTF-8.".to_owned(),
        Malformed::NotUtf8 { at } => format!("Byte {at} is not UTF-8 text; save the file as UTF-8."),
        Malformed::CutShort => "The file stops in the middle; copy or download it again.".to_owned(),
        Malformed::Syntax { line, column } => {
            format!(
                "This is not JSON at line {line}, column {column}; mend it there, or save the file again where it came from."
            )
        }
        Malformed::DuplicateKey { .. } => "This key is there twice; keep the one that is meant.".to_owned(),
        Malformed::TooDeep { limit, .. } => {
            format!(
                "Lists and objects stand inside each other more than {limit} deep, which no file of this tool does; choose another."
            )
        }
    }
}

/// What is wrong with a single value, whatever the file is about.
pub fn shape_fault(shape: &Shape) -> String {
    match shape {
        Shape::Missing => "This key is missing; add it.".to_owned(),
        Shape::Expected(kind) => format!("This must be {}.", kind_of_value(*kind)),
        Shape::OutOfRange { least, most } => format!("This must be a number from {least} to {most}."),
        Shape::TooLong { limit } => format!("This text has more than {limit} characters; shorten it."),
        Shape::NotOneOf { found, nearest: None } => format!("\"{found}\" is none of the words allowed here."),
        Shape::NotOneOf { found, nearest: Some(nearest) } => {
            format!("\"{found}\" is none of the words allowed here; did you mean \"{nearest}\"?")
        }
        Shape::MalformedId { found } => {
            format!("\"{found}\" is no id; write 2 to 64 of a-z, 0-9 and -, beginning with a letter.")
        }
    }
}

fn kind_of_value(kind: Kind) -> &'static str {
    match kind {
        Kind::Object => "an object in { }",
        Kind::List => "a list in [ ]",
        Kind::Text => "a text in quotation marks",
        Kind::Flag => "true or false",
        Kind::Whole => "a whole number",
        Kind::Number => "a number without quotation marks",
    }
}

fn thing(named: Named) -> &'static str {
    match named {
        Named::Module => "module",
        Named::Dimension => "dimension",
        Named::Item => "item",
        Named::EntryPoint => "entry point",
        Named::Action => "action",
        Named::Preset => "preset",
        Named::Form => "form",
        Named::Role => "role",
        Named::Source => "source",
        Named::Term => "term",
        Named::Part => "part of the report",
    }
}
