//! When a value meets a cut-off, and when two values are tied (scoring, Arithmetic and section 4).

use std::cmp::Ordering;

use crate::order::{sort_by, sort_by_key};

/// Two values this close are the same; sums of quotients differ by far less, answers by far more.
pub const TOLERANCE: f64 = 1e-9;

/// Whether a value reaches a cut-off, forgiving what the last digits of a sum may lack.
pub fn meets(value: f64, cut_off: f64) -> bool {
    value >= cut_off - TOLERANCE
}

/// Whether a value that may be undefined reaches a cut-off; an undefined one never does.
pub fn is_met(value: Option<f64>, cut_off: f64) -> bool {
    value.is_some_and(|value| meets(value, cut_off))
}

/// Whether `value` is truly above `other`, not merely in the last digits.
pub fn is_above(value: f64, other: f64) -> bool {
    value > other + TOLERANCE
}

/// Sorts `positions`, which come in ascending order, by group, then by value, highest first and undefined last.
///
/// Values within `TOLERANCE` of the first of their run are tied and stand in ascending order of position.
/// Nothing is allocated: the what-if runs call this once a draw.
pub fn sort_highest_first<G: Ord>(positions: &mut [usize], key: impl Fn(usize) -> (G, Option<f64>)) {
    sort_by(positions, |&one, &other| {
        let ((group, value), (other_group, other_value)) = (key(one), key(other));
        group.cmp(&other_group).then_with(|| highest_first(value, other_value)).then(one.cmp(&other))
    });
    let mut start = 0;
    while start < positions.len() {
        let length = run_length(&positions[start..], &key);
        sort_by_key(&mut positions[start..start + length], |&position| position);
        start += length;
    }
}

/// How many positions, from the first on, are tied with the first; `positions` must be sorted.
pub fn run_length<G: Ord>(positions: &[usize], key: impl Fn(usize) -> (G, Option<f64>)) -> usize {
    let Some(&first) = positions.first() else { return 0 };
    let (group, value) = key(first);
    let is_tied = |position: &usize| {
        let (other_group, other_value) = key(*position);
        group == other_group
            && match (value, other_value) {
                (Some(value), Some(other)) => (value - other).abs() <= TOLERANCE,
                (None, None) => true,
                _ => false,
            }
    };
    positions.iter().take_while(|position| is_tied(position)).count()
}

fn highest_first(value: Option<f64>, other: Option<f64>) -> Ordering {
    match (value, other) {
        (Some(value), Some(other)) => other.total_cmp(&value),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn sorted(values: &[Option<f64>], expected: &[usize]) {
        let mut positions: Vec<usize> = (0..values.len()).collect();
        sort_highest_first(&mut positions, |position| ((), values[position]));
        assert_eq!(positions, expected);
    }

    #[test]
    fn a_cut_off_is_met_at_its_edge_and_a_little_below() {
        assert!(meets(50.0, 50.0));
        assert!(meets(50.0 - 0.9e-9, 50.0));
        assert!(!meets(50.0 - 1.1e-9, 50.0));
    }

    #[test]
    fn an_undefined_value_meets_nothing() {
        assert!(!is_met(None, 0.0));
        assert!(is_met(Some(0.0), 0.0));
    }

    #[test]
    fn above_means_by_more_than_the_tolerance() {
        assert!(is_above(1.0 + 2e-9, 1.0));
        assert!(!is_above(1.0 + 0.5e-9, 1.0));
        assert!(!is_above(TOLERANCE, 0.0));
    }

    #[test]
    fn the_highest_comes_first_and_undefined_last() {
        sorted(&[None, Some(1.0), Some(3.0), None, Some(2.0)], &[2, 4, 1, 0, 3]);
    }

    #[test]
    fn values_within_the_tolerance_keep_their_order() {
        sorted(&[Some(1.0), Some(1.0 + 0.5e-9), Some(2.0)], &[2, 0, 1]);
    }

    #[test]
    fn a_run_of_ties_is_measured_from_its_first_and_does_not_creep() {
        // Steps of 0.7e-9: the third is 1.4e-9 below the first, so it begins a run of its own.
        sorted(&[Some(5.0), Some(5.0 + 0.7e-9), Some(5.0 + 1.4e-9)], &[1, 2, 0]);
    }

    #[test]
    fn groups_are_kept_apart() {
        let keys = [(1, Some(9.0)), (0, Some(1.0)), (0, None), (1, Some(9.0))];
        let mut positions = vec![0, 1, 2, 3];
        sort_highest_first(&mut positions, |position| keys[position]);
        assert_eq!(positions, [1, 2, 0, 3]);
        assert_eq!(run_length(&positions[2..], |position| keys[position]), 2);
        assert_eq!(run_length(&positions[..2], |position| keys[position]), 1);
    }
}
