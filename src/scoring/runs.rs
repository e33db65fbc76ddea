//! The what-if runs: would the ranking survive other shares and slips in the answers? (scoring, section 6.)
//!
//! `Runs` advances by as many draws as the caller has time for, so that a page can spread them over frames;
//! the numbers do not depend on how they were sliced. A draw allocates nothing.

use super::assessment::assess;
use super::class::{Standing, stand};
use super::draw::DrawnItem;
use super::order::rank;
use super::outcome::Class;
use super::rng::SplitMix64;
use super::sheet::{Held, Sheet};
use super::tally::Tally;
use crate::bank::model::Gives;

/// What-if runs under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Runs {
    sheet: Sheet,
    random: SplitMix64,
    done: u32,
    wanted: u32,
    /// Entry points that are unclassed in the actual answers: they rank last in every draw.
    is_unclassed: Vec<bool>,
    /// What each draw starts from: every answer as it is, the open items at level 0.
    base: Tally,
    /// The items that take a number in each draw.
    drawn: Vec<DrawnItem>,
    /// By entry point, then by rank: in how many draws it had that rank.
    counts: Vec<u32>,
    draw: Draw,
}

/// The room a draw works in, kept from one to the next.
#[derive(Debug, Clone, PartialEq)]
struct Draw {
    tally: Tally,
    held: Vec<Held>,
    /// Items that move, and by how many halves; as many places as items.
    moves: Vec<(usize, i32)>,
    mix: Vec<f64>,
    standings: Vec<Standing>,
    order: Vec<usize>,
}

/// Share of the what-if runs in which each entry point (bank order) has rank 1, 2 and so on. Rows and columns sum
/// to 1; each row is empty where the form gives no ranking, for then nothing is run.
#[derive(Debug, Clone, PartialEq)]
pub struct RankShares(pub(super) Vec<Vec<f64>>);

impl RankShares {
    /// Share of the runs in which an entry point leads.
    pub(super) fn leads(&self, entry_point: usize) -> f64 {
        self.0[entry_point].first().copied().unwrap_or(0.0)
    }
}

impl Runs {
    /// Makes ready as many runs as the bank asks for; none where the form gives no ranking.
    pub fn new(sheet: &Sheet) -> Runs {
        let layout = &sheet.layout;
        let filled = |held: &Held| if held.is_open() { Held::Level(0) } else { *held };
        let base_held: Vec<Held> = sheet.held.iter().map(filled).collect();
        let base = Sheet::from_held(layout.clone(), base_held.clone(), sheet.shares.clone()).tally;
        let drawn = |(item, held): (usize, &Held)| DrawnItem::new(item, *held, layout.items[item].top);
        let applying = sheet.held.iter().enumerate().filter(|(_, held)| held.applies());
        Runs {
            random: SplitMix64::new(layout.cut_offs.seed),
            done: 0,
            wanted: if layout.gives == Gives::Ranking { layout.cut_offs.draws } else { 0 },
            is_unclassed: assess(sheet).standings.iter().map(|standing| standing.class == Class::Unclassed).collect(),
            counts: vec![0; layout.width() * layout.width()],
            draw: Draw {
                tally: base.clone(),
                moves: vec![(0, 0); base_held.len()],
                held: base_held,
                mix: sheet.mix(),
                standings: Vec::with_capacity(layout.width()),
                order: Vec::with_capacity(layout.width()),
            },
            base,
            drawn: applying.map(drawn).collect(),
            sheet: sheet.clone(),
        }
    }

    /// Makes up to so many more draws, and says whether all are done.
    pub fn advance(&mut self, draws: u32) -> bool {
        let draws = draws.min(self.wanted - self.done);
        for _ in 0..draws {
            self.draw_shares();
            self.draw_answers();
            self.count();
        }
        self.done += draws;
        self.done == self.wanted
    }

    /// Makes all the draws that are left.
    pub fn finish(mut self) -> RankShares {
        self.advance(u32::MAX);
        self.shares_so_far()
    }

    /// How many draws are done and how many are wanted, for a progress bar.
    pub fn progress(&self) -> (u32, u32) {
        (self.done, self.wanted)
    }

    /// The result; `None` until all draws are done.
    pub fn rank_shares(&self) -> Option<RankShares> {
        (self.done == self.wanted).then(|| self.shares_so_far())
    }

    fn shares_so_far(&self) -> RankShares {
        let width = self.sheet.layout.width();
        if self.done == 0 {
            return RankShares(vec![Vec::new(); width]);
        }
        let share = |count: &u32| f64::from(*count) / f64::from(self.done);
        let row = |entry_point: usize| {
            self.counts[entry_point * width..(entry_point + 1) * width].iter().map(share).collect()
        };
        RankShares((0..width).map(row).collect())
    }

