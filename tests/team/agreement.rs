//! How far apart people are: medians, consensus and alpha, each against numbers of its source.

use foothold::bank::built_in;
use foothold::response::answer::{Level, State};
use foothold::team::agreement::by_module;
use foothold::team::alpha::alpha;
use foothold::team::outcome::Counted;
use foothold::team::said::Said;
use foothold::team::tally::Tally;
use proptest::prelude::*;

use super::support::Says;

fn tally(counts: &[u32]) -> Tally {
    Tally { counts: counts.to_vec(), ..Tally::default() }
}

#[track_caller]
fn is(found: Option<f64>, expected: f64) {
    assert!(found.is_some_and(|found| (found - expected).abs() < 5e-5), "{found:?} and not {expected}");
}

/// The example that the scoring page gives.
#[test]
fn consensus_is_that_of_tastle_and_wierman() {
    is(tally(&[30, 40, 210, 130, 530, 50, 10]).consensus(), 0.7257);
    is(tally(&[0, 0, 9, 0]).consensus(), 1.0);
    is(tally(&[4, 0, 0, 4]).consensus(), 0.0);
    is(tally(&[0, 1, 0, 1]).consensus(), 0.4150);
    assert_eq!(tally(&[0, 1, 0, 0]).consensus(), None, "one person cannot agree");
    assert_eq!(tally(&[0, 0, 0, 0]).consensus(), None);
}

#[test]
fn the_median_may_stand_between_two_levels() {
    assert_eq!(tally(&[1, 0, 1, 0]).median(), Some(Level::whole(1)));
    assert_eq!(tally(&[0, 1, 1, 0]).median(), Some(Level::from_halves(3)));
    assert_eq!(tally(&[3, 0, 1, 1]).median(), Some(Level::whole(0)));
    assert_eq!(tally(&[0, 0, 0, 0]).median(), None);
    assert_eq!((tally(&[1, 0, 1, 0]).mean(), tally(&[0, 0, 0, 0]).mean()), (Some(1.0), None));
}

#[test]
fn a_level_needs_two_people_and_half_of_those_asked() {
    let of = |counts: &[u32], not_sure, absent, not_applicable| {
        Tally { counts: counts.to_vec(), not_sure, absent, not_applicable }.state()
    };
    let two = Some(State::Level(Level::whole(2)));
    assert_eq!(of(&[0, 0, 2, 0], 2, 0, 0), two);
    assert_eq!(of(&[0, 0, 2, 0], 1, 1, 1), Some(State::NotSure), "two of five are fewer than half");
    assert_eq!(of(&[0, 0, 2, 0], 1, 0, 1), two, "those to whom it does not apply were asked as well");
    assert_eq!(of(&[0, 0, 3, 0], 3, 0, 0), two, "three of six are half");
    assert_eq!(of(&[0, 0, 1, 0], 0, 0, 0), Some(State::NotSure), "one person is no team");
    assert_eq!(of(&[0, 0, 2, 0], 0, 0, 2), two, "half is not more than half");
    assert_eq!(of(&[0, 0, 2, 0], 0, 0, 3), Some(State::NotApplicable));
    assert_eq!(of(&[0, 0, 0, 0], 0, 0, 0), None, "nobody was asked");
}

/// Krippendorff's own example (2011): four observers, twelve units, levels 1 to 5, with gaps.
#[test]
fn alpha_is_that_of_krippendorffs_example() {
    let observers = ["123321412...", "1233224125.3", ".33323422 51.", "12332441251."];
    let rows: Vec<Vec<char>> =
        observers.iter().map(|row| row.chars().filter(|letter| *letter != ' ').collect()).collect();
    let units: Vec<Tally> = (0..12)
        .map(|unit| {
            let mut tally = Tally::new(4);
            for level in rows.iter().filter_map(|row| row[unit].to_digit(10)) {
                tally.add(Said::level(u8::try_from(level).unwrap() - 1));
            }
            tally
        })
        .collect();
    let found = alpha(&units).unwrap();
    assert!((found - 0.815).abs() < 5e-4, "{found}");
}

