//! Rules about texts: none empty, none with HTML, and the few that have a form of their own.

use crate::bank::fault::FaultKind;
use crate::bank::model::Bank;
use crate::bank::texts::each;
use crate::json::place::Place;

use super::Findings;

/// SemVer: three numbers without leading zeros, then perhaps a pre-release and a build.
pub(super) fn version(bank: &Bank, findings: &mut Findings) {
    let is_number =
        |text: &str| is_made_of(text, |byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    let core = bank.version.split(['-', '+']).next().unwrap_or_default();
    let tail = &bank.version[core.len()..];
    let parts: Vec<&str> = core.split('.').collect();
    let is_tail =
        tail.is_empty() || is_made_of(&tail[1..], |byte| byte.is_ascii_alphanumeric() || b"-.+".contains(&byte));
    if parts.len() != 3 || !parts.into_iter().all(is_number) || !is_tail {
        findings.note(Place::root().key("version"), FaultKind::NotVersion { found: beginning(&bank.version) });
    }
}

/// A language of two or three letters, then parts of two to eight letters or digits.
pub(super) fn language(bank: &Bank, findings: &mut Findings) {
    if !is_language(&bank.language) {
        findings.note(Place::root().key("language"), FaultKind::NotLanguage { found: beginning(&bank.language) });
    }
}

/// Whether this is a language tag such as `en` or `pt-BR`.
pub fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && is_made_of(first, |byte| byte.is_ascii_lowercase())
        && parts.all(|part| (2..=8).contains(&part.len()) && is_made_of(part, |byte| byte.is_ascii_alphanumeric()))
}

/// A page shows these as links, and a link may do anything that its scheme can.
pub(super) fn addresses(bank: &Bank, findings: &mut Findings) {
    for (index, source) in bank.sources.iter().enumerate() {
        let host = source.url.strip_prefix("https://").unwrap_or_default();
        let is_plain = source.url.bytes().all(|byte| byte.is_ascii_graphic());
        if host.is_empty() || host.starts_with(['/', '.', '?', '#']) || !is_plain {
            let place = Place::root().key("sources").index(index).key("url");
            findings.note(place, FaultKind::NotAddress { found: beginning(&source.url) });
        }
    }
}

pub(super) fn empty(bank: &Bank, findings: &mut Findings) {
    every(bank, findings, |text| text.trim().is_empty().then_some(FaultKind::EmptyText));
}

pub(super) fn html(bank: &Bank, findings: &mut Findings) {
    every(bank, findings, |text| html_in(text).map(|found| FaultKind::Html { found }));
}

/// The start of the first HTML tag, end tag or comment: `<` and a letter, `/` or `!`. A bare `<` is a sign like others.
pub fn html_in(text: &str) -> Option<String> {
    let starts_tag = |rest: &str| rest[1..].starts_with(|next: char| next.is_ascii_alphabetic() || "/!".contains(next));
    let start = text.match_indices('<').map(|(start, _)| start).find(|start| starts_tag(&text[*start..]))?;
    Some(text[start..].chars().take(24).collect())
}

fn every(bank: &Bank, findings: &mut Findings, fault_of: impl Fn(&str) -> Option<FaultKind>) {
    // The visitor can change texts, for translations; a copy is the price of having only one.
    each(&mut bank.clone(), &mut |at| {
        if let Some(kind) = fault_of(at.text) {
            findings.note(at.place, kind);
        }
    });
}

fn is_made_of(text: &str, allowed: impl Fn(u8) -> bool) -> bool {
    !text.is_empty() && text.bytes().all(allowed)
}

fn beginning(text: &str) -> String {
    text.chars().take(64).collect()
}
