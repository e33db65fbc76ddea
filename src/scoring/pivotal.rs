//! Single answers after which another option leads (scoring, section 6: pivotal answers).

use super::assessment::Assessment;
use super::class::{Standing, stand};
use super::order::{leader, rank};
use super::outcome::Pivotal;
use super::sheet::{Held, Sheet};
use super::tally::Tally;
use crate::response::answer::Level;

/// Every answer one level down or up, then every open item at every level; listed where another option leads then.
///
/// A move that would leave the scale is none, so a team's 2.5 of 3 can only move down.
pub(super) fn pivotal(sheet: &Sheet, assessment: &Assessment) -> Vec<Pivotal> {
    let now = assessment.leads();
    let mut trial = Trial::new(sheet);
    let (mut moved, mut filled) = (Vec::new(), Vec::new());
    for (item, held) in sheet.held.iter().enumerate() {
        let top = sheet.layout.items[item].top;
        let (targets, list): (Vec<u8>, _) = match *held {
            Held::Level(halves) => {
                let targets = [halves.checked_sub(2), halves.checked_add(2).filter(|up| *up <= top)];
                (targets.into_iter().flatten().collect(), &mut moved)
            }
            Held::NotSure | Held::Absent => ((0..=top).step_by(2).collect(), &mut filled),
            Held::NotApplicable => continue,
        };
        for to in targets {
            let leads = trial.leader_with(item, to);
            if leads != now {
                list.push(Pivotal {
                    item: sheet.layout.items[item].id.clone(),
                    from: held.level().map(Level::from_halves),
                    to: Level::from_halves(to),
                    leader: leads.map(|entry_point| sheet.layout.entry_points[entry_point].id.clone()),
                });
            }
        }
    }
    moved.append(&mut filled);
    moved
}

/// A copy of the answers in which one is changed at a time.
struct Trial<'a> {
    sheet: &'a Sheet,
    tally: Tally,
    held: Vec<Held>,
    mix: Vec<f64>,
    standings: Vec<Standing>,
    order: Vec<usize>,
}

impl Trial<'_> {
    fn new(sheet: &Sheet) -> Trial<'_> {
        Trial {
            sheet,
            tally: sheet.tally.clone(),
            held: sheet.held.clone(),
            mix: sheet.mix(),
            standings: Vec::new(),
            order: Vec::new(),
        }
    }

    /// Who leads when one item has another level; all is put back afterwards.
    fn leader_with(&mut self, item: usize, halves: u8) -> Option<usize> {
        let (layout, before) = (&self.sheet.layout, self.held[item]);
        if let Held::Level(halves) = before {
            self.tally.withdraw(layout, item, halves);
        }
        self.tally.answer(layout, item, halves);
        self.held[item] = Held::Level(halves);
        stand(layout, &self.tally, &self.held, &self.mix, &mut self.standings);
        rank(&self.standings, &mut self.order);
        self.tally.withdraw(layout, item, halves);
        self.held[item] = before;
        if let Held::Level(halves) = before {
            self.tally.answer(layout, item, halves);
        }
        leader(&self.standings, &self.order)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::assessment::assess;
    use crate::scoring::toy::{NOT_SURE, Toy, halves, level};

    /// Two options with a needs item each; `a` comes first when they are tied.
    fn toy() -> Toy {
        Toy::new(2)
            .item("n1", "needs", &[1, 0])
            .item("n2", "needs", &[0, 1])
            .item("c1", "conditions", &[1, 1])
            .shares(&[("needs", 100)])
    }

    #[track_caller]
    fn turns(states: &[(&str, State)], expected: &[(&str, Option<Level>, Level, Option<&str>)]) {
        let sheet = toy().sheet(states);
        let found = pivotal(&sheet, &assess(&sheet));
        let found: Vec<_> = found
            .iter()
            .map(|one| (one.item.as_str(), one.from, one.to, one.leader.as_ref().map(|leader| leader.as_str())))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn one_level_changes_are_listed_in_the_banks_order() {
        let one = Some(Level::whole(1));
        turns(
            &[("n1", level(1)), ("n2", level(1)), ("c1", level(2))],
            &[("n1", one, Level::whole(0), Some("b")), ("n2", one, Level::whole(2), Some("b"))],
        );
    }

    #[test]
    fn an_open_item_is_tried_at_every_level_after_the_answered_ones() {
        // With its needs open `a` is unclassed; any level classes it, and the top ones make it lead.
        turns(
            &[("n1", NOT_SURE), ("n2", level(1)), ("c1", level(2))],
            &[("n1", None, Level::whole(1), Some("a")), ("n1", None, Level::whole(2), Some("a"))],
        );
    }

    #[test]
    fn a_half_level_moves_by_a_whole_one_and_never_leaves_the_scale() {
        let half = Some(Level::from_halves(3));
        turns(
            &[("n1", halves(3)), ("n2", level(1)), ("c1", level(2))],
            &[
                ("n1", half, Level::from_halves(1), Some("b")),
                ("n2", Some(Level::whole(1)), Level::whole(2), Some("b")),
            ],
        );
    }
}
