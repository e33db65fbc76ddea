//! Whole files to begin with, and the banks that they are about.

use std::sync::OnceLock;

use foothold::bank;
use foothold::bank::id::{ItemId, ModuleId};
use foothold::bank::model::{Bank, Shares};
use foothold::files::{response, save};
use foothold::response::answer::{Answer, EvidenceTag, Level, Since, State};
use foothold::response::change::{Change, Detail, apply};
use foothold::response::merge::merge;
use foothold::response::model::{Response, TaskId, Weighting};
use foothold::response::moment::Moment;
use foothold::response::planning::{PlanChange, PlanEdit};
use serde_json::{Value, json};

const TOY_BANK: &[u8] = include_bytes!("../../../src/bank/data/library.json");
const TOY_RESPONSE: &[u8] = include_bytes!("../../golden/toy-response.json");
/// So few what-if runs take no time.
const DRAWS: u32 = 4;

/// The moment at which everything here happens.
pub fn now() -> Moment {
    Moment::from_millis(1_800_000_000_000)
}

/// The toy bank with few what-if runs.
pub fn toy() -> &'static Bank {
    static TOY: OnceLock<Bank> = OnceLock::new();
    TOY.get_or_init(|| quick(bank::read::read(TOY_BANK).expect("the toy bank is a bank")))
}

/// The toy bank as a later version has it: an item became two, one was mapped, and the names of both are gone.
pub fn later() -> &'static Bank {
    static LATER: OnceLock<Bank> = OnceLock::new();
    LATER.get_or_init(|| {
        let text = String::from_utf8(TOY_BANK.to_vec()).expect("text");
        let text = text.replace("\"need-noise\"", "\"need-quiet\"").replace("strength-volunteers", "strength-helpers");
        let mut tree: Value = serde_json::from_str(&text).expect("JSON");
        tree["version"] = json!("1.3.0");
        for module in tree["modules"].as_array_mut().expect("modules") {
            for dimension in module["dimensions"].as_array_mut().expect("dimensions") {
                for item in dimension["items"].as_array_mut().expect("items") {
                    let was = match item["id"].as_str().expect("an id") {
                        "need-quiet" | "need-long-waits" => json!([{ "item": "need-noise" }]),
                        "strength-helpers" => json!([{ "item": "strength-volunteers", "levels": [0, 2, 2] }]),
                        _ => continue,
                    };
                    item["was"] = was;
                }
            }
        }
        quick(bank::read::read(tree.to_string().as_bytes()).expect("still a bank"))
    })
}

/// The bank with few what-if runs, which its digest says.
pub fn quick(mut bank: Bank) -> Bank {
    bank.cut_offs.draws = bank.cut_offs.draws.min(DRAWS);
    bank.digest = bank::digest::digest(&bank);
    bank
}

fn opened() -> Response {
    response::read(TOY_RESPONSE, toy()).expect("the toy response is one").response
}

/// A response with something of everything, as two windows left it.
pub fn full() -> &'static Response {
    static FULL: OnceLock<Response> = OnceLock::new();
    FULL.get_or_init(|| {
        let (item, option) = (ItemId::from("need-noise"), toy().entry_points[0].id.clone());
        let task = TaskId::Action(toy().entry_points[0].actions[0].id.clone());
        let chosen = toy().items().find(|placed| placed.item.choice.is_some()).map(|placed| placed.item.id.clone());
        let detail = |detail| Change::Detail { item: item.clone(), detail };
        let level = |level| Some(State::Level(Level::whole(level)));
        let edit = |edit| Change::Plan(PlanChange::Edit { task: task.clone(), edit });
        let mut changes = vec![
            Change::State { item: item.clone(), state: level(2) },
            detail(Detail::Note("A note.".to_owned())),
            detail(Detail::Since(Some(Since::Both))),
            detail(Detail::Evidence(Some(EvidenceTag::Partly))),
            detail(Detail::Discuss(true)),
            Change::Weighting(Weighting::Own(own_shares())),
            Change::Plan(PlanChange::Choose { task: task.clone(), of: Some(option.clone()) }),
            edit(PlanEdit::Owner("Somebody".to_owned())),
            edit(PlanEdit::Due(Some(now().date()))),
            edit(PlanEdit::Note("Ask first.".to_owned())),
        ];
        changes.extend(chosen.map(|item| Change::ChoiceState { entry_point: option, item, state: level(1) }));
        let here = changes.into_iter().fold(opened(), |response, change| apply(&response, change, now(), "here"));
        let other = Change::State { item: item.clone(), state: level(0) };
        let there = apply(&opened(), other, now(), "there");
        let mut both = merge(&here, &there);
        both.kept.insert(ItemId::from("need-of-old"), Answer { state: level(1), ..Answer::default() });
        both.rest.insert("of_a_newer_version".to_owned(), json!([1, null]));
        both
    })
}

/// All of a hundred for the first scored module but one.
fn own_shares() -> Shares {
    let scored = toy().modules.iter().filter(|module| module.scored);
    let share = |(place, id): (usize, ModuleId)| (id, [60, 40].get(place).copied().unwrap_or(0));
    Shares(scored.map(|module| module.id.clone()).enumerate().map(share).collect())
}

fn kept(cell: &'static OnceLock<Value>, make: impl FnOnce() -> String) -> &'static Value {
    cell.get_or_init(|| serde_json::from_str(&make()).expect("JSON"))
}

/// Its file.
pub fn response_file() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    kept(&FILE, || response::write(full(), toy(), None))
}

/// The file of the toy response, with its result, as a person may have written it.
pub fn hand_written() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    kept(&FILE, || String::from_utf8(TOY_RESPONSE.to_vec()).expect("text"))
}

/// A save.
pub fn save_file() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    kept(&FILE, || save::write(41, full(), None, &Default::default(), toy()))
}

/// The mark of a deleted response.
pub fn gone_file() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    let gone = save::Tombstone { rev: 7, id: full().id.clone(), at: now().rfc3339() };
    kept(&FILE, || save::write_gone(&gone))
}

/// The toy bank's file.
pub fn bank_file() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    kept(&FILE, || String::from_utf8(TOY_BANK.to_vec()).expect("text"))
}

/// A config with something of everything.
pub fn config_file() -> &'static Value {
    static FILE: OnceLock<Value> = OnceLock::new();
    let links =
        json!([{"text": "Help", "href": "https://example.org/a?b#c"}, {"text": "Us", "href": "mailto:a@b.org"}]);
    let config = json!({
        "$schema": "x", "format": "foothold-config/1", "bank": "library.json", "title": "Ours", "accent": "#0b5d5e",
        "language": "en", "links": links
    });
    kept(&FILE, || config.to_string())
}

/// Every whole file of JSON that there is here.
pub fn all() -> [&'static Value; 6] {
    [response_file(), hand_written(), save_file(), gone_file(), bank_file(), config_file()]
}
