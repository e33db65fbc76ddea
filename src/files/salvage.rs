//! What a damaged save still says, for a person to look through: everything that can be read, and a list of the rest.

use serde_json::{Map, Value};

use super::format::{self, FILE_LIMIT};
use super::refusal::{Fault, FaultKind, FileKind, Refusal};
use super::save::{self, Save};
use crate::bank::model::Bank;
use crate::json::parse::{self, Malformed};
use crate::json::place::Place;

/// What was got out of a save. `save` and `lost` together are all that was in it.
#[derive(Debug, Clone, PartialEq)]
pub struct Salvaged {
    pub save: Save,
    /// What could not be read, in the order in which it was given up.
    pub lost: Vec<Lost>,
}

/// A value that stands at a place of the save and that this tool cannot read.
#[derive(Debug, Clone, PartialEq)]
pub struct Lost {
    /// The whole file for the end of a text that was cut off.
    pub place: Place,
    pub value: Value,
}

/// Reads on where faults stand, without asking the checksum: exactly what the faults name is given up, until what is left
/// is whole. `None` where nothing is: no save of ours, one without an id, or another bank's answers.
pub fn salvage(bytes: &[u8], bank: &Bank) -> Option<Salvaged> {
    let (tree, mut lost) = match parse::parse(bytes, FILE_LIMIT) {
        Ok(tree) => (tree, Vec::new()),
        Err(Malformed::CutShort) => closed(std::str::from_utf8(bytes).ok()?)?,
        Err(_) => return None,
    };
    let mut tree = format::accept(tree, FileKind::Save).ok()?;
    loop {
        match save::save(tree.clone(), bank) {
            Ok(save) => return Some(Salvaged { save, lost }),
            Err(Refusal::Faults(faults)) => give_up(&mut tree, &faults, bank, &mut lost)?,
            Err(_) => return None,
        }
    }
}

/// Takes out what the faults name; `None` if nothing came of it. Of a list one entry goes at a time, because those after
/// it change their places.
fn give_up(tree: &mut Value, faults: &[Fault], bank: &Bank, lost: &mut Vec<Lost>) -> Option<()> {
    let (mut is_mended, mut moved) = (false, Vec::new());
    for fault in faults {
        let place = named(tree, fault);
        if moved.iter().any(|list| place.is_within(list)) {
            continue;
        }
        let value = remove(tree, &place);
        moved.extend(place.parent().filter(|outer| tree.pointer(outer.as_str()).is_some_and(Value::is_array)));
        is_mended |= value.is_some();
        lost.extend(value.map(|value| Lost { place: place.clone(), value }));
        is_mended |= stand_in(&place, bank).is_some_and(|value| put(tree, &place, value));
    }
    is_mended.then_some(())
}

/// The member that a fault is about: what lacks something goes as a whole, and of too many the last.
fn named(tree: &Value, fault: &Fault) -> Place {
    let of_all = |key: &str| tree.pointer(&format!("/response/{key}")).and_then(Value::as_object);
    let last = |key: &str| Some(Place::root().key("response").key(key).key(of_all(key)?.keys().next_back()?));
    let too_much = matches!(fault.kind, FaultKind::TooMany { .. } | FaultKind::NotesTooLong { .. });
    if too_much && fault.place.as_str() == "/response/answers" {
        return last("kept").or_else(|| last("answers")).unwrap_or_else(|| fault.place.clone());
    }
    let is_there = tree.pointer(fault.place.as_str()).is_some();
    match fault.place.parent() {
        Some(parent) if !is_there && parent.parent().is_some_and(|outer| outer.parent().is_some()) => parent,
        _ => fault.place.clone(),
    }
}

/// What stands in for a member without which there is no save.
fn stand_in(place: &Place, bank: &Bank) -> Option<Value> {
    match place.as_str() {
        "/rev" => Some(Value::from(0)),
        "/response/kind" => Some(Value::from("individual")),
        "/response/form" => bank.forms.first().map(|form| Value::from(form.id.as_str())),
        "/response/answers" => Some(Value::Object(Map::new())),
        _ => None,
    }
}

fn remove(tree: &mut Value, place: &Place) -> Option<Value> {
    match tree.pointer_mut(place.parent()?.as_str())? {
        Value::Object(object) => object.shift_remove(&key(place)),
        Value::Array(list) => {
            let index = place.last().parse().ok()?;
            list.get(index).is_some().then(|| list.remove(index))
        }
        _ => None,
    }
}

fn put(tree: &mut Value, place: &Place, value: Value) -> bool {
    let parent = place.parent().and_then(|parent| tree.pointer_mut(parent.as_str())).and_then(Value::as_object_mut);
    parent.is_some_and(|object| object.insert(key(place), value).is_none())
}

fn key(place: &Place) -> String {
    place.last().replace("~1", "/").replace("~0", "~")
}

/// A text that was cut off, up to its last whole value and closed there, and what came after it.
fn closed(text: &str) -> Option<(Value, Vec<Lost>)> {
    let (mut open, mut in_text, mut is_escaped) = (Vec::new(), false, false);
    let mut whole = None;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if is_escaped => is_escaped = false,
            // Outside of texts there is none: that was refused before.
            '\\' => is_escaped = true,
            '"' => in_text = !in_text,
            _ if in_text => {}
            '{' => open.push('}'),
            '[' => open.push(']'),
            ',' => whole = Some((at, open.clone())),
            '}' | ']' => {
                open.pop();
                whole = Some((at + letter.len_utf8(), open.clone()));
            }
            _ => {}
        }
    }
    let (end, open) = whole?;
    let repaired: String = text[..end].chars().chain(open.into_iter().rev()).collect();
    let tree = parse::parse(repaired.as_bytes(), FILE_LIMIT).ok()?;
    Some((tree, vec![Lost { place: Place::root(), value: Value::from(&text[end..]) }]))
}
