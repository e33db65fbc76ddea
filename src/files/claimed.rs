//! Holds the result that a file claims against the recomputed one; scores are never read from a file.

use serde_json::Value;

use super::result;
use crate::json::place::Place;
use crate::scoring::outcome::Outcome;

/// A result that stood in a file, and the version of this tool that wrote it.
#[derive(Debug, Clone, PartialEq)]
pub struct Claimed {
    pub app_version: String,
    pub result: Value,
}

/// How far a claimed number may be from ours.
const TOLERANCE: f64 = 1e-9;

impl Claimed {
    /// The first place in `result` that does not follow from the answers.
    ///
    /// `None` too where another major version of the tool wrote it, since that may have scored otherwise.
    pub fn contradiction(&self, outcome: &Outcome) -> Option<Place> {
        if major(&self.app_version) != major(env!("CARGO_PKG_VERSION")) {
            return None;
        }
        difference(&self.result, &result::write(outcome), &Place::root().key("result"))
    }
}

fn major(version: &str) -> Option<u64> {
    version.split('.').next()?.parse().ok()
}

/// The first difference. A member that only one of the two has is none: another minor version wrote it.
fn difference(claimed: &Value, ours: &Value, place: &Place) -> Option<Place> {
    let is_same = match (claimed, ours) {
        (Value::Object(claimed), Value::Object(ours)) => {
            let both = claimed.iter().filter_map(|(key, value)| Some((key, value, ours.get(key)?)));
            return both.into_iter().find_map(|(key, claimed, ours)| difference(claimed, ours, &place.key(key)));
        }
        (Value::Array(claimed), Value::Array(ours)) if claimed.len() == ours.len() => {
            let mut both = claimed.iter().zip(ours).enumerate();
            return both.find_map(|(index, (claimed, ours))| difference(claimed, ours, &place.index(index)));
        }
        (Value::Number(claimed), Value::Number(ours)) => match (claimed.as_f64(), ours.as_f64()) {
            (Some(claimed), Some(ours)) => (claimed - ours).abs() <= TOLERANCE,
            _ => claimed == ours,
        },
        (claimed, ours) => claimed == ours,
    };
    (!is_same).then(|| place.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[track_caller]
    fn place_of(claimed: Value, ours: Value) -> Option<String> {
        difference(&claimed, &ours, &Place::root()).map(|place| place.to_string())
    }

    #[test]
    fn a_number_off_by_more_than_the_tolerance_is_found_with_its_place() {
        let ours = json!({"entry_points": [{"fit": 66.9}]});
        assert_eq!(place_of(json!({"entry_points": [{"fit": 66.9 + 1e-10}]}), ours.clone()), None);
        assert_eq!(place_of(json!({"entry_points": [{"fit": 66.9 + 1e-8}]}), ours), Some("/entry_points/0/fit".into()));
    }

    #[test]
    fn another_word_number_for_null_or_length_of_list_is_found() {
        assert_eq!(place_of(json!({"a": "x"}), json!({"a": "y"})), Some("/a".into()));
        assert_eq!(place_of(json!({"a": 0}), json!({"a": null})), Some("/a".into()));
        assert_eq!(place_of(json!({"a": [1]}), json!({"a": [1, 2]})), Some("/a".into()));
    }

    #[test]
    fn members_of_another_minor_version_are_no_difference() {
        assert_eq!(place_of(json!({"new": 1, "a": 1}), json!({"a": 1, "b": 2})), None);
    }
}
