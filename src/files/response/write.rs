//! Writes a response key by key, in the order of its file.
//!
//! The shape is frozen: a key of a released major version never changes its name, its kind or its place. The published
//! schema says the same (`schema::response`), and tests hold what is written to it.

use std::borrow::Borrow;

use serde_json::Value;

use super::FORMAT;
use crate::bank::model::{Bank, Shares};
use crate::files::words::Words;
use crate::json::object::Object;
use crate::order::map::SortedMap;
use crate::order::sort_by_key;
use crate::response::again::Again;
use crate::response::answer::{Answer, Level, State};
use crate::response::clock::{Earlier, Stamp};
use crate::response::model::{BankRef, Critical, Plan, Planned, Response, Weighting};

/// The name of this tool in files.
pub const APP: &str = "foothold";

/// The response, to which the result may be added. Own shares come in the bank's order, all other maps in the order of their
/// keys.
pub fn file(response: &Response, bank: &Bank) -> Object {
    let mut file = Object::default();
    file.put_text("format", FORMAT);
    file.put_text("id", &response.id);
    file.put_text("kind", response.kind.word());
    file.put_text("form", response.form.as_str());
    file.put("bank", bank_ref(&response.bank));
    file.put_text("created_at", &response.created_at);
    file.put_text("updated_at", &response.updated_at);
    file.put("revision", Value::from(response.revision));
    file.put_text("title", &response.title);
    file.put_given("role", response.role.as_ref().map(|role| role.as_str()));
    file.put("preset", preset(&response.weighting, bank));
    file.put("answers", map(&response.answers, answer_tree));
    file.put_unless_empty("kept", map(&response.kept, answer_tree));
    file.put_unless_empty("critical", response.critical.iter().map(critical).collect());
    file.put_unless_empty("choice", map(&response.choice, |answers| map(answers, answer_tree)));
    if let Some(given) = &response.plan {
        file.put("plan", plan(given));
    }
    if let Some(given) = &response.again {
        file.put("again", again(given, bank));
    }
    file.put_unless_empty("clocks", map(&response.clocks, stamp));
    file.put_unless_empty("earlier", map(&response.earlier, |list| list.iter().map(earlier).collect()));
    file.put_all(&response.rest);
    let mut app = Object::default();
    app.put_text("name", APP);
    app.put_text("version", env!("CARGO_PKG_VERSION"));
    file.put("app", app.value());
    file
}

/// One answer as it stands in files.
pub fn answer_tree(given: &Answer) -> Value {
    let mut tree = Object::default();
    put_answer(&mut tree, given);
    tree.value()
}

fn put_answer(tree: &mut Object, answer: &Answer) {
    if let Some(given) = answer.level() {
        tree.put("level", level(given));
    }
    tree.put_flag("not_sure", answer.state == Some(State::NotSure));
    tree.put_flag("not_applicable", answer.state == Some(State::NotApplicable));
    tree.put_given("since", answer.since.map(Words::word));
    tree.put_given("reach", answer.reach.map(Words::word));
    tree.put_given("evidence", answer.evidence.map(Words::word));
    tree.put_flag("low_on_purpose", answer.low_on_purpose);
    tree.put_flag("discuss", answer.discuss);
    tree.put_unless_empty("note", Value::from(answer.note.as_str()));
    tree.put_all(&answer.rest);
}

/// Whole numbers without a point, halves with one.
/// A level as it stands in files.
pub fn level(level: Level) -> Value {
    level.as_whole().map_or_else(|| Value::from(level.value()), Value::from)
}

/// What names a bank in files.
pub fn bank_ref(bank: &BankRef) -> Value {
    let mut tree = Object::default();
    tree.put_text("id", &bank.id);
    tree.put_text("version", &bank.version);
    tree.put_given("digest", bank.digest.as_deref());
    tree.put_all(&bank.rest);
    tree.value()
}

fn preset(weighting: &Weighting, bank: &Bank) -> Value {
    match weighting {
        Weighting::Preset(id) => Value::from(id.as_str()),
        Weighting::Own(shares) => in_bank_order(shares, bank),
    }
}

/// Shares of the bank's modules in the bank's order, then those of others.
fn in_bank_order(shares: &Shares, bank: &Bank) -> Value {
    let mut sorted = shares.0.clone();
    sort_by_key(&mut sorted, |(module, _)| {
        bank.modules.iter().position(|known| known.id == *module).unwrap_or(usize::MAX)
    });
    let mut tree = Object::default();
    sorted.iter().for_each(|(module, share)| tree.put(module.as_str(), Value::from(*share)));
    tree.value()
}

fn map<K: Borrow<str>, V>(entries: &SortedMap<K, V>, write: impl Fn(&V) -> Value) -> Value {
    let mut tree = Object::default();
    entries.iter().for_each(|(key, value)| tree.put(key.borrow(), write(value)));
    tree.value()
}

fn stamp(stamp: &Stamp) -> Value {
    Value::Array(vec![Value::from(stamp.count), Value::from(stamp.tab.as_str())])
}

fn earlier(earlier: &Earlier) -> Value {
    let mut tree = Object::default();
    tree.put("at", stamp(&earlier.stamp));
    put_answer(&mut tree, &earlier.answer);
    tree.value()
}

fn critical(critical: &Critical) -> Value {
    let mut tree = Object::default();
    tree.put_text("item", critical.item.as_str());
    tree.put_text("root_cause", &critical.root_cause);
    tree.put_all(&critical.rest);
    tree.value()
}

fn again(again: &Again, bank: &Bank) -> Value {
    let mut tree = Object::default();
    tree.put_text("of", &again.of);
    tree.put_text("on", &again.on);
    tree.put("preset", preset(&again.weighting, bank));
    tree.put("answers", map(&again.answers, answer_tree));
    tree.put_all(&again.rest);
    tree.value()
}

fn plan(plan: &Plan) -> Value {
    let mut tree = Object::default();
    tree.put_given("entry_point", plan.entry_point.as_ref().map(|option| option.as_str()));
    tree.put_unless_empty("actions", map(&plan.actions, planned));
    tree.put_unless_empty("conditions", map(&plan.conditions, planned));
    tree.put_all(&plan.rest);
    tree.value()
}

fn planned(planned: &Planned) -> Value {
    let mut tree = Object::default();
    tree.put_text("status", planned.status.word());
    tree.put_text("owner", &planned.owner);
    tree.put_text("due", &planned.due.map(|due| due.to_string()).unwrap_or_default());
    tree.put_text("note", &planned.note);
    tree.put_all(&planned.rest);
    tree.value()
}
