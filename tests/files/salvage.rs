//! A save that is damaged gives up what cannot be read, says so, and keeps all else.

use foothold::files::salvage::{Salvaged, salvage};
use foothold::files::save::{self, Record};
use foothold::order::map::SortedMap;
use foothold::response::answer::Level;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{any_response, opened, toy, with, with_answers};

fn saved(response: &Value) -> Value {
    serde_json::from_str(&save::write(7, &opened(response).response, None, &SortedMap::new(), toy())).expect("JSON")
}

#[track_caller]
fn salvaged(tree: &Value) -> Salvaged {
    salvage(tree.to_string().as_bytes(), toy()).expect("something is left")
}

fn lost(of: &Salvaged) -> Vec<(&str, &Value)> {
    of.lost.iter().map(|lost| (lost.place.as_str(), &lost.value)).collect()
}

/// F21.
#[test]
fn a_wrong_checksum_loses_nothing_that_can_be_read() {
    let mut tree = saved(&with("title", json!("North")));
    tree["response"]["title"] = json!("South");
    let found = salvaged(&tree);
    assert_eq!((found.save.opened.response.title.as_str(), found.save.rev, lost(&found)), ("South", 7, vec![]));
}

/// F27.
#[test]
fn an_answer_that_cannot_be_is_given_up_and_the_rest_stays() {
    let mut tree = saved(&with_answers(json!({
        "need-noise": { "level": 2, "note": "loud" }, "need-no-seats": { "level": 1 }, "enable-vehicle": { "not_sure": true }
    })));
    tree["response"]["answers"]["need-noise"]["level"] = json!(9);
    tree["response"]["answers"]["need-nois"] = json!({ "level": 1 });
    tree["response"]["answers"]["enable-vehicle"]["level"] = json!(1);
    let found = salvaged(&tree);
    let answers = &found.save.opened.response.answers;
    assert_eq!((answers["need-noise"].note.as_str(), answers["need-noise"].state), ("loud", None));
    assert_eq!(answers["need-no-seats"].level(), Some(Level::whole(1)));
    let mut given_up = lost(&found);
    given_up.sort_by_key(|(place, _)| place.to_owned());
    let both = json!({ "not_sure": true, "level": 1 });
    assert_eq!(
        given_up,
        [
            ("/response/answers/enable-vehicle", &both),
            ("/response/answers/need-nois", &json!({ "level": 1 })),
            ("/response/answers/need-noise/level", &json!(9)),
        ]
    );
}

#[test]
fn of_a_list_only_the_faulty_entries_go() {
    let mut tree = saved(&with("critical", json!([{ "item": "need-noise", "root_cause": "walls" }])));
    let list = tree["response"]["critical"].as_array_mut().expect("a list");
    (0..2).for_each(|_| list.insert(0, json!({ "root_cause": "of nothing" })));
    let found = salvaged(&tree);
    assert_eq!(found.save.opened.response.critical[0].root_cause, "walls");
    assert_eq!(found.lost.len(), 2);
}

#[test]
fn what_a_save_must_have_is_stood_in_for_and_an_id_is_not() {
    let mut tree = saved(&with("title", json!("North")));
    for key in ["kind", "form", "answers"] {
        tree["response"].as_object_mut().expect("an object").remove(key);
    }
    tree["rev"] = json!(-1);
    let found = salvaged(&tree);
    assert_eq!((found.save.rev, found.save.opened.response.title.as_str()), (0, "North"));
    assert_eq!(lost(&found), [("/rev", &json!(-1))]);
    tree["response"]["id"] = json!("x");
    assert_eq!(salvage(tree.to_string().as_bytes(), toy()), None);
}

#[test]
fn more_than_the_limit_is_held_to_it_and_the_rest_listed() {
    let mut tree = saved(&with("title", json!("North")));
    let kept = (0..2_003).map(|n| (format!("old-{n}"), json!({ "not_sure": true })));
    tree["response"]["kept"] = Value::Object(kept.collect());
    let found = salvaged(&tree);
    let response = &found.save.opened.response;
    assert_eq!((response.answers.len() + response.kept.len(), found.lost.len()), (2_000, 4));
}

/// F19, F27.
#[test]
fn of_a_text_that_was_cut_off_everything_whole_before_the_cut_is_read() {
    let answers = json!({ "need-no-seats": { "level": 2, "note": "a, \"b\" {" }, "need-noise": { "level": 1 } });
    let text = saved(&with_answers(answers)).to_string();
    let end = text.find("\"need-noise\":").expect("it is written") + 20;
    let found = salvage(&text.as_bytes()[..end], toy()).expect("something is left");
    assert_eq!(found.save.opened.response.answers["need-no-seats"].note, "a, \"b\" {");
    assert_eq!(found.save.opened.response.answers.len(), 1);
    assert_eq!(found.lost.len(), 1);
    assert!(found.lost[0].value.as_str().is_some_and(|rest| rest.starts_with(",\"need-noise\"")), "{found:?}");
}

