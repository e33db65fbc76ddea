//! From bytes to a JSON tree, strictly.
//!
//! A reader of our own, and not serde_json's: that one takes the last of two equal keys, gives a fault no place in the tree,
//! and weighs four times as much. What it reads is held against serde_json in the tests.

use serde_json::map::Entry;
use serde_json::{Map, Value};

use super::place::Place;
use super::reader::Reader;

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

impl Malformed {
    /// The same fault of a value that stands in `outer`.
    fn inside(self, outer: &Place) -> Malformed {
        match self {
            Malformed::DuplicateKey { place } => Malformed::DuplicateKey { place: outer.join(&place) },
            Malformed::TooDeep { place, limit } => Malformed::TooDeep { place: outer.join(&place), limit },
            other => other,
        }
    }
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
    let mut reader = Reader::new(text);
    let tree = reader.value(0)?;
    reader.skip_space();
    if reader.is_at_end() { Ok(tree) } else { Err(reader.syntax()) }
}

impl Reader<'_> {
    /// A value, `depth` levels down. The place of a fault is spelled out from the inside, and only where there is one.
    fn value(&mut self, depth: usize) -> Result<Value, Malformed> {
        self.skip_space();
        match self.here()? {
            b'{' | b'[' if depth == DEPTH_LIMIT => Err(Malformed::TooDeep { place: Place::root(), limit: DEPTH_LIMIT }),
            b'{' => self.object(depth + 1),
            b'[' => self.list(depth + 1),
            b'"' => self.string().map(Value::String),
            b'-' | b'0'..=b'9' => self.number(),
            b't' => self.word("true", Value::Bool(true)),
            b'f' => self.word("false", Value::Bool(false)),
            b'n' => self.word("null", Value::Null),
            _ => Err(self.syntax()),
        }
    }

    fn object(&mut self, depth: usize) -> Result<Value, Malformed> {
        let mut object = Map::new();
        let mut is_more = self.begins(b'}')?;
        while is_more {
            self.skip_space();
            let key = self.string()?;
            self.skip_space();
            self.expect(b':')?;
            let value = self.value(depth).map_err(|fault| fault.inside(&Place::root().key(&key)))?;
            match object.entry(key) {
                Entry::Vacant(free) => free.insert(value),
                Entry::Occupied(taken) => {
                    return Err(Malformed::DuplicateKey { place: Place::root().key(taken.key()) });
                }
            };
            is_more = self.goes_on(b'}')?;
        }
        Ok(Value::Object(object))
    }

    fn list(&mut self, depth: usize) -> Result<Value, Malformed> {
        let mut list = Vec::new();
        let mut is_more = self.begins(b']')?;
        while is_more {
            let value = self.value(depth);
            list.push(value.map_err(|fault| fault.inside(&Place::root().index(list.len())))?);
            is_more = self.goes_on(b']')?;
        }
        Ok(Value::Array(list))
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

    #[test]
    fn a_fault_stands_at_the_byte_that_should_be_another() {
        let at = |line, column| Malformed::Syntax { line, column };
        assert_eq!(refusal("{\"a\": 1,\n  b: 2}"), at(2, 3));
        assert_eq!(refusal("[1 2]"), at(1, 4));
        assert_eq!(refusal("[\"a\nb\"]"), at(1, 4));
    }
}
