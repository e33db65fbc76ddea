//! What a team comes to: scored like one person, with its disagreements told first.

use foothold::bank::built_in;
use foothold::bank::id::ItemId;
use foothold::bank::model::Shares;
use foothold::files::team::outcome::write;
use foothold::response::answer::{Level, State};
use foothold::scoring::score;
use foothold::team::agreed::{Agreed, Agreements};
use foothold::team::outcome::{TeamOutcome, outcome};
use foothold::team::roster::Roster;
use serde_json::{Value, json};

use super::support::{Says, people, person, team};

fn shares() -> Shares {
    built_in().preset("balanced").unwrap().shares.clone()
}

fn come(roster: &Roster) -> TeamOutcome<'static> {
    come_agreed(roster, &Agreements::new())
}

fn come_agreed(roster: &Roster, agreements: &Agreements) -> TeamOutcome<'static> {
    outcome(roster, &super::support::grid(), &shares(), agreements).unwrap()
}

fn talked(outcome: &TeamOutcome<'_>) -> Vec<String> {
    outcome.agenda.talk_first.iter().map(|talk| talk.item.to_string()).collect()
}

#[test]
fn people_who_agree_come_to_what_each_comes_to_alone() {
    let alone = person(1).all(2).level("enable-lead-bench", 0);
    let full = built_in().form("full").unwrap();
    let expected = score(built_in(), full, &alone.states(), &shares());
    let outcome = come(&people(6, |_, person| person.all(2).level("enable-lead-bench", 0)));
    assert_eq!(outcome.before, expected);
    assert_eq!((outcome.people, outcome.alpha.map(|alpha| alpha.round())), (6, Some(1.0)));
    assert!(outcome.agenda.talk_first.is_empty() && outcome.agenda.find_out.is_empty());
    let landing = outcome.landing.unwrap();
    assert_eq!(landing.entry_points.iter().map(|(_, people)| people).sum::<u32>() + landing.none, 6);
}

#[test]
fn nobody_comes_to_nothing() {
    assert_eq!(outcome(&Roster::default(), &super::support::grid(), &shares(), &Agreements::new()), None);
}

#[test]
fn what_stops_an_entry_point_and_is_seen_in_opposite_ways_comes_first() {
    let opposed = people(6, |number, person| {
        let person = person.all(1);
        // No gate, and as far apart as can be; a gate, and less far apart.
        let person = person.level("need-hours", if number < 3 { 0 } else { 3 });
        person.level("enable-lead-bench", if number == 0 { 0 } else { 2 })
    });
    let outcome = come(&opposed);
    assert_eq!(talked(&outcome)[..2], ["enable-lead-bench", "need-hours"]);
    assert!(outcome.agenda.talk_first[0].is_opposed_gate && !outcome.agenda.talk_first[1].is_opposed_gate);
}

#[test]
fn what_a_third_is_not_sure_of_is_found_out_and_not_talked_about() {
    let unsure = |count: usize| {
        come(&people(6, |number, person| {
            let person = person.all(1).level("need-hours", if number < 3 { 0 } else { 3 });
            if number < count { person.says("need-hours", State::NotSure) } else { person }
        }))
    };
    let (one, two) = (unsure(1), unsure(2));
    assert_eq!((talked(&one), one.agenda.find_out.len()), (vec!["need-hours".to_owned()], 0));
    assert_eq!((talked(&two).len(), two.agenda.find_out), (0, vec![ItemId::from("need-hours")]));
}

#[test]
fn the_agenda_has_ten_items_at_most_the_largest_first() {
    let scattered = people(9, |number, mut person| {
        for (at, placed) in super::support::grid().columns.iter().enumerate() {
            person = person.level(placed.item.id.as_str(), u8::try_from((number * (at + 1) / 3) % 4).unwrap());
        }
        person
    });
    let agenda = come(&scattered).agenda.talk_first;
    assert_eq!(agenda.len(), 10);
    let others: Vec<f64> = agenda.iter().filter(|talk| !talk.is_opposed_gate).map(|talk| talk.talk).collect();
    assert!(others.windows(2).all(|pair| pair[0] >= pair[1]), "{others:?}");
}

#[test]
fn an_agreed_level_takes_the_place_of_the_median_and_both_results_stay() {
    let roster = people(5, |_, person| person.all(2));
    let level = Level::from_halves(1);
    let agreements: Agreements =
        [(ItemId::from("need-hours"), Agreed { level, reason: "Two schools.".to_owned() })].into_iter().collect();
    let outcome = come_agreed(&roster, &agreements);
    let answers = person(1).all(2).says("need-hours", State::Level(level));
    let full = built_in().form("full").unwrap();
    assert_eq!(outcome.after, Some(score(built_in(), full, &answers.states(), &shares())));
    assert_eq!(outcome.before, come(&roster).before);
    assert_ne!(outcome.after, Some(outcome.before));
}

#[test]
fn a_shorter_form_counts_where_it_asks() {
    let roster = team([
        person(1).all(3),
        person(2).all(3),
        person(3).form("quick").all(1),
        person(4).form("quick").all(1),
        person(5).form("quick").all(1),
    ]);
    let outcome = come(&roster);
    assert_eq!(outcome.form.id.as_str(), "quick");
    let tally = |item: &str| {
        let column = super::support::grid().columns.iter().position(|placed| placed.item.id.as_str() == item).unwrap();
        outcome.tallies[column].asked()
    };
    let is_core = |item: &str| built_in().item(item).unwrap().item.core;
    assert!(is_core("need-hours") && !is_core("need-lost-planning"));
    assert_eq!((tally("need-hours"), tally("need-lost-planning")), (5, 2));
    assert_eq!(outcome.landing.as_ref().unwrap().none, 3, "a short form does not rank");
}

/// What `foothold team --json` prints.
#[test]
fn what_a_team_comes_to_is_written_item_by_item() {
    let roster = people(4, |number, person| {
        let person = person.all(2).level("need-hours", if number < 2 { 0 } else { 3 });
        if number < 1 { person.says("need-churn-gap", State::NotApplicable) } else { person }
    });
    let (outcome, grid) = (come(&roster), super::support::grid());
    let written = write(&outcome, &grid);
    assert_eq!(
        (&written["n"], &written["form"], &written["alpha"]),
        (&json!(4), &json!("full"), &json!(outcome.alpha))
    );
    assert_eq!(written["items"].as_object().map(|items| items.len()), Some(grid.columns.len()));
    let item = |counts: Value, not_applicable: u8, median: f64, mean: f64, consensus: f64| {
        json!({ "counts": counts, "not_sure": 0, "absent": 0, "not_applicable": not_applicable,
            "median": median, "mean": mean, "consensus": consensus })
    };
    assert_eq!(written["items"]["need-hours"], item(json!([2, 0, 0, 2]), 0, 1.5, 1.5, 0.0));
    assert_eq!(written["items"]["need-churn-gap"], item(json!([0, 0, 3, 0]), 1, 2.0, 2.0, 1.0));
    assert_eq!(written["talk_first"][0]["item"], "need-hours");
    let landing = outcome.landing.as_ref().unwrap();
    let landed: u64 = written["landing"].as_object().unwrap().values().filter_map(Value::as_u64).sum();
    assert_eq!((landed, &written["landing"]["none"]), (4, &json!(landing.none)));
}
