//! How firm is it? Gap, presets, what-if runs and what they come to in a word (scoring, section 6).

use super::assessment::Assessment;
use super::class::{class_coverage, leader, rank, stand};
use super::close::{is_met, meets};
use super::outcome::{Class, Firmness, Label};
use super::pivotal::pivotal;
use super::proof::prove;
use super::runs::RankShares;
use super::sheet::Sheet;
use super::verdict::Finding;

/// Firmness about X; `None` without one.
pub(super) fn firmness(sheet: &Sheet, assessment: &Assessment, finding: Finding, runs: &RankShares) -> Option<Firmness> {
    let x = finding.x()?;
    let gap = gap(sheet, assessment, finding, x);
    let presets_led = presets_led(sheet, x);
    let proof = prove(sheet, assessment, x);
    let name = |item: usize| sheet.layout.items[item].id.clone();
    Some(Firmness {
        label: label(sheet, x, gap, presets_led, runs.leads(x)),
        about: sheet.layout.entry_points[x].id.clone(),
        gap: gap.value(),
        presets_led,
        runs_led: runs.leads(x),
        proven: proof.is_proven,
        decisive_blanks: proof.decisive.into_iter().map(name).collect(),
        pivotal: pivotal(sheet, assessment),
    })
}

/// Points of Fit before the best rival.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Gap {
    /// Nobody to compare with, which passes.
    NoRival,
    /// X's own Fit is undefined, which does not.
    Undefined,
    Points(f64),
}

impl Gap {
    fn value(self) -> Option<f64> {
        match self {
            Gap::Points(points) => Some(points),
            Gap::NoRival | Gap::Undefined => None,
        }
    }

    fn passes(self, cut_off: f64) -> bool {
        match self {
            Gap::NoRival => true,
            Gap::Undefined => false,
            Gap::Points(points) => meets(points, cut_off),
        }
    }
}

fn gap(sheet: &Sheet, assessment: &Assessment, finding: Finding, x: usize) -> Gap {
    let Some(fit) = assessment.standings[x].fit else { return Gap::Undefined };
    let is_rival = |&entry_point: &usize| {
        let standing = &assessment.standings[entry_point];
        let counts = match finding {
            Finding::StartXPrepareY { .. } => standing.class == Class::StartNow,
            _ => is_met(standing.need, sheet.layout.cut_offs.need_pressing),
        };
        entry_point != x && counts
    };
    let best = assessment.classed().filter(is_rival).filter_map(|rival| assessment.standings[rival].fit).reduce(f64::max);
    best.map_or(Gap::NoRival, |best| Gap::Points(fit - best))
}

/// In how many presets X leads; answers, gates and classes stay as they are.
fn presets_led(sheet: &Sheet, x: usize) -> u32 {
    let (layout, mut standings, mut order) = (&sheet.layout, Vec::new(), Vec::new());
    let mut led = 0;
    for shares in &layout.presets {
        let mix: Vec<f64> = shares.iter().map(|share| f64::from(*share)).collect();
        stand(layout, &sheet.tally, &sheet.held, &mix, &mut standings);
        rank(&standings, &mut order);
        led += u32::from(leader(&standings, &order) == Some(x));
    }
    led
}

fn label(sheet: &Sheet, x: usize, gap: Gap, presets_led: u32, runs_led: f64) -> Label {
    let cut_offs = &sheet.layout.cut_offs;
    let presets = u32::try_from(sheet.layout.presets.len()).unwrap_or(u32::MAX).max(1);
    let led = f64::from(presets_led) / f64::from(presets);
    let coverage = class_coverage(&sheet.layout, &sheet.tally, x);
    let passes = |least_gap: f64, runs: f64, presets: f64, least_coverage: f64| {
        gap.passes(least_gap) && meets(runs_led, runs) && meets(led, presets) && meets(coverage, least_coverage)
    };
    if passes(cut_offs.gap_clear, cut_offs.runs_clear, cut_offs.presets_clear, cut_offs.coverage_clear) {
        Label::Clear
    } else if passes(cut_offs.gap_likely, cut_offs.runs_likely, cut_offs.presets_likely, cut_offs.coverage_likely) {
        Label::Likely
    } else {
        Label::Shared
    }
}

/// Positions of the options that share a verdict about X, alphabetically by title.
pub(super) fn sharing(sheet: &Sheet, assessment: &Assessment, x: usize, runs: &RankShares) -> Vec<usize> {
    let cut_offs = &sheet.layout.cut_offs;
    let standing = assessment.standings[x];
    let is_named = |&entry_point: &usize| {
        let other = assessment.standings[entry_point];
        let is_near = other.fit.zip(standing.fit).is_some_and(|(fit, of_x)| meets(cut_offs.named_within, (fit - of_x).abs()));
        entry_point == x || (other.class == standing.class && is_near) || meets(runs.leads(entry_point), cut_offs.runs_named)
    };
    let mut named: Vec<usize> = (0..sheet.layout.width()).filter(is_named).collect();
    named.sort_by(|&one, &other| sheet.layout.entry_points[one].title.cmp(&sheet.layout.entry_points[other].title));
    named
}
