//! How firm it is, in words, with each number explained where it stands.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::{percent, whole};
use crate::i18n::text::{fill, grouped, plural};
use crate::report::firmness::{Change, ChangeTo, FirmnessPart};
use crate::scoring::outcome::Label;

use super::inside;

/// The label's words.
pub fn label(text: &ResultTexts, label: Label) -> &'static str {
    match label {
        Label::Clear => text.firmness.clear,
        Label::Likely => text.firmness.likely,
        Label::Shared => text.firmness.shared,
    }
}

/// The sentences behind the label, about the one in front; for a lead only, since a shared one names nobody.
pub fn reasons(text: &ResultTexts, part: &FirmnessPart) -> Vec<String> {
    let words = &text.firmness;
    let x = super::verdict::capital(&inside(&part.about.title));
    let (runs, led, presets) = (percent(part.runs_led), part.presets_led.to_string(), part.presets.to_string());
    let mut reasons = Vec::new();
    if part.label != Label::Shared {
        let values = [("x", x.as_str()), ("runs", &runs), ("led", &led), ("presets", &presets)];
        reasons.push(fill(words.runs, &values));
        reasons.push(gap(text, part));
    }
    // Of a shared lead nobody is named, so nobody is in front.
    match part.proven.filter(|_| part.label != Label::Shared) {
        Some(true) => reasons.push(words.proven.to_owned()),
        Some(false) => reasons.push(words.not_proven.to_owned()),
        None => {}
    }
    reasons
}

fn gap(text: &ResultTexts, part: &FirmnessPart) -> String {
    let words = &text.firmness;
    let Some(gap) = part.gap else {
        return if part.rivals_start { words.no_rival_start } else { words.no_rival }.to_owned();
    };
    let points = whole(gap.abs());
    let pattern = match gap {
        _ if points == "0" => words.no_gap,
        gap if gap > 0.0 => words.gap,
        _ => words.behind,
    };
    let (one, other) = pattern.split_once('|').unwrap_or((pattern, pattern));
    fill(if points == "1" { one } else { other }, &[("gap", &points)])
}

/// What clear, likely and shared mean, with the bank's bars; then what the runs are.
pub fn meanings(text: &ResultTexts, cut_offs: &CutOffs) -> [String; 4] {
    let words = &text.firmness;
    let bars = |gap: f64, runs: f64, presets: f64, coverage: f64, pattern: &str| {
        let values = [whole(gap), percent(runs), percent(presets), percent(coverage)];
        let [gap, runs, presets, coverage] = &values;
        fill(pattern, &[("gap", gap), ("runs", runs), ("presets", presets), ("coverage", coverage)])
    };
    let runs =
        [("n", grouped(usize::try_from(cut_offs.draws).unwrap_or(usize::MAX))), ("slip", percent(cut_offs.slip))];
    [
        bars(
            cut_offs.gap_clear,
            cut_offs.runs_clear,
            cut_offs.presets_clear,
            cut_offs.coverage_clear,
            words.meaning_clear,
        ),
        bars(
            cut_offs.gap_likely,
            cut_offs.runs_likely,
            cut_offs.presets_likely,
            cut_offs.coverage_likely,
            words.meaning_likely,
        ),
        words.meaning_shared.to_owned(),
        fill(words.meaning_runs, &runs.each_ref().map(|(name, value)| (*name, value.as_str()))),
    ]
}

/// The heading of a rank's column.
pub fn rank(text: &ResultTexts, rank: usize) -> String {
    match rank {
        1 => text.firmness.rank_1.to_owned(),
        2 => text.firmness.rank_2.to_owned(),
        3 => text.firmness.rank_3.to_owned(),
        _ => fill(text.firmness.rank_n, &[("n", &rank.to_string())]),
    }
}

/// How many of 100 runs; a few of ten thousand are not none.
pub fn in_hundred(text: &ResultTexts, share: f64) -> String {
    match whole(share * 100.0) {
        rounded if rounded == "0" && share > 0.0 => text.firmness.under.to_owned(),
        rounded => rounded,
    }
}

/// How many single answers would change who leads.
pub fn changes(text: &ResultTexts, part: &FirmnessPart) -> String {
    match part.changes.len() {
        0 => text.firmness.change_none.to_owned(),
        items => plural(text.firmness.change_one, items),
    }
}

/// What the item is now, after its name.
pub fn change_now(text: &ResultTexts, change: &Change) -> String {
    match &change.from {
        Some(said) => fill(text.firmness.change_now, &[("level", &super::level(text, &said.text))]),
        None => text.firmness.change_unknown.to_owned(),
    }
}

/// Another level, and who leads then.
pub fn change_to(text: &ResultTexts, to: &ChangeTo) -> String {
    let level = super::level(text, &to.text);
    match &to.leader {
        Some(leader) => fill(text.firmness.change_to, &[("level", &level), ("leader", &leader.title)]),
        None => fill(text.firmness.change_to_none, &[("level", &level)]),
    }
}
