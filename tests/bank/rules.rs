//! Every rule: what breaks it, and what at its very edge keeps it. The real bank keeps them all.

use std::collections::BTreeSet;

use foothold::bank::check::RULES;
use foothold::bank::fault::FaultKind;
use serde_json::{Value, json};

use crate::change::{FILE, TOY, breaks, breaks_at, faults_of, keeps, put, read_tree, real, with, without};

const NEED: &str = "/modules/0/dimensions/0/items/0";
const CHOICE: &str = "/modules/4/dimensions/0/items/0";

fn within(outer: &str, key: &str) -> String {
    format!("{outer}/{key}")
}

#[test]
fn the_real_bank_and_one_on_another_subject_keep_every_rule() {
    for file in [FILE, TOY] {
        assert_eq!(faults_of(&serde_json::from_str(file).unwrap()), []);
    }
}

#[test]
fn every_rule_of_the_table_is_tested_here_by_name() {
    let names: BTreeSet<&str> = RULES.iter().map(|rule| rule.name).collect();
    assert_eq!(names.len(), RULES.len(), "each name is used once");
    let tests = include_str!("rules.rs");
    let untested: Vec<_> = names.into_iter().filter(|name| !tests.contains(&format!("(\"{name}\""))).collect();
    assert_eq!(untested, Vec::<&str>::new());
}

#[test]
fn a_version_is_three_numbers() {
    for bad in ["1.2", "1.02.3", "v1.2.3", "1.2.3.4", "1.2.3-", ""] {
        let faults = faults_of(&with("/version", json!(bad)));
        assert!(faults.contains(&("version".to_owned(), "/version".to_owned())), "{bad}: {faults:?}");
    }
    breaks("version", "/version", json!("1.2.x"));
    keeps("/version", json!("0.0.0"));
    keeps("/version", json!("10.20.30-rc.1+build-7"));
}

#[test]
fn a_language_is_a_tag() {
    breaks("language", "/language", json!("English"));
    breaks("language", "/language", json!("en_US"));
    keeps("/language", json!("zh-Hant-TW"));
}

#[test]
fn an_address_leads_to_a_web_page_and_does_nothing_else() {
    for bad in ["javascript:alert(1)", "http://example.org", "https://", "https:///x", "https://a b", "HTTPS://a"] {
        breaks("web-addresses", "/sources/0/url", json!(bad));
    }
    keeps("/sources/0/url", json!("https://a"));
}

#[test]
fn no_text_is_empty() {
    breaks("no-empty-text", "/notice", json!(" \n\u{a0}"));
    breaks("no-empty-text", &within(NEED, "levels/3"), json!(""));
    breaks("no-empty-text", &within(NEED, "weights/rookie/because"), json!(""));
    breaks("no-empty-text", &within(CHOICE, "because"), json!(""));
    breaks("no-empty-text", "/prompts/needs/0", json!(""));
    breaks("no-empty-text", "/glossary/0/text", json!(""));
    keeps("/notice", json!("!"));
}

#[test]
fn no_text_holds_html() {
    for bad in ["a <b>bold</b> word", "</p>", "<!-- hidden -->", "a < b but c <d"] {
        breaks("no-html", "/summary", json!(bad));
    }
    breaks("no-html", "/entry_points/4/actions/0/text", json!("<img src=x>"));
    keeps("/summary", json!("1 < 2, 1 <2, a > b, &amp;, <, <<"));
}

#[test]
fn a_text_has_at_most_4000_characters() {
    breaks("shape", "/title", json!("ä".repeat(4_001)));
    keeps("/title", json!("ä".repeat(4_000)));
}

#[test]
fn ids_are_unique_within_their_kind() {
    breaks("unique-ids", "/forms/1/id", json!("quick"));
    breaks("unique-ids", "/sources/1/id", json!("ers-2022"));
    breaks("unique-ids", "/presets/4/id", json!("balanced"));
    breaks("unique-ids", "/roles/7/id", json!("cabinet"));
    breaks("unique-ids", "/first_moves/0/id", json!("tl-now-time-count"));
    // Dimensions of two modules may not share an id either.
    breaks("unique-ids", "/modules/3/dimensions/0/id", json!("stability"));
    let term = real()["glossary"][0]["term"].clone();
    breaks("unique-ids", "/glossary/1/term", term);
    keeps("/forms/1/id", json!("balanced"));
}

