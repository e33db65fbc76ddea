//! What the checker says of a bank's text, ready to be shown.

use std::rc::Rc;

use crate::app::hooks::shared::Shared;
use crate::bank::fault::Fault;
use crate::bank::model::Bank;
use crate::bank::read::read;
use crate::bank::warn::warnings;
use crate::i18n::fault::{bank_fault, bank_warning};
use crate::json::locate::{Position, locate};
use crate::json::place::Place;

/// So many places are shown; past them nobody reads, and most go with the first.
pub const SHOWN: usize = 200;

/// What came of checking one text.
#[derive(Debug, Clone, PartialEq)]
pub enum Checked {
    /// There is no text.
    Nothing,
    Faulty(Rc<Faulty>),
    Sound(Rc<Sound>),
}

/// A bank that cannot be used.
#[derive(Debug, PartialEq)]
pub struct Faulty {
    /// How many faults there are.
    pub count: usize,
    /// The first of them, in file order.
    pub first: Vec<Said>,
}

/// A bank that can be used.
#[derive(Debug, PartialEq)]
pub struct Sound {
    pub bank: Shared<Bank>,
    pub warnings: Vec<Said>,
    /// The file, as it was checked.
    pub text: Rc<str>,
}

/// One place and what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub place: Place,
    /// `None` where the whole file is meant.
    pub position: Option<Position>,
    pub what: String,
}

/// Checks a text.
///
/// A sound bank lives as long as the page, because that is how everything that draws one holds it. It is as large as its
/// file, and one comes of each pause in typing in which the text is sound.
pub fn check(text: &Rc<str>) -> Checked {
    if text.trim().is_empty() {
        return Checked::Nothing;
    }
    match read(text.as_bytes()) {
        Err(faults) => Checked::Faulty(Rc::new(faulty(&faults, text))),
        Ok(bank) => {
            let warnings = warnings(&bank);
            let warnings =
                warnings.iter().take(SHOWN).map(|warning| said(text, &warning.place, bank_warning(&warning.kind)));
            let warnings = warnings.collect();
            let bank = Shared::new(Box::leak(Box::new(bank)));
            Checked::Sound(Rc::new(Sound { bank, warnings, text: Rc::clone(text) }))
        }
    }
}

/// The faults of a text, as they are shown.
pub fn faulty(faults: &[Fault], text: &str) -> Faulty {
    let first = faults.iter().take(SHOWN).map(|fault| said(text, &fault.place, bank_fault(&fault.kind))).collect();
    Faulty { count: faults.len(), first }
}

fn said(text: &str, place: &Place, what: String) -> Said {
    let position = (!place.as_str().is_empty()).then(|| locate(text, place));
    Said { place: place.clone(), position, what }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOY: &str = include_str!("../../../bank/data/library.json");

    #[test]
    fn every_fault_has_its_line_and_its_sentence() {
        let broken = TOY.replacen("\"version\": \"1.2.0\"", "\"version\": \"two\"", 1);
        let broken = broken.replacen("\"license\": \"CC0-1.0\"", "\"license\": \"<b>CC0</b>\"", 1);
        let Checked::Faulty(faulty) = check(&Rc::from(broken)) else { panic!("it is broken") };
        let places: Vec<&str> = faulty.first.iter().map(|said| said.place.as_str()).collect();
        assert_eq!((faulty.count, places), (2, vec!["/version", "/license"]));
        assert_eq!(faulty.first[0].position.map(|position| position.line), Some(4));
        assert!(faulty.first[1].what.contains("without HTML"), "{}", faulty.first[1].what);
    }

    #[test]
    fn a_sound_bank_brings_its_warnings() {
        let warned = TOY.replacen("\"short\": \"Vehicle\"", "\"short\": \"A vehicle for all the visits\"", 1);
        let Checked::Sound(sound) = check(&Rc::from(warned)) else { panic!("it is sound") };
        let of_short = sound.warnings.iter().find(|said| said.place.last() == "short").expect("a warning");
        assert!(of_short.what.contains("words") && of_short.position.is_some());
    }

    #[test]
    fn no_text_is_nothing_to_check() {
        assert_eq!(check(&Rc::from(" \n")), Checked::Nothing);
    }
}
