//! Does X lead however the open items fall out, and which of them could change it? (Scoring, section 6: proven.)

use super::assessment::Assessment;
use super::close::{is_above, is_met, sort_highest_first};
use super::gates::gate_state;
use super::outcome::{Class, GateState};
use super::sheet::Sheet;
use super::tally::{Mix, Tally};

/// The worst that the open items can do to X's lead.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Proof {
    /// `None` unless X may start now.
    pub is_proven: Option<bool>,
    /// Positions of the open items that bear on the closest rival's distance, the strongest first.
    pub decisive: Vec<usize>,
}

/// Weighs every open item at the end that hurts X most.
pub(super) fn prove(sheet: &Sheet, assessment: &Assessment, x: usize) -> Proof {
    let filled = Filled::new(sheet);
    let worst = (0..sheet.layout.width())
        .filter(|&rival| rival != x)
        .filter_map(|rival| Some((rival, filled.worst(x, rival)?)));
    // The first in the bank's order on ties.
    let closest = worst.fold(None, |closest: Option<(usize, f64)>, (rival, difference)| match closest {
        Some((_, least)) if least <= difference => closest,
        _ => Some((rival, difference)),
    });
    let is_ahead = filled.fit(x).is_some() && closest.is_none_or(|(_, difference)| is_above(difference, 0.0));
    let may_start = assessment.standings[x].class == Class::StartNow;
    Proof {
        is_proven: may_start.then(|| is_ahead && stays_startable(sheet, assessment, x)),
        decisive: closest.map(|(rival, _)| filled.decisive(x, rival)).unwrap_or_default(),
    }
}

/// Whether X may start now even if every open item falls out against it.
fn stays_startable(sheet: &Sheet, assessment: &Assessment, x: usize) -> bool {
    let (layout, cut_offs) = (&sheet.layout, &sheet.layout.cut_offs);
    let is_open = |gate: &usize| gate_state(cut_offs, sheet.held[*gate]) == GateState::Open;
    let need = layout.needs.and_then(|needs| assessment.indices(x)[needs].range);
    let readiness = assessment.readiness_ranges[x];
    !layout.entry_points[x].gates.iter().any(is_open)
        && is_met(need.map(|range| range.low), cut_offs.need_pressing)
        && is_met(readiness.map(|range| range.low), cut_offs.ready_start)
}

/// The sheet with its open items at level 0 and all applying weights as denominators.
struct Filled<'a> {
    sheet: &'a Sheet,
    tally: Tally,
    mix: Vec<f64>,
}

