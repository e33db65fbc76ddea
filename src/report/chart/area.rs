//! Rectangles that must not overlap, and how markers that would cover each other stand aside.

/// A rectangle; x to the right, y downward, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Area {
    /// The square of this size around a point.
    pub fn around(x: f64, y: f64, size: f64) -> Area {
        Area { x: x - size / 2.0, y: y - size / 2.0, width: size, height: size }
    }

    /// The area between two corners, in any order, at least `least` wide and high.
    pub fn between(one: (f64, f64), other: (f64, f64), least: f64) -> Area {
        let (width, height) = ((one.0 - other.0).abs().max(least), (one.1 - other.1).abs().max(least));
        let (x, y) = (f64::midpoint(one.0, other.0), f64::midpoint(one.1, other.1));
        Area { x: x - width / 2.0, y: y - height / 2.0, width, height }
    }

    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub fn center(&self) -> (f64, f64) {
        (self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Area) -> bool {
        self.x < other.right() && other.x < self.right() && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether all of `other` lies within.
    pub fn holds(&self, other: &Area) -> bool {
        let slack = 1e-6;
        self.x <= other.x + slack
            && self.y <= other.y + slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }

    /// The nearest place within `frame`, same size.
    pub fn within(&self, frame: &Area) -> Area {
        let x = self.x.min(frame.right() - self.width).max(frame.x);
        let y = self.y.min(frame.bottom() - self.height).max(frame.y);
        Area { x, y, ..*self }
    }

    /// Larger by `by` on every side.
    fn grown(&self, by: f64) -> Area {
        Area { x: self.x - by, y: self.y - by, width: self.width + 2.0 * by, height: self.height + 2.0 * by }
    }

    fn moved(&self, x: f64, y: f64) -> Area {
        Area { x: self.x + x, y: self.y + y, ..*self }
    }
}

/// Puts every area where it wants to be or, where an earlier one is in the way, as near as it can stand.
///
/// Squares of growing size around the wanted place are tried in turn. A frame that is many times larger than
/// all areas together always has room; without any, the wanted place is kept.
pub fn stand_aside(wanted: &[Area], frame: &Area, gap: f64) -> Vec<Area> {
    let mut placed: Vec<Area> = Vec::with_capacity(wanted.len());
    for area in wanted {
        let wanted = area.within(frame);
        let free = |area: &Area| frame.holds(area) && placed.iter().all(|other| !other.overlaps(&area.grown(gap)));
        let found = if free(&wanted) { Some(wanted) } else { places_around(wanted, frame).find(free) };
        placed.push(found.unwrap_or(wanted));
    }
    placed
}

/// Places on squares of growing size around an area; without sine or cosine, which differ between machines.
fn places_around(area: Area, frame: &Area) -> impl Iterator<Item = Area> {
    const STEP: i16 = 2;
    let steps = (frame.width.max(frame.height) / f64::from(STEP)).ceil();
    let rings = (1..i16::MAX / STEP).take_while(move |ring| f64::from(*ring) <= steps);
    rings.flat_map(move |ring| {
        let sideways = (0..=ring).flat_map(|side| [side, -side]);
        sideways.flat_map(move |side| {
            let (out, side) = (f64::from(ring * STEP), f64::from(side * STEP));
            [area.moved(out, side), area.moved(-out, side), area.moved(side, out), area.moved(side, -out)]
        })
    })
}
