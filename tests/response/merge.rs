//! Two tabs.

use foothold::response::change::Change;
use foothold::response::merge::merge;
use foothold::response::model::Response;
use proptest::prelude::*;

use crate::common::{after, bank, begun, level, state};

fn ids() -> Vec<String> {
    bank().items().map(|placed| placed.item.id.to_string()).take(8).collect()
}

#[test]
fn answers_to_different_items_are_both_kept() {
    let base = after(&begun("full"), [level("need-hours", 1)]);
    let ours = after(&base, [level("need-rookie-load", 2)]);
    let theirs = after(&base, [level("need-churn-gap", 3), state("need-hours", None)]);
    let expected = after(&base, [level("need-rookie-load", 2), level("need-churn-gap", 3), state("need-hours", None)]);
    assert_eq!(merge(&base, &ours, &theirs).answers, expected.answers);
}

#[test]
fn the_tab_that_is_looked_at_wins_over_the_same_item() {
    let base = begun("full");
    let ours = after(&base, [level("need-hours", 1)]);
    let theirs = after(&base, [level("need-hours", 3)]);
    assert_eq!(merge(&base, &ours, &theirs).answers, ours.answers);
}

#[test]
fn a_title_given_in_the_other_tab_is_taken() {
    let base = begun("full");
    let theirs = after(&base, [Change::Title("North County".to_owned())]);
    assert_eq!(merge(&base, &base, &theirs).title, "North County");
}

fn edited(base: &Response, edits: &[(usize, Option<u8>)]) -> Response {
    let ids = ids();
    after(
        base,
        edits.iter().map(|(item, value)| match value {
            Some(value) => level(&ids[*item], *value),
            None => state(&ids[*item], None),
        }),
    )
}

fn edits() -> impl Strategy<Value = Vec<(usize, Option<u8>)>> {
    prop::collection::vec((0..8_usize, prop::option::of(0..4_u8)), 0..8)
}

proptest! {
    #[test]
    fn nothing_that_only_one_side_changed_is_lost(start in edits(), ours in edits(), theirs in edits()) {
        let base = edited(&begun("full"), &start);
        let (ours, theirs) = (edited(&base, &ours), edited(&base, &theirs));
        let merged = merge(&base, &ours, &theirs);
        for id in ids() {
            let of = |response: &Response| response.answers.get(id.as_str()).cloned();
            let expected = if of(&ours) == of(&base) { of(&theirs) } else { of(&ours) };
            prop_assert_eq!(of(&merged), expected);
        }
    }

    #[test]
    fn merging_with_oneself_or_with_what_nobody_changed_is_nothing(start in edits(), ours in edits()) {
        let base = edited(&begun("full"), &start);
        let ours = edited(&base, &ours);
        prop_assert_eq!(&merge(&base, &ours, &ours), &ours);
        prop_assert_eq!(&merge(&base, &ours, &base), &ours);
        prop_assert_eq!(&merge(&base, &base, &ours).answers, &ours.answers);
    }
}
