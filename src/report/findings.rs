//! What to build on and what stands in the way: strengths, unused openings, barriers (scoring, section 7).

use crate::bank::find::Placed;
use crate::bank::model::HeldBy;
use crate::order::sort_by_key;
use crate::response::answer::{Level, Reach};
use crate::scoring::outcome::{EntryPointOutcome, GateState, Outcome};

use super::names::{CONDITIONS, EntryPointName, Names, STRENGTHS, Said, established};
use super::verdict::Closing;

/// An established strength that a leading entry point leans on.
#[derive(Debug, Clone, PartialEq)]
pub struct Strength {
    pub said: Said,
    /// Whether it holds in the highest-need schools too; `None` when nobody said.
    pub reach: Option<Reach>,
    /// The leading entry points that it helps.
    pub helps: Vec<EntryPointName>,
}

impl Strength {
    /// It is said not to hold, or to hold only partly, in the highest-need schools.
    pub fn falls_short(&self) -> bool {
        matches!(self.reach, Some(Reach::No | Reach::Partly))
    }
}

/// A condition in place and little used.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    pub said: Said,
    pub held_by: Option<HeldBy>,
}

/// A gate that is shut or half open.
#[derive(Debug, Clone, PartialEq)]
pub struct Barrier {
    pub said: Said,
    /// `Blocked` or `Warning`.
    pub state: GateState,
    pub held_by: Option<HeldBy>,
    /// The entry points behind this gate.
    pub gates: Vec<EntryPointName>,
}

/// Strengths from established on that bear on a leading entry point, in the bank's order.
pub(super) fn strengths(names: &Names<'_>, closing: &Closing) -> Vec<Strength> {
    let leading = closing.leading();
    let strength = |placed: Placed<'_>| {
        let said = names.said(&placed).filter(|said| said.level >= established(placed.module))?;
        let bears = |name: &&EntryPointName| {
            placed.item.weights.iter().any(|weight| weight.entry_point == name.id && weight.weight > 0)
        };
        let helps: Vec<_> = leading.iter().filter(bears).cloned().collect();
        let reach = names.answer(&placed.item.id).and_then(|answer| answer.reach);
        (!helps.is_empty()).then_some(Strength { said, reach, helps })
    };
    names.asked_of(STRENGTHS).filter_map(strength).collect()
}

/// Conditions marked as openings that stand exactly one level below the top, in the bank's order.
pub(super) fn openings(names: &Names<'_>) -> Vec<Opening> {
    let opening = |placed: Placed<'_>| {
        let little_used = Level::whole(placed.module.top().saturating_sub(1));
        let said = names.said(&placed).filter(|said| placed.item.opening && said.level == little_used)?;
        Some(Opening { said, held_by: placed.item.held_by })
    };
    names.asked_of(CONDITIONS).filter_map(opening).collect()
}

/// Gates that are blocked, then those that warn, each once, in the bank's order.
pub(super) fn barriers(names: &Names<'_>, outcome: &Outcome) -> Vec<Barrier> {
    let barrier = |placed: Placed<'_>| {
        let held = |one: &&EntryPointOutcome| {
            one.gates.iter().any(|(id, state)| *id == placed.item.id && stands_in_the_way(*state))
        };
        let mut behind: Vec<_> =
            outcome.entry_points.iter().filter(held).filter_map(|one| names.entry_point(&one.id)).collect();
        sort_by_key(&mut behind, |name| name.place);
        let mut states = outcome.entry_points.iter().flat_map(|one| &one.gates);
        let state = states.find(|(id, _)| *id == placed.item.id).map(|(_, state)| *state)?;
        let said = names.said(&placed)?;
        stands_in_the_way(state).then_some(Barrier { said, state, held_by: placed.item.held_by, gates: behind })
    };
    let mut barriers: Vec<_> = names.asked().filter_map(barrier).collect();
    // `false` sorts first, and the sort is stable: blocked before warnings, else the bank's order.
    sort_by_key(&mut barriers, |barrier| barrier.state != GateState::Blocked);
    barriers
}

fn stands_in_the_way(state: GateState) -> bool {
    matches!(state, GateState::Blocked | GateState::Warning)
}
