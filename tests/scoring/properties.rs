//! What must hold of any answers, on the built-in bank; team levels in halves are among them.

use foothold::bank::id::ItemId;
use foothold::bank::model::{Bank, Item, Shares};
use foothold::response::answer::{Level, State};
use foothold::scoring::assessment::assess;
use foothold::scoring::outcome::{Conclusion, EntryPointOutcome, Outcome, Profile, Range, States};
use foothold::scoring::rng::SplitMix64;
use foothold::scoring::score;
use foothold::scoring::sheet::Sheet;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::common::{first_shares, form, full};

/// The built-in bank with so few runs that many responses can be scored.
fn short_of_runs(draws: u32) -> Bank {
    let mut bank = full().0.clone();
    bank.cut_offs.draws = draws;
    bank
}

/// One number for each asked item: below 7 a level in halves, then not sure, absent, and not applicable.
fn any_answers() -> impl Strategy<Value = Vec<u8>> {
    let (bank, form) = full();
    let one = prop_oneof![12 => 0_u8..7, 1 => Just(7), 1 => Just(8), 1 => Just(9)];
    vec(one, bank.items_of(form).count())
}

fn any_shares() -> impl Strategy<Value = Shares> {
    (0_u8..=100, 0_u8..=100, 0_u8..=100).prop_map(|(one, two, three)| {
        let mut cuts = [one, two, three];
        cuts.sort_unstable();
        let parts = [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]];
        let modules = full().0.modules.iter().filter(|module| module.scored).map(|module| module.id.clone());
        Shares(modules.zip(parts).collect())
    })
}

fn asked() -> impl Iterator<Item = &'static Item> {
    let (bank, form) = full();
    bank.items_of(form).map(|placed| placed.item)
}

fn states(answers: &[u8]) -> States {
    let state = |(item, answer): (&Item, &u8)| match answer {
        0..=6 => Some((item.id.clone(), State::Level(Level::from_halves(*answer)))),
        7 => Some((item.id.clone(), State::NotSure)),
        9 if item.not_applicable => Some((item.id.clone(), State::NotApplicable)),
        _ => None,
    };
    asked().zip(answers).filter_map(state).collect()
}

/// Sections 3 and 4 alone.
fn assessed(states: &States, shares: &Shares) -> Vec<EntryPointOutcome> {
    let (bank, form) = full();
    let sheet = Sheet::new(bank, form, states, shares);
    assess(&sheet).entry_points(&sheet)
}

fn contains(range: Option<Range>, value: Option<f64>) -> bool {
    range.zip(value).is_none_or(|(range, value)| range.low - 1e-9 <= value && value <= range.high + 1e-9)
}

