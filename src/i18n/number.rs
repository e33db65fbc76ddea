//! Numbers as people read them; the only place that rounds.

/// A score or points without decimals, half away from zero: `66.9` is `67`.
pub fn whole(value: f64) -> String {
    let rounded = value.round();
    // A rounded -0 would print its sign.
    format!("{}", if rounded == 0.0 { 0.0 } else { rounded })
}

/// A share of 0 to 1 as a percentage without decimals.
pub fn percent(share: f64) -> String {
    format!("{}%", whole(share * 100.0))
}

/// Points of Fit with one decimal and their sign: `+6.7`, `−3.9` (with a true minus).
pub fn points(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    let sign = if tenths < 0.0 { "\u{2212}" } else { "+" };
    format!("{sign}{:.1}", tenths.abs())
}

/// To one decimal, so that parts can be shown that add up to what is shown of the whole.
pub fn to_tenth(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

/// A number that was worked out, with one decimal: `86.1`, `50.0`, `−4.2` (with a true minus).
pub fn tenths(value: f64) -> String {
    let tenths = (value * 10.0).round() / 10.0;
    let sign = if tenths < 0.0 { "\u{2212}" } else { "" };
    format!("{sign}{:.1}", tenths.abs())
}

/// A measure of 0 to 1, or a little below 0, with two decimals: `0.73`, `−0.05` (with a true minus).
pub fn hundredths(value: f64) -> String {
    let hundredths = (value * 100.0).round() / 100.0;
    let sign = if hundredths < 0.0 { "\u{2212}" } else { "" };
    format!("{sign}{:.2}", hundredths.abs())
}

/// A number that is exact, a count of halves at most: `3`, `4.5`.
pub fn halves(value: f64) -> String {
    let halves = (value * 2.0).round() / 2.0;
    format!("{halves}")
}
