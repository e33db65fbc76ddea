//! The change of each Fit in three steps that add up: method, shares, answers (scoring, section 9).

use super::{Before, Then};
use crate::bank::id::EntryPointId;
use crate::bank::model::{Bank, Form, Shares};
use crate::response::model::Response;
use crate::scoring::assessment::assess;
use crate::scoring::outcome::{Class, EntryPointOutcome, States};
use crate::scoring::sheet::Sheet;

/// One entry point then and now.
#[derive(Debug, Clone, PartialEq)]
pub struct EntryPointChange {
    pub id: EntryPointId,
    pub then: Stand,
    pub now: Stand,
    /// `None` unless both Fits are defined and both are classed.
    pub steps: Option<Steps>,
}

/// How an entry point stands at one point in time. Scores are 0 to 100; none is given while it is unclassed, for want
/// of answers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stand {
    pub class: Class,
    pub fit: Option<f64>,
    pub need: Option<f64>,
    pub readiness: Option<f64>,
}

/// A change of Fit in points, and what it is made of. The steps add up to it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Steps {
    pub change: f64,
    /// Old answers and old shares under the new bank; `None` where it is part of `answers`.
    pub method: Option<f64>,
    /// Old answers under the new shares; `None` where it is part of `answers`.
    pub shares: Option<f64>,
    /// All the rest.
    pub answers: f64,
}

/// Every entry point of the bank, in its order.
pub(super) fn changes(bank: &Bank, form: &Form, then: Then<'_>, now: &Response) -> Vec<EntryPointChange> {
    let (old_states, old_shares) = (then.response.states(), then.response.shares(bank));
    let new_shares = now.shares(bank);
    let today = |states: &States, shares: &Shares| stands(bank, form, states, shares);
    let (old_method, new_method) = (before(bank, form, then), today(&old_states, &old_shares));
    let (reweighed, last) = (today(&old_states, &new_shares), today(&now.states(), &new_shares));
    let change = |id: &EntryPointId| {
        let of = |all: &[EntryPointOutcome]| all.iter().find(|one| one.id == *id).cloned();
        let start = of(&old_method);
        let mut then_now = stand(start.as_ref().or(of(&new_method).as_ref()));
        if let Before::Recorded(fits) = then.before {
            then_now.fit = fits.get(id).copied();
        }
        let (middle, end) = (of(&new_method).and_then(|one| one.fit), of(&reweighed).and_then(|one| one.fit));
        let now = stand(of(&last).as_ref());
        let steps = steps(then.before, then_now.fit, middle, end, now.fit);
        EntryPointChange { id: id.clone(), then: then_now, now, steps }
    };
    bank.entry_points.iter().map(|option| change(&option.id)).collect()
}

/// The earlier answers by the bank to which they were given.
fn before(bank: &Bank, form: &Form, then: Then<'_>) -> Vec<EntryPointOutcome> {
    match then.before {
        Before::Bank(old, response) => old
            .form(response.form.as_str())
            .map_or_else(Vec::new, |form| stands(old, form, &response.states(), &response.shares(old))),
        Before::Same | Before::Recorded(_) | Before::Unknown => {
            stands(bank, form, &then.response.states(), &then.response.shares(bank))
        }
    }
}

fn stands(bank: &Bank, form: &Form, states: &States, shares: &Shares) -> Vec<EntryPointOutcome> {
    let sheet = Sheet::new(bank, form, states, shares);
    assess(&sheet).entry_points(&sheet)
}

fn stand(of: Option<&EntryPointOutcome>) -> Stand {
    match of.filter(|one| one.class != Class::Unclassed) {
        Some(one) => Stand { class: one.class, fit: one.fit, need: one.need, readiness: one.readiness },
        None => Stand { class: Class::Unclassed, fit: None, need: None, readiness: None },
    }
}

/// `method` is the Fit of the old answers by the new bank, `shares` the same under the new shares.
fn steps(
    before: Before<'_>,
    start: Option<f64>,
    method: Option<f64>,
    shares: Option<f64>,
    end: Option<f64>,
) -> Option<Steps> {
    let (start, end) = (start?, end?);
    let by_shares = method.zip(shares).map(|(old, new)| new - old);
    let by_method = match before {
        Before::Same | Before::Unknown => Some(0.0),
        Before::Bank(..) => method.map(|fit| fit - start),
        Before::Recorded(_) => None,
    };
    let change = end - start;
    let answers = change - by_method.unwrap_or_default() - by_shares.unwrap_or_default();
    Some(Steps { change, method: by_method, shares: by_shares, answers })
}
