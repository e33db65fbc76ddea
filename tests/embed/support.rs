//! Messages as a stranger might make them.

use foothold::embed::value::{NAMES, Value};
use proptest::prelude::*;

/// The nonce of our hello in these tests.
pub const NONCE: &str = "0123456789abcdef0123456789abcdef";

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub fn object<const N: usize>(fields: [(&'static str, Value); N]) -> Value {
    Value::Object(fields.into())
}

/// The same with one field as it is given here.
#[track_caller]
pub fn with(message: &Value, name: &'static str, value: Value) -> Value {
    let Value::Object(fields) = message else { panic!("{message:?} is no object") };
    let others = fields.iter().filter(|(known, _)| *known != name).cloned();
    Value::Object(others.chain([(name, value)]).collect())
}

fn word() -> impl Strategy<Value = String> {
    let known: &[&str] = &[
        "foothold", "init", "hello", "config", "viewport", "ping", "pong", "light", "dark", "rtl", "summary", "en",
        NONCE,
    ];
    prop_oneof![proptest::sample::select(known).prop_map(str::to_owned), ".{0,8}", ".{190,260}"]
}

/// Any value whatever, out of the fields and words that messages have.
pub fn any_value() -> impl Strategy<Value = Value> {
    let number = prop_oneof![any::<f64>(), Just(1.0), 0.0..30_000.0];
    let leaf = prop_oneof![Just(Value::Other), number.prop_map(Value::Number), word().prop_map(Value::Text)];
    leaf.prop_recursive(4, 64, 8, |inner| {
        let field = (proptest::sample::select(&NAMES[..]), inner.clone());
        prop_oneof![
            proptest::collection::vec(inner, 0..5).prop_map(Value::List),
            proptest::collection::vec(field, 0..8).prop_map(Value::Object),
        ]
    })
}
