//! What a document is made from.

use crate::bank::model::Bank;
use crate::report::Report;
use crate::response::model::{Response, Weighting};
use crate::response::moment::Date;
use crate::scoring;
use crate::scoring::outcome::Outcome;

/// A response, what it comes to, and the day on which the document is made.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pub bank: &'a Bank,
    pub response: &'a Response,
    pub report: &'a Report,
    /// The same answers under the neutral weights; `None` where they are weighed so anyway.
    pub neutral: Option<&'a Report>,
    /// Stands on the cover; without one the cover has no date.
    pub date: Option<Date>,
}

/// The same answers under the bank's first preset, which is the neutral one; `None` if they are weighed so anyway.
pub fn neutral(bank: &Bank, response: &Response) -> Option<Response> {
    let preset = bank.presets.first()?;
    let weighting = Weighting::Preset(preset.id.clone());
    (response.shares(bank) != preset.shares).then(|| Response { weighting, ..response.clone() })
}

/// A response scored and reported on in one go, as a document takes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Worked {
    pub outcome: Outcome,
    pub report: Report,
    pub neutral: Option<Report>,
}

impl Worked {
    /// Works it out, the neutral result with it; `None` if the bank does not have the response's form.
    pub fn out(bank: &Bank, response: &Response) -> Option<Worked> {
        let outcome = scored(bank, response)?;
        let neutral = neutral(bank, response);
        let neutral = neutral.and_then(|beside| Some(Report::new(bank, &beside, &scored(bank, &beside)?)));
        Some(Worked { report: Report::new(bank, response, &outcome), outcome, neutral })
    }

    /// What a document of this day is made from.
    pub fn source<'a>(&'a self, bank: &'a Bank, response: &'a Response, date: Option<Date>) -> Source<'a> {
        Source { bank, response, report: &self.report, neutral: self.neutral.as_ref(), date }
    }
}

fn scored(bank: &Bank, response: &Response) -> Option<Outcome> {
    let form = bank.form(response.form.as_str())?;
    Some(scoring::score(bank, form, &response.states(), &response.shares(bank)))
}
