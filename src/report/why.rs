//! What speaks for an entry point and what holds it back: the largest parts of its Fit (scoring, section 3, trace).

use crate::bank::id::EntryPointId;
use crate::order::sort_by;
use crate::scoring::outcome::Contribution;

use super::names::{Names, Said};

/// How many contributions of a kind a report gives at most; the trace in the file has them all.
const MOST: usize = 5;

/// The largest contributions of each kind, largest first.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Why {
    pub speaks_for: Vec<Reason>,
    pub holds_back: Vec<Reason>,
}

/// An answer and its part in a Fit.
#[derive(Debug, Clone, PartialEq)]
pub struct Reason {
    pub said: Said,
    /// Points of Fit, always above 0: added, or held back where that is more.
    pub points: f64,
    /// Why the item bears on the entry point, in the bank's words; may be empty.
    pub because: String,
    /// The item weighs against: a low answer is what speaks for the entry point.
    pub reversed: bool,
}

/// The reasons of one entry point.
pub(super) fn of(names: &Names<'_>, entry_point: &EntryPointId, trace: &[Contribution]) -> Why {
    let reasons = |points: fn(&Contribution) -> f64| {
        // A stable sort keeps the bank's order among equals.
        let mut largest: Vec<_> = trace.iter().filter(|part| points(part) > 0.0).collect();
        sort_by(&mut largest, |one, other| points(other).total_cmp(&points(one)));
        let reason = |part: &Contribution| reason(names, entry_point, part, points(part));
        largest.into_iter().take(MOST).filter_map(reason).collect()
    };
    // What speaks for it more than it holds it back is told once, with what speaks for it.
    let held_back = |part: &Contribution| if part.held_back > part.points { part.held_back } else { 0.0 };
    Why { speaks_for: reasons(|part| part.points), holds_back: reasons(held_back) }
}

fn reason(names: &Names<'_>, entry_point: &EntryPointId, part: &Contribution, points: f64) -> Option<Reason> {
    let placed = names.bank.item(part.item.as_str())?;
    let weight = placed.item.weights.iter().find(|weight| weight.entry_point == *entry_point)?;
    Some(Reason { said: names.said(&placed)?, points, because: weight.because.clone(), reversed: weight.weight < 0 })
}
