//! Banks for tests: the real one with single values changed by pointer.

use std::sync::OnceLock;

use foothold::bank::fault::Fault;
use foothold::bank::model::Bank;
use foothold::bank::read::read;
use serde_json::Value;

pub const FILE: &str = include_str!("../../src/bank/data/teaching-job.json");
pub const TOY: &str = include_str!("../../src/bank/data/library.json");

/// The real bank's file.
pub fn real() -> Value {
    static TREE: OnceLock<Value> = OnceLock::new();
    TREE.get_or_init(|| serde_json::from_str(FILE).unwrap()).clone()
}

/// The real bank's file with one value put in its place; `/list/-` adds at the end of a list.
#[track_caller]
pub fn with(pointer: &str, value: Value) -> Value {
    put(real(), pointer, value)
}

#[track_caller]
pub fn put(mut tree: Value, pointer: &str, value: Value) -> Value {
    let (outer, key) = pointer.rsplit_once('/').unwrap();
    match tree.pointer_mut(outer).unwrap_or_else(|| panic!("{outer} is there")) {
        Value::Object(object) => drop(object.insert(key.to_owned(), value)),
        Value::Array(list) if key == "-" => list.push(value),
        Value::Array(list) => list[key.parse::<usize>().unwrap()] = value,
        _ => panic!("{outer} holds something"),
    }
    tree
}

/// The file without one key.
#[track_caller]
pub fn without(mut tree: Value, pointer: &str) -> Value {
    let (outer, key) = pointer.rsplit_once('/').unwrap();
    tree.pointer_mut(outer).unwrap().as_object_mut().unwrap().shift_remove(key).unwrap();
    tree
}

pub fn read_tree(tree: &Value) -> Result<Bank, Vec<Fault>> {
    read(tree.to_string().as_bytes())
}

/// Rule and pointer of every fault, in the order of the report.
pub fn faults_of(tree: &Value) -> Vec<(String, String)> {
    let faults = read_tree(tree).err().unwrap_or_default();
    faults.into_iter().map(|fault| (fault.kind.rule().to_owned(), fault.place.to_string())).collect()
}

/// The value at this pointer breaks this one rule, there and nowhere else.
#[track_caller]
pub fn breaks(rule: &str, pointer: &str, value: Value) {
    breaks_at(rule, pointer, &with(pointer, value));
}

/// The bank breaks one rule at one place.
#[track_caller]
pub fn breaks_at(rule: &str, pointer: &str, tree: &Value) {
    assert_eq!(faults_of(tree), [(rule.to_owned(), pointer.to_owned())]);
}

/// The value at this pointer leaves a bank that is read.
#[track_caller]
pub fn keeps(pointer: &str, value: Value) {
    assert_eq!(faults_of(&with(pointer, value)), []);
}
