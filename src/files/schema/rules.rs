//! Rules of a response that its shape alone does not say.

use serde_json::{Value, json};

use crate::response::model::{ANSWERS_LIMIT, CRITICAL_LIMIT};
use crate::response::register::EARLIER_LIMIT;

/// Adds them: one state an answer, whole levels of one person, and the limits.
pub fn response(mut schema: Value) -> Value {
    for answer in ["AnswerFile", "EarlierFile"] {
        schema["$defs"][answer]["allOf"] = json!([
            at_most_one("level", "not_sure"),
            at_most_one("level", "not_applicable"),
            at_most_one("not_sure", "not_applicable"),
            { "not": { "required": ["state"] } },
        ]);
    }
    let properties = &mut schema["properties"];
    for key in ["answers", "kept", "choice"] {
        properties[key]["maxProperties"] = json!(ANSWERS_LIMIT);
    }
    properties["critical"]["maxItems"] = json!(CRITICAL_LIMIT);
    properties["earlier"]["additionalProperties"]["maxItems"] = json!(EARLIER_LIMIT);
    let whole = json!({ "additionalProperties": { "properties": { "level": { "type": ["integer", "null"] } } } });
    schema["if"] = json!({ "properties": { "kind": { "const": "individual" } } });
    let list = json!({ "additionalProperties": { "items": whole["additionalProperties"] } });
    let choice = json!({ "additionalProperties": whole });
    schema["then"] = json!({ "properties": { "answers": whole, "kept": whole, "choice": choice, "earlier": list } });
    schema
}

/// Not both of these said: a level given, or a flag set.
fn at_most_one(one: &str, other: &str) -> Value {
    let said = |key: &str| {
        let value = if key == "level" { json!({ "type": "number" }) } else { json!({ "const": true }) };
        json!({ "required": [key], "properties": { key: value } })
    };
    json!({ "not": { "allOf": [said(one), said(other)] } })
}
