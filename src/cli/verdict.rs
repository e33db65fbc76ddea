//! The verdict in one sentence, for a terminal.

use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::Bank;
use crate::scoring::outcome::{Conclusion, Label, Outcome, Verdict, VerdictKind};

/// What the answers come to, before any number.
pub fn sentence(bank: &Bank, outcome: &Outcome) -> String {
    let names = Names(bank);
    match &outcome.conclusion {
        Conclusion::Profile => "This form gives a profile, and no verdict.".to_owned(),
        Conclusion::Shortlist(shortlist) => {
            format!(
                "Worth a closer look: {}. A short form gives no verdict.",
                names.options(shortlist, "and")
            )
        }
        Conclusion::Verdict(verdict) => names.verdict(verdict),
    }
}

/// Puts names for ids.
struct Names<'b>(&'b Bank);

impl Names<'_> {
    fn verdict(&self, verdict: &Verdict) -> String {
        let named = |before: &str| match verdict.named.as_slice() {
            [only] => format!("{before}{}", self.option(only)),
            several => format!("{before}one of {}", self.options(several, "or")),
        };
        let firm = match verdict.firmness.as_ref().map(|firmness| firmness.label) {
            Some(Label::Clear) => " This is clear.",
            Some(Label::Likely) => " This is likely, not certain.",
            Some(Label::Shared) => " The answers do not tell these apart from their rivals for sure.",
            None => "",
        };
        match verdict.kind {
            VerdictKind::NotEnoughAnswers => match self.items(&verdict.needed) {
                first if first.is_empty() => "There are not enough answers for a verdict.".to_owned(),
                first => format!("There are not enough answers for a verdict; answer first: {first}."),
            },
            VerdictKind::NoPressingNeed => "No need is pressing, so there is nothing that must be started.".to_owned(),
            VerdictKind::NeedsAreMild => "The needs are mild, so no start presses.".to_owned(),
            VerdictKind::Start => format!("{}.{firm}", named("Start with ")),
            VerdictKind::StartXPrepareY => {
                let beside = verdict
                    .prepare
                    .as_ref()
                    .map(|prepare| format!(", and prepare {}", self.option(prepare)));
                format!("{}{}.{firm}", named("Start with "), beside.unwrap_or_default())
            }
            VerdictKind::ChooseBetween => match verdict.named.as_slice() {
                [only] => format!(
                    "{} may start, but its lead is not sure enough to name it the one.",
                    self.option(only)
                ),
                several => format!(
                    "Choose between {}; the answers do not tell them apart for sure.",
                    self.options(several, "and")
                ),
            },
            VerdictKind::PrepareThenStart => {
                let first = match self.items(&verdict.open_first) {
                    items if items.is_empty() => String::new(),
                    items => format!(" Open first: {items}."),
                };
                format!("{}, then start.{first}{firm}", named("Prepare "))
            }
            VerdictKind::BuildConditionsFirst => {
                let items: Vec<ItemId> = verdict.unlocks.iter().map(|(item, _)| item.clone()).collect();
                match self.items(&items) {
                    items if items.is_empty() => "Build conditions first.".to_owned(),
                    items => format!("Build conditions first; what unlocks most: {items}."),
                }
            }
        }
    }

    fn option(&self, id: &EntryPointId) -> String {
        self.0
            .entry_point(id.as_str())
            .map_or_else(|| id.to_string(), |entry_point| entry_point.title.clone())
    }

    fn options(&self, ids: &[EntryPointId], word: &str) -> String {
        let titles: Vec<String> = ids.iter().map(|id| self.option(id)).collect();
        match titles.as_slice() {
            [] => "none".to_owned(),
            [only] => only.clone(),
            [most @ .., last] => format!("{} {word} {last}", most.join(", ")),
        }
    }

    fn items(&self, ids: &[ItemId]) -> String {
        let short = |id: &ItemId| {
            self.0
                .item(id.as_str())
                .map_or_else(|| id.to_string(), |placed| placed.item.short.clone())
        };
        ids.iter().map(short).collect::<Vec<_>>().join("; ")
    }
}