/// The states with every open item at a random level.
fn filled(states: &States, random: &mut SplitMix64) -> States {
    let mut filled = states.clone();
    for item in asked() {
        if !matches!(states.get(&item.id), Some(State::Level(_) | State::NotApplicable)) {
            filled.insert(item.id.clone(), State::Level(Level::from_halves((random.next() % 7) as u8)));
        }
    }
    filled
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn points_add_up_to_fit_and_with_the_hold_backs_to_100(answers in any_answers(), shares in any_shares()) {
        for found in assessed(&states(&answers), &shares) {
            let points: f64 = found.trace.iter().map(|part| part.points).sum();
            let held_back: f64 = found.trace.iter().map(|part| part.held_back).sum();
            match found.fit {
                Some(fit) => {
                    prop_assert!((points - fit).abs() < 1e-9);
                    prop_assert!((points + held_back - 100.0).abs() < 1e-9);
                }
                None => prop_assert!(found.trace.is_empty()),
            }
        }
    }

    #[test]
    fn raising_an_item_never_moves_a_fit_against_its_weight(answers in any_answers(), shares in any_shares(), place in 0_usize..69) {
        let mut answers = answers;
        answers[place] = answers[place].min(4);
        let before = assessed(&states(&answers), &shares);
        answers[place] += 2;
        let after = assessed(&states(&answers), &shares);
        let item = asked().nth(place).unwrap();
        for one in &before {
            let other = after.iter().find(|other| other.id == one.id).unwrap();
            let weight = item.weights.iter().find(|weight| weight.entry_point == one.id).map_or(0, |weight| weight.weight);
            if let Some((before, after)) = one.fit.zip(other.fit) {
                let moved = (after - before) * f64::from(weight.signum());
                prop_assert!(moved >= -1e-9, "{} moved {} by {moved}", item.id, one.id);
                prop_assert!(weight != 0 || (after - before).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn ranges_hold_every_filling(answers in any_answers(), shares in any_shares(), seed: u64) {
        let (bank, form) = full();
        let states = states(&answers);
        let filled = filled(&states, &mut SplitMix64::new(seed));
        let (open, shut) = (assessed(&states, &shares), assessed(&filled, &shares));
        for one in &open {
            let other = shut.iter().find(|other| other.id == one.id).unwrap();
            prop_assert!(contains(one.fit_range, one.fit) || one.provisional);
            prop_assert!(contains(one.fit_range, other.fit));
            prop_assert!(contains(one.readiness_range, other.readiness));
            for ((_, one), (_, other)) in one.indices.iter().zip(&other.indices) {
                prop_assert!(contains(one.range, one.value) && contains(one.range, other.value));
            }
        }
        let profile = |states| foothold::scoring::profile::profile(&Sheet::new(bank, form, states, &shares));
        for (one, other) in profile(&states).iter().zip(profile(&filled)) {
            prop_assert!(contains(one.profile.range, other.profile.value));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn rank_shares_are_doubly_stochastic(answers in any_answers(), shares in any_shares()) {
        let bank = short_of_runs(60);
        let found = score(&bank, form(&bank, "full"), &states(&answers), &shares).entry_points;
        for rank in 0..found.len() {
            prop_assert!((found[rank].rank_shares.iter().sum::<f64>() - 1.0).abs() < 1e-9);
            prop_assert!((found.iter().map(|one| one.rank_shares[rank]).sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn not_sure_is_absent_in_every_number(answers in any_answers(), shares in any_shares()) {
        let bank = short_of_runs(60);
        let absent: Vec<u8> = answers.iter().map(|answer| if *answer == 7 { 8 } else { *answer }).collect();
        let outcome = |answers: &[u8]| {
            let mut outcome = score(&bank, form(&bank, "full"), &states(answers), &shares);
            for_each_profile(&mut outcome, |profile| {
                profile.absent += profile.not_sure;
                profile.not_sure = 0;
            });
            outcome
        };
        prop_assert_eq!(outcome(&answers), outcome(&absent));
    }

    #[test]
    fn what_does_not_apply_is_as_if_the_bank_lacked_it(answers in any_answers(), shares in any_shares()) {
        let answers: Vec<u8> = asked().zip(answers).map(|(item, answer)| if item.not_applicable { 9 } else { answer }).collect();
        let (bank, removed) = (short_of_runs(60), without_what_may_not_apply(60));
        let mut outcome = score(&bank, form(&bank, "full"), &states(&answers), &shares);
        for_each_profile(&mut outcome, |profile| profile.not_applicable = 0);
        for module in &mut outcome.profile {
            module.dimensions.retain(|(_, profile)| profile.range.is_some());
        }
        for found in &mut outcome.entry_points {
            found.gates.retain(|(_, state)| *state != foothold::scoring::outcome::GateState::NotApplicable);
        }
        prop_assert_eq!(outcome, score(&removed, form(&removed, "full"), &states(&answers), &shares));
    }
}

fn for_each_profile(outcome: &mut Outcome, change: impl Fn(&mut Profile)) {
    for module in &mut outcome.profile {
        change(&mut module.profile);
        module.dimensions.iter_mut().for_each(|(_, profile)| change(profile));
    }
}

/// The built-in bank without the items that may be answered with "does not apply", and without them as gates.
fn without_what_may_not_apply(draws: u32) -> Bank {
    let mut bank = short_of_runs(draws);
    let gone: Vec<ItemId> =
        bank.items().filter(|placed| placed.item.not_applicable).map(|placed| placed.item.id.clone()).collect();
    assert!(!gone.is_empty());
    for dimension in bank.modules.iter_mut().flat_map(|module| &mut module.dimensions) {
        dimension.items.retain(|item| !gone.contains(&item.id));
    }
    for entry_point in &mut bank.entry_points {
        entry_point.gates.retain(|gate| !gone.contains(gate));
    }
    bank
}

#[test]
fn a_proven_lead_leads_under_random_fillings() {
    let bank = short_of_runs(1);
    let (form, shares) = (form(&bank, "full"), first_shares(&bank));
    let mut random = SplitMix64::new(11);
    let mut proven = 0;
    for entry_point in &bank.entry_points {
        let golden = crate::common::json(&format!("tests/golden/scoring/case-{}.json", entry_point.id));
        let case = crate::common::states(&golden["response"]["answers"]);
        for _ in 0..40 {
            let mut states = case.clone();
            states.retain(|_, _| random.uniform() > 0.12);
            let Conclusion::Verdict(verdict) = score(&bank, form, &states, &shares).conclusion else {
                panic!("no verdict")
            };
            let Some(firmness) = verdict.firmness.filter(|firmness| firmness.proven == Some(true)) else {
                continue;
            };
            proven += 1;
            for _ in 0..25 {
                let filled = Sheet::new(&bank, form, &filled(&states, &mut random), &shares);
                assert_eq!(assess(&filled).leader(&filled), Some(&firmness.about), "{states:?}");
            }
        }
    }
    assert!(proven >= 40, "only {proven} of 200 were proven, too few to tell");
}

#[test]
fn the_bank_favors_nobody() {
    for lead in foothold::scoring::balance::balance(full().0) {
        assert!((0.10..=0.35).contains(&lead.share), "{} leads in {}", lead.entry_point, lead.share);
        assert!(lead.can_lead);
    }
}
