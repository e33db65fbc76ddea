//! A message as a plain value, before anything of it is believed: no deeper and no longer than messages are.

/// How long a text in a message may be, in UTF-16 code units, which is what a browser counts in.
pub const TEXT: usize = 200;
/// How deep objects may lie in each other: a message, what the host is, its tokens.
pub const DEPTH: usize = 3;
/// How many values are looked at in one message, however many it has.
pub const VALUES: usize = 64;

/// Every field that a message has. Whoever reads a stranger's object looks for these and sees no others.
pub const NAMES: [&str; 18] = [
    "p",
    "t",
    "v",
    "n",
    "host",
    "dir",
    "theme",
    "share",
    "tokens",
    "top",
    "height",
    // The tokens, as host pages write them.
    "--foothold-accent",
    "--foothold-on-accent",
    "--foothold-surface",
    "--foothold-text",
    "--foothold-border",
    "--foothold-radius",
    "--foothold-font",
];

/// A plain value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// What no message holds: nothing, a function, a text that is too long.
    Other,
    /// Finite.
    Number(f64),
    Text(String),
    List(Vec<Value>),
    Object(Vec<(&'static str, Value)>),
}

impl Value {
    /// A number; one without a size counts as nothing.
    pub fn number(number: f64) -> Value {
        if number.is_finite() { Value::Number(number) } else { Value::Other }
    }

    /// A text; one that is too long counts as nothing.
    pub fn text(text: &str) -> Value {
        if text.encode_utf16().count() <= TEXT { Value::Text(text.to_owned()) } else { Value::Other }
    }

    /// A field of an object.
    pub fn field(&self, name: &str) -> &Value {
        match self {
            Value::Object(fields) => {
                fields.iter().find(|(known, _)| *known == name).map_or(&Value::Other, |(_, value)| value)
            }
            _ => &Value::Other,
        }
    }

    /// The text that a field holds, if it is not too long.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        match self.field(name) {
            Value::Text(text) if text.encode_utf16().count() <= TEXT => Some(text),
            _ => None,
        }
    }

    /// The number that a field holds, if it is from 0 to `most`.
    pub fn number_of(&self, name: &str, most: f64) -> Option<f64> {
        match self.field(name) {
            Value::Number(number) if (0.0..=most).contains(number) => Some(*number),
            _ => None,
        }
    }
}
