//! A place in a JSON file, as a JSON pointer (RFC 6901).

use std::fmt;

/// A JSON pointer such as `/answers/need-hours/level`. The empty pointer is the whole file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Hash)]
pub struct Place(String);

impl Place {
    /// The whole file.
    pub fn root() -> Place {
        Place::default()
    }

    /// The member `key` of the object here.
    pub fn key(&self, key: &str) -> Place {
        Place(format!("{}/{}", self.0, key.replace('~', "~0").replace('/', "~1")))
    }

    /// The element `index` (from 0) of the list here.
    pub fn index(&self, index: usize) -> Place {
        Place(format!("{}/{index}", self.0))
    }

    /// The pointer as text; empty for the whole file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_and_a_tilde_in_a_key_are_escaped() {
        assert_eq!(Place::root().key("a/b~c").index(2).as_str(), "/a~1b~0c/2");
    }
}
