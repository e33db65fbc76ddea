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