#[test]
fn a_duplicate_names_the_place_of_the_first() {
    let faults = read_tree(&with("/forms/2/id", json!("quick"))).unwrap_err();
    assert!(
        matches!(&faults[0].kind, FaultKind::Duplicate { id, first, .. } if id == "quick" && first.as_str() == "/forms/0/id")
    );
}

#[test]
fn ids_are_two_to_64_characters_in_kebab_case() {
    for bad in ["", "a", "Cabinet", "1st", "a_b"] {
        breaks("shape", "/roles/0/id", json!(bad));
    }
    breaks("shape", "/roles/0/id", json!("a".repeat(65)));
    keeps("/roles/0/id", json!("ab"));
    keeps("/roles/0/id", json!("a".repeat(64)));
}

#[test]
fn what_is_referred_to_is_there() {
    for pointer in
        ["/sources/0/for/0", "/forms/2/modules/0", "/forms/1/then", "/first_moves/0/lifts/0", "/evidence/0/entry_point"]
    {
        breaks("known-names", pointer, json!("nothing-of-that-name"));
    }
    breaks("known-names", "/entry_points/0/gates/0", json!("nothing-of-that-name"));
    breaks("known-names", "/entry_points/0/actions/1/needs/0/item", json!("nothing-of-that-name"));
    breaks("known-names", &within(NEED, "source"), json!("nothing-of-that-name"));
    breaks("known-names", "/presets/0/shares/money", json!(0));
    breaks("known-names", "/readiness_shares/money", json!(0));
    breaks("known-names", "/prompts/need", json!(["Why?"]));
    breaks("known-names", &within(NEED, "weights/rooky"), json!({"weight": 1, "because": "it is said so"}));
    keeps(&within(NEED, "source"), json!("crpe-2024"));
    keeps("/forms/1/then", Value::Null);
}

#[test]
fn a_misspelled_name_comes_with_the_nearest_one() {
    let faults = read_tree(&with("/first_moves/0/lifts/0", json!("scale-led-time"))).unwrap_err();
    let FaultKind::Unknown { nearest, .. } = &faults[0].kind else { panic!("{faults:?}") };
    assert_eq!(nearest.as_deref(), Some("scale-lead-time"));
}

#[test]
fn a_list_names_a_thing_once() {
    breaks_at("listed-once", "/first_moves/0/lifts/1", &with("/first_moves/0/lifts/-", json!("scale-lead-time")));
    breaks_at("listed-once", "/forms/2/modules/1", &with("/forms/2/modules/-", json!("scaling")));
    let gate = real()["entry_points"][0]["gates"][0].clone();
    breaks("listed-once", "/entry_points/0/gates/2", gate);
    let twice = json!([{"item": "need-hours", "at_least": 1}, {"item": "need-hours", "at_least": 2}]);
    breaks_at("listed-once", "/entry_points/0/actions/0/needs/1/item", &with("/entry_points/0/actions/0/needs", twice));
    // Two lists may name the same.
    keeps("/first_moves/1/lifts", json!(["scale-lead-time"]));
}

#[test]
fn needs_and_conditions_exist_and_are_scored() {
    let unscored = faults_of(&with("/modules/2/scored", json!(false)));
    assert!(unscored.contains(&("named-modules".to_owned(), "/modules".to_owned())), "{unscored:?}");
    let renamed = faults_of(&with("/modules/0/id", json!("pains")));
    assert!(renamed.contains(&("named-modules".to_owned(), "/modules".to_owned())), "{renamed:?}");
    // Any other module may have any name.
    let renamed = FILE.replace("\"scaling\"", "\"lasting\"");
    assert_eq!(faults_of(&serde_json::from_str(&renamed).unwrap()), []);
}

#[test]
fn gates_are_conditions() {
    breaks("gates-are-conditions", "/entry_points/0/gates/0", json!("need-hours"));
    keeps("/entry_points/0/gates/0", json!("enable-class-size-rules"));
    keeps("/entry_points/0/gates", json!([]));
}

#[test]
fn shares_are_of_scored_modules_and_sum_to_100() {
    breaks("shares-of-scored", "/presets/0/shares/choice", json!(0));
    breaks("shares-of-scored", "/readiness_shares/choice", json!(10));
    breaks_at("shares-sum-to-100", "/presets/0/shares", &with("/presets/0/shares/needs", json!(41)));
    breaks_at("shares-sum-to-100", "/presets/4/shares", &with("/presets/4/shares/needs", json!(24)));
    breaks("shape", "/presets/0/shares/needs", json!(101));
    keeps("/presets/0/shares", json!({"needs": 100}));
}

