//! Scoring off the critical path: what-if runs in slices that leave the page time to paint and to hear clicks.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::clock;
use crate::app::browser::timer::{self, Timeout};
use crate::app::hooks::shared::Shared;
use crate::bank::id::FormId;
use crate::bank::model::{Bank, Shares};
use crate::report::Report;
use crate::response::model::{Response, Weighting};
use crate::scoring::assessment::assess;
use crate::scoring::conclude::conclude;
use crate::scoring::outcome::{Outcome, States};
use crate::scoring::runs::Runs;
use crate::scoring::sheet::Sheet;

/// Draws of the first slice, and of the smallest and the largest.
const FIRST: u32 = 200;
const LEAST: u32 = 25;
const MOST: u32 = 1_000;
/// Milliseconds that a slice may take before the next is made smaller, and under which it is made larger.
const LONG: i64 = 8;
const SHORT: i64 = 4;

/// The report of a response and, where it has other shares, that of the bank's first preset.
#[derive(Debug, Clone, PartialEq)]
pub struct Reports {
    pub own: Rc<Report>,
    pub neutral: Option<Rc<Report>>,
}

/// What a response came to.
#[derive(Debug, Clone, PartialEq)]
pub struct Scored {
    pub outcome: Rc<Outcome>,
    /// The response as it was then.
    of: Rc<Response>,
}

/// The newest reports, and whether they are of `response` as it is now; `None` until the first are there.
#[hook]
pub fn use_reports(bank: &Shared<Bank>, response: &Rc<Response>) -> (Option<Reports>, bool) {
    let (own, is_current) = use_outcome(bank, Some(response), true);
    let neutral = use_memo((*bank, Rc::clone(response)), |(bank, response)| neutral(bank, response).map(Rc::new));
    let neutral = (*neutral).as_ref();
    let (neutral_scored, is_neutral_current) = use_outcome(bank, neutral, is_current);
    let own = use_report(bank, own, response, is_current);
    let neutral = use_report(bank, neutral_scored, neutral.unwrap_or(response), is_neutral_current);
    (own.map(|own| Reports { own, neutral }), is_current)
}

/// The report of what was scored: of `response` if it was that, for what no number depends on may have changed since; else
/// of what it was then, so that its parts agree.
#[hook]
fn use_report(
    bank: &Shared<Bank>,
    scored: Option<Scored>,
    response: &Rc<Response>,
    is_current: bool,
) -> Option<Rc<Report>> {
    let of =
        scored.map(|scored| (if is_current { Rc::clone(response) } else { Rc::clone(&scored.of) }, scored.outcome));
    let report = use_memo((*bank, of), |(bank, of)| {
        of.as_ref().map(|(response, outcome)| Rc::new(Report::new(bank, response, outcome)))
    });
    (*report).clone()
}

/// What `response` comes to or, until that is worked out, what it last came to; and which of the two it is. It is worked out
/// only when `may_begin`, and anew only when something changes that a number depends on.
#[hook]
pub fn use_outcome(bank: &Shared<Bank>, response: Option<&Rc<Response>>, may_begin: bool) -> (Option<Scored>, bool) {
    let scored = use_state(|| None::<Scored>);
    let setter = scored.setter();
    let basis = response.map(|response| Basis::of(bank, response));
    let is_current =
        scored.as_ref().zip(basis.as_ref()).is_some_and(|(scored, basis)| Basis::of(bank, &scored.of) == *basis);
    let of = response.cloned();
    use_effect_with((*bank, basis.filter(|_| may_begin && !is_current)), move |(bank, basis)| {
        let waiting = Rc::new(RefCell::new(None));
        if let Some((basis, of)) = basis.clone().zip(of) {
            Work { bank: *bank, of, waiting: Rc::clone(&waiting), setter }.begin(basis);
        }
        // Dropping the timeout that waits ends the work: what it was for is gone.
        move || drop(waiting.borrow_mut().take())
    });
    ((*scored).clone().filter(|_| response.is_some()), is_current)
}

/// The same answers under the bank's first preset; `None` if that is how they are weighed anyway.
fn neutral(bank: &Bank, response: &Response) -> Option<Response> {
    let preset = bank.presets.first()?;
    let weighting = Weighting::Preset(preset.id.clone());
    (response.shares(bank) != preset.shares).then(|| Response { weighting, ..response.clone() })
}

/// All of a response that a number depends on.
#[derive(Debug, Clone, PartialEq)]
struct Basis {
    form: FormId,
    states: States,
    shares: Shares,
}

impl Basis {
    fn of(bank: &Bank, response: &Response) -> Basis {
        Basis { form: response.form.clone(), states: response.states(), shares: response.shares(bank) }
    }
}

/// Work for one response.
#[derive(Clone)]
struct Work {
    bank: Shared<Bank>,
    of: Rc<Response>,
    /// The next slice; there is never more than one.
    waiting: Rc<RefCell<Option<Timeout>>>,
    setter: UseStateSetter<Option<Scored>>,
}

/// One scoring under way.
struct Job {
    sheet: Sheet,
    runs: Runs,
    slice: u32,
}

impl Work {
    /// Begins to score in a task of its own.
    fn begin(self, basis: Basis) {
        let work = self.clone();
        self.later(move || {
            // A form that the bank does not have is not scored; the page says so instead.
            let Some(form) = work.bank.form(basis.form.as_str()) else {
                return;
            };
            let sheet = Sheet::new(&work.bank, form, &basis.states, &basis.shares);
            let runs = Runs::new(&sheet);
            work.go_on(Job { sheet, runs, slice: FIRST });
        });
    }

    fn go_on(self, mut job: Job) {
        let work = self.clone();
        self.later(move || {
            let began = clock::now().millis();
            let is_done = job.runs.advance(job.slice);
            job.slice = next_slice(job.slice, clock::now().millis() - began);
            if is_done { work.finish(job) } else { work.go_on(job) }
        });
    }

    fn finish(self, job: Job) {
        let work = self.clone();
        self.later(move || {
            let outcome = Rc::new(conclude(&job.sheet, &assess(&job.sheet), &job.runs.finish()));
            work.setter.set(Some(Scored { outcome, of: Rc::clone(&work.of) }));
        });
    }

    fn later(&self, act: impl FnOnce() + 'static) {
        *self.waiting.borrow_mut() = Some(timer::after(0, act));
    }
}

/// How many draws the next slice has, after one that took so many milliseconds.
fn next_slice(slice: u32, took: i64) -> u32 {
    match took {
        ..SHORT => (slice * 2).min(MOST),
        SHORT..=LONG => slice,
        _ => (slice / 2).max(LEAST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slices_grow_on_a_fast_machine_and_shrink_on_a_slow_one() {
        assert_eq!(next_slice(200, 0), 400);
        assert_eq!(next_slice(200, 6), 200);
        assert_eq!(next_slice(200, 20), 100);
        assert_eq!((next_slice(MOST, 0), next_slice(LEAST, 100)), (MOST, LEAST));
    }
}
