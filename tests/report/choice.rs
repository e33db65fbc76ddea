//! The choice check in a report: which plans stand side by side, where they differ, and what is said of them.

use foothold::bank::id::EntryPointId;
use foothold::i18n::en::result::RESULT;
use foothold::report::choice::differences;
use foothold::report::say::choice as say;
use foothold::response::answer::{Answer, Level, State};
use foothold::response::model::Response;
use foothold::scoring::choice::Offer;

use crate::golden::{built_in, golden, report};

/// Answers the check of one plan, in the bank's order.
fn checked(mut response: Response, option: &str, levels: [u8; 8]) -> Response {
    let module = built_in().modules.iter().find(|module| !module.scored).expect("the module of the check");
    let answers = module.items().zip(levels).map(|(item, level)| {
        (item.id.clone(), Answer { state: Some(State::Level(Level::whole(level))), ..Answer::default() })
    });
    response.choice.insert(EntryPointId::from(option), answers.collect());
    response
}

fn compared(response: &Response) -> Vec<String> {
    report(response).choice.compared().iter().map(|option| option.name.id.to_string()).collect()
}

#[test]
fn what_is_suggested_stands_side_by_side_and_a_plan_that_was_checked_before_what_was_not() {
    let rookie = golden("case-rookie");
    assert_eq!(compared(&rookie), ["rookie", "team-learning", "staffing-schedule"]);
    let other = checked(rookie, "pipeline", [2; 8]);
    assert_eq!(compared(&other), ["rookie", "team-learning", "pipeline"]);
    let part = report(&other).choice;
    assert_eq!(part.options.len(), built_in().entry_points.len(), "any may be picked");
    assert!(part.is_begun() && !part.of(&"rookie".into()).expect("rookie").is_begun());
}

#[test]
fn plans_differ_most_where_levels_are_far_apart_and_count_twice() {
    let response = checked(golden("case-rookie"), "rookie", [3, 0, 3, 1, 2, 2, 2, 0]);
    let response = checked(response, "team-learning", [3, 2, 0, 1, 3, 2, 2, 1]);
    let report = report(&response);
    let found = differences(&report.choice.compared());
    let items: Vec<&str> = found.iter().map(|one| one.item.id.as_str()).collect();
    // Two levels that count twice, three that count once, one that counts twice; one that counts once is the fourth.
    assert_eq!(items, ["choice-new-experience", "choice-new-skills", "choice-cost-structure"]);
    assert_eq!(found[0].said[0].0.id.as_str(), "rookie", "the lowest first");
}

#[test]
fn plans_that_stand_alike_differ_nowhere() {
    let response = checked(checked(golden("case-rookie"), "rookie", [2; 8]), "team-learning", [2; 8]);
    assert!(differences(&report(&response).choice.compared()).is_empty());
}

#[test]
fn words_come_before_the_number_and_a_warning_says_its_answer() {
    let response = checked(golden("case-rookie"), "rookie", [0, 1, 1, 1, 1, 1, 1, 1]);
    let report = report(&response);
    let option = report.choice.of(&"rookie".into()).expect("rookie");
    assert_eq!(say::standing(&RESULT, option), "Still an idea");
    assert_eq!(say::summary(&RESULT, &[option]), "Rookie development and retention: still an idea, 28 of 100.");
    let warnings: Vec<String> = option.warnings().map(|answer| say::warning(&RESULT, answer)).collect();
    assert_eq!(warnings.len(), 1);
    assert!(warnings[0].starts_with("Felt relief: It would help almost no one."), "{}", warnings[0]);
}

#[test]
fn a_plan_with_too_few_answers_has_no_number_and_says_how_many_it_takes() {
    let mut response = checked(golden("case-rookie"), "rookie", [2; 8]);
    let answers = response.choice.get_mut("rookie").expect("answers");
    let first: Vec<_> = answers.keys().take(3).cloned().collect();
    first.iter().for_each(|item| drop(answers.remove(item)));
    let report = report(&response);
    let option = report.choice.of(&"rookie".into()).expect("rookie");
    assert_eq!((say::number(&RESULT, option), say::standing(&RESULT, option)), (None, "Not known yet"));
    let meaning = say::meaning(&RESULT, option, &built_in().cut_offs);
    assert_eq!(meaning, "5 of 8 answered. It takes 6 to say anything.");
}

#[test]
fn where_there_is_nothing_to_check_it_says_what_to_do_and_keeps_what_was_answered() {
    for (name, offer) in [("all-absent", Offer::TooFewAnswers), ("needs-3-rest-0", Offer::ConditionsFirst)] {
        let part = report(&golden(name)).choice;
        assert_eq!(part.offer, offer, "{name}");
        assert!(say::nothing(&RESULT, &part.offer).is_some() && part.compared().is_empty(), "{name}");
        assert_eq!(compared(&checked(golden(name), "rookie", [2; 8])), ["rookie"], "{name}");
    }
}
