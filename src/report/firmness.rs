//! How firm a verdict is: the counts behind its label, and which answers would change it (scoring, section 6).

use crate::bank::id::ItemId;
use crate::bank::model::Preset;
use crate::order::sort_by_key;
use crate::scoring::close::{is_met, sort_highest_first};
use crate::scoring::outcome::{
    Class, Conclusion, EntryPointOutcome, Firmness, Label, Outcome, Pivotal, Verdict, VerdictKind,
};

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
    /// The best rival and both Fits, X's first; the gap is their difference.
    pub rival: Option<Rival>,
    pub presets_led: u32,
    pub presets: u32,
    /// Who leads under each of the bank's presets, by its title; `None` when nobody is classed.
    pub leaders: Vec<(String, Option<EntryPointName>)>,
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

/// The rival that X is compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Rival {
    pub name: EntryPointName,
    /// X's own Fit, 0 to 100.
    pub fit: f64,
    /// The rival's.
    pub rival_fit: f64,
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
        rival: rival(names, outcome, verdict, firmness),
        leaders: names.bank.presets.iter().map(|preset| leader(names, outcome, preset)).collect(),
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

fn rival(names: &Names<'_>, outcome: &Outcome, verdict: &Verdict, firmness: &Firmness) -> Option<Rival> {
    firmness.gap?;
    let x = outcome.entry_points.iter().find(|one| one.id == firmness.about)?;
    let is_rival = |one: &&EntryPointOutcome| match verdict.kind {
        VerdictKind::StartXPrepareY => one.class == Class::StartNow,
        _ => one.class != Class::Unclassed && is_met(one.need, names.bank.cut_offs.need_pressing),
    };
    let others = outcome.entry_points.iter().filter(|one| one.id != x.id).filter(is_rival);
    let best = others.reduce(|best, one| if one.fit > best.fit { one } else { best })?;
    Some(Rival { name: names.entry_point(&best.id)?, fit: x.fit?, rival_fit: best.fit? })
}

/// Classes do not hang on shares, so that a preset changes only the Fits.
fn leader(names: &Names<'_>, outcome: &Outcome, preset: &Preset) -> (String, Option<EntryPointName>) {
    let mut entry_points: Vec<_> =
        outcome.entry_points.iter().filter_map(|one| Some((names.entry_point(&one.id)?, one))).collect();
    // Ties go by the bank's order.
    sort_by_key(&mut entry_points, |(name, _)| name.place);
    let mut order: Vec<usize> = (0..entry_points.len()).collect();
    sort_highest_first(&mut order, |at| (entry_points[at].1.class, fit_under(entry_points[at].1, preset)));
    let first = order.first().map(|&at| &entry_points[at]).filter(|(_, one)| one.class != Class::Unclassed);
    (preset.title.clone(), first.map(|(name, _)| name.clone()))
}

fn fit_under(one: &EntryPointOutcome, preset: &Preset) -> Option<f64> {
    let (mut sum, mut shares) = (0.0, 0.0);
    for (module, index) in &one.indices {
        if let Some(value) = index.value {
            let share = f64::from(preset.shares.of(module));
            sum += share * value;
            shares += share;
        }
    }
    (shares > 0.0).then(|| sum / shares)
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
