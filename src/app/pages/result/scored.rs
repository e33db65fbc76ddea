//! Scoring off the critical path: what-if runs in slices that leave the page time to paint and to hear clicks.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::clock;
use crate::app::browser::timer::{self, Timeout};
use crate::app::hooks::shared::Shared;
use crate::bank::model::Bank;
use crate::report::Report;
use crate::response::model::{Response, Weighting};
use crate::scoring::assessment::assess;
use crate::scoring::conclude::conclude;
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
    /// Whose they are.
    of: Rc<Response>,
}

/// The newest reports, and whether they are of `response` as it is now; `None` until the first are there.
#[hook]
pub fn use_reports(bank: &Shared<Bank>, response: &Rc<Response>) -> (Option<Reports>, bool) {
    let reports = use_state(|| None::<Reports>);
    let setter = reports.setter();
    use_effect_with((*bank, Rc::clone(response)), move |(bank, response)| {
        let waiting = Rc::new(RefCell::new(None));
        let work = Work { bank: *bank, of: Rc::clone(response), waiting: Rc::clone(&waiting), setter };
        work.begin(Rc::clone(response), None);
        // Dropping the timeout that waits ends the work: what it was for is gone.
        move || drop(waiting.borrow_mut().take())
    });
    let is_current = reports.as_ref().is_some_and(|reports| *reports.of == **response);
    ((*reports).clone(), is_current)
}

/// The same answers under the bank's first preset; `None` if that is how they are weighed anyway.
fn neutral(bank: &Bank, response: &Response) -> Option<Response> {
    let preset = bank.presets.first()?;
    let weighting = Weighting::Preset(preset.id.clone());
    (response.shares(bank) != preset.shares).then(|| Response { weighting, ..response.clone() })
}

/// Work for one response: first its own shares, then, if they differ, the neutral ones.
#[derive(Clone)]
struct Work {
    bank: Shared<Bank>,
    of: Rc<Response>,
    /// The next slice; there is never more than one.
    waiting: Rc<RefCell<Option<Timeout>>>,
    setter: UseStateSetter<Option<Reports>>,
}

/// One scoring under way.
struct Job {
    response: Rc<Response>,
    sheet: Sheet,
    runs: Runs,
    slice: u32,
    /// The report under the person's own shares, once it is there.
    own: Option<Rc<Report>>,
}

impl Work {
    /// Begins to score in a task of its own.
    fn begin(self, response: Rc<Response>, own: Option<Rc<Report>>) {
        let work = self.clone();
        self.later(move || {
            // A form that the bank does not have is not scored; the page says so instead.
            let Some(form) = work.bank.form(response.form.as_str()) else {
                return;
            };
            let sheet = Sheet::new(&work.bank, form, &response.states(), &response.shares(&work.bank));
            let runs = Runs::new(&sheet);
            work.go_on(Job { response, sheet, runs, slice: FIRST, own });
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
            let outcome = conclude(&job.sheet, &assess(&job.sheet), &job.runs.finish());
            let report = Rc::new(Report::new(&work.bank, &job.response, &outcome));
            let (own, neutral_report) = match job.own {
                None => (report, None),
                Some(own) => (own, Some(report)),
            };
            let of = Rc::clone(&work.of);
            work.setter.set(Some(Reports { own: own.clone(), neutral: neutral_report.clone(), of }));
            if neutral_report.is_none()
                && let Some(neutral) = neutral(&work.bank, &work.of)
            {
                work.begin(Rc::new(neutral), Some(own));
            }
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