/// F19, F27. Wherever it was cut: what stands whole before the cut is read, and what comes after it is told letter by letter.
#[test]
fn a_cut_in_a_list_after_a_number_or_right_after_an_answer_is_closed_there() {
    let answers = json!({ "need-no-seats": { "level": 2, "note": "5\" [wide" }, "need-noise": { "level": 1 } });
    let mut file = with_answers(answers);
    file["critical"] = json!([{ "item": "need-noise", "root_cause": "walls" }, { "item": "need-no-seats" }]);
    let text = saved(&file).to_string();
    let cut = |after: &str| {
        let end = text.find(after).expect("it is written") + after.len();
        let found = salvage(&text.as_bytes()[..end], toy()).expect("something is left");
        let rest = found.lost[0].value.as_str().expect("a text").to_owned();
        (found.save.opened.response, rest)
    };
    let (response, rest) = cut("\"need-noise\":{\"level\":1}");
    assert_eq!((response.answers.len(), rest.as_str()), (2, ""));
    assert_eq!(response.answers["need-no-seats"].note, "5\" [wide");
    let (response, rest) = cut("\"root_cause\":\"walls\"},{\"item\":");
    assert_eq!((response.critical.len(), rest.as_str()), (1, ",{\"item\":"));
    let (response, rest) = cut("\"note\":\"5\\\" [wi");
    assert_eq!(
        (response.answers["need-no-seats"].level(), rest.as_str()),
        (Some(Level::whole(2)), ",\"note\":\"5\\\" [wi")
    );
}

/// What is too much of one thing takes nothing of another.
#[test]
fn too_many_critical_items_are_given_up_and_no_answer_is() {
    let mut tree = saved(&with_answers(json!({ "need-noise": { "level": 2 } })));
    let items = ["need-noise", "need-no-seats", "need-old-books", "need-long-waits"];
    tree["response"]["critical"] = items.iter().map(|item| json!({ "item": item })).collect();
    let found = salvaged(&tree);
    assert_eq!(found.save.opened.response.answers["need-noise"].level(), Some(Level::whole(2)));
    assert_eq!(lost(&found), [("/response/critical", &tree["response"]["critical"])]);
}

#[test]
fn what_is_no_save_of_this_bank_is_not_salvaged() {
    let gone = save::write_gone(&save::Tombstone { rev: 1, id: "x".to_owned(), at: String::new() });
    for text in ["", "{", "null", "[1]", "{\"format\":\"foothold-response/1\"}", gone.as_str()] {
        assert_eq!(salvage(text.as_bytes(), toy()), None, "{text}");
    }
    let mut other = saved(&with("title", json!("")));
    other["response"]["bank"]["id"] = json!("another");
    assert_eq!(salvage(other.to_string().as_bytes(), toy()), None);
}

/// Every leaf of a tree and every empty container, with its pointer.
fn leaves(tree: &Value) -> usize {
    match tree {
        Value::Object(object) if !object.is_empty() => object.values().map(leaves).sum(),
        Value::Array(list) if !list.is_empty() => list.iter().map(leaves).sum(),
        _ => 1,
    }
}

fn any_damage() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(99)),
        Just(json!(-1.5)),
        Just(json!("x")),
        Just(json!([])),
        Just(json!({}))
    ]
}

proptest! {
    /// F21, F27.
    #[test]
    fn whatever_happens_to_the_answers_carried_and_lost_are_all(
        file in any_response(),
        hits in prop::collection::vec((any::<prop::sample::Index>(), any_damage()), 0..4),
    ) {
        let mut tree = saved(&file);
        let answers = tree["response"]["answers"].as_object_mut().expect("answers");
        for (at, damage) in hits {
            if let Some(answer) = answers.values_mut().nth(at.index(20)) {
                match answer.as_object_mut().filter(|answer| !answer.is_empty()) {
                    Some(members) => {
                        let at = at.index(members.len());
                        members.values_mut().nth(at).into_iter().for_each(|member| *member = damage.clone());
                    }
                    None => *answer = damage,
                }
            }
        }
        let before = tree["response"]["answers"].clone();
        let found = salvaged(&tree);
        let places = found.lost.iter().filter(|lost| lost.place.as_str().starts_with("/response/answers/"));
        let gone: usize = places.map(|lost| leaves(&lost.value)).sum();
        let mut after = before.clone();
        for lost in &found.lost {
            let pointer = lost.place.as_str().strip_prefix("/response/answers").expect("only answers were damaged");
            let (outer, key) = pointer.rsplit_once('/').expect("a member");
            let taken = after.pointer_mut(outer).and_then(Value::as_object_mut).and_then(|outer| outer.shift_remove(key));
            prop_assert_eq!(taken.as_ref(), Some(&lost.value));
        }
        prop_assert!(gone <= leaves(&before));
        tree["response"]["answers"] = after;
        prop_assert_eq!(found.save.opened.response, opened(&tree["response"]).response);
    }

    #[test]
    fn a_whole_save_is_salvaged_as_it_is_read(file in any_response()) {
        let text = saved(&file).to_string();
        let found = salvage(text.as_bytes(), toy()).expect("whole");
        prop_assert_eq!(Ok(Record::Whole(Box::new(found.save))), save::read(text.as_bytes(), toy()));
        prop_assert!(found.lost.is_empty());
    }

    #[test]
    fn no_bytes_are_too_broken_to_be_looked_at(file in any_response(), cut in any::<prop::sample::Index>()) {
        let text = saved(&file).to_string();
        let cut = cut.index(text.len());
        if let Some(found) = salvage(&text.as_bytes()[..cut], toy()) {
            let whole = opened(&serde_json::from_str::<Value>(&text).expect("JSON")["response"]).response;
            for (item, answer) in &found.save.opened.response.answers {
                let all = &whole.answers[item];
                prop_assert!(answer.note.is_empty() || answer.note == all.note);
                prop_assert!(answer.state.is_none() || answer.state == all.state);
            }
            prop_assert!(!found.lost.is_empty());
        }
    }
}
