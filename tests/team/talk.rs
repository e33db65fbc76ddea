//! How much there is to talk about: how far apart the answers are, times how much the item can move.

use foothold::bank::built_in;
use foothold::bank::find::Placed;
use foothold::bank::id::EntryPointId;
use foothold::bank::model::Shares;
use foothold::response::answer::State;
use foothold::scoring::assessment::assess;
use foothold::scoring::sheet::Sheet;
use foothold::team::agreed::Agreements;
use foothold::team::outcome::{Counted, states};
use foothold::team::roster::Roster;
use foothold::team::talk::Agenda;

use super::support::{Says, grid, people};

/// No two modules have the same.
fn shares() -> Shares {
    built_in().presets[0].shares.clone()
}

/// What to talk about, and the entry points that are ranked, the first three of them.
fn agenda(roster: &Roster) -> (Agenda, Vec<EntryPointId>) {
    let grid = grid();
    let counted = Counted::of(roster, &grid).unwrap();
    let sheet = Sheet::new(built_in(), counted.form, &states(&counted.tallies, &grid), &shares());
    let ranked = assess(&sheet).entry_points(&sheet).into_iter().filter(|each| each.rank.is_some()).take(3);
    (counted.agenda(&grid, &shares()), ranked.map(|each| each.id).collect())
}

fn weight(placed: &Placed<'_>, entry_point: &EntryPointId) -> f64 {
    placed
        .item
        .weights
        .iter()
        .filter(|weight| weight.entry_point == *entry_point)
        .map(|weight| f64::from(weight.weight))
        .sum()
}

/// The page's formula in its own words: the share of the item's module times the greatest difference, between two of the
/// ranking's first three, of the item's part in what the module says of them.
fn influence(placed: &Placed<'_>, ranked: &[EntryPointId], applies: impl Fn(&Placed<'_>) -> bool) -> f64 {
    let grid = grid();
    let part = |id: &EntryPointId| {
        let beside = grid.columns.iter().filter(|other| other.module.id == placed.module.id && applies(other));
        weight(placed, id) / beside.map(|other| weight(other, id).abs()).sum::<f64>()
    };
    let mut most: f64 = 0.0;
    for one in ranked {
        for other in ranked {
            most = most.max(part(one) - part(other));
        }
    }
    f64::from(shares().of(&placed.module.id)) / 100.0 * most
}

#[test]
fn what_is_talked_about_weighs_what_it_moves_between_the_first_three() {
    let is_out = |placed: &Placed<'_>| placed.item.id.as_str() == "strength-belonging";
    for placed in grid().columns.iter().filter(|placed| !is_out(placed)).step_by(4) {
        let id = placed.item.id.as_str();
        let team = people(4, |number, person| {
            let person = person.all(2).says("strength-belonging", State::NotApplicable);
            person.level(id, if number == 0 { 1 } else { 3 })
        });
        let (agenda, ranked) = agenda(&team);
        assert_eq!(ranked.len(), 3);
        // One says 1 and three say 3: of three steps they stand 1.5 and 0.5 from their mean.
        let apart = 0.25 + 0.75 * libm::log2(1.2);
        let expected = apart * influence(placed, &ranked, |other| !is_out(other));
        let found: Vec<_> = agenda.talk_first.iter().map(|talk| (talk.item.as_str(), talk.is_opposed_gate)).collect();
        if expected == 0.0 {
            assert_eq!(found, [], "{id} moves none of {ranked:?}");
        } else {
            assert_eq!(found, [(id, false)]);
            let talk = agenda.talk_first[0].talk;
            assert!((talk - expected).abs() < 1e-9, "{id}: {talk} and not {expected}");
        }
    }
}

#[test]
fn without_a_ranking_an_item_weighs_what_it_can_do_at_most() {
    for (id, most) in [("need-hours", 2.0), ("need-lost-planning", 2.0), ("enable-day-shape", 1.0)] {
        let team = people(4, |number, person| person.level(id, if number < 2 { 0 } else { 3 }));
        let (agenda, ranked) = agenda(&team);
        let module = &built_in().item(id).unwrap().module.id;
        let expected = f64::from(shares().of(module)) / 100.0 * most;
        assert_eq!((agenda.talk_first.len(), ranked.len()), (1, 0));
        assert!((agenda.talk_first[0].talk - expected).abs() < 1e-12, "{id}: {agenda:?}");
    }
}

/// Every keystroke shows what the whole result shows.
#[test]
fn the_agenda_is_the_same_with_the_whole_result_and_without_it() {
    let team = people(6, |number, person| {
        let person = person.all(1).level("need-hours", if number < 3 { 0 } else { 3 });
        if number < 2 { person.says("enable-lead-bench", State::NotSure) } else { person }
    });
    let (agenda, _) = agenda(&team);
    let whole = Counted::of(&team, &grid()).unwrap().come(&grid(), &shares(), &Agreements::new());
    assert_eq!(agenda, whole.agenda);
    assert!(!agenda.talk_first.is_empty() && !agenda.find_out.is_empty());
}
