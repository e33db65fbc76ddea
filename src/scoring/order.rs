//! Who comes first: classes in their order, within a class the highest Fit (scoring, section 4).

use super::class::Standing;
use super::close::{run_length, sort_highest_first};
use super::outcome::Class;

/// Puts the entry points into `order`, by class, then Fit, best first, ties in the bank's order.
pub(super) fn rank(standings: &[Standing], order: &mut Vec<usize>) {
    order.clear();
    order.extend(0..standings.len());
    sort_highest_first(order, |entry_point| key(&standings[entry_point]));
}

/// The ranks that go with an order, in the bank's order; ties share one, the unclassed have none.
pub(super) fn ranks(standings: &[Standing], order: &[usize]) -> Vec<Option<u32>> {
    let mut ranks = vec![None; standings.len()];
    let mut start = 0;
    while start < order.len() {
        let length = run_length(&order[start..], |entry_point| key(&standings[entry_point]));
        for &entry_point in &order[start..start + length] {
            if standings[entry_point].class != Class::Unclassed {
                ranks[entry_point] = u32::try_from(start + 1).ok();
            }
        }
        start += length;
    }
    ranks
}

/// Who leads: the first of an order, unless nobody is classed.
pub(super) fn leader(standings: &[Standing], order: &[usize]) -> Option<usize> {
    order.first().copied().filter(|&entry_point| standings[entry_point].class != Class::Unclassed)
}

fn key(standing: &Standing) -> (Class, Option<f64>) {
    (standing.class, standing.fit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn ranked(found: &[(Class, Option<f64>)], order: &[usize], expected: &[Option<u32>]) {
        let standing = |&(class, fit): &(Class, Option<f64>)| Standing { class, fit, need: None, readiness: None };
        let standings: Vec<Standing> = found.iter().map(standing).collect();
        let mut found = Vec::new();
        rank(&standings, &mut found);
        assert_eq!(found, order);
        assert_eq!(ranks(&standings, &found), expected);
    }

    #[test]
    fn class_comes_before_fit_and_ties_share_a_rank() {
        let found = [
            (Class::NotNow, Some(99.0)),
            (Class::StartNow, Some(50.0)),
            (Class::StartNow, Some(50.0 + 0.5e-9)),
            (Class::PrepareFirst, Some(70.0)),
        ];
        ranked(&found, &[1, 2, 3, 0], &[Some(4), Some(1), Some(1), Some(3)]);
    }

    #[test]
    fn the_unclassed_come_last_and_have_no_rank() {
        let found = [(Class::Unclassed, Some(10.0)), (Class::Unclassed, Some(90.0)), (Class::NotNow, None)];
        ranked(&found, &[2, 1, 0], &[None, None, Some(1)]);
    }
}
