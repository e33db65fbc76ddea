//! Questions for the team's talk that go with how the report closes.

use crate::scoring::outcome::{Label, VerdictKind};

use super::names::Names;
use super::verdict::{Closing, VerdictPart};

/// The prompts of a shared lead, of nothing being ready, or of the one entry point that leads.
pub(super) fn prompts(names: &Names<'_>, closing: &Closing) -> Vec<String> {
    let of = |key: &str| names.bank.prompts.get(key).cloned().unwrap_or_default();
    match closing {
        Closing::Verdict(VerdictPart { kind: VerdictKind::BuildConditionsFirst, .. }) => of("nothing_ready"),
        Closing::Verdict(VerdictPart { label: Some(Label::Shared), .. }) => of("shared_lead"),
        Closing::Verdict(VerdictPart { lead: Some(lead), .. }) => {
            names.bank.entry_point(lead.id.as_str()).map(|entry_point| entry_point.prompts.clone()).unwrap_or_default()
        }
        Closing::Verdict(_) | Closing::Shortlist(_) | Closing::Profile => Vec::new(),
    }
}
