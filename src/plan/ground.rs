//! What a result gives a plan to begin with: one entry point, several to choose from, conditions, or nothing yet.

use crate::bank::id::EntryPointId;
use crate::scoring::outcome::{Conclusion, Outcome, Verdict, VerdictKind};

/// What a plan begins with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ground {
    /// The result names one; it is planned unless the person chooses another.
    Lead(EntryPointId),
    /// It names these, and the person chooses.
    Several(Vec<EntryPointId>),
    /// No entry point is ready to prepare: conditions come first.
    Conditions,
    /// No need presses, so none is put first.
    NoNeed,
    /// The short form: the person may choose one of these.
    Shortlist(Vec<EntryPointId>),
    /// Too little is answered.
    NotEnough,
    /// The form compares no entry points.
    Profile,
}

impl Ground {
    /// What an outcome gives.
    pub fn of(outcome: &Outcome) -> Ground {
        match &outcome.conclusion {
            Conclusion::Verdict(verdict) => of_verdict(verdict),
            Conclusion::Shortlist(ids) if ids.is_empty() => Ground::NotEnough,
            Conclusion::Shortlist(ids) => Ground::Shortlist(ids.clone()),
            Conclusion::Profile => Ground::Profile,
        }
    }

    /// The entry points that the result speaks of, those that a person looks at first.
    pub fn named(&self) -> &[EntryPointId] {
        match self {
            Ground::Lead(lead) => std::slice::from_ref(lead),
            Ground::Several(ids) | Ground::Shortlist(ids) => ids,
            Ground::Conditions | Ground::NoNeed | Ground::NotEnough | Ground::Profile => &[],
        }
    }

    /// Whether one may choose an entry point at all.
    pub fn allows_choice(&self) -> bool {
        !matches!(self, Ground::NotEnough | Ground::Profile)
    }
}

fn of_verdict(verdict: &Verdict) -> Ground {
    match verdict.kind {
        VerdictKind::NotEnoughAnswers => Ground::NotEnough,
        VerdictKind::NoPressingNeed | VerdictKind::NeedsAreMild => Ground::NoNeed,
        VerdictKind::BuildConditionsFirst => Ground::Conditions,
        VerdictKind::StartXPrepareY
        | VerdictKind::Start
        | VerdictKind::ChooseBetween
        | VerdictKind::PrepareThenStart => match &verdict.lead {
            Some(lead) => Ground::Lead(lead.clone()),
            None => Ground::Several(verdict.named.clone()),
        },
    }
}
