//! What of a person's work the host page may be told.

use super::value::Value;

/// What the host asks to be told. More than this never crosses, whatever it asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Share {
    /// The height, where the focus is, and whether answers are kept.
    #[default]
    Nothing,
    /// How many questions are answered, too. The page says so.
    Progress,
    /// The summary too, once the person has agreed.
    Summary,
}

impl Share {
    /// Reads the host's word for it; every other word is nothing.
    pub fn read(word: Option<&str>) -> Share {
        match word {
            Some("progress") => Share::Progress,
            Some("summary") => Share::Summary,
            _ => Share::Nothing,
        }
    }
}

/// What a person can agree to share: never an answer, a note or a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// A band for each area of the bank, by its id; `None` where the open answers could still change it.
    pub areas: Vec<(String, Option<Band>)>,
    /// The entry point to start with, by its id, where one is named.
    pub entry_point: Option<String>,
}

/// Where an area lies on its own scale: by thirds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    Low,
    Middle,
    High,
}

impl Band {
    /// The band that all values of a range lie in, each 0 to 100; `None` where they lie in more than one.
    pub fn of(range: (f64, f64)) -> Option<Band> {
        let band = |value: f64| match value {
            ..THIRD => Band::Low,
            ..TWO_THIRDS => Band::Middle,
            _ => Band::High,
        };
        let (low, high) = (band(range.0), band(range.1));
        (low == high).then_some(low)
    }

    /// The word for it in a message.
    pub fn word(self) -> &'static str {
        match self {
            Band::Low => "low",
            Band::Middle => "middle",
            Band::High => "high",
        }
    }
}

const THIRD: f64 = 100.0 / 3.0;
const TWO_THIRDS: f64 = 200.0 / 3.0;

impl Summary {
    /// Its fields in a message.
    pub(super) fn fields(&self) -> Vec<(&'static str, Value)> {
        let band = |band: Option<Band>| band.map_or(Value::Other, |band| Value::text(band.word()));
        let area =
            |(id, of): &(String, Option<Band>)| Value::Object(vec![("area", Value::text(id)), ("band", band(*of))]);
        let entry_point = self.entry_point.as_deref().map_or(Value::Other, Value::text);
        vec![("areas", Value::List(self.areas.iter().map(area).collect())), ("entryPoint", entry_point)]
    }
}
