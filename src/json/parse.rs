//! From bytes to a JSON tree, strictly.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::place::Place;

/// Why bytes are no JSON that we read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Malformed {
    /// More bytes than `limit`; nothing was read.
    TooLarge { limit: usize },
    /// No text at all, or only white space.
    Empty,
    /// A byte order mark of UTF-16: the file wants saving as UTF-8.
    Utf16,
    /// The byte at offset `at` is not UTF-8. Never replaced, since that would change an answer unseen.
    NotUtf8 { at: usize },
    /// The text stops in the middle: a download or a copy that was cut off.
    CutShort,
    /// Not JSON from this line and column (both from 1) on.
    Syntax { line: usize, column: usize },
    /// The same key twice in one object; which of the two was meant cannot be known.
    DuplicateKey { place: Place },
    /// Nested deeper than `limit` levels.
    TooDeep { place: Place, limit: usize },
}

/// How deep a file may nest; our own formats need less than a dozen levels.
pub const DEPTH_LIMIT: usize = 32;

/// Reads one JSON document of at most `limit` bytes.
pub fn parse(bytes: &[u8], limit: usize) -> Result<Value, Malformed> {
    if bytes.len() > limit {
        return Err(Malformed::TooLarge { limit });
    }
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Malformed::Utf16);
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|error| Malformed::NotUtf8 { at: error.valid_up_to() })?;
    if text.trim().is_empty() {
        return Err(Malformed::Empty);
    }
    let refused = RefCell::new(None);
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let strict = Strict { place: Place::root(), depth: 0, refused: &refused };
    let tree = strict.deserialize(&mut deserializer).and_then(|tree| deserializer.end().map(|()| tree));
    tree.map_err(|error| refused.take().unwrap_or_else(|| syntax(&error)))
}

fn syntax(error: &serde_json::Error) -> Malformed {
    if error.is_eof() { Malformed::CutShort } else { Malformed::Syntax { line: error.line(), column: error.column() } }
}

/// Builds the tree and remembers why it refused, since serde's errors carry no place.
struct Strict<'a> {
    place: Place,
    depth: usize,
    refused: &'a RefCell<Option<Malformed>>,
}

impl Strict<'_> {
    fn inside(&self, place: Place) -> Strict<'_> {
        Strict { place, depth: self.depth + 1, refused: self.refused }
    }

    fn refuse<T, E: serde::de::Error>(&self, why: Malformed) -> Result<T, E> {
        self.refused.replace(Some(why));
        Err(E::custom("refused"))
    }

    fn check_depth<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.depth < DEPTH_LIMIT {
            return Ok(());
        }
        self.refuse(Malformed::TooDeep { place: self.place.clone(), limit: DEPTH_LIMIT })
    }
}

impl<'de> DeserializeSeed<'de> for Strict<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Strict<'_> {
    type Value = Value;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::String(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut list = Vec::new();
        while let Some(value) = access.next_element_seed(self.inside(self.place.index(list.len())))? {
            list.push(value);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut object = Map::new();
        while let Some(key) = access.next_key::<String>()? {
            let place = self.place.key(&key);
            if object.contains_key(&key) {
                return self.refuse(Malformed::DuplicateKey { place });
            }
            let value = access.next_value_seed(self.inside(place))?;
            object.insert(key, value);
        }
        Ok(Value::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refusal(text: &str) -> Malformed {
        parse(text.as_bytes(), 1000).expect_err("refused")
    }

    #[test]
    fn a_key_given_twice_is_refused_with_its_place() {
        let place = Place::root().key("a").index(1).key("b");
        assert_eq!(refusal(r#"{"a":[0,{"b":1,"b":2}]}"#), Malformed::DuplicateKey { place });
    }

    #[test]
    fn a_byte_order_mark_is_read_past() {
        assert_eq!(parse("\u{feff}[1]".as_bytes(), 10), Ok(serde_json::json!([1])));
    }

    #[test]
    fn utf_16_and_broken_utf_8_are_told_apart() {
        assert_eq!(parse(&[0xFF, 0xFE, b'[', 0], 10), Err(Malformed::Utf16));
        assert_eq!(parse(b"[\"\xff\"]", 10), Err(Malformed::NotUtf8 { at: 2 }));
    }

    #[test]
    fn every_true_prefix_of_a_document_is_cut_short_or_empty() {
        let text = r#"{"a":[1,{"b":"c"}]}"#;
        for end in 0..text.len() {
            assert!(matches!(refusal(&text[..end]), Malformed::CutShort | Malformed::Empty), "{end}");
        }
    }

    #[test]
    fn nesting_is_refused_at_the_limit_and_not_before() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        assert!(parse(nested(DEPTH_LIMIT).as_bytes(), 1000).is_ok());
        assert!(matches!(refusal(&nested(DEPTH_LIMIT + 1)), Malformed::TooDeep { .. }));
    }

    #[test]
    fn a_size_beyond_the_limit_is_refused_unread() {
        assert_eq!(parse(b"not json at all", 3), Err(Malformed::TooLarge { limit: 3 }));
    }

    #[test]
    fn text_after_the_document_is_a_syntax_fault() {
        assert_eq!(refusal("{}\n x"), Malformed::Syntax { line: 2, column: 2 });
    }
}
