//! Who is protected: no shown group, and nobody left when shown groups are taken away, is fewer than the floor.

use foothold::bank::built_in;
use foothold::team::anonymity::{Floor, groups};
use proptest::prelude::*;

use super::support::{Says, people};

fn role_of(number: usize, roles: &[usize]) -> Option<&'static str> {
    built_in().roles.get(roles[number]).map(|role| role.id.as_str())
}

proptest! {
    #[test]
    fn nobody_can_be_worked_out_from_what_is_shown(
        roles in prop::collection::vec(0..=built_in().roles.len(), 0..60),
        asked in prop::option::of(0_u8..9),
    ) {
        let team = people(roles.len(), |number, person| match role_of(number, &roles) {
            Some(role) => person.role(role),
            None => person,
        });
        let floor = Floor::new(&built_in().cut_offs, asked);
        prop_assert!(floor.people() >= 3);
        let found = groups(&team, built_in().roles.len(), floor);
        prop_assert_eq!(found.iter().map(|group| group.people).sum::<usize>(), team.len());
        prop_assert!(found.iter().all(|group| group.people > 0));
        let shown: Vec<usize> = found.iter().filter(|group| group.is_shown).map(|group| group.people).collect();
        prop_assert!(shown.iter().all(|people| *people >= floor.people()));
        // Whoever sees some of the groups and the whole sees the rest as well.
        for chosen in 0_u32..1 << shown.len() {
            let taken: usize = shown.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, people)| people).sum();
            let left = team.len() - taken;
            prop_assert!(left == 0 || left >= floor.people() || chosen == 0, "{} of {} are left: {:?}", left, team.len(), found);
        }
    }

    #[test]
    fn no_more_is_hidden_than_must_be(first in 0_usize..30, second in 0_usize..30, none in 0_usize..30) {
        let ids: Vec<&str> = built_in().roles.iter().map(|role| role.id.as_str()).collect();
        let team = people(first + second + none, |number, person| match number {
            number if number < first => person.role(ids[0]),
            number if number < first + second => person.role(ids[1]),
            _ => person,
        });
        let floor = Floor::new(&built_in().cut_offs, None);
        let sizes: Vec<usize> = [first, second, none].into_iter().filter(|people| *people > 0).collect();
        let is_safe = |shown: u32| {
            let is_in = |at: usize| shown >> at & 1 == 1;
            let left: usize = sizes.iter().enumerate().filter(|(at, _)| !is_in(*at)).map(|(_, people)| people).sum();
            let are_large = sizes.iter().enumerate().all(|(at, people)| !is_in(at) || *people >= 5 && *people < team.len());
            are_large && (left == 0 || left >= 5)
        };
        let most = (0_u32..1 << sizes.len()).filter(|shown| is_safe(*shown)).map(u32::count_ones).max().unwrap_or(0);
        let shown = groups(&team, ids.len(), floor).iter().filter(|group| group.is_shown).count();
        prop_assert_eq!(shown, usize::try_from(most).unwrap());
    }
}

#[test]
fn a_team_of_seven_sees_no_role_groups() {
    let ids: Vec<&str> = built_in().roles.iter().map(|role| role.id.as_str()).collect();
    let team = people(7, |number, person| person.role(if number < 5 { ids[0] } else { ids[1] }));
    let floor = Floor::new(&built_in().cut_offs, None);
    assert!(floor.allows(&team));
    assert!(groups(&team, ids.len(), floor).iter().all(|group| !group.is_shown));
}

#[test]
fn a_role_that_all_of_a_team_have_is_no_group_of_its_own() {
    let ids: Vec<&str> = built_in().roles.iter().map(|role| role.id.as_str()).collect();
    let floor = Floor::new(&built_in().cut_offs, None);
    let found = groups(&people(12, |_, person| person.role(ids[0])), ids.len(), floor);
    assert_eq!(found.iter().map(|group| (group.people, group.is_shown)).collect::<Vec<_>>(), [(12, false)]);
}

#[test]
fn a_floor_may_be_raised_and_never_goes_below_three() {
    let floor = |asked| Floor::new(&built_in().cut_offs, asked).people();
    assert_eq!((floor(None), floor(Some(9)), floor(Some(1)), floor(Some(3))), (5, 9, 3, 3));
    assert!(!Floor::new(&built_in().cut_offs, None).allows(&people(4, |_, person| person)));
}
