//! The change of each Fit in steps that add up.

use foothold::bank::model::Bank;
use foothold::compare::{Before, Comparison, Method, Then, compare};
use foothold::order::map::SortedMap;
use proptest::prelude::*;

use crate::support::{answered, bank, compared, weighed, with};

/// The built-in bank as it might have been: one item weighed otherwise, and a share of readiness.
fn older() -> Bank {
    let mut bank = bank().clone();
    for item in bank.modules.iter_mut().flat_map(|module| &mut module.dimensions).flat_map(|one| &mut one.items).take(9)
    {
        item.weights.iter_mut().for_each(|weight| weight.weight = if weight.weight == 2 { 1 } else { 2 });
    }
    bank.digest = "sha256:older".to_owned();
    bank
}

fn adds_up(found: &Comparison) {
    for one in found.entry_points.iter() {
        let Some(steps) = one.steps else { continue };
        let (then, now) = (one.then.fit.expect("then"), one.now.fit.expect("now"));
        assert!((now - then - steps.change).abs() < 1e-9);
        let sum = steps.method.unwrap_or(0.0) + steps.shares.unwrap_or(0.0) + steps.answers;
        assert!((sum - steps.change).abs() < 1e-9, "{one:?}");
    }
}

#[test]
fn the_same_answers_under_other_shares_change_by_the_shares_alone() {
    let then = with(answered(&[2; 69]), &[("need-hours", 3), ("strength-team-time", 0)]);
    let found = compared(&then, &weighed(then.clone(), 2));
    let mut moved = 0;
    for steps in found.entry_points.iter().filter_map(|one| one.steps) {
        assert_eq!(steps.method, Some(0.0));
        assert!(steps.answers.abs() < 1e-9);
        moved += usize::from(steps.shares.expect("apart").abs() > 0.01);
    }
    assert!(moved > 0 && found.method == Method::Same);
}

#[test]
fn other_answers_under_the_same_shares_change_by_the_answers_alone() {
    let then = answered(&[2; 69]);
    let found = compared(&then, &with(then.clone(), &[("need-rookie-load", 0)]));
    let steps: Vec<_> = found.entry_points.iter().filter_map(|one| one.steps).collect();
    assert!(steps.iter().all(|steps| steps.shares == Some(0.0) && steps.method == Some(0.0)));
    assert!(steps.iter().any(|steps| steps.answers < -0.1));
}

#[test]
fn with_the_old_bank_the_method_is_a_step_of_its_own_and_the_same_bank_has_none() {
    let (old, then) = (older(), answered(&[2, 0, 3, 1, 2, 3, 0, 1, 2, 2, 1, 3].repeat(6)[..69]));
    let now = weighed(with(then.clone(), &[("need-hours", 0)]), 1);
    let found = compare(bank(), Then { response: &then, before: Before::Bank(&old, &then) }, &now).expect("comparable");
    assert_eq!(found.method, Method::Apart);
    adds_up(&found);
    assert!(
        found.entry_points.iter().filter_map(|one| one.steps).any(|steps| steps.method.expect("apart").abs() > 0.01)
    );
    let same =
        compare(bank(), Then { response: &then, before: Before::Bank(bank(), &then) }, &now).expect("comparable");
    assert_eq!(same, compared(&then, &now));
}

#[test]
fn without_the_old_bank_method_and_answers_are_given_together() {
    let then = answered(&[2; 69]);
    let fits: SortedMap<_, _> = bank().entry_points.iter().map(|one| (one.id.clone(), 40.0)).collect();
    let before = Before::Recorded(&fits);
    let found = compare(bank(), Then { response: &then, before }, &weighed(then.clone(), 2)).expect("comparable");
    assert_eq!(found.method, Method::Together);
    adds_up(&found);
    assert!(
        found
            .entry_points
            .iter()
            .all(|one| one.then.fit == Some(40.0) && one.steps.is_some_and(|steps| steps.method.is_none()))
    );
}

#[test]
fn a_fit_that_rests_on_too_few_answers_is_none_and_has_no_steps() {
    let then = answered(&[5; 69]);
    let found = compared(&then, &answered(&[2; 69]));
    assert!(
        found.entry_points.iter().all(|one| one.then.fit.is_none() && one.now.fit.is_some() && one.steps.is_none())
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_steps_add_up_to_the_change_of_every_fit(
        then in prop::collection::vec(0_u8..6, 69), now in prop::collection::vec(0_u8..6, 69), presets in (0_usize..5, 0_usize..5)
    ) {
        let (then, now) = (weighed(answered(&then), presets.0), weighed(answered(&now), presets.1));
        adds_up(&compared(&then, &now));
        let old = older();
        let found = compare(bank(), Then { response: &then, before: Before::Bank(&old, &then) }, &now).expect("comparable");
        adds_up(&found);
    }
}