#[test]
fn some_module_has_a_readiness_share() {
    breaks("readiness-shares", "/readiness_shares", json!({"strengths": 0}));
    breaks("readiness-shares", "/readiness_shares", json!({}));
    keeps("/readiness_shares", json!({"strengths": 1}));
}

#[test]
fn a_ranking_rests_on_needs_and_conditions() {
    breaks("forms-can-give", "/forms/1/modules", json!(["needs", "strengths"]));
    breaks("forms-can-give", "/forms/0/modules", json!(["conditions"]));
    keeps("/forms/1/modules", json!(["needs", "conditions"]));
    keeps("/forms/2/modules", json!([]));
}

#[test]
fn the_follow_up_is_not_scored() {
    breaks("follow-up-unscored", "/forms/1/then", json!("scaling"));
    keeps("/forms/2/then", json!("choice"));
}

#[test]
fn items_have_the_weights_of_their_module() {
    let single = put(with(&within(NEED, "because"), json!("why")), &within(NEED, "weight"), json!(1));
    breaks_at("weights-where-scored", &within(NEED, "weight"), &single);
    breaks_at("weights-where-scored", &within(CHOICE, "weight"), &without(real(), &within(CHOICE, "weight")));
    breaks("weights-where-scored", &within(CHOICE, "weights"), json!({"rookie": {"weight": 1, "because": "why"}}));
    keeps(&within(CHOICE, "weights"), json!({}));
    keeps(&within(NEED, "weight"), Value::Null);
}

#[test]
fn only_items_of_the_choice_check_warn() {
    breaks("warnings-in-choice", &within(NEED, "warning_at"), json!(0));
    keeps(&within(NEED, "warning_at"), Value::Null);
    keeps(&within(CHOICE, "warning_at"), json!(0));
}

