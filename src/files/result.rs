//! Writes what a response comes to. There is no way back: a result is never read, only recomputed.

use serde_json::Value;

use super::wire;
use super::wire::result::{
    EntryPointFile, IndexFile, ModuleFile, PivotalFile, ProfileFile, RangeFile, ResultFile, UnlockFile,
};
use super::wire::values::{Id, LevelNumber, Ordered, Percentage, Word};
use crate::scoring::outcome::{
    Conclusion, EntryPointOutcome, Index, ModuleProfile, Outcome, Pivotal, Profile, Range, Verdict, VerdictKind,
};

/// The `result` of a file.
pub fn write(outcome: &Outcome) -> Value {
    wire::tree(&file(outcome))
}

fn file(outcome: &Outcome) -> ResultFile {
    let verdict = match &outcome.conclusion {
        Conclusion::Verdict(verdict) => Some(verdict),
        Conclusion::Shortlist(_) | Conclusion::Profile => None,
    };
    let shortlist = match &outcome.conclusion {
        Conclusion::Shortlist(shortlist) => Some(Id::all(shortlist)),
        Conclusion::Verdict(_) | Conclusion::Profile => None,
    };
    let firmness = verdict.and_then(|verdict| verdict.firmness.as_ref());
    let only_for = |kind: VerdictKind| verdict.filter(|verdict| verdict.kind == kind);
    ResultFile {
        verdict: verdict.map(|verdict| Word(verdict.kind)),
        label: firmness.map(|firmness| Word(firmness.label)),
        lead: verdict.and_then(|verdict| verdict.lead.as_ref()).map(Id::of),
        prepare: verdict.and_then(|verdict| verdict.prepare.as_ref()).map(Id::of),
        gap: firmness.and_then(|firmness| firmness.gap),
        proven: firmness.and_then(|firmness| firmness.proven),
        presets_led: firmness.map(|firmness| firmness.presets_led),
        named: verdict.map(|verdict| Id::all(&verdict.named)).unwrap_or_default(),
        shares: Ordered::of(outcome.shares.0.iter().map(|(module, share)| (module, share)), |share| Percentage(*share)),
        entry_points: outcome.entry_points.iter().map(entry_point).collect(),
        profile: Ordered::of(outcome.profile.iter().map(|module| (&module.module, module)), module),
        pivotal: firmness.map(|firmness| firmness.pivotal.iter().map(pivotal).collect()).unwrap_or_default(),
        decisive_blanks: firmness.map(|firmness| Id::all(&firmness.decisive_blanks)).unwrap_or_default(),
        unlocks: verdict.map(unlocks).unwrap_or_default(),
        shortlist,
        needed: only_for(VerdictKind::NotEnoughAnswers).map(|verdict| Id::all(&verdict.needed)),
        open_first: only_for(VerdictKind::PrepareThenStart).map(|verdict| Id::all(&verdict.open_first)),
    }
}

fn entry_point(of: &EntryPointOutcome) -> EntryPointFile {
    EntryPointFile {
        id: Id::of(&of.id),
        class: Word(of.class),
        rank: of.rank,
        fit: of.fit,
        fit_range: of.fit_range.map(range),
        need: of.need,
        readiness: of.readiness,
        provisional: of.provisional,
        indices: Ordered::of(of.indices.iter().map(|(module, index)| (module, index)), index),
        gates: Ordered::of(of.gates.iter().map(|(item, state)| (item, *state)), Word),
        rank_shares: of.rank_shares.clone(),
        points: Ordered::of(of.trace.iter().map(|part| (&part.item, part.points)), |points| points),
    }
}

fn range(range: Range) -> RangeFile {
    RangeFile(range.low, range.high)
}

fn index(index: &Index) -> IndexFile {
    IndexFile { value: index.value, range: index.range.map(range), coverage: index.coverage }
}

fn module(module: &ModuleProfile) -> ModuleFile {
    let dimensions = module.dimensions.iter().map(|(dimension, profile)| (dimension, profile));
    ModuleFile { profile: profile(&module.profile), dimensions: Ordered::of(dimensions, profile) }
}

fn profile(of: &Profile) -> ProfileFile {
    ProfileFile {
        value: of.value,
        range: of.range.map(range),
        answered: of.answered,
        not_sure: of.not_sure,
        absent: of.absent,
        not_applicable: of.not_applicable,
    }
}

fn pivotal(of: &Pivotal) -> PivotalFile {
    PivotalFile {
        item: Id::of(&of.item),
        from: of.from.map(LevelNumber),
        to: LevelNumber(of.to),
        leader: of.leader.as_ref().map(Id::of),
    }
}

fn unlocks(verdict: &Verdict) -> Vec<UnlockFile> {
    verdict.unlocks.iter().map(|(item, unlock)| UnlockFile { item: Id::of(item), unlock: *unlock }).collect()
}
