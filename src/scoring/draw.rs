//! What a random number makes of one item in a what-if run (scoring, section 6).

use super::sheet::Held;

/// An applying item, as a draw needs it; small, for a draw walks over all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DrawnItem {
    pub item: usize,
    /// Its levels in halves when it stays as in `base`, slips down, slips up.
    pub levels: [u8; 3],
    top: u8,
    is_open: bool,
}

impl DrawnItem {
    pub fn new(item: usize, held: Held, top: u8) -> DrawnItem {
        let from = held.level().unwrap_or(0);
        let levels = [from, from.saturating_sub(2), from.saturating_add(2).min(top)];
        DrawnItem { item, levels, top, is_open: held.is_open() }
    }

    /// The level, in halves, that a number from 0 to 1 gives it.
    pub fn take(&self, uniform: f64, slip: f64) -> u8 {
        if self.is_open {
            return pick_level(uniform, self.top);
        }
        // Below `slip` both hold, and it slips up.
        self.levels[usize::from(uniform < 2.0 * slip) + usize::from(uniform < slip)]
    }
}

/// The level `floor(u * K)` of an item whose highest level is `top` halves, in halves.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "u < 1, so the product lies in 0 .. K")]
pub(super) fn pick_level(uniform: f64, top: u8) -> u8 {
    let levels = top / 2 + 1;
    2 * (uniform * f64::from(levels)) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_picks_each_level_alike() {
        let picked: Vec<u8> =
            [0.0, 0.24, 0.25, 0.5, 0.75, 0.999_999].iter().map(|uniform| pick_level(*uniform, 6)).collect();
        assert_eq!(picked, [0, 0, 2, 4, 6, 6]);
    }

    #[track_caller]
    fn slips(held: Held, expected: [u8; 3]) {
        let item = DrawnItem::new(0, held, 6);
        assert_eq!([0.0, 0.15, 0.3].map(|uniform| item.take(uniform, 0.15)), expected);
    }

    #[test]
    fn an_answer_slips_up_then_down_then_stays() {
        slips(Held::Level(2), [4, 0, 2]);
        slips(Held::Level(3), [5, 1, 3]);
    }

    #[test]
    fn a_slip_stops_at_the_ends_of_the_scale() {
        slips(Held::Level(0), [2, 0, 0]);
        slips(Held::Level(6), [6, 4, 6]);
        slips(Held::Level(5), [6, 3, 5]);
    }

    #[test]
    fn an_open_item_takes_any_level() {
        slips(Held::NotSure, [0, 0, 2]);
        slips(Held::Absent, [0, 0, 2]);
    }
}
