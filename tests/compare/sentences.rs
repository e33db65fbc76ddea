//! What is said of two points in time, and that what is shown adds up.

use foothold::compare::{Before, Then, compare};
use foothold::i18n::en::result::RESULT;
use foothold::report::names::Names;
use foothold::report::say::compare as say;
use proptest::prelude::*;

use crate::support::{answered, bank, compared, weighed, with};

#[test]
fn what_moved_is_said_first_and_which_way() {
    let then = answered(&[2; 69]);
    let lead = |changes: &[(&str, u8)]| say::lead(&RESULT, &compared(&then, &with(then.clone(), changes)).answers);
    assert_eq!(lead(&[]), "Of 69 questions answered both times, none moved to another level.");
    let both = lead(&[("need-hours", 0), ("strength-team-time", 0)]);
    assert_eq!(both, "Of 69 questions answered both times, 1 moved for the better and 1 for the worse.");
    let better = lead(&[("need-hours", 0)]);
    assert_eq!(better, "Of 69 questions answered both times, 1 moved for the better and none for the worse.");
    assert!(lead(&[("need-hours", 3)]).ends_with("1 moved for the worse and none for the better."));
}

#[test]
fn what_is_only_better_known_is_never_said_to_have_moved() {
    let then = with(answered(&[2; 69]), &[("need-hours", 4)]);
    let found = compared(&then, &answered(&[2; 69])).answers;
    assert_eq!(say::lead(&RESULT, &found), "Of 68 questions answered both times, none moved to another level.");
    let beside = say::beside(&RESULT, &found);
    assert_eq!(beside.len(), 1);
    assert!(beside[0].starts_with("1 question had no level then and has one now."), "{}", beside[0]);
    let nothing = compared(&answered(&[5; 69]), &answered(&[2; 69])).answers;
    assert!(say::lead(&RESULT, &nothing).starts_with("No question has an answer at both times yet"));
}

#[test]
fn a_move_is_told_in_the_items_own_words() {
    let then = answered(&[2; 69]);
    let now = with(then.clone(), &[("need-hours", 0)]);
    let moved = &compared(&then, &now).answers.moved[0];
    let levels = &bank().item("need-hours").expect("the item").item.levels;
    let bare = |level: usize| levels[level].trim_end_matches('.').to_owned();
    assert_eq!(say::moved(&RESULT, &Names::new(bank(), &now), moved), format!("{} → {}", bare(2), bare(0)));
}

/// A cell as a count of tenths; `None` for a word or a dash.
fn tenths(cell: &str) -> Option<i64> {
    let plain = cell.replace('\u{2212}', "-").replace('+', "");
    plain.parse::<f64>().ok().map(|value| (value * 10.0).round() as i64)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_shown_of_a_fit_adds_up_to_the_last_digit(
        then in prop::collection::vec(0_u8..4, 69), now in prop::collection::vec(0_u8..5, 69), preset in 0_usize..5
    ) {
        let (then, now) = (answered(&then), weighed(answered(&now), preset));
        let mut old = bank().clone();
        old.digest = "sha256:older".to_owned();
        old.modules[0].dimensions[0].items[0].weights.iter_mut().for_each(|weight| weight.weight = 1);
        for before in [Before::Same, Before::Bank(&old, &then)] {
            let found = compare(bank(), Then { response: &then, before }, &now).expect("comparable");
            let head = say::fit_head(&RESULT, &found);
            for one in &found.entry_points {
                let row = say::fit_row(&RESULT, &found, one);
                prop_assert_eq!(row.len() + 1, head.len());
                let cells: Vec<Option<i64>> = row.iter().map(|cell| tenths(cell)).collect();
                let parts: i64 = cells[3..].iter().flatten().sum();
                prop_assert!(one.steps.is_none() || cells[0].zip(cells[1]).map(|(then, now)| now - then) == cells[2]);
                prop_assert!(one.steps.is_none() || Some(parts) == cells[2], "{:?}", row);
            }
        }
    }
}
