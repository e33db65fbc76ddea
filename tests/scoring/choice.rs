//! The choice check: its number, its words and its warnings, and that it never touches the result.

use foothold::bank::id::ItemId;
use foothold::bank::model::{Bank, Module};
use foothold::files::result;
use foothold::response::answer::{Level, State};
use foothold::response::begin::begin;
use foothold::response::change::{Change, apply};
use foothold::response::model::Response;
use foothold::response::moment::Moment;
use foothold::scoring::choice::{Check, MOST, Offer, Standing, check, follow_up, offer};
use foothold::scoring::outcome::States;
use foothold::scoring::score;
use proptest::prelude::*;

use crate::common::{form, full, json, states, toy};

fn asked(bank: &Bank) -> &Module {
    follow_up(bank, form(bank, "full")).expect("a module for the check")
}

/// The check of levels in the bank's order; `None` is an absent answer.
fn of(bank: &Bank, levels: &[Option<u8>]) -> Check {
    let given = asked(bank).items().zip(levels);
    let states: States =
        given.filter_map(|(item, level)| Some((item.id.clone(), State::Level(Level::whole((*level)?))))).collect();
    check(&bank.cut_offs, asked(bank), &states)
}

fn all(level: u8) -> [Option<u8>; 8] {
    [Some(level); 8]
}

#[test]
fn the_number_is_the_weighted_part_of_what_could_be_given() {
    let bank = full().0;
    // Weights 2 2 1 2 2 1 1 1 of a top of 3: 36 at most. Here 6 + 4 + 1 + 2 + 0 + 3 + 2 + 1.
    let found = of(bank, &[Some(3), Some(2), Some(1), Some(1), Some(0), Some(3), Some(2), Some(1)]);
    assert_eq!(found.value, Some(100.0 * 19.0 / 36.0));
    assert_eq!((found.standing, found.answered, found.applying), (Some(Standing::Promising), 8, 8));
    // Without the first, 13 of 30.
    let found = of(bank, &[None, Some(2), Some(1), Some(1), Some(0), Some(3), Some(2), Some(1)]);
    assert_eq!((found.value, found.answered), (Some(100.0 * 13.0 / 30.0), 7));
}

#[test]
fn below_six_answers_there_is_no_number_and_no_word() {
    let bank = full().0;
    let mut levels = all(2);
    levels[6..].fill(None);
    assert!(of(bank, &levels).value.is_some());
    levels[5] = None;
    let found = of(bank, &levels);
    assert_eq!((found.value, found.standing, found.answered, found.applying), (None, None, 5, 8));
}

#[test]
fn not_sure_is_no_answer_and_lowers_nothing() {
    let bank = full().0;
    let mut states: States = asked(bank).items().map(|item| (item.id.clone(), State::Level(Level::whole(3)))).collect();
    states.insert(ItemId::from("choice-ripple"), State::NotSure);
    let found = check(&bank.cut_offs, asked(bank), &states);
    assert_eq!((found.value, found.answered, found.applying), (Some(100.0), 7, 8));
}

/// The bank in which the first of the questions may not apply and warns up to level 1.
fn marked() -> Bank {
    let mut bank = full().0.clone();
    let id = asked(&bank).id.clone();
    let module = bank.modules.iter_mut().find(|module| module.id == id).expect("the module");
    let item = &mut module.dimensions[0].items[0];
    (item.not_applicable, item.warning_at) = (true, Some(1));
    bank
}

#[test]
fn what_does_not_apply_is_left_out_only_where_the_bank_lets_it_not_apply() {
    let bank = marked();
    let with = |place: usize, state: State| {
        let level = |(at, item): (usize, &foothold::bank::model::Item)| {
            (item.id.clone(), if at == place { state } else { State::Level(Level::whole(3)) })
        };
        let found = check(&bank.cut_offs, asked(&bank), &asked(&bank).items().enumerate().map(level).collect());
        (found.answered, found.applying)
    };
    assert_eq!(with(0, State::NotApplicable), (7, 7));
    assert_eq!(with(0, State::NotSure), (7, 8));
    assert_eq!(with(0, State::Level(Level::whole(0))), (8, 8));
    assert_eq!(with(1, State::NotApplicable), (7, 8));
}

#[test]
fn a_bank_may_warn_of_more_than_the_lowest_level() {
    let bank = marked();
    let warns = |level: u8| !of(&bank, &[Some(level)]).warnings.is_empty();
    assert_eq!([0, 1, 2, 3].map(warns), [true, true, false, false]);
}

#[test]
fn a_plan_is_promising_from_its_cut_off_on_and_holds_together_from_the_next() {
    let mut bank = full().0.clone();
    let at_two = 100.0 * 2.0 / 3.0;
    for (idea, holds, standing) in [
        (at_two + 1e-6, 90.0, Standing::Idea),
        (at_two + 1e-12, 90.0, Standing::Promising),
        (40.0, at_two + 1e-6, Standing::Promising),
        (40.0, at_two, Standing::HoldsTogether),
    ] {
        (bank.cut_offs.choice_idea, bank.cut_offs.choice_holds) = (idea, holds);
        assert_eq!(of(&bank, &all(2)).standing, Some(standing), "{idea} {holds}");
    }
}

