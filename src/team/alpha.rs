//! How far people agree over all items: Krippendorff's alpha for ordered levels (Krippendorff 2011, "Computing
//! Krippendorff's Alpha-Reliability").

use super::tally::Tally;

/// Alpha over these items: 1 when all agree in each, 0 when they agree no more than by chance, below it when they agree
/// less. Items with fewer than two levels given say nothing; `None` when none is left, or all gave one and the same level.
pub fn alpha<'a>(tallies: impl IntoIterator<Item = &'a Tally>) -> Option<f64> {
    let compared: Vec<&Tally> = tallies.into_iter().filter(|tally| tally.levels() >= 2).collect();
    let width = compared.iter().map(|tally| tally.counts.len()).max()?;
    let mut coincidences = vec![0.0; width * width];
    for tally in compared {
        let pairs = f64::from(tally.levels() - 1);
        for (one, &ones) in tally.counts.iter().enumerate() {
            for (other, &others) in tally.counts.iter().enumerate() {
                let others = if one == other { others.saturating_sub(1) } else { others };
                coincidences[one * width + other] += f64::from(ones) * f64::from(others) / pairs;
            }
        }
    }
    let totals: Vec<f64> = coincidences.chunks(width).map(|row| row.iter().sum()).collect();
    let all: f64 = totals.iter().sum();
    let (mut observed, mut expected) = (0.0, 0.0);
    for one in 0..width {
        for other in one + 1..width {
            let distance = distance(&totals, one, other);
            observed += coincidences[one * width + other] * distance;
            expected += totals[one] * totals[other] * distance;
        }
    }
    (expected > 0.0).then(|| 1.0 - (all - 1.0) * observed / expected)
}

/// The squared ordinal distance of two levels: how many answers stand between them, their own halved.
fn distance(totals: &[f64], one: usize, other: usize) -> f64 {
    let between: f64 = totals[one..=other].iter().sum();
    let distance = between - f64::midpoint(totals[one], totals[other]);
    distance * distance
}
