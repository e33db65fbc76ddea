//! Where in a text a JSON pointer leads: line and column, for people who write JSON by hand.

use super::place::Place;

/// A line and a column, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

/// Where the value of a place begins, or else the nearest value around it: what is missing has none. Text that is no JSON
/// leads as far as it can be followed.
pub fn locate(text: &str, place: &Place) -> Position {
    let mut walk = Walk { bytes: text.as_bytes(), at: 0 };
    walk.skip_mark();
    walk.skip_space();
    let mut found = walk.at;
    for step in place.as_str().split('/').skip(1) {
        if !walk.enter(&step.replace("~1", "/").replace("~0", "~")) {
            break;
        }
        found = walk.at;
    }
    position(text, found)
}

fn position(text: &str, at: usize) -> Position {
    let before = text.get(..at).unwrap_or_default();
    let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
    Position { line: before.matches('\n').count() + 1, column: line.chars().count() + 1 }
}

/// A place in the bytes; it only goes forward, so that it ends whatever stands there.
struct Walk<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Walk<'_> {
    fn here(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// Some editors begin a file with a mark of its encoding.
    fn skip_mark(&mut self) {
        if self.bytes.starts_with("\u{feff}".as_bytes()) {
            self.at = 3;
        }
    }

    fn skip_space(&mut self) {
        while self.here().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn take(&mut self, byte: u8) -> bool {
        let is_here = self.here() == Some(byte);
        self.at += usize::from(is_here);
        is_here
    }

    /// Goes to the member or element that a step of a pointer names; whether it is there.
    fn enter(&mut self, step: &str) -> bool {
        if self.take(b'{') {
            return self.enter_object(step);
        }
        let index = step.parse::<usize>();
        match index {
            Ok(index) if self.take(b'[') => self.enter_list(index),
            _ => false,
        }
    }

    fn enter_object(&mut self, key: &str) -> bool {
        loop {
            self.skip_space();
            let begin = self.at;
            if !self.skip_text() {
                return false;
            }
            let is_it = serde_json::from_slice::<String>(&self.bytes[begin..self.at]).is_ok_and(|found| found == key);
            self.skip_space();
            if !self.take(b':') {
                return false;
            }
            self.skip_space();
            if is_it {
                return true;
            }
            if !self.next() {
                return false;
            }
        }
    }

    fn enter_list(&mut self, index: usize) -> bool {
        for _ in 0..index {
            self.skip_space();
            if !self.next() {
                return false;
            }
        }
        self.skip_space();
        self.here().is_some_and(|byte| byte != b']')
    }

    /// Past a value and the comma behind it; whether there was one.
    fn next(&mut self) -> bool {
        self.skip_value();
        self.skip_space();
        self.take(b',')
    }

    fn skip_text(&mut self) -> bool {
        if !self.take(b'"') {
            return false;
        }
        while let Some(byte) = self.here() {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == b'"' {
                return true;
            }
        }
        self.at = self.bytes.len();
        false
    }

    fn skip_value(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.here() {
            match byte {
                b'"' => {
                    if !self.skip_text() {
                        return;
                    }
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' if depth == 0 => return,
                b'}' | b']' => {
                    depth -= 1;
                    self.at += 1;
                }
                b',' if depth == 0 => return,
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "{\n  \"a/b\": [1, {\"x\": \"y, ]\\\"\"}],\n  \"ä\": {\"c\": true}\n}";

    #[track_caller]
    fn at(place: &Place) -> (usize, usize) {
        let found = locate(TEXT, place);
        (found.line, found.column)
    }

    #[test]
    fn a_place_is_found_by_keys_and_indexes() {
        assert_eq!(at(&Place::root()), (1, 1));
        assert_eq!(at(&Place::root().key("a/b").index(1).key("x")), (2, 20));
        assert_eq!(at(&Place::root().key("ä").key("c")), (3, 14));
    }

    #[test]
    fn what_is_missing_is_sought_where_it_should_stand() {
        assert_eq!(at(&Place::root().key("ä").key("d")), (3, 8));
        assert_eq!(at(&Place::root().key("a/b").index(7)), (2, 10));
    }

    #[test]
    fn a_text_that_stops_anywhere_is_followed_to_its_end_at_most() {
        let place = Place::root().key("ä").key("c");
        for end in (0..TEXT.len()).filter(|end| TEXT.is_char_boundary(*end)) {
            assert!(locate(&TEXT[..end], &place).line <= 3);
        }
        assert_eq!(locate("\u{feff} []", &Place::root()).column, 3);
    }
}
