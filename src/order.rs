//! Short lists in order, in few bytes.

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
