//! Indices, Fit and Readiness with their ranges, and each answer's part in a Fit (scoring, section 3).

use super::class::Mix;
use super::layout::AskedItem;
use super::outcome::{Contribution, Index, Range};
use super::sheet::Sheet;
use super::tally::percentage;

/// An entry point's index in a scored module.
pub(super) fn index(sheet: &Sheet, module: usize, entry_point: usize) -> Index {
    Index {
        value: sheet.tally.index(&sheet.layout, module, entry_point),
        range: sheet.tally.ends(&sheet.layout, module, entry_point).map(|(low, high)| Range { low, high }),
        coverage: sheet.tally.coverage(module, entry_point),
    }
}

/// The range of Fit over indices in the order of the scored modules; `None` where nothing with a share applies.
pub(super) fn fit_range(sheet: &Sheet, indices: &[Index]) -> Option<Range> {
    range(sheet.shares.iter().map(|share| f64::from(*share)), indices)
}

/// The range of Readiness, likewise.
pub(super) fn readiness_range(sheet: &Sheet, indices: &[Index]) -> Option<Range> {
    range(sheet.layout.scored.iter().map(|module| module.readiness), indices)
}

fn range(shares: impl Iterator<Item = f64>, indices: &[Index]) -> Option<Range> {
    let (mut low, mut high) = (Mix::default(), Mix::default());
    for (share, index) in shares.zip(indices) {
        low.add(share, index.range.map(|range| range.low));
        high.add(share, index.range.map(|range| range.high));
    }
    Some(Range { low: low.mean()?, high: high.mean()? })
}

/// Whether a module with a share has no index, so that Fit rests on the others alone.
pub(super) fn is_provisional(sheet: &Sheet, indices: &[Index]) -> bool {
    sheet.shares.iter().zip(indices).any(|(share, index)| *share > 0 && index.value.is_none())
}

/// What each answered item with a weight adds to an entry point's Fit and what it holds back; none without a Fit.
pub(super) fn trace(sheet: &Sheet, entry_point: usize) -> Vec<Contribution> {
    let (layout, tally) = (&sheet.layout, &sheet.tally);
    let has_index = |module: usize| tally.answered(module, entry_point) > 0;
    let shares = sheet.mix();
    let total: f64 = shares.iter().enumerate().filter(|(module, _)| has_index(*module)).map(|(_, share)| share).sum();
    if total <= 0.0 {
        return Vec::new();
    }
    let contribution = |(item, asked): (usize, &AskedItem)| {
        let (module, halves) = (asked.module?, i32::from(sheet.held[item].level()?));
        let (weight, top) = (layout.weight(item, entry_point), layout.scored[module].top);
        let points = weight.abs() * if weight < 0 { top - halves } else { halves };
        let whole = top * tally.answered(module, entry_point);
        let part = |part: i32| percentage(part, whole).map(|value| shares[module] / total * value);
        (weight != 0).then_some(())?;
        Some(Contribution { item: asked.id.clone(), points: part(points)?, held_back: part(weight.abs() * top - points)? })
    };
    layout.items.iter().enumerate().filter_map(contribution).collect()
}