#[test]
fn in_a_scored_module_every_entry_point_has_a_weight() {
    let weights = "weights/rookie";
    let items = |tree: &Value| {
        tree["modules"][3]["dimensions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|each| each["items"].as_array().unwrap().len())
            .collect::<Vec<_>>()
    };
    let pointers: Vec<String> = items(&real())
        .into_iter()
        .enumerate()
        .flat_map(|(dimension, count)| {
            (0..count).map(move |item| format!("/modules/3/dimensions/{dimension}/items/{item}/{weights}"))
        })
        .filter(|pointer| real().pointer(pointer).is_some())
        .collect();
    let unweighed = pointers.iter().fold(real(), |tree, pointer| without(tree, pointer));
    breaks_at("every-entry-point-weighed", "/modules/3", &unweighed);
    let all_but_one = pointers[1..].iter().fold(real(), |tree, pointer| without(tree, pointer));
    assert_eq!(faults_of(&all_but_one), []);
}

#[test]
fn there_is_something_to_take_to_weigh_and_to_choose() {
    breaks("at-least-one", "/forms", json!([]));
    breaks("at-least-one", "/presets", json!([]));
    let none = faults_of(&with("/entry_points", json!([])));
    assert!(none.contains(&("at-least-one".to_owned(), "/entry_points".to_owned())));
    keeps("/presets", json!([real()["presets"][0]]));
}

#[test]
fn there_are_at_most_8_entry_points() {
    breaks_at("limits", "/entry_points", &with_entry_points(9));
    assert_eq!(faults_of(&with_entry_points(8)), []);
}

/// The real bank with so many entry points; the additional ones weigh as the first does.
fn with_entry_points(count: usize) -> Value {
    let mut tree = real();
    for number in tree["entry_points"].as_array().unwrap().len()..count {
        let id = format!("extra-{number}");
        let point =
            json!({"id": id, "title": "t", "short": "s", "summary": "s", "gates": [], "actions": [], "prompts": []});
        tree["entry_points"].as_array_mut().unwrap().push(point);
        for module in 0..4 {
            let weights = &mut tree["modules"][module]["dimensions"][0]["items"][0]["weights"];
            weights[id.as_str()] = json!({"weight": 1, "because": "why"});
        }
    }
    tree
}

#[test]
fn there_are_at_most_1000_items() {
    breaks_at("limits", "/modules", &with_items(1_001));
    assert_eq!(faults_of(&with_items(1_000)), []);
}

/// The real bank with so many items; the additional ones are copies of one under other ids.
fn with_items(count: usize) -> Value {
    let mut tree = real();
    let have = read_tree(&tree).unwrap().items().count();
    let model = tree.pointer(NEED).unwrap().clone();
    let items = tree["modules"][0]["dimensions"][0]["items"].as_array_mut().unwrap();
    items.extend((have..count).map(|number| put(model.clone(), "/id", json!(format!("extra-{number}")))));
    tree
}

#[test]
fn a_scale_has_2_to_100_levels() {
    let scale = |count: usize| {
        let levels: Vec<String> = (0..count).map(|level| format!("Level {level}")).collect();
        let tree = with("/modules/4/labels", json!(levels));
        (0..8)
            .fold(tree, |tree, each| put(tree, &format!("/modules/4/dimensions/{each}/items/0/levels"), json!(levels)))
    };
    for bad in [0, 1, 101] {
        let faults = faults_of(&scale(bad));
        assert_eq!(faults, [("scale-length".to_owned(), "/modules/4/labels".to_owned())], "{bad}");
    }
    breaks_at("scale-length", "/modules/4/labels", &scale(1));
    assert_eq!(faults_of(&scale(2)), []);
    assert_eq!(faults_of(&scale(100)), []);
}

#[test]
fn an_item_has_as_many_levels_as_its_module_has_labels() {
    breaks("level-count", &within(NEED, "levels"), json!(["a", "b", "c"]));
    breaks("level-count", &within(NEED, "levels"), json!(["a", "b", "c", "d", "e"]));
    keeps(&within(NEED, "levels"), json!(["a", "b", "c", "d"]));
}

#[test]
fn a_weight_is_a_whole_number_from_minus_2_to_2_and_not_0() {
    let weight = within(NEED, "weights/rookie/weight");
    breaks("no-zero-weight", &weight, json!(0));
    for bad in [json!(-3), json!(3), json!(1.5), json!("2")] {
        breaks("shape", &weight, bad);
    }
    for good in [-2, -1, 1, 2] {
        keeps(&weight, json!(good));
    }
}

#[test]
fn cut_offs_stand_in_order() {
    for (lower, higher) in foothold::bank::cut_offs::PAIRS {
        let limit = real()["cut_offs"][higher].as_f64().unwrap();
        let at = format!("/cut_offs/{lower}");
        breaks("cut-offs-in-order", &at, json!(limit + if limit > 1.0 { 1.0 } else { 0.01 }));
        keeps(&at, json!(limit));
    }
}

#[test]
fn cut_offs_stay_within_what_they_measure() {
    breaks("shape", "/cut_offs/need_lead", json!(101));
    breaks("shape", "/cut_offs/runs_named", json!(-0.01));
    breaks("shape", "/cut_offs/draws", json!(100_001));
    breaks("shape", "/cut_offs/team_floor_least", json!(2));
    keeps("/cut_offs/need_lead", json!(100));
    keeps("/cut_offs/runs_named", json!(0));
    keeps("/cut_offs/seed", json!(9_007_199_254_740_991_u64));
}

#[test]
fn slips_up_and_down_together_are_at_most_certain() {
    breaks("slip-up-to-half", "/cut_offs/slip", json!(0.500_001));
    keeps("/cut_offs/slip", json!(0.5));
}

#[test]
fn a_gate_can_be_met() {
    breaks("gate-cut-offs", "/cut_offs/gate_warning_below", json!(3.5));
    keeps("/cut_offs/gate_warning_below", json!(3));
}

#[test]
fn a_level_that_is_asked_for_exists() {
    let at_least = "/entry_points/0/actions/1/needs/0/at_least";
    breaks("levels-exist", at_least, json!(4));
    keeps(at_least, json!(3));
    let was = |level: u8| with(&within(NEED, "was"), json!([{"item": "old-need", "levels": [0, level]}]));
    breaks_at("levels-exist", &within(NEED, "was/0/levels/1"), &was(4));
    assert_eq!(faults_of(&was(3)), []);
    breaks("levels-exist", &within(CHOICE, "warning_at"), json!(4));
    keeps(&within(CHOICE, "warning_at"), json!(3));
}

#[test]
fn months_are_two_in_order() {
    for bad in [json!([3, 2]), json!([]), json!([1]), json!([1, 2, 3])] {
        breaks("months-in-order", "/first_moves/0/months", bad);
    }
    breaks("months-in-order", "/entry_points/0/actions/0/months", json!([1, 0]));
    keeps("/first_moves/0/months", json!([2, 2]));
}
