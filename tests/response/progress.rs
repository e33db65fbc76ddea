//! Counts, and the way through a form.

use foothold::bank::model::HighIs;
use foothold::response::answer::State;
use foothold::response::change::Change;
use foothold::response::progress::{Count, next_open, of_dimensions, of_form, of_module};
use foothold::response::step::{Step, modules, steps};
use proptest::prelude::*;

use crate::common::{after, bank, begun, form, level, state};

fn sum(counts: impl IntoIterator<Item = Count>) -> Count {
    counts.into_iter().fold(Count::default(), |sum, count| Count {
        answered: sum.answered + count.answered,
        not_sure: sum.not_sure + count.not_sure,
        absent: sum.absent + count.absent,
        not_applicable: sum.not_applicable + count.not_applicable,
    })
}

#[test]
fn the_forms_ask_as_many_items_as_they_promise() {
    let counts = ["full", "quick", "scaling"].map(|id| of_form(bank(), form(id), &begun(id)).absent);
    assert_eq!(counts, ["full", "quick", "scaling"].map(|id| bank().items_of(form(id)).count()));
    assert_eq!(counts[0], 69);
}

#[test]
fn each_state_is_counted_once() {
    let item = "enable-agreement-room";
    let response = after(
        &begun("full"),
        [
            level("need-hours", 0),
            state("need-rookie-load", Some(State::NotSure)),
            state(item, Some(State::NotApplicable)),
        ],
    );
    let count = of_form(bank(), form("full"), &response);
    assert_eq!(count, Count { answered: 1, not_sure: 1, absent: 66, not_applicable: 1 });
    assert_eq!((count.asked(), count.done(), count.applying(), count.done_applying()), (69, 3, 68, 2));
}

#[test]
fn critical_issues_come_once_after_the_last_module_of_needs_and_review_last() {
    for (id, has_needs) in [("full", true), ("quick", true), ("scaling", false)] {
        let steps = steps(bank(), form(id));
        assert_eq!(steps.iter().filter(|step| **step == Step::Critical).count(), usize::from(has_needs), "{id}");
        assert_eq!(steps.last(), Some(&Step::Review));
        let mut needs =
            modules(bank(), form(id)).filter(|module| module.high_is == HighIs::Bad).map(|module| module.id.clone());
        if let Some(needs) = needs.next_back() {
            let at = steps.iter().position(|step| *step == Step::Critical).expect("needs are asked");
            assert!(matches!(&steps[at - 1], Step::Dimension(module, _) if *module == needs));
            assert!(matches!(&steps[at + 1], Step::Dimension(module, _) if *module != needs));
        }
    }
}

#[test]
fn the_short_form_has_no_page_without_an_item() {
    let form = form("quick");
    for step in steps(bank(), form) {
        if let Step::Dimension(_, dimension) = step {
            assert!(bank().items_of(form).any(|placed| placed.dimension.id == dimension), "{dimension}");
        }
    }
}

#[test]
fn going_on_leads_to_the_first_open_page_and_in_the_end_to_the_review() {
    let form = form("scaling");
    let first = bank().items_of(form).next().expect("an item");
    let expected = Step::Dimension(first.module.id.clone(), first.dimension.id.clone());
    assert_eq!(next_open(bank(), form, &begun("scaling")), expected);
    let all = bank().items_of(form).map(|placed| level(placed.item.id.as_str(), 1));
    assert_eq!(next_open(bank(), form, &after(&begun("scaling"), all)), Step::Review);
}

#[test]
fn the_only_open_page_is_the_one_that_going_on_leads_to() {
    let form = form("full");
    let all = after(&begun("full"), bank().items_of(form).map(|placed| level(placed.item.id.as_str(), 1)));
    for placed in bank().items_of(form) {
        let expected = Step::Dimension(placed.module.id.clone(), placed.dimension.id.clone());
        let open = after(&all, [state(placed.item.id.as_str(), None)]);
        assert_eq!(next_open(bank(), form, &open), expected, "{}", placed.item.id);
    }
}

proptest! {
    #[test]
    fn the_whole_is_the_sum_of_modules_and_each_of_its_dimensions(answers in prop::collection::vec((0..77_usize, 0..4_u8, any::<bool>()), 0..80)) {
        let ids: Vec<&str> = bank().items().map(|placed| placed.item.id.as_str()).collect();
        let changes = answers.into_iter().map(|(item, value, sure)| -> Change {
            if sure { level(ids[item], value) } else { state(ids[item], Some(State::NotSure)) }
        });
        let response = after(&begun("full"), changes);
        for id in ["full", "quick", "scaling"] {
            let form = form(id);
            let whole = of_form(bank(), form, &response);
            prop_assert_eq!(sum(modules(bank(), form).map(|module| of_module(module, form, &response))), whole);
            for module in modules(bank(), form) {
                let parts = of_dimensions(module, form, &response).into_iter().map(|(_, count)| count);
                prop_assert_eq!(sum(parts), of_module(module, form, &response));
            }
        }
    }
}
