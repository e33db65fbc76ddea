//! Integer sums by scored module and entry point, from which every index is one division (scoring, section 3).

use super::layout::Layout;

/// The three sums of an index. Points count in halves of a level, weights as they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tally {
    width: usize,
    /// Sum of `|w| g` over answered items.
    points: Vec<i32>,
    /// Sum of `|w|` over answered items.
    answered: Vec<i32>,
    /// Sum of `|w|` over applying items.
    applying: Vec<i32>,
}

impl Tally {
    pub fn new(layout: &Layout) -> Tally {
        let empty = vec![0; layout.scored.len() * layout.width()];
        Tally { width: layout.width(), points: empty.clone(), answered: empty.clone(), applying: empty }
    }

    /// Counts an item that applies, whether answered or not.
    pub fn apply(&mut self, layout: &Layout, item: usize) {
        let Some(module) = layout.items[item].module else {
            return;
        };
        let row = &mut self.applying[module * self.width..];
        for (sum, weight) in row.iter_mut().zip(layout.weights(item)) {
            *sum += weight.abs();
        }
    }

    /// Counts an answer of so many halves of a level.
    pub fn answer(&mut self, layout: &Layout, item: usize, halves: u8) {
        self.count(layout, item, halves, 1);
    }

    /// Takes an answer back.
    pub fn withdraw(&mut self, layout: &Layout, item: usize, halves: u8) {
        self.count(layout, item, halves, -1);
    }

    fn count(&mut self, layout: &Layout, item: usize, halves: u8, times: i32) {
        let Some(module) = layout.items[item].module else {
            return;
        };
        let (level, top) = (i32::from(halves), layout.scored[module].top);
        let start = module * self.width;
        for (column, &weight) in layout.weights(item).iter().enumerate() {
            let reading = if weight < 0 { top - level } else { level };
            self.points[start + column] += times * weight.abs() * reading;
            self.answered[start + column] += times * weight.abs();
        }
    }

    /// Moves an answered item by so many halves: a negative weight reads it in reverse, so the sign does it all.
    pub fn shift(&mut self, layout: &Layout, item: usize, halves: i32) {
        let Some(module) = layout.items[item].module else {
            return;
        };
        let row = &mut self.points[module * self.width..];
        for (sum, weight) in row.iter_mut().zip(layout.weights(item)) {
            *sum += weight * halves;
        }
    }

    /// Takes over the points of a tally of the same layout, without allocating.
    pub fn restore_points(&mut self, other: &Tally) {
        self.points.copy_from_slice(&other.points);
    }

    /// `Index(p, m)`, 0 to 100; `None` when nothing is answered.
    pub fn index(&self, layout: &Layout, module: usize, entry_point: usize) -> Option<f64> {
        let place = module * self.width + entry_point;
        percentage(self.points[place], layout.scored[module].top * self.answered[place])
    }

    /// The lowest and the highest the index may come to; `None` when nothing applies.
    pub fn ends(&self, layout: &Layout, module: usize, entry_point: usize) -> Option<(f64, f64)> {
        let place = module * self.width + entry_point;
        let (points, top, applying) = (self.points[place], layout.scored[module].top, self.applying[place]);
        let open = top * (applying - self.answered[place]);
        Some((percentage(points, top * applying)?, percentage(points + open, top * applying)?))
    }

    /// Share of the applying weight that is answered, 0 to 1; 0 when nothing applies.
    pub fn coverage(&self, module: usize, entry_point: usize) -> f64 {
        let place = module * self.width + entry_point;
        if self.applying[place] == 0 { 0.0 } else { f64::from(self.answered[place]) / f64::from(self.applying[place]) }
    }

    /// Sum of `|w|` over applying items.
    pub fn applying(&self, module: usize, entry_point: usize) -> i32 {
        self.applying[module * self.width + entry_point]
    }

    /// Sum of `|w|` over answered items.
    pub fn answered(&self, module: usize, entry_point: usize) -> i32 {
        self.answered[module * self.width + entry_point]
    }
}

/// `100 * part / whole`, divided once; `None` when there is no whole.
pub(super) fn percentage(part: i32, whole: i32) -> Option<f64> {
    (whole != 0).then(|| f64::from(100 * part) / f64::from(whole))
}

/// A mean of module values weighted by shares, over the modules that have a value.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mix {
    sum: f64,
    shares: f64,
}

impl Mix {
    pub fn add(&mut self, share: f64, value: Option<f64>) {
        if let Some(value) = value {
            self.sum += share * value;
            self.shares += share;
        }
    }

    /// `None` when the shares sum to 0.
    pub fn mean(self) -> Option<f64> {
        (self.shares > 0.0).then(|| self.sum / self.shares)
    }
}

#[cfg(test)]
mod tests {
    use crate::scoring::toy::{NOT_APPLICABLE, NOT_SURE, Toy, level};

    #[test]
    fn weights_are_summed_by_module_and_entry_point() {
        let toy = Toy::new(2)
            .item("n1", "needs", &[1, -2])
            .item("n2", "needs", &[2, 0])
            .item("s1", "strengths", &[0, 1])
            .item("c1", "conditions", &[2, 1])
            .item("c2", "conditions", &[1, 1]);
        let states = [("n1", level(1)), ("n2", NOT_SURE), ("s1", NOT_APPLICABLE), ("c1", level(0))];
        let tally = toy.sheet(&states).tally;
        let sums = |module: usize| [0, 1].map(|one| (tally.answered(module, one), tally.applying(module, one)));
        assert_eq!([0, 1, 2].map(sums), [[(1, 3), (2, 2)], [(0, 0), (0, 0)], [(2, 3), (1, 2)]]);
        assert_eq!([tally.coverage(0, 0), tally.coverage(1, 1), tally.coverage(2, 1)], [1.0 / 3.0, 0.0, 0.5]);
    }
}
