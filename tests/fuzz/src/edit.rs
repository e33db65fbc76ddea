//! Bytes as edits to a whole file, so that a fuzzer gets behind the first line of it.
//!
//! Bytes that begin with `~` are edits, five bytes each: which of the values, what is done to it, and with what. All other
//! bytes are the file itself.

use std::sync::OnceLock;

use serde_json::{Map, Value, json};

use super::sample;

/// What the bytes of edits begin with.
const MARK: u8 = b'~';
/// More edits than this leave nothing of the file.
const EDITS_MOST: usize = 16;
const BYTES: usize = 5;

/// The file that the bytes stand for: one of the wholes with edits, or the bytes as they are.
pub fn document(bytes: &[u8], wholes: &[&Value]) -> Vec<u8> {
    let Some((which, edits)) = bytes.strip_prefix(&[MARK]).and_then(<[u8]>::split_first) else {
        return bytes.to_vec();
    };
    let mut tree = wholes[usize::from(*which) % wholes.len()].clone();
    edits.chunks_exact(BYTES).take(EDITS_MOST).for_each(|edit| change(&mut tree, edit));
    tree.to_string().into_bytes()
}

fn change(tree: &mut Value, edit: &[u8]) {
    let at = |high: u8, low: u8| usize::from(high) << 8 | usize::from(low);
    let pointers = pointers(tree);
    let pointer = &pointers[at(edit[0], edit[1]) % pointers.len()];
    let with = at(edit[3], edit[4]);
    let other = pointers[with % pointers.len()].clone();
    let Some(value) = tree.pointer(&other).cloned() else { return };
    let Some(here) = tree.pointer_mut(pointer) else { return };
    match (edit[2] % 7, here) {
        (0, here) => *here = odd(with),
        (1, here) => *here = value,
        (2, Value::Object(object)) => drop(object.shift_remove(&key(object, with))),
        (3, Value::Object(object)) => drop(object.insert(word(with).to_owned(), value)),
        (4, Value::Object(object)) => {
            let old = key(object, usize::from(edit[3]));
            let value = object.shift_remove(&old);
            value.into_iter().for_each(|value| drop(object.insert(word(usize::from(edit[4])).to_owned(), value)));
        }
        (5, Value::String(text)) => text.push(char::from_u32(with as u32).unwrap_or('~')),
        (6, Value::Number(number)) => {
            let nudge = f64::from(edit[4] as i8) / 2.0;
            *number = serde_json::Number::from_f64(number.as_f64().unwrap_or(0.0) + nudge).unwrap_or(1.into());
        }
        (_, Value::Array(list)) if list.is_empty() || edit[3].is_multiple_of(2) => list.push(value),
        (_, Value::Array(list)) => drop(list.remove(usize::from(edit[4]) % list.len())),
        (_, here) => *here = Value::from(word(with)),
    }
}

/// Where every value stands, in the file's order.
pub fn pointers(tree: &Value) -> Vec<String> {
    fn walk(value: &Value, at: &str, found: &mut Vec<String>) {
        found.push(at.to_owned());
        match value {
            Value::Object(object) => {
                for (key, value) in object {
                    walk(value, &format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), found);
                }
            }
            Value::Array(list) => {
                list.iter().enumerate().for_each(|(index, value)| walk(value, &format!("{at}/{index}"), found))
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(tree, "", &mut found);
    found
}

fn key(object: &Map<String, Value>, place: usize) -> String {
    object.keys().nth(place % object.len().max(1)).cloned().unwrap_or_default()
}

/// Every key and every text of the samples: what a stranger is likely to write in a wrong place.
fn word(place: usize) -> &'static str {
    static WORDS: OnceLock<Vec<String>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words = Vec::new();
        sample::all().into_iter().for_each(|whole| collect(whole, &mut words));
        words.sort();
        words.dedup();
        words
    });
    &words[place % words.len()]
}

fn collect(value: &Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) => words.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|value| collect(value, words)),
        Value::Object(object) => object.iter().for_each(|(key, value)| {
            words.push(key.clone());
            collect(value, words);
        }),
        _ => {}
    }
}

/// A value at some edge.
fn odd(place: usize) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(false),
        json!(0),
        json!(1),
        json!(2),
        json!(-1),
        json!(1.5),
        json!(0.25),
        json!(100),
        json!(255),
        json!(256),
        json!(9_007_199_254_740_991_u64),
        json!(u64::MAX),
        json!(1e300),
        json!(""),
        json!("2027-02-29"),
        json!("2027-03-01"),
        json!("x".repeat(10_001)),
        json!("\u{202e}\u{0}<b>"),
        json!([]),
        json!({}),
        json!([1, "x"]),
        json!([9_007_199_254_740_991_u64, "tab"]),
        json!({"level": 2}),
        json!({"note": "Words"}),
        json!({"not_applicable": true}),
        json!("foothold-response/2"),
    ];
    values[place % values.len()].clone()
}
