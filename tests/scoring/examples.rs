//! The fourteen worked examples, computed by a second scorer: every word equal, every number within 1e-9.

use foothold::scoring::score;

use crate::common::{first_shares, full, json, states};
use crate::result::{assert_same, result};

/// The names of the worked examples, in the order of the page.
pub const EXAMPLES: [&str; 14] = [
    "all-at-1",
    "all-at-2",
    "needs-3-rest-0",
    "needs-0-rest-2",
    "all-absent",
    "case-team-learning",
    "case-staffing-schedule",
    "case-rookie",
    "case-pay-pathways",
    "case-pipeline",
    "staffing-no-agreement",
    "staffing-trust-unknown",
    "rookie-gates-blocked",
    "rookie-half-absent",
];

#[test]
fn every_worked_example_comes_to_the_same_result() {
    let (bank, form) = full();
    for name in EXAMPLES {
        let golden = json(&format!("tests/golden/scoring/{name}.json"));
        assert_eq!(golden["name"], name);
        let outcome = score(bank, form, &states(&golden["response"]["answers"]), &first_shares(bank));
        assert_same(&result(&outcome), &golden["result"], name);
    }
}
