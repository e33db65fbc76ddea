//! The text of a document, byte by byte: its brackets, words, strings and numbers.

use serde_json::{Number, Value};

use super::number::nearest;
use super::parse::Malformed;

/// A text and the offset of its next byte. A fault is where the byte stands that should be another.
pub(super) struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// At the first byte.
    pub(super) fn new(text: &'a str) -> Reader<'a> {
        Reader { text, at: 0 }
    }

    /// Whether nothing is left.
    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.text.len()
    }

    /// Past an opening bracket: whether something stands before the closing one.
    pub(super) fn begins(&mut self, closing: u8) -> Result<bool, Malformed> {
        self.at += 1;
        self.skip_space();
        let is_more = self.here()? != closing;
        self.at += usize::from(!is_more);
        Ok(is_more)
    }

    /// Past a member: whether another follows, or the closing bracket.
    pub(super) fn goes_on(&mut self, closing: u8) -> Result<bool, Malformed> {
        self.skip_space();
        let is_more = self.here()? == b',';
        self.expect(if is_more { b',' } else { closing })?;
        Ok(is_more)
    }

    pub(super) fn skip_space(&mut self) {
        while let Ok(b' ' | b'\t' | b'\n' | b'\r') = self.here() {
            self.at += 1;
        }
    }

    /// Past `true`, `false` or `null`.
    pub(super) fn word(&mut self, word: &str, value: Value) -> Result<Value, Malformed> {
        word.bytes().try_for_each(|letter| self.expect(letter))?;
        Ok(value)
    }

    /// Past a string; what stands between its quotes.
    pub(super) fn string(&mut self) -> Result<String, Malformed> {
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

    /// Past a number. A whole one is kept to the last digit where 64 bits hold it; any other is the nearest double.
    pub(super) fn number(&mut self) -> Result<Value, Malformed> {
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

    /// The next byte; without one, the text was cut off.
    pub(super) fn here(&self) -> Result<u8, Malformed> {
        self.text.as_bytes().get(self.at).copied().ok_or(Malformed::CutShort)
    }

    fn passes(&mut self, byte: u8) -> bool {
        let is_there = self.here() == Ok(byte);
        self.at += usize::from(is_there);
        is_there
    }

    /// Past this byte, which must be the next.
    pub(super) fn expect(&mut self, byte: u8) -> Result<(), Malformed> {
        match self.here()? {
            found if found == byte => {
                self.at += 1;
                Ok(())
            }
            _ => Err(self.syntax()),
        }
    }

    /// That another byte should stand here.
    pub(super) fn syntax(&self) -> Malformed {
        let before = &self.text.as_bytes()[..self.at];
        let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = before.iter().rev().take_while(|byte| **byte != b'\n').count() + 1;
        Malformed::Syntax { line, column }
    }
}
