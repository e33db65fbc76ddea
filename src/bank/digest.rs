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

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::json::canonical::canonical;

use super::cut_offs::named;
use super::model::{Bank, Form, Item, Module, Shares};
use super::read::GIVES;

/// `sha256:` and 64 hexadecimal digits.
pub fn digest(bank: &Bank) -> String {
    let hash = Sha256::digest(canonical(&kept(bank)).as_bytes());
    hash.iter().fold("sha256:".to_owned(), |text, byte| text + &format!("{byte:02x}"))
}

fn kept(bank: &Bank) -> Value {
    let gates = |gates: &[super::id::ItemId]| list(gates, |gate| json!(gate.as_str()));
    json!({
        "id": bank.id,
        "cut_offs": object(named(&bank.cut_offs).into_iter().map(|(name, value)| (name, json!(value)))),
        "modules": list(&bank.modules, module),
        "entry_points": list(&bank.entry_points, |option| json!({"id": option.id.as_str(), "gates": gates(&option.gates)})),
        "forms": list(&bank.forms, form),
        "presets": list(&bank.presets, |preset| json!({"id": preset.id.as_str(), "shares": shares(&preset.shares)})),
        "readiness_shares": shares(&bank.readiness_shares),
    })
}

fn module(module: &Module) -> Value {
    let dimensions = list(
        &module.dimensions,
        |dimension| json!({"id": dimension.id.as_str(), "items": list(&dimension.items, item)}),
    );
    json!({"id": module.id.as_str(), "dimensions": dimensions})
}

fn item(item: &Item) -> Value {
    let (key, weight) = match &item.choice {
        Some(choice) => ("weight", json!(choice.weight)),
        None => {
            let weights = item.weights.iter().map(|weight| (weight.entry_point.as_str(), json!(weight.weight)));
            ("weights", object(weights))
        }
    };
    json!({
        "id": item.id.as_str(), "core": item.core, "not_applicable": item.not_applicable, "opening": item.opening,
        "levels": item.levels.len(), key: weight,
    })
}

fn form(form: &Form) -> Value {
    let gives = GIVES.iter().find(|(_, gives)| *gives == form.gives).map_or("", |(word, _)| word);
    let mut kept = json!({
        "id": form.id.as_str(), "core_only": form.core_only, "gives": gives,
        "modules": list(&form.modules, |module| json!(module.as_str())),
    });
    if let Some(then) = &form.then {
        kept["then"] = json!(then.as_str());
    }
    kept
}

fn shares(shares: &Shares) -> Value {
    object(shares.0.iter().map(|(module, share)| (module.as_str(), json!(share))))
}

fn list<T>(things: &[T], keep: impl Fn(&T) -> Value) -> Value {
    things.iter().map(keep).collect()
}

fn object<'a>(members: impl Iterator<Item = (&'a str, Value)>) -> Value {
    Value::Object(members.map(|(key, value)| (key.to_owned(), value)).collect::<Map<_, _>>())
}
