//! Short lists in order, and maps that are such lists, in few bytes.

pub mod map;

use std::cmp::Ordering;

/// Sorts in place and stably, by insertion.
///
/// The lists of this tool have a few dozen entries at most. The standard library's sort is made for millions and costs
/// the page 5 KB of code for each type that is sorted; this costs a hundred bytes.
pub fn sort_by<T>(list: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    for end in 1..list.len() {
        let mut at = end;
        while at > 0 && compare(&list[at - 1], &list[at]) == Ordering::Greater {
            list.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// The same by a key.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], mut key: impl FnMut(&T) -> K) {
    sort_by(list, |one, other| key(one).cmp(&key(other)));
}

/// Each value once, in their order.
pub fn each_once<T: Ord>(values: impl IntoIterator<Item = T>) -> Vec<T> {
    values.into_iter().map(|value| (value, ())).collect::<map::SortedMap<_, _>>().into_keys().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does_ties_included(list in prop::collection::vec((0_u8..5, 0_u8..200), 0..40)) {
            let mut ours = list.clone();
            let mut theirs = list;
            sort_by_key(&mut ours, |pair| pair.0);
            theirs.sort_by_key(|pair| pair.0);
            prop_assert_eq!(ours, theirs);
        }
    }
}