#[test]
fn the_lowest_level_of_an_item_that_the_bank_marks_is_a_warning_and_of_no_other() {
    let bank = full().0;
    let warned =
        |levels: &[Option<u8>]| -> Vec<String> { of(bank, levels).warnings.iter().map(ToString::to_string).collect() };
    assert_eq!(warned(&all(0)), ["choice-felt-need", "choice-cost-structure"]);
    assert!(warned(&all(1)).is_empty());
    // A warning needs no number.
    assert_eq!(warned(&[Some(0)]), ["choice-felt-need"]);
    let half = States::from([(ItemId::from("choice-felt-need"), State::Level(Level::from_halves(1)))]);
    assert!(check(&bank.cut_offs, asked(bank), &half).warnings.is_empty());
}

#[test]
fn a_bank_on_another_subject_is_checked_by_its_own_marks_and_cut_offs() {
    let bank = toy();
    let top = asked(&bank).top();
    let found = of(&bank, &[Some(top), Some(0)]);
    assert_eq!((found.value, found.standing), (Some(50.0), Some(Standing::Promising)));
    assert_eq!(found.warnings, [ItemId::from("choice-cost-structure")]);
    assert_eq!(of(&bank, &[Some(top), Some(top), Some(top)]).standing, Some(Standing::HoldsTogether));
}

fn offered(name: &str) -> Offer {
    let (bank, form) = full();
    let golden = json(&format!("tests/golden/scoring/{name}.json"));
    offer(&score(bank, form, &states(&golden["response"]["answers"]), &bank.presets[0].shares))
}

#[track_caller]
fn offers(name: &str, expected: &[&str]) {
    let Offer::Options(found) = offered(name) else { panic!("{name} offers none") };
    assert_eq!(found.iter().map(|id| id.as_str()).collect::<Vec<_>>(), expected, "{name}");
}

#[test]
fn the_lead_is_checked_beside_those_that_press_too_or_the_next_by_rank() {
    offers("case-rookie", &["rookie", "team-learning", "staffing-schedule"]);
    offers("case-staffing-schedule", &["staffing-schedule", "rookie"]);
    // No other need presses: one more, so that there is something to compare with.
    offers("case-pipeline", &["pipeline", "rookie"]);
}

#[test]
fn those_who_share_a_lead_are_checked_and_no_more_than_stand_side_by_side() {
    let Offer::Options(found) = offered("all-at-2") else { panic!("all are alike, so they share") };
    assert!((2..=MOST).contains(&found.len()), "{found:?}");
}

#[test]
fn where_nothing_can_be_begun_no_plan_is_suggested_and_the_reason_is_told() {
    assert_eq!(offered("all-absent"), Offer::TooFewAnswers);
    assert_eq!(offered("needs-0-rest-2"), Offer::NoPressingNeed);
    assert_eq!(offered("needs-3-rest-0"), Offer::ConditionsFirst);
    let (bank, _) = full();
    let scaling = form(bank, "scaling");
    let outcome = score(bank, scaling, &States::new(), &bank.presets[0].shares);
    assert_eq!((offer(&outcome), follow_up(bank, scaling)), (Offer::NotAsked, None));
}

#[test]
fn the_short_form_checks_its_shortlist_as_the_full_one_does() {
    let (bank, _) = full();
    let quick = form(bank, "quick");
    assert_eq!(follow_up(bank, quick).map(|module| &module.id), Some(&asked(bank).id));
    let golden = json("tests/golden/scoring/case-rookie.json");
    let outcome = score(bank, quick, &states(&golden["response"]["answers"]), &bank.presets[0].shares);
    let Offer::Options(found) = offer(&outcome) else { panic!("a shortlist") };
    assert_eq!(found[0].as_str(), "rookie");
    assert!(found.len() <= MOST);
    assert_eq!(offer(&score(bank, quick, &States::new(), &bank.presets[0].shares)), Offer::TooFewAnswers);
}

fn result_of(bank: &Bank, response: &Response) -> String {
    let outcome = score(bank, form(bank, "full"), &response.states(), &response.shares(bank));
    result::write(&outcome).to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn no_answer_of_the_check_changes_a_byte_of_the_result(
        answers in prop::collection::vec((0_usize..5, 0_usize..77, 0_u8..4), 1..40), levels in prop::collection::vec(0_u8..4, 69)
    ) {
        let mut bank = full().0.clone();
        bank.cut_offs.draws = 60;
        let now = Moment::from_millis(0);
        let set = |response: &Response, change: Change| apply(response, change, now, "here");
        let level = |item: &ItemId, level: u8| Change::State { item: item.clone(), state: Some(State::Level(Level::whole(level))) };
        let full = form(&bank, "full");
        let items: Vec<ItemId> = bank.items().map(|placed| placed.item.id.clone()).collect();
        let mut response = begin(&bank, full, String::new(), now);
        for (placed, value) in bank.items_of(full).zip(levels) {
            response = set(&response, level(&placed.item.id, value));
        }
        let before = result_of(&bank, &response);
        for (option, item, value) in answers {
            response = set(&response, level(&items[item], value).about(&bank.entry_points[option].id));
        }
        prop_assert!(!response.choice.is_empty());
        prop_assert_eq!(result_of(&bank, &response), before);
    }

    #[test]
    fn a_better_answer_never_lowers_the_number(levels in prop::collection::vec(0_u8..3, 8), place in 0_usize..8) {
        let bank = full().0;
        let mut levels: Vec<Option<u8>> = levels.into_iter().map(Some).collect();
        let before = of(bank, &levels);
        levels[place] = levels[place].map(|level| level + 1);
        let after = of(bank, &levels);
        prop_assert!(after.value > before.value && after.warnings.len() <= before.warnings.len());
    }
}
