//! What a document is made from.

use crate::bank::model::Bank;
use crate::report::Report;
use crate::response::model::{Response, Weighting};
use crate::response::moment::Date;

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
