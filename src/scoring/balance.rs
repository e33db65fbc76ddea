//! Who leads when the answers are pure chance: a bank should favor nobody (formats: what `check` warns of).

use std::rc::Rc;

use super::assessment::assess;
use super::draw::pick_level;
use super::layout::Layout;
use super::rng::SplitMix64;
use super::sheet::{Held, Sheet};
use crate::bank::id::EntryPointId;
use crate::bank::model::{Bank, Gives};

/// How many random answer sets are tried.
pub const ANSWER_SETS: u32 = 6_000;

/// How often one entry point leads.
#[derive(Debug, Clone, PartialEq)]
pub struct Lead {
    pub entry_point: EntryPointId,
    /// Share of the random answer sets in which it leads, 0 to 1; some sets have no leader.
    pub share: f64,
    /// Whether any answer set was found that makes it lead, among those built for it too.
    pub can_lead: bool,
}

/// Every item of the first form that ranks at a random level, under the bank's first preset.
///
/// In the bank's order; empty where no form ranks.
pub fn balance(bank: &Bank) -> Vec<Lead> {
    let Some(mut trial) = Trial::new(bank) else { return Vec::new() };
    while !trial.advance(ANSWER_SETS) {}
    trial.finish()
}

/// The same in pieces, for a page that must not stand still meanwhile.
pub struct Trial {
    layout: Rc<Layout>,
    shares: Vec<u8>,
    random: SplitMix64,
    /// Random answer sets scored so far.
    done: u32,
    counts: Vec<u32>,
    /// Whether each entry point can lead, as far as that has been looked at.
    can_lead: Vec<bool>,
}

impl Trial {
    /// Nothing is scored yet; `None` where no form ranks.
    pub fn new(bank: &Bank) -> Option<Trial> {
        let form = bank.forms.iter().find(|form| form.gives == Gives::Ranking)?;
        let layout = Rc::new(Layout::new(bank, form));
        let shares = layout.presets.first().cloned().unwrap_or_default();
        let (random, counts) = (SplitMix64::new(layout.cut_offs.seed), vec![0; layout.width()]);
        Some(Trial { layout, shares, random, done: 0, counts, can_lead: Vec::new() })
    }

    /// Scores so many random answer sets more or, once all are scored, looks at one entry point more; whether all is done.
    pub fn advance(&mut self, sets: u32) -> bool {
        if self.done < ANSWER_SETS {
            let sets = sets.min(ANSWER_SETS - self.done);
            (0..sets).for_each(|_| self.draw());
            self.done += sets;
        } else if let Some(count) = self.counts.get(self.can_lead.len()) {
            let entry_point = self.can_lead.len();
            let can_lead =
                *count > 0 || sets_for(&self.layout, entry_point).any(|held| self.leader(held) == Some(entry_point));
            self.can_lead.push(can_lead);
        }
        self.done == ANSWER_SETS && self.can_lead.len() == self.counts.len()
    }

    /// What came out.
    pub fn finish(self) -> Vec<Lead> {
        let lead = |((entry_point, count), can_lead): ((usize, &u32), &bool)| Lead {
            entry_point: self.layout.entry_points[entry_point].id.clone(),
            share: f64::from(*count) / f64::from(ANSWER_SETS),
            can_lead: *can_lead,
        };
        self.counts.iter().enumerate().zip(&self.can_lead).map(lead).collect()
    }

    fn draw(&mut self) {
        let random = &mut self.random;
        let held = self.layout.items.iter().map(|item| Held::Level(pick_level(random.uniform(), item.top))).collect();
        if let Some(entry_point) = self.leader(held) {
            self.counts[entry_point] += 1;
        }
    }

    fn leader(&self, held: Vec<Held>) -> Option<usize> {
        assess(&Sheet::from_held(self.layout.clone(), held, self.shares.clone())).leads()
    }
}

/// The answers that favor one entry point most, then each of them moved to every other level: a rival whose items
/// are all among its own ties with it at the best answers, and falls behind only when one of those is lower.
fn sets_for(layout: &Layout, entry_point: usize) -> impl Iterator<Item = Vec<Held>> {
    let best: Vec<Held> =
        (0..layout.items.len()).map(|item| Held::Level(best_level(layout, entry_point, item))).collect();
    let moved = (0..best.len()).flat_map({
        let best = best.clone();
        move |item| {
            let best = best.clone();
            (0..=layout.items[item].top).step_by(2).map(move |halves| {
                let mut held = best.clone();
                held[item] = Held::Level(halves);
                held
            })
        }
    });
    std::iter::once(best).chain(moved)
}