#[test]
fn alpha_is_undefined_where_nothing_can_be_compared() {
    assert_eq!(alpha(&[]), None);
    assert_eq!(alpha(&[tally(&[0, 1, 0, 0])]), None, "one answer");
    assert_eq!(alpha(&[tally(&[0, 3, 0, 0]), tally(&[0, 2, 0, 0])]), None, "one value only");
    is(alpha(&[tally(&[0, 3, 0, 0]), tally(&[2, 0, 0, 0])]), 1.0);
}

proptest! {
    #[test]
    fn consensus_lies_between_0_and_1_and_reads_the_same_from_both_ends(counts in prop::collection::vec(0_u32..40, 4)) {
        let mirrored: Vec<u32> = counts.iter().rev().copied().collect();
        let (one, other) = (tally(&counts).consensus(), tally(&mirrored).consensus());
        prop_assert_eq!(one.is_some(), counts.iter().sum::<u32>() >= 2);
        if let (Some(one), Some(other)) = (one, other) {
            prop_assert!((-1e-12..=1.0 + 1e-12).contains(&one) && (one - other).abs() < 1e-12, "{} {}", one, other);
        }
    }

    #[test]
    fn as_many_say_the_median_or_less_as_say_it_or_more(counts in prop::collection::vec(0_u32..9, 4)) {
        let tally = tally(&counts);
        if let Some(median) = tally.median() {
            let halves = usize::from(median.halves());
            let below: u32 = counts.iter().enumerate().filter(|(level, _)| level * 2 <= halves).map(|(_, count)| count).sum();
            let above: u32 = counts.iter().enumerate().filter(|(level, _)| level * 2 >= halves).map(|(_, count)| count).sum();
            prop_assert!(below * 2 >= tally.levels() && above * 2 >= tally.levels());
        }
    }
}

#[test]
fn agreement_is_told_part_by_part_and_counts_every_question_once() {
    let grid = super::support::grid();
    let team = super::support::people(4, |number, person| {
        let person = person.all(2).level("need-hours", if number < 2 { 0 } else { 3 });
        let person = person.level("need-churn-gap", if number < 1 { 1 } else { 3 });
        person.says("enable-lead-bench", State::NotSure)
    });
    let counted = Counted::of(&team, &grid).unwrap();
    let agreements = by_module(&grid, &counted.tallies);
    let all: usize = agreements.iter().map(|each| each.compared() + each.too_few).sum();
    assert_eq!(all, counted.tallies.iter().filter(|tally| tally.asked() > 0).count());
    let of = |id: &str| agreements.iter().find(|each| each.module.id.as_str() == id).unwrap();
    let needs = of("needs");
    assert_eq!((needs.far_apart, needs.spread, needs.too_few, of("conditions").too_few), (1, 1, 0, 1));
    assert_eq!(needs.compared(), needs.close + 2);
    assert!(needs.consensus.unwrap() < 1.0 && of("scaling").consensus == Some(1.0));
}

/// Of what a shorter form leaves out there is nothing to tell, and where nobody gives a level there is nothing to compare.
#[test]
fn what_nobody_was_asked_is_left_out_and_what_nobody_knows_has_no_consensus() {
    let grid = super::support::grid();
    let team = super::support::people(3, |_, person| person.form("scaling"));
    let counted = Counted::of(&team, &grid).unwrap();
    let agreements = by_module(&grid, &counted.tallies);
    let told: Vec<&str> = agreements.iter().map(|each| each.module.id.as_str()).collect();
    assert_eq!(told, counted.form.modules.iter().map(|module| module.as_str()).collect::<Vec<_>>());
    assert!(agreements.iter().all(|each| each.compared() == 0 && each.consensus.is_none()));
    let unknown: usize = agreements.iter().map(|each| each.too_few).sum();
    assert_eq!(unknown, built_in().items_of(counted.form).count());
}

/// Nobody is not unsure of what nobody was asked.
#[test]
fn a_third_that_is_not_sure_is_a_third_of_somebody() {
    let unsure =
        |levels, not_sure| Tally { counts: vec![0, levels], not_sure, ..Tally::default() }.is_unsure(1.0 / 3.0);
    assert!(unsure(2, 1) && !unsure(3, 1) && !unsure(0, 0));
}
