//! What to say of an entry point that random answers favor or slight.

use super::number::percent;
use crate::scoring::balance::{ANSWER_SETS, Lead};

/// Shares of random answer sets between which a lead is fair (formats: what the checker warns of).
const FAIR: std::ops::RangeInclusive<f64> = 0.10..=0.35;

/// A warning about one entry point, if there is one to give.
pub fn balance_warning(lead: &Lead) -> Option<String> {
    let id = &lead.entry_point;
    if !lead.can_lead {
        return Some(format!(
            "No answers make \"{id}\" lead; raise its weights, or lower those it shares with others."
        ));
    }
    let share = percent(lead.share);
    let advice = if lead.share < *FAIR.start() {
        "raise its weights"
    } else if lead.share > *FAIR.end() {
        "lower its weights"
    } else {
        return None;
    };
    Some(format!("\"{id}\" leads in {share} of {ANSWER_SETS} random answer sets, outside 10 to 35 %; {advice}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn warning(share: f64, can_lead: bool) -> Option<String> {
        balance_warning(&Lead { entry_point: "rookie".into(), share, can_lead })
    }

    #[test]
    fn a_fair_share_and_both_its_edges_are_no_warning() {
        for share in [0.10, 0.2, 0.35] {
            assert_eq!(warning(share, true), None, "{share}");
        }
    }

    #[test]
    fn a_rare_and_a_frequent_lead_are_warned_of() {
        assert!(warning(0.0999, true).is_some_and(|text| text.contains("raise its weights")));
        assert!(warning(0.3501, true).is_some_and(|text| text.contains("lower its weights")));
    }

    #[test]
    fn one_that_can_never_lead_is_warned_of_first() {
        assert!(warning(0.0, false).is_some_and(|text| text.starts_with("No answers make \"rookie\" lead")));
    }
}