impl Filled<'_> {
    fn new(sheet: &Sheet) -> Filled<'_> {
        let mut tally = sheet.tally.clone();
        for item in sheet.open_items() {
            tally.answer(&sheet.layout, item, 0);
        }
        Filled { sheet, tally, mix: sheet.mix() }
    }

    fn fit(&self, entry_point: usize) -> Option<f64> {
        let mut fit = Mix::default();
        for (module, share) in self.mix.iter().enumerate() {
            fit.add(*share, self.tally.index(&self.sheet.layout, module, entry_point));
        }
        fit.mean()
    }

    /// Fit(X) - Fit(rival) with each open item at the end that hurts it most; `None` when a Fit is undefined.
    fn worst(&self, x: usize, rival: usize) -> Option<f64> {
        let start = self.fit(x)? - self.fit(rival)?;
        Some(
            self.sheet
                .open_items()
                .map(|item| self.effect(x, rival, item).min(0.0))
                .fold(start, |sum, effect| sum + effect),
        )
    }

    /// What moving an open item from level 0 to its top adds to Fit(X) - Fit(rival).
    fn effect(&self, x: usize, rival: usize, item: usize) -> f64 {
        let layout = &self.sheet.layout;
        let Some(module) = layout.items[item].module else {
            return 0.0;
        };
        let part = |entry_point: usize| {
            let applying = self.tally.applying(module, entry_point);
            if applying == 0 {
                return 0.0;
            }
            let weight = f64::from(layout.weight(item, entry_point)) / f64::from(applying);
            100.0 * self.mix[module] * weight / self.shares(entry_point)
        };
        part(x) - part(rival)
    }

    /// The sum of the shares of the modules in which something applies; above 0 wherever `fit` is defined.
    fn shares(&self, entry_point: usize) -> f64 {
        let applies = |module: &usize| self.tally.applying(*module, entry_point) > 0;
        (0..self.mix.len()).filter(applies).map(|module| self.mix[module]).sum()
    }

    fn decisive(&self, x: usize, rival: usize) -> Vec<usize> {
        let items: Vec<(usize, f64)> = self
            .sheet
            .open_items()
            .map(|item| (item, self.effect(x, rival, item).abs()))
            .filter(|(_, effect)| is_above(*effect, 0.0))
            .collect();
        let mut order: Vec<usize> = (0..items.len()).collect();
        sort_highest_first(&mut order, |place| ((), Some(items[place].1)));
        order.truncate(usize::from(self.sheet.layout.cut_offs.thin));
        order.into_iter().map(|place| items[place].0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::response::answer::State;
    use crate::scoring::assessment::assess;
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, level};

    fn toy() -> Toy {
        Toy::new(2)
            .item("n1", "needs", &[2, 0])
            .item("n2", "needs", &[1, 2])
            .item("n3", "needs", &[1, 2])
            .item("c1", "conditions", &[2, 1])
            .item("c2", "conditions", &[1, 1])
            .gate(0, "c1")
    }

    fn proof(states: &[(&str, State)]) -> (Proof, Vec<String>) {
        let sheet = toy().sheet(states);
        let proof = prove(&sheet, &assess(&sheet), 0);
        let names = proof.decisive.iter().map(|&item| sheet.layout.items[item].id.as_str().to_owned()).collect();
        (proof, names)
    }

    const FIRM: [(&str, State); 5] =
        [("n1", level(2)), ("n2", level(1)), ("n3", level(0)), ("c1", level(2)), ("c2", level(1))];

    fn with(changes: &[(&'static str, State)]) -> Vec<(&'static str, State)> {
        FIRM.into_iter()
            .map(|(item, state)| {
                (item, changes.iter().find(|change| change.0 == item).map_or(state, |change| change.1))
            })
            .collect()
    }

    #[test]
    fn with_all_answered_the_higher_fit_is_proof() {
        let (found, names) = proof(&FIRM);
        assert_eq!((found.is_proven, names.len()), (Some(true), 0));
    }

    #[test]
    fn an_open_item_that_cannot_turn_it_leaves_it_proven() {
        assert_eq!(proof(&with(&[("c2", NOT_SURE)])).0.is_proven, Some(true));
    }

    #[test]
    fn an_open_item_that_could_turn_it_is_decisive() {
        // Needs: a = (4 + x) / 8, b = 2x / 8 with n3 open and n2 at 2; both ends keep `a` ahead until n2 is open too.
        let (found, names) = proof(&with(&[("n1", level(1)), ("n2", level(2)), ("n3", NOT_SURE)]));
        assert_eq!(found.is_proven, Some(false));
        assert_eq!(names, ["n3"]);
    }

    #[test]
    fn a_need_that_may_fall_below_its_cut_off_is_no_proof() {
        let toy = Toy::new(2)
            .item("n1", "needs", &[1, 0])
            .item("n2", "needs", &[1, 0])
            .item("n3", "needs", &[0, 1])
            .item("c1", "conditions", &[1, 0])
            .item("c2", "conditions", &[0, 1]);
        let is_proven = |n1: State, c1: State| {
            let sheet = toy.sheet(&[("n1", n1), ("n2", NOT_SURE), ("n3", level(0)), ("c1", c1), ("c2", level(0))]);
            prove(&sheet, &assess(&sheet), 0).is_proven
        };
        assert_eq!(is_proven(level(2), level(2)), Some(true));
        assert_eq!(is_proven(level(1), level(2)), Some(false));
    }

    #[test]
    fn a_readiness_that_may_fall_below_its_cut_off_is_no_proof() {
        let toy = Toy::new(1).item("n1", "needs", &[1]).item("c1", "conditions", &[1]).item("c2", "conditions", &[1]);
        let is_proven = |c1: State| {
            let sheet = toy.sheet(&[("n1", level(2)), ("c1", c1), ("c2", NOT_SURE)]);
            prove(&sheet, &assess(&sheet), 0).is_proven
        };
        assert_eq!(is_proven(level(2)), Some(true));
        assert_eq!(is_proven(level(1)), Some(false));
    }

    #[test]
    fn an_open_gate_leaves_nothing_to_prove() {
        assert_eq!(proof(&with(&[("c1", NOT_SURE)])).0.is_proven, None);
    }

    #[test]
    fn nothing_is_proven_of_an_option_that_may_not_start() {
        assert_eq!(proof(&with(&[("c1", level(0))])).0.is_proven, None);
    }

    /// Half of the rival's needs weigh as much as all of `a`'s, since no other module applies to it.
    #[test]
    fn what_an_open_item_moves_is_of_the_modules_that_apply() {
        let toy =
            Toy::new(2).item("n1", "needs", &[1, 1]).item("n2", "needs", &[0, 1]).item("c1", "conditions", &[1, 0]);
        let sheet = toy.sheet(&[("n1", NOT_SURE), ("n2", level(1)), ("c1", level(1))]);
        assert_eq!(Filled::new(&sheet).effect(0, 1, 0), 0.0);
    }

    #[test]
    fn a_rival_to_which_nothing_applies_is_no_rival() {
        let toy =
            Toy::new(2).item("n1", "needs", &[1, 0]).item("c1", "conditions", &[1, 0]).item("n2", "needs", &[0, 1]);
        let sheet = toy.sheet(&[("n1", level(2)), ("c1", level(2)), ("n2", NOT_APPLICABLE)]);
        assert_eq!(prove(&sheet, &assess(&sheet), 0), Proof { is_proven: Some(true), decisive: Vec::new() });
    }
}
