//! How firm a verdict is: the counts behind its label, and which answers would change it (scoring, section 6).

use crate::bank::id::ItemId;
use crate::scoring::outcome::{Conclusion, Firmness, Label, Outcome, Pivotal, VerdictKind};

use super::names::{EntryPointName, ItemName, LevelText, Names, Said, level_text};

/// The numbers about X, whoever the label lets be named.
#[derive(Debug, Clone, PartialEq)]
pub struct FirmnessPart {
    pub label: Label,
    pub about: EntryPointName,
    /// Rivals are those that could begin now too; else all with a pressing need.
    pub rivals_start: bool,
    /// Points of Fit before the best rival; `None` without a rival.
    pub gap: Option<f64>,
    pub presets_led: u32,
    pub presets: u32,
    /// Share of what-if runs in which X leads, 0 to 1.
    pub runs_led: f64,
    pub runs: u32,
    pub proven: Option<bool>,
    pub decisive_blanks: Vec<Blank>,
    /// By item, in the order found: one-level changes first.
    pub changes: Vec<Change>,
    /// How many single changes there are in all.
    pub single_changes: u32,
}

/// An open item that could change the verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blank {
    pub item: ItemName,
    pub look_at: String,
}

/// An item whose answer decides who leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    pub item: ItemName,
    /// `None`: the item is open.
    pub from: Option<Said>,
    pub to: Vec<ChangeTo>,
}

/// Another level, and who leads then.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeTo {
    pub text: LevelText,
    /// `None` when nobody is classed then.
    pub leader: Option<EntryPointName>,
}

/// How firm the verdict is; `None` without an X.
pub(super) fn part(names: &Names<'_>, outcome: &Outcome) -> Option<FirmnessPart> {
    let Conclusion::Verdict(verdict) = &outcome.conclusion else {
        return None;
    };
    let firmness = verdict.firmness.as_ref()?;
    Some(FirmnessPart {
        label: firmness.label,
        about: names.entry_point(&firmness.about)?,
        rivals_start: verdict.kind == VerdictKind::StartXPrepareY,
        gap: firmness.gap,
        presets_led: firmness.presets_led,
        presets: super::count(names.bank.presets.len()),
        runs_led: firmness.runs_led,
        runs: names.bank.cut_offs.draws,
        proven: firmness.proven,
        decisive_blanks: firmness.decisive_blanks.iter().filter_map(|id| blank(names, id)).collect(),
        changes: changes(names, firmness),
        single_changes: super::count(firmness.pivotal.len()),
    })
}

fn blank(names: &Names<'_>, id: &ItemId) -> Option<Blank> {
    let look_at = names.bank.item(id.as_str())?.item.look_at.clone();
    Some(Blank { item: names.item(id)?, look_at })
}

fn changes(names: &Names<'_>, firmness: &Firmness) -> Vec<Change> {
    let mut changes: Vec<Change> = Vec::new();
    for pivotal in &firmness.pivotal {
        let Some((item, to)) = names.item(&pivotal.item).zip(change_to(names, pivotal)) else {
            continue;
        };
        match changes.iter_mut().find(|change| change.item.id == pivotal.item) {
            Some(change) => change.to.push(to),
            None => {
                let from = pivotal.from.and_then(|_| names.said_of(&pivotal.item));
                changes.push(Change { item, from, to: vec![to] });
            }
        }
    }
    changes
}

fn change_to(names: &Names<'_>, pivotal: &Pivotal) -> Option<ChangeTo> {
    let placed = names.bank.item(pivotal.item.as_str())?;
    let leader = pivotal.leader.as_ref().and_then(|id| names.entry_point(id));
    Some(ChangeTo { text: level_text(&placed, pivotal.to)?, leader })
}
