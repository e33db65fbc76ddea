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

    /// A place of a document that stands here.
    pub fn join(&self, inner: &Place) -> Place {
        Place(format!("{}{}", self.0, inner.0))
    }

    /// The value that this one stands in; `None` for the whole file.
    pub fn parent(&self) -> Option<Place> {
        self.0.rfind('/').map(|end| Place(self.0[..end].to_owned()))
    }

    /// Whether this is `outer` or lies anywhere inside it.
    pub fn is_within(&self, outer: &Place) -> bool {
        self.0.strip_prefix(&outer.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// The key or index that this pointer ends in, escaped as it stands; empty for the whole file.
    pub fn last(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
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

    #[test]
    fn a_longer_key_is_not_inside_a_shorter_one() {
        let outer = Place::root().key("item");
        assert!(outer.is_within(&outer) && outer.index(1).is_within(&outer) && outer.is_within(&Place::root()));
        assert!(!Place::root().key("items").is_within(&outer) && !Place::root().is_within(&outer));
    }

    #[test]
    fn the_parent_of_the_whole_file_is_none() {
        assert_eq!(Place::root().key("a").index(1).parent(), Some(Place::root().key("a")));
        assert_eq!(Place::root().key("a").parent(), Some(Place::root()));
        assert_eq!(Place::root().parent(), None);
        assert_eq!(Place::root().key("a").index(1).last(), "1");
    }
}
