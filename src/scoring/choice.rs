//! The choice check: whether the team's own plan for an entry point passes the tests, and which are worth checking
//! (scoring, section 7).
//!
//! It stands beside the result: no index, class, rank or verdict looks at it.

use super::close::meets;
use super::outcome::{Class, Conclusion, EntryPointOutcome, Outcome, States, Verdict, VerdictKind};
use super::tally::percentage;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::{Bank, CutOffs, Form, Gives, Module};
use crate::response::answer::State;

/// More than these do not stand side by side.
pub const MOST: usize = 3;
/// So few are worth comparing.
const LEAST: usize = 2;

/// What the answers about one plan come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// 0 to 100, the answers mixed by their weights; `None` while too few are given.
    pub value: Option<f64>,
    /// `None` while there is no value.
    pub standing: Option<Standing>,
    /// Items with a level.
    pub answered: u32,
    /// Items that apply: `answered` at least.
    pub applying: u32,
    /// Items at a level that is a warning by itself, in the bank's order.
    pub warnings: Vec<ItemId>,
}

/// How far a plan is, least first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    Idea,
    Promising,
    HoldsTogether,
}

/// Which plans a result suggests to check, or why none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer {
    /// One to `MOST`.
    Options(Vec<EntryPointId>),
    /// The form asks for no check.
    NotAsked,
    /// Nothing can be said of any entry point yet.
    TooFewAnswers,
    NoPressingNeed,
    /// Nothing is near enough to a start for a plan to be tested.
    ConditionsFirst,
}

/// The module asked after a first result. The short form has none of its own: its shortlist is checked as the ranking
/// form's is.
pub fn follow_up<'a>(bank: &'a Bank, form: &'a Form) -> Option<&'a Module> {
    let ranking = bank.forms.iter().filter(|other| form.gives == Gives::Shortlist && other.gives == Gives::Ranking);
    let then = form.then.as_ref().or_else(|| ranking.filter_map(|other| other.then.as_ref()).next())?;
    bank.module(then.as_str())
}

/// Works out the check of one plan from the answers about it.
pub fn check(cut_offs: &CutOffs, module: &Module, states: &States) -> Check {
    let top = i32::from(module.top()) * 2;
    let (mut sum, mut whole, mut answered, mut applying, mut warnings) = (0, 0, 0, 0, Vec::new());
    for item in module.items() {
        let state = states.get(&item.id).copied();
        if state == Some(State::NotApplicable) && item.not_applicable {
            continue;
        }
        applying += 1;
        let Some(State::Level(level)) = state.filter(|_| item.choice.is_some()) else { continue };
        let halves = i32::from(level.halves());
        if halves > top {
            continue;
        }
        let weight = item.choice.as_ref().map_or(0, |choice| i32::from(choice.weight));
        (sum, whole, answered) = (sum + weight * halves, whole + weight * top, answered + 1);
        if item.warning_at.is_some_and(|at| halves <= i32::from(at) * 2) {
            warnings.push(item.id.clone());
        }
    }
    let value = percentage(sum, whole).filter(|_| answered >= u32::from(cut_offs.choice_least));
    Check { value, standing: value.map(|value| standing(cut_offs, value)), answered, applying, warnings }
}

fn standing(cut_offs: &CutOffs, value: f64) -> Standing {
    if meets(value, cut_offs.choice_holds) {
        Standing::HoldsTogether
    } else if meets(value, cut_offs.choice_idea) {
        Standing::Promising
    } else {
        Standing::Idea
    }
}

/// Whose plans are worth checking: those that the verdict names, beside a single one the next by rank; the shortlist.
pub fn offer(outcome: &Outcome) -> Offer {
    match &outcome.conclusion {
        Conclusion::Profile => Offer::NotAsked,
        Conclusion::Shortlist(list) if list.is_empty() => Offer::TooFewAnswers,
        Conclusion::Shortlist(list) => Offer::Options(list.iter().take(MOST).cloned().collect()),
        Conclusion::Verdict(verdict) => match verdict.kind {
            VerdictKind::NotEnoughAnswers => Offer::TooFewAnswers,
            VerdictKind::NoPressingNeed | VerdictKind::NeedsAreMild => Offer::NoPressingNeed,
            VerdictKind::BuildConditionsFirst => Offer::ConditionsFirst,
            VerdictKind::StartXPrepareY
            | VerdictKind::Start
            | VerdictKind::ChooseBetween
            | VerdictKind::PrepareThenStart => Offer::Options(of_verdict(verdict, &outcome.entry_points)),
        },
    }
}

/// `ranked` comes in rank order. Of more than can be compared those with the best ranks are taken; they stay in the
/// order in which the verdict names them.
fn of_verdict(verdict: &Verdict, ranked: &[EntryPointOutcome]) -> Vec<EntryPointId> {
    let by_rank = ranked.iter().map(|one| &one.id).filter(|id| verdict.named.contains(id)).take(MOST);
    let taken: Vec<&EntryPointId> = by_rank.collect();
    let mut options: Vec<EntryPointId> = verdict.named.iter().filter(|id| taken.contains(id)).cloned().collect();
    if options.len() >= LEAST {
        return options;
    }
    options.extend(verdict.prepare.iter().filter(|id| !options.contains(id)).cloned().collect::<Vec<_>>());
    for next in ranked.iter().filter(|one| one.class != Class::Unclassed) {
        let presses = matches!(next.class, Class::StartNow | Class::PrepareFirst | Class::BuildConditions);
        let most = if presses { MOST } else { LEAST };
        if options.len() < most && !options.contains(&next.id) {
            options.push(next.id.clone());
        }
    }
    options
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::toy::{answers, three};

    #[test]
    fn what_is_prepared_beside_the_start_is_checked_before_all_others() {
        let mut toy = three();
        toy.bank.cut_offs.slip = 0.0;
        // `b` is needed most and not ready; `c` could be started too and stands before it in the ranking.
        let outcome = toy.score(&answers([1, 2, 1], [2, 0, 2], [2, 2, 1]));
        let Conclusion::Verdict(verdict) = &outcome.conclusion else { panic!("{outcome:?}") };
        assert_eq!((verdict.kind, verdict.named.len()), (VerdictKind::StartXPrepareY, 1));
        let ranked: Vec<&str> = outcome.entry_points.iter().map(|one| one.id.as_str()).collect();
        assert_eq!(ranked, ["a", "c", "b"]);
        assert_eq!(offer(&outcome), Offer::Options(["a", "b", "c"].map(EntryPointId::from).to_vec()));
    }
}
