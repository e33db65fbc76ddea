//! All that a plan may hold: conditions to open, first moves, actions, and whatever else was planned.

use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::Bank;
use crate::response::model::{Response, TaskId};
use crate::scoring::outcome::{Conclusion, GateState, Outcome, VerdictKind};

use super::ground::Ground;
use super::task::{Task, along_time_line, planned};

/// A plan, drafted from a result; every task in it is there once.
#[derive(Debug, Clone, PartialEq)]
pub struct Draft {
    pub ground: Ground,
    /// Whose actions are listed.
    pub entry_point: Option<EntryPointId>,
    /// The person chose it; else it is the one that the result names.
    pub is_chosen: bool,
    /// What stands in the way, in the order in which the result names it.
    pub conditions: Vec<Task>,
    /// What lifts these conditions, along the time line.
    pub first_moves: Vec<Task>,
    /// The entry point's actions along the time line.
    pub actions: Vec<Task>,
    /// Planned or dropped earlier, and none of the above: actions of other entry points or of other versions of the bank.
    pub others: Vec<Task>,
}

impl Draft {
    /// The draft of a response from what it comes to.
    pub fn new(bank: &Bank, response: &Response, outcome: &Outcome) -> Draft {
        let ground = Ground::of(outcome);
        let chosen = response.plan.as_ref().and_then(|plan| plan.entry_point.clone());
        let chosen = chosen.filter(|id| bank.entry_point(id.as_str()).is_some());
        let is_chosen = chosen.is_some();
        let entry_point = chosen.or_else(|| match &ground {
            Ground::Lead(lead) => Some(lead.clone()),
            _ => None,
        });
        let task = |id: TaskId| Task::of(bank, response, id);
        let conditions = in_the_way(outcome, &ground, entry_point.as_ref());
        let lifting = bank.first_moves.iter().filter(|first| first.lifts.iter().any(|item| conditions.contains(item)));
        let mut first_moves: Vec<Task> = lifting.map(|first| task(TaskId::Action(first.id.clone()))).collect();
        let of = entry_point.as_ref().and_then(|id| bank.entry_point(id.as_str()));
        let mut actions: Vec<Task> =
            of.iter().flat_map(|of| &of.actions).map(|action| task(TaskId::Action(action.id.clone()))).collect();
        along_time_line(&mut first_moves);
        along_time_line(&mut actions);
        let conditions: Vec<Task> = conditions.into_iter().map(|item| task(TaskId::Condition(item))).collect();
        let is_listed =
            |id: &TaskId| [&conditions, &first_moves, &actions].into_iter().flatten().any(|one| one.id == *id);
        let others = planned(bank, response).into_iter().filter(|task| !is_listed(&task.id)).collect();
        Draft { ground, entry_point, is_chosen, conditions, first_moves, actions, others }
    }
}

/// The conditions of section 5.5: what is to be opened before X, or what unlocks most where nothing is ready. For another
/// entry point than X the gates that are not open.
fn in_the_way(outcome: &Outcome, ground: &Ground, entry_point: Option<&EntryPointId>) -> Vec<ItemId> {
    let Conclusion::Verdict(verdict) = &outcome.conclusion else { return gates(outcome, entry_point) };
    let x = verdict.firmness.as_ref().map(|firmness| &firmness.about);
    match entry_point {
        _ if *ground == Ground::NotEnough => Vec::new(),
        None if verdict.kind == VerdictKind::BuildConditionsFirst => {
            verdict.unlocks.iter().map(|(item, _)| item.clone()).collect()
        }
        Some(_) if entry_point == x && !verdict.open_first.is_empty() => verdict.open_first.clone(),
        _ => gates(outcome, entry_point),
    }
}

fn gates(outcome: &Outcome, entry_point: Option<&EntryPointId>) -> Vec<ItemId> {
    let of = outcome.entry_points.iter().find(|of| Some(&of.id) == entry_point);
    let in_state = |wanted: GateState| {
        of.into_iter().flat_map(|of| &of.gates).filter(move |(_, state)| *state == wanted).map(|(item, _)| item.clone())
    };
    [GateState::Blocked, GateState::Open, GateState::Warning].into_iter().flat_map(in_state).collect()
}
