//! A bank on another subject, with three levels and three entry points, from start to result: no bank is in the code.

use foothold::scoring::balance::balance;
use foothold::scoring::outcome::{Conclusion, States};
use foothold::scoring::score;
use foothold::scoring::sheet::Sheet;

use crate::common::{first_shares, form, json, states, toy};
use crate::result::{assert_same, result};

fn answers() -> States {
    states(&json("tests/golden/toy-response.json")["answers"])
}

#[test]
fn the_toy_response_comes_to_the_second_scorers_result() {
    let bank = toy();
    let outcome = score(&bank, form(&bank, "full"), &answers(), &first_shares(&bank));
    assert_same(&result(&outcome), &json("tests/golden/toy-response.json")["result"], "toy");
}

#[test]
fn the_quick_form_gives_a_shortlist_and_neither_ranks_nor_runs() {
    let bank = toy();
    let outcome = score(&bank, form(&bank, "quick"), &answers(), &first_shares(&bank));
    let Conclusion::Shortlist(shortlist) = &outcome.conclusion else { panic!("{:?}", outcome.conclusion) };
    let first: Vec<_> = outcome.entry_points.iter().take(2).map(|entry_point| entry_point.id.clone()).collect();
    assert_eq!(*shortlist, first);
    assert!(outcome.entry_points.iter().all(|found| found.rank.is_none() && found.rank_shares.is_empty()));
}

#[test]
fn the_scaling_form_gives_the_profile_of_one_module() {
    let bank = toy();
    let outcome = score(&bank, form(&bank, "scaling"), &answers(), &first_shares(&bank));
    assert_eq!(outcome.conclusion, Conclusion::Profile);
    assert_eq!(outcome.profile.iter().map(|module| module.module.as_str()).collect::<Vec<_>>(), ["scaling"]);
    assert_eq!(outcome.entry_points, []);
}

#[test]
fn items_that_a_form_does_not_ask_change_nothing() {
    let bank = toy();
    let quick = form(&bank, "quick");
    let asked: Vec<_> = bank.items_of(quick).map(|placed| placed.item.id.clone()).collect();
    let mut fewer = answers();
    fewer.retain(|item, _| asked.contains(item));
    assert!(fewer.len() < answers().len());
    let shares = first_shares(&bank);
    assert_eq!(Sheet::new(&bank, quick, &fewer, &shares), Sheet::new(&bank, quick, &answers(), &shares));
}

#[test]
fn every_entry_point_of_the_toy_bank_can_lead() {
    assert!(balance(&toy()).iter().all(|lead| lead.can_lead && lead.share > 0.0));
}
