//! What to answer first, while too few entry points can be classed (scoring, section 5, rule 1).

use super::class::is_covered;
use super::layout::Layout;
use super::sheet::Sheet;

/// How many entry points must be classed before a verdict may be given.
pub(super) fn classed_least(layout: &Layout) -> usize {
    usize::from(layout.cut_offs.classed_least).min(layout.width())
}

/// Positions of the items to answer: again and again the one that bears most on the entry points still unclassed.
///
/// It stops short where no open item bears on any of them (when too much does not apply).
pub(super) fn needed(sheet: &Sheet) -> Vec<usize> {
    let layout = &sheet.layout;
    let mut tally = sheet.tally.clone();
    let mut open: Vec<usize> = sheet.open_items().filter(|&item| decides_class(layout, item)).collect();
    let mut needed = Vec::new();
    loop {
        let unclassed: Vec<usize> =
            (0..layout.width()).filter(|&entry_point| !is_covered(layout, &tally, entry_point)).collect();
        if layout.width() - unclassed.len() >= classed_least(layout) {
            return needed;
        }
        let Some(place) = heaviest(layout, &open, &unclassed) else {
            return needed;
        };
        let item = open.remove(place);
        tally.answer(layout, item, 0);
        needed.push(item);
    }
}

fn decides_class(layout: &Layout, item: usize) -> bool {
    let module = layout.items[item].module;
    module.is_some() && (module == layout.needs || module == layout.conditions)
}

/// Where in `open` the item with the largest sum of weights stands; the first on ties, none where all sums are 0.
fn heaviest(layout: &Layout, open: &[usize], unclassed: &[usize]) -> Option<usize> {
    let sum = |item: usize| unclassed.iter().map(|&entry_point| layout.weight(item, entry_point).abs()).sum::<i32>();
    let (mut best, mut most) = (None, 0);
    for (place, &item) in open.iter().enumerate() {
        if sum(item) > most {
            (best, most) = (Some(place), sum(item));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::toy::{NOT_APPLICABLE, Toy, level};

    /// Three entry points; each bears on one needs item and one conditions item alone, and on shared ones.
    fn toy() -> Toy {
        Toy::new(3)
            .item("need-all", "needs", &[2, 2, 2])
            .item("need-one", "needs", &[2, 0, 0])
            .item("need-two", "needs", &[0, 1, 1])
            .item("open-all", "conditions", &[1, 1, 1])
            .item("open-two", "conditions", &[0, 1, -2])
    }

    #[track_caller]
    fn asks(states: &[(&str, crate::response::answer::State)], expected: &[&str]) {
        let sheet = toy().sheet(states);
        let names: Vec<&str> = needed(&sheet).into_iter().map(|item| sheet.layout.items[item].id.as_str()).collect();
        assert_eq!(names, expected);
    }

    #[test]
    fn the_item_that_bears_most_on_the_unclassed_comes_first() {
        // Needs first (6 against 3 and 3), then the tie in the bank's order, then what the third still lacks.
        asks(&[], &["need-all", "open-all", "open-two"]);
    }

    #[test]
    fn nothing_is_needed_once_enough_are_classed() {
        asks(&[("need-all", level(1)), ("open-all", level(1)), ("open-two", level(0))], &[]);
    }

    #[test]
    fn an_item_that_does_not_apply_is_never_asked_for() {
        asks(&[("need-all", level(1)), ("open-all", NOT_APPLICABLE)], &["open-two", "need-one"]);
        asks(
            &[("need-all", NOT_APPLICABLE), ("open-all", level(1)), ("open-two", level(1))],
            &["need-one", "need-two"],
        );
    }
}
