//! A stranger's JavaScript value as a plain one, and a plain one as JavaScript's.
//!
//! Fields are read by name and not by the browser's types: each of those would cost the script of the first visit a function.

use js_sys::{Array, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::embed::value::{DEPTH, NAMES, TEXT, VALUES, Value};

/// Reads a message: only the fields that messages have, no deeper and no more of them than a message has. A getter that
/// throws and a text that is too long are nothing.
pub fn read(value: &JsValue) -> Value {
    let mut left = VALUES;
    read_within(value, DEPTH, &mut left)
}

fn read_within(value: &JsValue, depth: usize, left: &mut usize) -> Value {
    if *left == 0 {
        return Value::Other;
    }
    *left -= 1;
    if let Some(number) = value.as_f64() {
        return Value::number(number);
    }
    if let Some(text) = value.dyn_ref::<JsString>() {
        // Its length is asked first, so that a long text is never copied.
        return if text.length() as usize <= TEXT { Value::Text(String::from(text)) } else { Value::Other };
    }
    if depth == 0 || !value.is_object() {
        return Value::Other;
    }
    let fields = NAMES.into_iter().filter_map(|name| {
        let field = Some(field(value, name)).filter(|field| !field.is_undefined())?;
        Some((name, read_within(&field, depth - 1, left)))
    });
    Value::Object(fields.collect())
}

/// A field of an object; undefined where there is none, or where it cannot be read.
pub fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED)
}

/// A number in a field of an object.
pub fn number(object: &JsValue, name: &str) -> Option<f64> {
    field(object, name).as_f64()
}

/// The value that JavaScript gets; what is nothing is null.
pub fn made(value: &Value) -> JsValue {
    match value {
        Value::Other => JsValue::NULL,
        Value::Number(number) => JsValue::from_f64(*number),
        Value::Text(text) => JsValue::from_str(text),
        Value::List(members) => members.iter().map(made).collect::<Array>().into(),
        Value::Object(fields) => {
            let object = Object::new();
            for (name, field) in fields {
                // Refused only for an object that takes no fields, and this one is new.
                if let Err(error) = Reflect::set(&object, &JsValue::from_str(name), &made(field)) {
                    web_sys::console::error_1(&error);
                }
            }
            object.into()
        }
    }
}