/// The level that speaks most for one entry point, or, where the item does not bear on it, against the others.
fn best_level(layout: &Layout, entry_point: usize, item: usize) -> u8 {
    let top = layout.items[item].top;
    let others: i32 = layout.weights(item).iter().sum();
    let is_gate = layout.entry_points[entry_point].gates.contains(&item);
    match layout.weight(item, entry_point) {
        weight if weight > 0 || (weight == 0 && (is_gate || others < 0)) => top,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::toy::Toy;

    #[test]
    fn the_shares_of_all_leads_are_of_all_answer_sets() {
        let leads = balance(
            &Toy::new(2)
                .item("n1", "needs", &[2, 1])
                .item("n2", "needs", &[0, 2])
                .item("c1", "conditions", &[1, 2])
                .bank,
        );
        assert_eq!(leads.iter().map(|lead| lead.entry_point.as_str()).collect::<Vec<_>>(), ["a", "b"]);
        assert!((leads.iter().map(|lead| lead.share).sum::<f64>() - 1.0).abs() < 1e-9);
        assert!(leads.iter().all(|lead| lead.can_lead));
    }

    #[test]
    fn the_twin_of_an_earlier_entry_point_never_leads() {
        let leads = balance(&Toy::new(2).item("n1", "needs", &[2, 2]).item("c1", "conditions", &[1, 1]).bank);
        assert_eq!((leads[0].share, leads[0].can_lead), (1.0, true));
        assert_eq!((leads[1].share, leads[1].can_lead), (0.0, false));
    }

    #[test]
    fn one_that_shares_all_its_items_with_a_rival_may_still_lead() {
        // At the best answers for `b` both reach 100 and `a` comes first; with a lower `n1` it falls behind.
        let layout = Layout::new(
            &Toy::new(2)
                .item("n1", "needs", &[2, 1])
                .item("n2", "needs", &[0, 2])
                .item("c1", "conditions", &[1, 1])
                .bank,
            &Toy::new(2).bank.forms[0],
        );
        let layout = Rc::new(layout);
        let leads: Vec<Option<usize>> = sets_for(&layout, 1)
            .map(|held| assess(&Sheet::from_held(layout.clone(), held, vec![50, 0, 50])).leads())
            .collect();
        assert_eq!(leads[0], Some(0));
        assert!(leads.contains(&Some(1)));
    }

    #[test]
    fn the_best_answers_for_one_speak_for_it_or_else_against_the_others() {
        let toy = Toy::new(2)
            .item("for", "needs", &[1, 2])
            .item("against", "needs", &[-1, -1])
            .item("for-other", "needs", &[0, 1])
            .item("against-other", "needs", &[0, -1])
            .item("nobodys", "needs", &[0, 0])
            .item("gate", "conditions", &[0, 1])
            .item("gate-against", "conditions", &[-1, 2])
            .gate(0, "gate")
            .gate(0, "gate-against");
        let layout = Layout::new(&toy.bank, &toy.bank.forms[0]);
        let best: Vec<u8> = (0..layout.items.len()).map(|item| best_level(&layout, 0, item)).collect();
        assert_eq!(best, [4, 0, 0, 4, 0, 4, 0]);
    }

    #[test]
    fn whatever_led_in_a_random_set_can_lead() {
        let bank = Toy::new(2).item("n1", "needs", &[2, 2]).item("c1", "conditions", &[1, 1]).bank;
        let mut trial = Trial::new(&bank).expect("a form ranks");
        (trial.done, trial.counts) = (ANSWER_SETS, vec![0, 1]);
        while !trial.advance(1) {}
        assert_eq!(trial.can_lead, [true, true], "the twin too, which no set that is built for it makes lead");
    }

    #[test]
    fn in_pieces_of_any_size_it_comes_to_the_same() {
        let bank = Toy::new(2).item("n1", "needs", &[2, 2]).item("c1", "conditions", &[1, 1]).bank;
        let mut trial = Trial::new(&bank).expect("a form ranks");
        let mut steps = 0;
        while !trial.advance(7) {
            steps += 1;
        }
        assert_eq!(trial.finish(), balance(&bank));
        assert!(steps > 800, "{steps}");
    }

    #[test]
    fn a_bank_without_a_ranking_has_no_balance() {
        assert_eq!(balance(&Toy::new(2).gives(Gives::Shortlist).bank), []);
    }
}
