//! What was answered in each module and dimension, whatever it means for an entry point (scoring, section 2).

use std::ops::Range as Span;

use super::outcome::{ModuleProfile, Profile, Range};
use super::sheet::{Held, Sheet};
use super::tally::percentage;

/// The profile of every module that the form asks, and of its dimensions, in the bank's order.
pub fn profile(sheet: &Sheet) -> Vec<ModuleProfile> {
    let of = |items: &Span<usize>| profile_of(sheet, items.clone());
    sheet
        .layout
        .modules
        .iter()
        .map(|module| ModuleProfile {
            module: module.id.clone(),
            profile: of(&module.items),
            dimensions: module.dimensions.iter().map(|(id, items)| (id.clone(), of(items))).collect(),
        })
        .collect()
}

/// All items of a module have the same top, so the mean of the quotients is one quotient of sums.
fn profile_of(sheet: &Sheet, items: Span<usize>) -> Profile {
    let top = items.clone().next().map_or(0, |item| i32::from(sheet.layout.items[item].top));
    let (mut sum, mut answered, mut not_sure, mut absent, mut not_applicable) = (0, 0, 0, 0, 0);
    for held in &sheet.held[items] {
        match held {
            Held::Level(halves) => {
                sum += i32::from(*halves);
                answered += 1;
            }
            Held::NotSure => not_sure += 1,
            Held::Absent => absent += 1,
            Held::NotApplicable => not_applicable += 1,
        }
    }
    let open = not_sure + absent;
    let whole = top * (answered + open);
    let range = percentage(sum, whole).zip(percentage(sum + top * open, whole));
    Profile {
        value: percentage(sum, top * answered),
        range: range.map(|(low, high)| Range { low, high }),
        answered: answered.unsigned_abs(),
        not_sure: not_sure.unsigned_abs(),
        absent: absent.unsigned_abs(),
        not_applicable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, halves, level};

    /// The profile of the needs, which have four items.
    fn needs(states: &[(&str, State)]) -> Profile {
        let toy = Toy::new(1).item("n1", "needs", &[1]).item("n2", "needs", &[-2]).item("n3", "needs", &[0]).item(
            "n4",
            "needs",
            &[1],
        );
        profile(&toy.sheet(states))[0].profile
    }

    #[test]
    fn the_mean_is_over_answered_items_whatever_their_weights() {
        let found = needs(&[("n1", level(2)), ("n2", level(1)), ("n3", level(0))]);
        assert_eq!(found.value, Some(50.0));
        assert_eq!((found.answered, found.absent), (3, 1));
    }

    #[test]
    fn without_an_answer_it_is_undefined_and_may_be_anything() {
        let found = needs(&[("n1", NOT_SURE)]);
        assert_eq!((found.value, found.range), (None, Some(Range { low: 0.0, high: 100.0 })));
        assert_eq!((found.not_sure, found.absent), (1, 3));
    }

    #[test]
    fn open_items_stretch_the_range_and_leave_the_value() {
        let found = needs(&[("n1", level(2)), ("n2", level(2)), ("n3", NOT_SURE)]);
        assert_eq!((found.value, found.range), (Some(100.0), Some(Range { low: 50.0, high: 100.0 })));
    }

    #[test]
    fn an_item_that_does_not_apply_leaves_value_and_range() {
        let found = needs(&[("n1", level(1)), ("n2", level(1)), ("n3", level(1)), ("n4", NOT_APPLICABLE)]);
        assert_eq!((found.value, found.range), (Some(50.0), Some(Range { low: 50.0, high: 50.0 })));
        assert_eq!(found.not_applicable, 1);
    }

    #[test]
    fn where_nothing_applies_there_is_no_range() {
        let all = ["n1", "n2", "n3", "n4"].map(|item| (item, NOT_APPLICABLE));
        assert_eq!((needs(&all).value, needs(&all).range), (None, None));
    }

    #[test]
    fn half_levels_count_in_full() {
        assert_eq!(needs(&[("n1", halves(3))]).value, Some(75.0));
    }
}
