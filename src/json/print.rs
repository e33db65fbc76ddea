//! JSON as text, as serde_json prints it, for the page without the rest of its printer.

use serde_json::Value;

/// Spaces by which each level is set in.
const INDENT: usize = 2;

/// A value in one line, without spaces.
pub fn print(value: &Value) -> String {
    let mut out = String::new();
    write(value, None, &mut out);
    out
}

/// A value over many lines, each level set in.
pub fn print_pretty(value: &Value) -> String {
    let mut out = String::new();
    write(value, Some(0), &mut out);
    out
}

/// `level` is how deep the value stands; `None` for one line.
fn write(value: &Value, level: Option<usize>, out: &mut String) {
    let inside = level.map(|level| level + 1);
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::String(text) => write_text(text, out),
        Value::Array(list) => {
            out.push('[');
            for (index, element) in list.iter().enumerate() {
                begin(index, inside, out);
                write(element, inside, out);
            }
            end(list.len(), level, out);
            out.push(']');
        }
        Value::Object(object) => {
            out.push('{');
            for (index, (key, member)) in object.iter().enumerate() {
                begin(index, inside, out);
                write_text(key, out);
                out.push_str(if level.is_some() { ": " } else { ":" });
                write(member, inside, out);
            }
            end(object.len(), level, out);
            out.push('}');
        }
    }
}

/// Before an entry.
fn begin(index: usize, level: Option<usize>, out: &mut String) {
    if index > 0 {
        out.push(',');
    }
    new_line(level, out);
}

/// After the last entry, where there is any.
fn end(count: usize, level: Option<usize>, out: &mut String) {
    if count > 0 {
        new_line(level, out);
    }
}

fn new_line(level: Option<usize>, out: &mut String) {
    if let Some(level) = level {
        out.push('\n');
        (0..level * INDENT).for_each(|_| out.push(' '));
    }
}

/// A text in quotes, escaped no more than needed.
pub fn write_text(text: &str, out: &mut String) {
    out.push('"');
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\u{8}' => out.push_str("\\b"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\u{c}' => out.push_str("\\f"),
            '\r' => out.push_str("\\r"),
            control if control < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(control))),
            plain => out.push(plain),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn any_value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            any::<String>().prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 5, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
                prop::collection::vec((any::<String>(), inner), 0..5).prop_map(Value::from_iter),
            ]
        })
    }

    #[test]
    fn what_is_empty_stays_on_its_line() {
        assert_eq!(print_pretty(&json!({"a": [], "b": {}})), "{\n  \"a\": [],\n  \"b\": {}\n}");
    }

    proptest! {
        #[test]
        fn it_prints_as_serde_json_does(value in any_value()) {
            prop_assert_eq!(print(&value), value.to_string());
            prop_assert_eq!(print_pretty(&value), format!("{value:#}"));
        }
    }
}
