//! Walks a JSON tree into our own types, noting every fault and reading on.

use serde_json::{Map, Value};

use super::nearest::nearest;
use super::place::Place;
use super::shape::{Faults, Kind, Shape};
use crate::order::map::SortedMap;

/// A place in a tree, its value if there is one, and where to note faults.
///
/// Reading never fails: a faulty value reads as an empty one of its kind, and the fault is noted. Whoever
/// starts a walk looks at the faults before using what came out.
///
/// It is three words that are copied freely: readers are made of little else, and the page loads them all.
#[derive(Clone, Copy)]
pub struct Cursor<'a> {
    value: Option<&'a Value>,
    /// So many of the walk's steps lead here: 0 at the root.
    steps: usize,
    faults: &'a Faults,
}

impl<'a> Cursor<'a> {
    /// At the root of a tree.
    pub fn new(tree: &'a Value, faults: &'a Faults) -> Cursor<'a> {
        Cursor { value: Some(tree), steps: 0, faults }
    }

    /// Where this is.
    pub fn place(&self) -> Place {
        self.faults.place(self.steps)
    }

    /// The value as it stands in the file.
    pub fn value(&self) -> Option<&'a Value> {
        self.value
    }

    /// The value with its place, if there is one.
    pub fn standing(&self) -> Option<(Place, Value)> {
        self.value.map(|value| (self.place(), value.clone()))
    }

    /// The member `key`, there or not.
    pub fn field(&self, key: &str) -> Cursor<'a> {
        let value = self.value.and_then(Value::as_object).and_then(|object| object.get(key));
        let steps = self.faults.go_to_key(self.steps, key);
        Cursor { value, steps, faults: self.faults }
    }

    /// Itself if there is a value other than null, so that `field("note").given().map(…)` reads an optional key.
    pub fn given(&self) -> Option<Cursor<'a>> {
        self.value.is_some_and(|value| !value.is_null()).then_some(*self)
    }

    /// Notes a fault here.
    pub fn note(&self, shape: Shape) {
        self.faults.note(self.steps, shape);
    }

    /// The object here.
    pub fn object(&self) -> Option<&'a Map<String, Value>> {
        self.expect(Kind::Object, Value::as_object)
    }

    /// The object's members in file order.
    pub fn members(&self) -> Vec<(&'a str, Cursor<'a>)> {
        let object = self.object().into_iter().flatten();
        object.map(|(key, _)| (key.as_str(), self.field(key))).collect()
    }

    /// The object's members whose key is none of `known`: kept, so that a newer minor version loses nothing.
    pub fn rest(&self, known: &[&str]) -> SortedMap<String, Value> {
        let object = self.value.and_then(Value::as_object).into_iter().flatten();
        let unknown = object.filter(|(key, _)| !known.contains(&key.as_str()));
        unknown.map(|(key, value)| (key.clone(), value.clone())).collect()
    }

    /// The list here, each element read by `read`.
    pub fn list<T>(&self, read: impl Fn(Cursor<'a>) -> T) -> Vec<T> {
        self.elements().into_iter().map(read).collect()
    }

    /// Like `list`; an absent list is an empty one.
    pub fn list_if_given<T>(&self, read: impl Fn(Cursor<'a>) -> T) -> Vec<T> {
        self.given().map(|list| list.list(read)).unwrap_or_default()
    }

    fn elements(&self) -> Vec<Cursor<'a>> {
        let list = self.expect(Kind::List, Value::as_array).into_iter().flatten();
        let element = |(index, value)| {
            let steps = self.faults.go_to_index(self.steps, index);
            Cursor { value: Some(value), steps, faults: self.faults }
        };
        list.enumerate().map(element).collect()
    }

    /// Text of at most `limit` characters.
    pub fn text(&self, limit: usize) -> String {
        let text = self.expect(Kind::Text, Value::as_str).unwrap_or_default();
        if text.chars().count() > limit {
            self.note(Shape::TooLong { limit });
        }
        text.to_owned()
    }

    /// `true` or `false`; absent is `false`.
    pub fn flag(&self) -> bool {
        self.given().is_some_and(|given| given.expect(Kind::Flag, Value::as_bool).unwrap_or_default())
    }

    /// Any finite number.
    pub fn number(&self) -> f64 {
        self.expect(Kind::Number, Value::as_f64).unwrap_or_default()
    }

    /// A number in `least ..= most`, whole or not.
    pub fn number_within(&self, least: i64, most: i64) -> f64 {
        let number = self.number();
        if self.value.is_some_and(Value::is_number) && !(least as f64..=most as f64).contains(&number) {
            self.note(Shape::OutOfRange { least, most });
        }
        number
    }

    /// A whole number in `least ..= most`, however written (`2`, `2.0`, `2e0`).
    pub fn whole(&self, least: i64, most: i64) -> i64 {
        let Some(number) = self.expect(Kind::Number, Value::as_f64) else { return least };
        if number.fract() != 0.0 {
            self.note(Shape::Expected(Kind::Whole));
            return least;
        }
        if number < least as f64 || number > most as f64 {
            self.note(Shape::OutOfRange { least, most });
            return least;
        }
        number as i64
    }

    /// An id: `[a-z][a-z0-9-]{1,63}`.
    pub fn id(&self) -> String {
        let Some(text) = self.expect(Kind::Text, Value::as_str) else { return String::new() };
        if !is_id(text) {
            self.note(Shape::MalformedId { found: text.chars().take(64).collect() });
        }
        text.to_owned()
    }

    /// The value that the word here stands for.
    pub fn word<T: Copy>(&self, words: &[(&str, T)]) -> Option<T> {
        let mut known = words.iter().map(|(word, _)| *word);
        let place = self.word_among(&mut known)?;
        words.get(place).map(|(_, value)| *value)
    }

    /// Which of the words stands here.
    fn word_among(&self, words: &mut dyn Iterator<Item = &str>) -> Option<usize> {
        let found = self.expect(Kind::Text, Value::as_str)?;
        let words: Vec<&str> = words.collect();
        let place = words.iter().position(|word| *word == found);
        if place.is_none() {
            let nearest = nearest(found, &mut words.into_iter());
            self.note(Shape::NotOneOf { found: found.chars().take(64).collect(), nearest });
        }
        place
    }

    fn expect<T>(&self, kind: Kind, read: impl Fn(&'a Value) -> Option<T>) -> Option<T> {
        let Some(value) = self.value else {
            self.note(Shape::Missing);
            return None;
        };
        let read = read(value);
        if read.is_none() {
            self.note(Shape::Expected(kind));
        }
        read
    }
}

/// Whether `text` is a permanent id: two to 64 of `a-z`, `0-9` and `-`, a letter first.
pub fn is_id(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_lowercase())
        && (2..=64).contains(&text.len())
        && bytes.all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::shape::FAULT_LIMIT;
    use serde_json::json;

    #[track_caller]
    fn faults_of(tree: Value, read: impl Fn(Cursor<'_>)) -> Vec<(String, Shape)> {
        let faults = Faults::default();
        read(Cursor::new(&tree, &faults));
        faults.take().into_iter().map(|fault| (fault.place.to_string(), fault.shape)).collect()
    }

    #[test]
    fn all_faults_are_noted_in_reading_order() {
        let found = faults_of(json!({"a": 1, "c": [true, 7.5]}), |root| {
            root.field("a").text(10);
            root.field("b").number();
            root.field("c").list(|each| each.whole(0, 3));
        });
        let expected = [
            ("/a".to_owned(), Shape::Expected(Kind::Text)),
            ("/b".to_owned(), Shape::Missing),
            ("/c/0".to_owned(), Shape::Expected(Kind::Number)),
            ("/c/1".to_owned(), Shape::Expected(Kind::Whole)),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_point() {
        assert_eq!(faults_of(json!(2.0), |root| assert_eq!(root.whole(0, 3), 2)), []);
        let out = Shape::OutOfRange { least: 0, most: 3 };
        assert_eq!(faults_of(json!(4), |root| assert_eq!(root.whole(0, 3), 0)), [(String::new(), out)]);
    }

    #[test]
    fn a_hostile_file_is_noted_up_to_the_limit() {
        let hostile = Value::Array(vec![json!({}); FAULT_LIMIT + 1]);
        let found = faults_of(hostile, |root| {
            root.list(|each| each.field("id").id());
        });
        assert_eq!(found.len(), FAULT_LIMIT);
    }

    #[test]
    fn a_number_may_stand_at_its_bounds_and_not_beyond() {
        for good in [json!(0), json!(0.5), json!(1.0)] {
            assert_eq!(
                faults_of(good, |root| {
                    root.number_within(0, 1);
                }),
                []
            );
        }
        for bad in [json!(-0.001), json!(1.001)] {
            let out = Shape::OutOfRange { least: 0, most: 1 };
            assert_eq!(
                faults_of(bad, |root| {
                    root.number_within(0, 1);
                }),
                [(String::new(), out)]
            );
        }
    }

    #[test]
    fn a_misspelled_word_is_refused_with_the_nearest_one() {
        let found = faults_of(json!("cental_office"), |root| {
            root.word(&[("board", 1), ("central_office", 2)]);
        });
        let shape = Shape::NotOneOf { found: "cental_office".into(), nearest: Some("central_office".into()) };
        assert_eq!(found, [(String::new(), shape)]);
    }

    #[test]
    fn an_empty_id_is_malformed_and_an_absent_one_missing() {
        let malformed = Shape::MalformedId { found: String::new() };
        assert_eq!(faults_of(json!(""), |root| assert_eq!(root.id(), "")), [(String::new(), malformed)]);
        assert_eq!(
            faults_of(json!({}), |root| {
                root.field("id").id();
            }),
            [("/id".to_owned(), Shape::Missing)]
        );
    }

    #[test]
    fn ids_are_kebab_case() {
        for good in ["ab", "need-hours", "a1"] {
            assert!(is_id(good), "{good}");
        }
        for bad in ["a", "", "1a", "Need", "need_hours", "need hours", &"a".repeat(65)] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
