//! Keeps a list of faults to what is truly wrong: one slip must not be reported a hundred times.
//!
//! A faulty value reads as an empty one, so rules that look at it would complain as well: without a list of
//! entry points every weight names nothing. Such knock-ons are left out; they come back by themselves if the
//! rule is still broken once the value is mended.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::json::place::Place;
use crate::json::shape::Shape;

use super::fault::{Fault, FaultKind, Named};

/// The faults without those that only follow from a missing or mistyped value.
pub fn without_knock_ons(faults: Vec<Fault>) -> Vec<Fault> {
    let unread = Unread::new(&faults);
    faults.into_iter().filter(|fault| !unread.explains(fault)).collect()
}

/// The places whose values could not be read.
struct Unread {
    places: BTreeSet<Place>,
    /// The lists in which things lost their names.
    nameless: BTreeSet<String>,
    /// Whether some module does not say if it is scored.
    scored: bool,
}

impl Unread {
    fn new(faults: &[Fault]) -> Unread {
        let unread = |fault: &&Fault| match &fault.kind {
            FaultKind::Shape(shape) => !matches!(shape, Shape::TooLong { .. } | Shape::MalformedId { .. }),
            _ => false,
        };
        let places: BTreeSet<Place> = faults.iter().filter(unread).map(|fault| fault.place.clone()).collect();
        let nameless = places.iter().filter(|place| loses_names(place));
        let nameless = nameless.filter_map(|place| place.as_str().split('/').nth(1).map(str::to_owned)).collect();
        let scored = places.iter().any(|place| place.last() == "scored");
        Unread { places, nameless, scored }
    }

    fn explains(&self, fault: &Fault) -> bool {
        let place = &fault.place;
        if std::iter::successors(place.parent(), Place::parent).any(|outer| self.places.contains(&outer)) {
            return true;
        }
        let cut_off = |name: &str| Place::root().key("cut_offs").key(name);
        match &fault.kind {
            FaultKind::Shape(_) => false,
            FaultKind::Unknown { named, .. } => self.places.contains(place) || self.nameless.contains(home(*named)),
            FaultKind::NamedModule { .. } => self.nameless.contains("modules") || self.scored,
            FaultKind::NotScored { .. } | FaultKind::WeightOfOtherKind { .. } | FaultKind::WarningWhereScored => {
                self.places.contains(place) || self.scored
            }
            FaultKind::GateNotCondition { .. } => self.nameless.contains("modules"),
            FaultKind::NoWeight { .. } => {
                let hides_weights = |place: &Place| loses_names(place) || place.as_str().contains("/weights");
                self.nameless.contains("entry_points") || self.within(place).any(hides_weights)
            }
            FaultKind::CutOffOrder { lower, higher } => {
                self.places.contains(&cut_off(lower)) || self.places.contains(&cut_off(higher))
            }
            FaultKind::ShareSum { .. } | FaultKind::NoReadiness | FaultKind::Months | FaultKind::FormLacks { .. } => {
                self.within(place).next().is_some()
            }
            _ => self.places.contains(place),
        }
    }

    fn within<'a>(&'a self, outer: &'a Place) -> impl Iterator<Item = &'a Place> {
        let from = self.places.range(outer..).take_while(|place| place.as_str().starts_with(outer.as_str()));
        from.filter(|place| place.is_within(outer))
    }
}

/// Whether an unread value here leaves things without their names: an id, an entry of a list, or the list itself.
fn loses_names(place: &Place) -> bool {
    const LISTS: [&str; 6] = ["modules", "dimensions", "items", "entry_points", "sources", "actions"];
    let is_entry = |place: &Place| place.parent().is_some_and(|list| LISTS.contains(&list.last()));
    place.last() == "id" || LISTS.contains(&place.last()) || is_entry(place)
}

/// The list that things of this kind stand in.
fn home(named: Named) -> &'static str {
    match named {
        Named::Module | Named::Dimension | Named::Item | Named::Part => "modules",
        Named::EntryPoint => "entry_points",
        Named::Action => "first_moves",
        Named::Preset => "presets",
        Named::Form => "forms",
        Named::Role => "roles",
        Named::Source => "sources",
        Named::Term => "glossary",
    }
}

/// The faults in the order of the file; those at one place stay in the order they came in.
pub fn in_file_order(tree: &Value, mut faults: Vec<Fault>) -> Vec<Fault> {
    let mut spans = BTreeMap::new();
    number(tree, Place::root(), &mut 0, &mut spans);
    let order = |fault: &Fault| match spans.get(&fault.place) {
        Some((first, _)) => (*first, false),
        // A missing key comes after everything in the object that lacks it.
        None => (fault.place.parent().and_then(|outer| spans.get(&outer)).map_or(usize::MAX, |(_, last)| *last), true),
    };
    faults.sort_by_key(order);
    faults
}

/// Numbers every value from `next` on, as it comes in the file; a value's span ends with the last one inside it.
fn number(value: &Value, place: Place, next: &mut usize, spans: &mut BTreeMap<Place, (usize, usize)>) {
    let first = *next;
    *next += 1;
    match value {
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, element)| number(element, place.index(index), next, spans));
        }
        Value::Object(object) => object.iter().for_each(|(key, member)| number(member, place.key(key), next, spans)),
        _ => {}
    }
    spans.insert(place, (first, *next - 1));
}
