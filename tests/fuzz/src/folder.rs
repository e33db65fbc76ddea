//! What stands in a folder beside the page: question banks, their translations, and a config.

use foothold::bank::model::Bank;
use foothold::bank::read::{SIZE_LIMIT, minified, read, read_checked};
use foothold::bank::text::translate;
use foothold::config;
use foothold::config::read::{HREF_LIMIT, LINK_TEXT_LIMIT, LINKS_LIMIT, TITLE_LIMIT, is_href};
use foothold::embed::address::is_bank;
use foothold::i18n::config::config_fault;
use foothold::i18n::fault::{bank_fault, bank_warning, error_line};
use foothold::json::locate::locate;
use foothold::json::parse::parse;
use foothold::json::shape::Shape;
use foothold::response::answer::{Level, State};
use foothold::response::begin::begin;
use foothold::response::change::{Change, apply};
use foothold::response::model::Response;
use serde_json::{Value, json};

use super::edit::document;
use super::promise::{comes_back, is_sent, leads, scores};
use super::sample::{self, now, toy};

/// A bank that the checker lets through runs from start to report; one that it does not says every fault and its place.
pub fn bank(bytes: &[u8]) {
    let file = document(bytes, &[sample::bank_file()]);
    translation(&file);
    let tree = parse(&file, SIZE_LIMIT).ok();
    match read(&file) {
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in &faults {
                let is_missing = matches!(fault.kind, foothold::bank::fault::FaultKind::Shape(Shape::Missing));
                leads(&fault.place, tree.as_ref().filter(|_| faults.len() > 1 || !is_format(fault)), is_missing);
                assert!(!bank_fault(&fault.kind).is_empty() && error_line(fault).starts_with(fault.place.as_str()));
                assert!(locate(&String::from_utf8_lossy(&file), &fault.place).line > 0);
            }
        }
        Ok(bank) => {
            let (same, text) = minified(&file).expect("a bank");
            assert_eq!((&same, read_checked(text.as_bytes()).as_ref()), (&bank, Some(&bank)));
            foothold::bank::warn::warnings(&bank)
                .iter()
                .for_each(|warning| assert!(!bank_warning(&warning.kind).is_empty()));
            // A thousand items take their time, and tell no more than a few.
            if bank.items().count() <= 40 {
                runs(&sample::quick(bank), bytes);
            }
        }
    }
}

fn is_format(fault: &foothold::bank::fault::Fault) -> bool {
    fault.place.as_str() == "/format"
}

/// Every form, without an answer and with an answer to everything, by whatever the bytes say.
fn runs(bank: &Bank, bytes: &[u8]) {
    let mut said = bytes.iter().copied().cycle();
    for form in &bank.forms {
        let empty = begin(bank, form, "00000000-0000-4000-8000-000000000300".to_owned(), now());
        let mut answered: Response = empty.clone();
        for placed in bank.items_of(form) {
            let code = said.next().unwrap_or_default();
            let state = match code % 8 {
                0 => None,
                1 => Some(State::NotSure),
                2 if placed.item.not_applicable => Some(State::NotApplicable),
                _ => Some(State::Level(Level::whole(code % (placed.module.top() + 1)))),
            };
            answered = apply(&answered, Change::State { item: placed.item.id.clone(), state }, now(), "tab");
        }
        for response in [empty, answered] {
            scores(&response, bank);
            comes_back(&response, bank);
            is_sent(&response, bank);
        }
    }
}

/// A translation changes no number, and names no place that is not there.
fn translation(file: &[u8]) {
    match translate(toy(), file) {
        Ok(translated) => {
            assert_eq!(translated.bank.digest, toy().digest);
            assert_eq!(foothold::bank::digest::digest(&translated.bank), toy().digest);
        }
        Err(faults) => assert!(faults.iter().all(|fault| !bank_fault(&fault.kind).is_empty()) && !faults.is_empty()),
    }
}

/// A config sets what it says within its limits, or nothing.
pub fn config(bytes: &[u8]) {
    let file = document(bytes, &[sample::config_file()]);
    let tree = parse(&file, config::read::SIZE_LIMIT).ok();
    match config::read::read(&file) {
        Err(faults) => {
            assert!(!faults.is_empty());
            for fault in &faults {
                let is_missing = matches!(fault.kind, config::fault::FaultKind::Shape(Shape::Missing));
                let tree = tree.as_ref().filter(|_| fault.place.as_str() != "/format");
                leads(&fault.place, tree, is_missing);
                assert!(!config_fault(&fault.kind).is_empty());
            }
        }
        Ok(read) => {
            assert!(read.bank.as_deref().is_none_or(is_bank));
            assert!(read.title.as_ref().is_none_or(|title| title.chars().count() <= TITLE_LIMIT));
            assert!(read.links.len() <= LINKS_LIMIT);
            for link in &read.links {
                assert!(is_href(&link.href) && link.href.len() <= HREF_LIMIT);
                assert!(link.text.chars().count() <= LINK_TEXT_LIMIT);
                let scheme = link.href.trim_start().to_ascii_lowercase();
                assert!(!scheme.starts_with("javascript:") && !scheme.starts_with("data:"));
            }
            assert_eq!(read.accent.is_some(), !read.theme().properties.is_empty());
            let again = config::read::read(written(&read).to_string().as_bytes());
            assert_eq!(again, Ok(read));
        }
    }
}

/// The config as a file.
fn written(config: &config::Config) -> Value {
    let links: Vec<Value> = config.links.iter().map(|link| json!({ "text": link.text, "href": link.href })).collect();
    json!({
        "format": config::read::FORMAT,
        "bank": config.bank,
        "title": config.title,
        "accent": config.accent.map(|color| color.to_string()),
        "language": config.language,
        "links": links,
    })
}
