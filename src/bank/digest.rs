//! The digest: a checksum over what the numbers depend on, so that a corrected typo leaves answers at home.
//!
//! It is `sha256:` and the SHA-256, in lower-case hexadecimal, of the canonical JSON (RFC 8785, in UTF-8) of
//! this and nothing else, where every list keeps the order of the file and every absent flag is `false`:
//!
//! - `id`, and `cut_offs` with every cut-off by its name
//! - `modules`: of each its `id` and its `dimensions`; of each of these its `id` and its `items`; of each of
//!   these `id`, `core`, `not_applicable`, `opening`, `levels` (how many) and either `weights` (the number by
//!   entry point; empty where it has none) or, where the file has it, `weight` (of the choice check)
//! - `entry_points`: of each its `id` and `gates`
//! - `forms`: of each its `id`, `core_only`, `modules`, `gives`, and `then` where the file has it
//! - `presets`: of each its `id` and `shares`; and `readiness_shares`
//!
//! `warning_at` is not kept: it adds a sentence to the choice check and changes no number.
//!
//! With `jq` and `sha256sum` (numbers of a bank print alike in both notations):
//!
//! ```text
//! jq -jcS '{ id, cut_offs, readiness_shares,
//!   modules: [.modules[] | {id, dimensions: [.dimensions[] | {id, items: [.items[] |
//!     {id, core: (.core // false), not_applicable: (.not_applicable // false), opening: (.opening // false),
//!      levels: (.levels | length)} + if .weight then {weight} else {weights: (.weights // {} | map_values(.weight))} end]}]}],
//!   entry_points: [.entry_points[] | {id, gates}],
//!   forms: [.forms[] | {id, core_only: (.core_only // false), modules, gives} + if .then then {"then": .then} else {} end],
//!   presets: [.presets[] | {id, shares}] }' teaching-job.json | sha256sum
//! ```

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::json::canonical::canonical;
use crate::json::object::Object;

use super::cut_offs::named;
use super::model::{Bank, Dimension, EntryPoint, Form, Item, Module, Preset, Shares};
use super::walk::GIVES;

/// `sha256:` and 64 hexadecimal digits.
pub fn digest(bank: &Bank) -> String {
    let hash = Sha256::digest(canonical(&kept(bank)).as_bytes());
    hash.iter().fold("sha256:".to_owned(), |text, byte| text + &format!("{byte:02x}"))
}

fn kept(bank: &Bank) -> Value {
    let cut_offs = named(&bank.cut_offs).into_iter().map(|(name, value)| (name, Value::from(value)));
    object([
        ("id", Value::from(bank.id.as_str())),
        ("cut_offs", object(cut_offs)),
        ("modules", list(&bank.modules, module)),
        ("entry_points", list(&bank.entry_points, entry_point)),
        ("forms", list(&bank.forms, form)),
        ("presets", list(&bank.presets, preset)),
        ("readiness_shares", shares(&bank.readiness_shares)),
    ])
}

fn module(module: &Module) -> Value {
    object([("id", Value::from(module.id.as_str())), ("dimensions", list(&module.dimensions, dimension))])
}

fn dimension(dimension: &Dimension) -> Value {
    object([("id", Value::from(dimension.id.as_str())), ("items", list(&dimension.items, item))])
}

fn item(item: &Item) -> Value {
    let (key, weight) = match &item.choice {
        Some(choice) => ("weight", Value::from(choice.weight)),
        None => {
            let weights = item.weights.iter().map(|weight| (weight.entry_point.as_str(), Value::from(weight.weight)));
            ("weights", object(weights))
        }
    };
    object([
        ("id", Value::from(item.id.as_str())),
        ("core", Value::from(item.core)),
        ("not_applicable", Value::from(item.not_applicable)),
        ("opening", Value::from(item.opening)),
        ("levels", Value::from(item.levels.len())),
        (key, weight),
    ])
}

fn entry_point(option: &EntryPoint) -> Value {
    let gates = list(&option.gates, |gate| Value::from(gate.as_str()));
    object([("id", Value::from(option.id.as_str())), ("gates", gates)])
}

fn form(form: &Form) -> Value {
    let gives = GIVES.iter().find(|(_, gives)| *gives == form.gives).map_or("", |(word, _)| word);
    let kept = [
        ("id", Value::from(form.id.as_str())),
        ("core_only", Value::from(form.core_only)),
        ("gives", Value::from(gives)),
        ("modules", list(&form.modules, |module| Value::from(module.as_str()))),
    ];
    object(kept.into_iter().chain(form.then.as_ref().map(|then| ("then", Value::from(then.as_str())))))
}

fn preset(preset: &Preset) -> Value {
    object([("id", Value::from(preset.id.as_str())), ("shares", shares(&preset.shares))])
}

fn shares(shares: &Shares) -> Value {
    object(shares.0.iter().map(|(module, share)| (module.as_str(), Value::from(*share))))
}

fn list<T>(things: &[T], keep: impl Fn(&T) -> Value) -> Value {
    things.iter().map(keep).collect()
}

fn object<'a>(members: impl IntoIterator<Item = (&'a str, Value)>) -> Value {
    let mut object = Object::default();
    members.into_iter().for_each(|(key, value)| object.put(key, value));
    object.value()
}
