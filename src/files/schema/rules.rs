//! Rules of a response that its shape alone does not say.

use serde_json::{Value, json};

use crate::files::team::PEOPLE_MOST;
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

/// Adds to a team's file what every response in it obeys, and which members belong to an open and to an anonymous one.
pub fn team(mut schema: Value) -> Value {
    // The limits of a response stand in its own document; here it is one of several definitions.
    let mut response_rules = json!({ "properties": {}, "$defs": schema["$defs"].clone() });
    for key in ["answers", "kept", "choice", "critical", "earlier"] {
        response_rules["properties"][key] = schema["$defs"]["ResponseFile"]["properties"][key].clone();
    }
    let ruled = response(response_rules);
    for (key, rule) in ruled["properties"].as_object().into_iter().flatten() {
        schema["$defs"]["ResponseFile"]["properties"][key] = rule.clone();
    }
    schema["$defs"]["ResponseFile"]["if"] = ruled["if"].clone();
    schema["$defs"]["ResponseFile"]["then"] = ruled["then"].clone();
    for definition in ["AnswerFile", "EarlierFile"] {
        schema["$defs"][definition] = ruled["$defs"][definition].clone();
    }
    schema["properties"]["n"] = json!({ "type": "integer", "minimum": 1, "maximum": PEOPLE_MOST });
    schema["if"] = json!({ "properties": { "anonymous": { "const": true } } });
    schema["then"] = json!({ "required": ["form", "n", "aggregate"], "not": { "required": ["responses"] } });
    schema["else"] = json!({ "required": ["responses"] });
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
