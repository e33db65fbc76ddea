//! Who counts: each person once, whatever came first.

use foothold::response::model::ResponseKind;
use foothold::team::roster::{Joined, Member, MemberId, NoMember, Roster};
use foothold::team::row::Row;
use foothold::team::said::Said;
use proptest::prelude::*;

use super::support::{Says, grid, person, team};

fn member(revision: u64, digest: u8) -> Member {
    let form = u16::from(digest % 3);
    Member { revision, digest: digest.into(), form, role: None, row: Row::of(&[Said::level(digest % 4)]) }
}

fn id_of(number: usize) -> MemberId {
    MemberId::read(&person(number).id).unwrap()
}

fn rosters() -> impl Strategy<Value = Roster> {
    let entry = (1_usize..5, 0_u64..4, 0_u8..4);
    prop::collection::vec(entry, 0..12).prop_map(|entries| {
        let mut roster = Roster::default();
        for (id, revision, digest) in entries {
            roster.join(id_of(id), member(revision, digest));
        }
        roster
    })
}

proptest! {
    #[test]
    fn the_order_of_merging_never_matters(one in rosters(), two in rosters(), three in rosters()) {
        prop_assert_eq!(one.clone().merge(two.clone()), two.clone().merge(one.clone()));
        let left = one.clone().merge(two.clone()).merge(three.clone());
        prop_assert_eq!(left, one.clone().merge(two.merge(three)));
        prop_assert_eq!(one.clone().merge(one.clone()), one);
    }

    #[test]
    fn what_is_said_of_a_file_is_what_became_of_it(entries in prop::collection::vec((0_u64..4, 0_u8..4), 1..12)) {
        let mut roster = Roster::default();
        for (revision, digest) in entries {
            let before = roster.members().next().cloned();
            let joined = roster.join(id_of(1), member(revision, digest));
            let after = roster.members().next().cloned().unwrap();
            let counts = after == member(revision, digest);
            match (joined, before) {
                (Joined::New, None) => prop_assert!(counts),
                (Joined::Again, Some(before)) => prop_assert!(counts && before == after),
                (Joined::Replaces { revision: old }, Some(before)) => {
                    prop_assert!(counts && before.revision == old && old < revision);
                }
                (Joined::Older { revision: new }, Some(before)) => {
                    prop_assert!(before == after && new > revision && after.revision == new);
                }
                (Joined::Differs { counts: said }, Some(before)) => {
                    prop_assert!(before.revision == revision && before.digest != u128::from(digest) && said == counts);
                }
                (joined, before) => prop_assert!(false, "{joined:?} where there was {before:?}"),
            }
        }
    }
}

#[test]
fn one_person_thrice_counts_once_and_with_the_newest() {
    let mut roster = Roster::default();
    for (revision, level) in [(2, 1), (7, 3), (4, 0)] {
        let mut answers = person(1).level("need-hours", level);
        answers.revision = revision;
        let (id, member) = answers.member();
        roster.join(id, member);
    }
    let newest = roster.members().next().unwrap();
    assert_eq!((roster.len(), newest.revision), (1, 7));
    let column = grid().columns.iter().position(|placed| placed.item.id.as_str() == "need-hours").unwrap();
    assert_eq!(newest.row.get(column), Said::level(3));
}

#[test]
fn a_teams_answers_and_an_unknown_form_are_no_members() {
    let mut agreed = person(1);
    agreed.kind = ResponseKind::Team;
    assert_eq!(Member::of(&agreed, 0, &grid()), Err(NoMember::OfATeam));
    let unknown = person(1).form("another");
    assert_eq!(Member::of(&unknown, 0, &grid()), Err(NoMember::UnknownForm));
    let mut nobody = person(1);
    nobody.id = "Ada".to_owned();
    assert_eq!(Member::of(&nobody, 0, &grid()), Err(NoMember::NoId));
}

#[test]
fn a_form_that_does_not_ask_an_item_leaves_no_gap_in_it() {
    let grid = grid();
    let row = &person(1).form("scaling").member().1.row;
    let of = |item: &str| row.get(grid.columns.iter().position(|placed| placed.item.id.as_str() == item).unwrap());
    assert_eq!((of("need-hours"), of("scale-lead-time")), (Said::NOT_ASKED, Said::ABSENT));
    let full = &person(1).level("need-hours", 2).member().1.row;
    assert!(full.iter().take(grid.columns.len()).all(|said| said != Said::NOT_ASKED));
}

#[test]
fn an_id_is_the_same_in_either_case_and_a_digest_keeps_the_order_of_bytes() {
    let id = MemberId::read("6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f10");
    assert!(id.is_some() && id == MemberId::read("6F1C09AB-1B9E-4C1E-9A53-0C8B7C9A7F10"));
    assert_eq!(MemberId::read("6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f1"), None);
    let of = |first: u8| foothold::team::digest(&std::array::from_fn(|at| if at == 0 { first } else { 0xff }));
    assert!(of(1) < of(2) && of(0) == u128::MAX >> 8);
}

#[test]
fn a_members_role_is_its_place_among_the_banks() {
    let grid = grid();
    for (place, role) in grid.bank.roles.iter().enumerate() {
        let (_, member) = person(1).role(role.id.as_str()).member();
        assert_eq!(member.role.map(usize::from), Some(place));
    }
    assert_eq!((person(1).member().1.role, person(1).role("nobody").member().1.role), (None, None));
}

#[test]
fn ids_come_in_their_own_order_whoever_came_first() {
    let team = team([3, 1, 2].map(person));
    assert_eq!(team.ids().collect::<Vec<_>>(), [1, 2, 3].map(id_of));
}