    /// Shares scattered about the actual ones: a gamma variate each, of as many exponentials as the share has points.
    fn draw_shares(&mut self) {
        // A copy stays in a register; behind `self` each number would wait for a store.
        let mut random = self.random.clone();
        let mut total = 0.0;
        for (share, drawn) in self.sheet.shares.iter().zip(&mut self.draw.mix) {
            let product: f64 = (0..*share).fold(1.0, |product, _| product * (1.0 - random.uniform()));
            *drawn = -libm::log(product);
            total += *drawn;
        }
        for drawn in &mut self.draw.mix {
            *drawn /= total;
        }
        self.random = random;
    }

    /// Every applying item takes one number: an answer may slip by a level, an open item takes any.
    fn draw_answers(&mut self) {
        let (layout, draw) = (&self.sheet.layout, &mut self.draw);
        let slip = layout.cut_offs.slip;
        let mut random = self.random.clone();
        // Which items move is pure chance, so a branch on it would be mispredicted all the time: first note the
        // moves without one, then make them.
        let mut moves = 0;
        for drawn in &self.drawn {
            let halves = drawn.take(random.uniform(), slip);
            draw.moves[moves] = (drawn.item, i32::from(halves) - i32::from(drawn.levels[0]));
            moves += usize::from(halves != drawn.levels[0]);
            draw.held[drawn.item] = Held::Level(halves);
        }
        self.random = random;
        draw.tally.restore_points(&self.base);
        for &(item, halves) in &draw.moves[..moves] {
            draw.tally.shift(layout, item, halves);
        }
    }

    fn count(&mut self) {
        let (layout, draw) = (&self.sheet.layout, &mut self.draw);
        stand(layout, &draw.tally, &draw.held, &draw.mix, &mut draw.standings);
        for (standing, is_unclassed) in draw.standings.iter_mut().zip(&self.is_unclassed) {
            if *is_unclassed {
                standing.class = Class::Unclassed;
            }
        }
        rank(&draw.standings, &mut draw.order);
        for (place, entry_point) in draw.order.iter().enumerate() {
            self.counts[entry_point * layout.width() + place] += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::toy::{NOT_SURE, Toy, level};

    fn toy() -> Toy {
        Toy::new(3)
            .item("n1", "needs", &[2, 1, 0])
            .item("n2", "needs", &[0, 1, -2])
            .item("c1", "conditions", &[1, 2, 1])
            .item("c2", "conditions", &[1, -1, 2])
            .gate(0, "c1")
    }

    const SOME: [(&str, State); 3] = [("n1", level(2)), ("n2", NOT_SURE), ("c1", level(1))];

    #[test]
    fn slices_give_the_same_as_one_go() {
        let sheet = toy().sheet(&SOME);
        let mut runs = Runs::new(&sheet);
        for slice in [1, 0, 7, 100] {
            assert!(!runs.advance(slice));
            assert_eq!(runs.rank_shares(), None);
        }
        assert_eq!(runs.progress(), (108, 400));
        assert!(runs.advance(1_000));
        assert!(runs.advance(1));
        assert_eq!(runs.rank_shares(), Some(Runs::new(&sheet).finish()));
    }

    #[test]
    fn rows_and_columns_sum_to_one() {
        let RankShares(shares) = Runs::new(&toy().sheet(&SOME)).finish();
        for place in 0..3 {
            assert!((shares[place].iter().sum::<f64>() - 1.0).abs() < 1e-9);
            assert!((shares.iter().map(|row| row[place]).sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn an_option_unclassed_in_the_answers_ranks_last_in_every_draw() {
        let toy =
            Toy::new(2).item("n1", "needs", &[2, 0]).item("n2", "needs", &[0, 2]).item("c1", "conditions", &[1, 1]);
        let RankShares(shares) = Runs::new(&toy.sheet(&[("n2", level(0)), ("c1", level(0))])).finish();
        assert_eq!(shares, [[0.0, 1.0], [1.0, 0.0]]);
    }

    #[test]
    fn without_slips_and_with_one_share_every_draw_is_the_actual_ranking() {
        let mut toy = toy().shares(&[("needs", 100)]);
        toy.bank.cut_offs.slip = 0.0;
        for (n1, n2, first) in [(2, 1, 0), (1, 2, 1)] {
            let sheet = toy.sheet(&[("n1", level(n1)), ("n2", level(n2)), ("c1", level(2)), ("c2", level(2))]);
            let RankShares(shares) = Runs::new(&sheet).finish();
            let order = assess(&sheet).order;
            assert_eq!(order[0], first);
            for (place, &entry_point) in order.iter().enumerate() {
                assert_eq!(shares[entry_point][place], 1.0);
            }
        }
    }

    #[test]
    fn nothing_is_run_for_a_form_without_a_ranking() {
        let runs = Runs::new(&toy().gives(Gives::Shortlist).sheet(&SOME));
        assert_eq!(runs.progress(), (0, 0));
        assert_eq!(runs.rank_shares(), Some(RankShares(vec![Vec::new(); 3])));
    }
}
