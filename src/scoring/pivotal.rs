//! Single answers after which another option leads (scoring, section 6: pivotal answers).

use super::assessment::Assessment;
use super::class::{leader, rank, stand, Standing};
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
