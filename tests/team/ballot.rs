//! A hidden vote: counted, hidden until enough are in, and one step back.

use foothold::team::ballot::Ballot;
use foothold::team::said::Said;
use proptest::prelude::*;

#[test]
fn votes_are_shown_only_from_enough_on() {
    let ballot =
        [Said::level(0), Said::level(3), Said::NOT_SURE].into_iter().fold(Ballot::new(3), |one, vote| one.cast(vote));
    assert_eq!((ballot.votes(), ballot.shown(4)), (3, None));
    let tally = ballot.shown(3).expect("three");
    assert_eq!((tally.counts.clone(), tally.not_sure), (vec![1, 0, 0, 1], 1));
}

#[test]
fn the_last_vote_alone_can_be_taken_back_and_only_once() {
    let two = Ballot::new(3).cast(Said::level(1)).cast(Said::level(2));
    assert!(two.can_undo());
    let one = two.undo();
    assert_eq!((one.votes(), one.can_undo(), one.undo().votes()), (1, false, 1));
    assert_eq!(one.shown(1).expect("one").counts, [0, 1, 0, 0]);
    assert!(!Ballot::new(3).can_undo());
}

proptest! {
    /// Counts tell no order, so nobody can say who voted what from when they had the device.
    #[test]
    fn nothing_of_the_order_is_left(votes in proptest::collection::vec(0_u8..4, 2..9), seed in 0_usize..8) {
        let cast = |votes: &[u8]| votes.iter().fold(Ballot::new(3), |ballot, vote| ballot.cast(Said::level(*vote)));
        let mut other = votes.clone();
        let last = other.len() - 1;
        other[..last].rotate_left(seed % last);
        prop_assert_eq!(cast(&votes), cast(&other));
    }
}
