//! From bytes to a JSON tree, strictly.
//!
//! A reader of our own, and not serde_json's: that one takes the last of two equal keys, gives a fault no place in the tree,
//! and weighs four times as much. What it reads is held against serde_json in the tests.

use serde_json::map::Entry;
use serde_json::{Map, Number, Value};

use super::number::nearest;
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
    let mut reader = Reader { text, at: 0 };
    let tree = reader.value(0)?;
    reader.skip_space();
    if reader.at < text.len() { Err(reader.syntax()) } else { Ok(tree) }
}

/// A text and the offset of its next byte. A fault is where the byte stands that should be another.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
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

    /// Past an opening bracket: whether something stands before the closing one.
    fn begins(&mut self, closing: u8) -> Result<bool, Malformed> {
        self.at += 1;
        self.skip_space();
        let is_more = self.here()? != closing;
        self.at += usize::from(!is_more);
        Ok(is_more)
    }

    /// Past a member: whether another follows, or the closing bracket.
    fn goes_on(&mut self, closing: u8) -> Result<bool, Malformed> {
        self.skip_space();
        let is_more = self.here()? == b',';
        self.expect(if is_more { b',' } else { closing })?;
        Ok(is_more)
    }

    fn word(&mut self, word: &str, value: Value) -> Result<Value, Malformed> {
        word.bytes().try_for_each(|letter| self.expect(letter))?;
        Ok(value)
    }

    fn string(&mut self) -> Result<String, Malformed> {
        self.expect(b'"')?;
        let mut string = String::new();
        loop {
            let start = self.at;
            while !matches!(self.here()?, b'"' | b'\\' | ..b' ') {
                self.at += 1;
            }
            string.push_str(&self.text[start..self.at]);
            match self.here()? {
                b'"' => break,
                b'\\' => string.push(self.escaped()?),
                _ => return Err(self.syntax()),
            }
        }
        self.at += 1;
        Ok(string)
    }

    fn escaped(&mut self) -> Result<char, Malformed> {
        self.at += 1;
        let letter = match self.here()? {
            b'u' => return self.unit_or_two(),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            same @ (b'"' | b'\\' | b'/') => char::from(same),
            _ => return Err(self.syntax()),
        };
        self.at += 1;
        Ok(letter)
    }

    /// `\uXXXX`, which is half a letter where another such must follow.
    fn unit_or_two(&mut self) -> Result<char, Malformed> {
        let first = self.unit()?;
        let code = match first {
            0xD800..0xDC00 => {
                self.expect(b'\\')?;
                let second = self.unit()?;
                if !(0xDC00..0xE000).contains(&second) {
                    return Err(self.syntax());
                }
                0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
            }
            whole => whole,
        };
        char::from_u32(code).ok_or_else(|| self.syntax())
    }

    fn unit(&mut self) -> Result<u32, Malformed> {
        self.expect(b'u')?;
        let mut unit = 0;
        for _ in 0..4 {
            let digit = char::from(self.here()?).to_digit(16).ok_or_else(|| self.syntax())?;
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }

    fn number(&mut self) -> Result<Value, Malformed> {
        let start = self.at;
        let is_negative = self.passes(b'-');
        let (mut digits, mut power) = (Vec::new(), 0_i32);
        if !self.passes(b'0') {
            self.digits(&mut digits)?;
        }
        let mut is_whole = true;
        if self.passes(b'.') {
            is_whole = false;
            let before = digits.len();
            self.digits(&mut digits)?;
            power = -i32::try_from(digits.len() - before).unwrap_or(i32::MAX);
        }
        if self.passes(b'e') || self.passes(b'E') {
            is_whole = false;
            let is_below = !self.passes(b'+') && self.passes(b'-');
            let mut exponent = Vec::new();
            self.digits(&mut exponent)?;
            let exponent =
                exponent.iter().fold(0_i32, |sum, digit| sum.saturating_mul(10).saturating_add(i32::from(*digit)));
            power = power.saturating_add(if is_below { -exponent } else { exponent });
        }
        let text = &self.text[start..self.at];
        let whole: Option<Number> = match is_whole {
            true if !is_negative => text.parse::<u64>().ok().map(Number::from),
            true if !digits.is_empty() => text.parse::<i64>().ok().map(Number::from),
            _ => None,
        };
        let number = whole.or_else(|| {
            let double = nearest(&digits, power)?;
            Number::from_f64(if is_negative { -double } else { double })
        });
        number.map(Value::Number).ok_or_else(|| self.syntax())
    }

    /// One digit or more, by their values.
    fn digits(&mut self, digits: &mut Vec<u8>) -> Result<(), Malformed> {
        if !self.here()?.is_ascii_digit() {
            return Err(self.syntax());
        }
        while let Ok(digit @ b'0'..=b'9') = self.here() {
            digits.push(digit - b'0');
            self.at += 1;
        }
        Ok(())
    }

    fn skip_space(&mut self) {
        while let Ok(b' ' | b'\t' | b'\n' | b'\r') = self.here() {
            self.at += 1;
        }
    }

    /// The next byte; without one, the text was cut off.
    fn here(&self) -> Result<u8, Malformed> {
        self.text.as_bytes().get(self.at).copied().ok_or(Malformed::CutShort)
    }

    fn passes(&mut self, byte: u8) -> bool {
        let is_there = self.here() == Ok(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, byte: u8) -> Result<(), Malformed> {
        match self.here()? {
            found if found == byte => {
                self.at += 1;
                Ok(())
            }
            _ => Err(self.syntax()),
        }
    }

    fn syntax(&self) -> Malformed {
        let before = &self.text.as_bytes()[..self.at];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        Malformed::Syntax { line, column }
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
