//! Everything together: the outcome of a sheet whose what-if runs are done (scoring, sections 2 to 6).

use super::assessment::Assessment;
use super::firmness::{firmness, sharing};
use super::needed::needed;
use super::opening::{open_first, unlocks};
use super::outcome::{Conclusion, Label, Outcome, Verdict, VerdictKind};
use super::profile::profile;
use super::runs::RankShares;
use super::sheet::Sheet;
use super::verdict::{Finding, find};
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::{Gives, Shares};

/// Puts together what a sheet comes to. `assessment` and `runs` must be of this sheet.
pub fn conclude(sheet: &Sheet, assessment: &Assessment, runs: &RankShares) -> Outcome {
    let layout = &sheet.layout;
    let mut entry_points = assessment.entry_points(sheet);
    for (outcome, &entry_point) in entry_points.iter_mut().zip(&assessment.order) {
        outcome.rank_shares = runs.0[entry_point].clone();
    }
    Outcome {
        shares: Shares(
            layout.scored.iter().map(|module| module.id.clone()).zip(sheet.shares.iter().copied()).collect(),
        ),
        profile: profile(sheet),
        entry_points,
        conclusion: match layout.gives {
            Gives::Ranking => Conclusion::Verdict(verdict(sheet, assessment, runs)),
            Gives::Shortlist => Conclusion::Shortlist(shortlist(sheet, assessment)),
            Gives::Profile => Conclusion::Profile,
        },
    }
}

/// The first few by class, then Fit; an option with too few answers is not on it.
fn shortlist(sheet: &Sheet, assessment: &Assessment) -> Vec<EntryPointId> {
    let limit = usize::from(sheet.layout.cut_offs.shortlist);
    assessment.classed().take(limit).map(|entry_point| entry_point_id(sheet, entry_point)).collect()
}

fn verdict(sheet: &Sheet, assessment: &Assessment, runs: &RankShares) -> Verdict {
    let finding = find(sheet, assessment);
    let firmness = firmness(sheet, assessment, finding, runs);
    let is_shared = firmness.as_ref().is_some_and(|firmness| firmness.label == Label::Shared);
    let x = finding.x();
    let named = match x {
        Some(x) if is_shared => sharing(sheet, assessment, x, runs),
        _ => x.into_iter().collect(),
    };
    let names = |items: Vec<usize>| items.into_iter().map(|item| item_id(sheet, item)).collect();
    Verdict {
        kind: kind(finding, is_shared),
        lead: x.filter(|_| !is_shared).map(|x| entry_point_id(sheet, x)),
        prepare: match finding {
            Finding::StartXPrepareY { y, .. } => Some(entry_point_id(sheet, y)),
            _ => None,
        },
        named: named.into_iter().map(|entry_point| entry_point_id(sheet, entry_point)).collect(),
        open_first: match finding {
            Finding::PrepareThenStart { x } => names(open_first(sheet, x)),
            _ => Vec::new(),
        },
        needed: if finding == Finding::NotEnoughAnswers { names(needed(sheet)) } else { Vec::new() },
        unlocks: unlocks(sheet, assessment).into_iter().map(|(item, unlock)| (item_id(sheet, item), unlock)).collect(),
        firmness,
    }
}

fn kind(finding: Finding, is_shared: bool) -> VerdictKind {
    match finding {
        Finding::NotEnoughAnswers => VerdictKind::NotEnoughAnswers,
        Finding::NoPressingNeed => VerdictKind::NoPressingNeed,
        Finding::NeedsAreMild => VerdictKind::NeedsAreMild,
        Finding::StartXPrepareY { .. } => VerdictKind::StartXPrepareY,
        Finding::Start { .. } if is_shared => VerdictKind::ChooseBetween,
        Finding::Start { .. } => VerdictKind::Start,
        Finding::PrepareThenStart { .. } => VerdictKind::PrepareThenStart,
        Finding::BuildConditionsFirst => VerdictKind::BuildConditionsFirst,
    }
}

fn entry_point_id(sheet: &Sheet, entry_point: usize) -> EntryPointId {
    sheet.layout.entry_points[entry_point].id.clone()
}

fn item_id(sheet: &Sheet, item: usize) -> ItemId {
    sheet.layout.items[item].id.clone()
}
