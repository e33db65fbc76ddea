//! How the numbers were worked out, in sentences with the sums in them: whoever reads one can do it again.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::{halves, percent, points, tenths};
use crate::i18n::text::grouped;
use crate::report::Report;
use crate::report::entry_point::EntryPointPart;
use crate::report::explain::{Explained, IndexSum, Mix, Mixed, Term};
use crate::report::firmness::FirmnessPart;
use crate::report::names::{CONDITIONS, EntryPointName, NEEDS};
use crate::report::profile::DimensionPart;
use crate::report::verdict::{Unlock, UnlockPart};
use crate::report::why::Reason;

use crate::scoring::outcome::Label;

use super::{filled, inside};

/// The head of the table of a module's answers; Fit has a column only where it is shown.
pub fn columns(text: &ResultTexts, has_fit: bool) -> Vec<&'static str> {
    let words = &text.explain;
    let columns = [words.column_item, words.column_weight, words.column_level, words.column_points];
    columns.into_iter().chain(has_fit.then_some(words.column_fit)).collect()
}

/// The cells of one answer, in the order of the columns.
pub fn cells(text: &ResultTexts, explained: &Explained, sum: &IndexSum, term: &Term, has_fit: bool) -> Vec<String> {
    let words = &text.explain;
    let weight = term.weight.to_string();
    let weight = if term.is_reversed { filled(words.reversed, &[("weight", weight)]) } else { weight };
    let (level, counts) = match term.level {
        Some(level) => {
            let values = [("level", halves(level.value())), ("top", sum.top.to_string())];
            (filled(words.level_of, &values), halves(term.points()))
        }
        None => (words.open.to_owned(), text.list.no_value.to_owned()),
    };
    let fit = explained.points_of_fit(sum, term).map_or_else(|| text.list.no_value.to_owned(), points);
    [term.item.clone(), weight, level, counts].into_iter().chain(has_fit.then_some(fit)).collect()
}

/// Every sum of an entry point; those of Fit only where Fit is shown.
pub fn sums(text: &ResultTexts, explained: &Explained, part: &EntryPointPart, has_fit: bool) -> Vec<String> {
    let words = &text.explain;
    let mut lines: Vec<String> = explained.indices.iter().flat_map(|sum| index(text, sum)).collect();
    if let Some((sum, value)) = explained.index(NEEDS).and_then(|sum| Some((sum, sum.value()?))) {
        lines.push(filled(words.need, &[("module", inside(&sum.title)), ("value", tenths(value))]));
    }
    let readiness = [words.readiness, words.readiness_low, words.readiness_high];
    lines.extend(mixed(text, &explained.readiness, readiness));
    if has_fit {
        lines.extend(mixed(text, &explained.fit, [words.fit, words.fit_low, words.fit_high]));
    }
    let title = |module: &str| explained.index(module).map(|sum| inside(&sum.title));
    if let Some((needs, conditions)) = title(NEEDS).zip(title(CONDITIONS)) {
        let values = [("needs", needs), ("conditions", conditions), ("percent", percent(part.coverage))];
        lines.push(filled(words.covered, &values));
    }
    lines
}

/// The sum of one module and, where something is open, how much is answered and where it could still go.
fn index(text: &ResultTexts, sum: &IndexSum) -> Vec<String> {
    let words = &text.explain;
    let module = || ("module", sum.title.clone());
    let answer = |pattern: &str, most: u32, value: f64| {
        let values = [
            module(),
            ("points", halves(sum.points())),
            ("most", most.to_string()),
            ("open", sum.open().to_string()),
            ("value", tenths(value)),
        ];
        filled(pattern, &values)
    };
    let mut lines = match sum.value() {
        Some(value) => vec![answer(words.index, sum.most(), value)],
        None => vec![filled(words.index_none, &[module()])],
    };
    if let Some((low, high)) = sum.ends().filter(|_| sum.open() > 0) {
        lines.push(coverage(text, sum));
        lines.push(answer(words.low, sum.most_of_all(), low));
        lines.push(answer(words.high, sum.most_of_all(), high));
    }
    lines
}

fn coverage(text: &ResultTexts, sum: &IndexSum) -> String {
    let answered = sum.terms.iter().filter(|term| term.level.is_some()).count();
    let values = [
        ("module", sum.title.clone()),
        ("answered", answered.to_string()),
        ("all", sum.terms.len().to_string()),
        ("weight", sum.answered().to_string()),
        ("weights", sum.applying().to_string()),
        ("percent", tenths(100.0 * sum.coverage())),
    ];
    filled(text.explain.coverage, &values)
}

/// The mean, and where open answers could still move it, its ends.
fn mixed(text: &ResultTexts, mixed: &Mixed, patterns: [&str; 3]) -> Vec<String> {
    let [now, low, high] = patterns;
    let is_settled = mixed.low == mixed.high;
    let ends = [(&mixed.low, low), (&mixed.high, high)].into_iter().filter(|_| !is_settled);
    let all = std::iter::once((&mixed.now, now)).chain(ends);
    all.filter_map(|(mix, pattern)| mean(text, mix, pattern, String::new())).collect()
}

/// `name` is for a pattern that has a place for one.
fn mean(text: &ResultTexts, mix: &Mix, pattern: &str, name: String) -> Option<String> {
    let words = &text.explain;
    let product =
        |share: u8, value: f64| filled(words.product, &[("share", share.to_string()), ("value", tenths(value))]);
    let products: Vec<_> = mix.parts.iter().map(|part| product(part.share, part.value)).collect();
    let values = [
        ("name", name),
        ("sum", products.join(words.plus)),
        ("shares", mix.shares().to_string()),
        ("value", tenths(mix.value()?)),
    ];
    Some(filled(pattern, &values))
}

/// What the points of some reasons come from; `holds_back` for points that are missing.
pub fn reasons(text: &ResultTexts, explained: &Explained, reasons: &[Reason], holds_back: bool) -> Vec<String> {
    let words = &text.explain;
    let pattern = if holds_back { words.reason_missing } else { words.reason };
    let shares = explained.fit.now.shares();
    let sentence = |reason: &Reason| {
        let (sum, term) = explained.term(&reason.said.item.id)?;
        let weight = f64::from(term.weight);
        let counts = if holds_back { weight * f64::from(sum.top) - term.points() } else { term.points() };
        let values = [
            ("item", term.item.clone()),
            ("weight", term.weight.to_string()),
            ("level", halves(counts / weight)),
            ("points", halves(counts)),
            ("most", sum.most().to_string()),
            ("module", inside(&sum.title)),
            ("share", explained.fit.now.share_of(&sum.module).to_string()),
            ("shares", shares.to_string()),
            ("value", tenths(reason.points)),
        ];
        Some(filled(pattern, &values))
    };
    reasons.iter().filter_map(sentence).collect()
}

/// Gap, runs and presets of the one in front.
pub fn firmness(text: &ResultTexts, part: &FirmnessPart, cut_offs: &CutOffs) -> Vec<String> {
    let words = &text.explain;
    let all = [run_made(text, cut_offs), presets(text, part)];
    if part.label == Label::Shared {
        // A shared lead names nobody as the one in front.
        return all.into();
    }
    let gap = part.rival.as_ref().map(|rival| {
        let values = [
            ("fit", tenths(rival.fit)),
            ("rival_fit", tenths(rival.rival_fit)),
            ("rival", inside(&rival.name.title)),
            ("gap", tenths(rival.fit - rival.rival_fit)),
        ];
        filled(words.gap, &values)
    });
    let runs = filled(words.runs, &runs(part.runs_led, part.runs));
    gap.into_iter().chain([runs]).chain(all).collect()
}

/// What is done in each what-if run.
pub fn run_made(text: &ResultTexts, cut_offs: &CutOffs) -> String {
    filled(text.explain.run_made, &[("slip", percent(cut_offs.slip))])
}

/// In how many runs an entry point came first; `None` where none were done.
pub fn first_in_runs(text: &ResultTexts, part: &EntryPointPart, all: u32) -> Option<String> {
    let [count, of, percent] = runs(*part.rank_shares.first()?, all);
    Some(filled(text.explain.runs_of, &[("x", part.name.title.clone()), count, of, percent]))
}

fn runs(share: f64, all: u32) -> [(&'static str, String); 3] {
    // Counting up instead of casting: a share of whole runs is a whole number of them.
    let count = (0..=all).find(|count| f64::from(*count) + 0.5 > share * f64::from(all)).unwrap_or(all);
    let digits = |number: u32| grouped(usize::try_from(number).unwrap_or(usize::MAX));
    [("count", digits(count)), ("all", digits(all)), ("percent", tenths(share * 100.0))]
}

fn presets(text: &ResultTexts, part: &FirmnessPart) -> String {
    let words = &text.explain;
    let one = |(preset, leader): &(String, Option<EntryPointName>)| {
        let leader = leader.as_ref().map_or_else(|| words.preset_none.to_owned(), |leader| leader.short.clone());
        filled(words.preset, &[("preset", preset.clone()), ("leader", leader)])
    };
    let list: Vec<_> = part.leaders.iter().map(one).collect();
    filled(words.presets, &[("list", list.join(words.next))])
}

/// The Fit of every entry point, under its name.
pub fn fits(text: &ResultTexts, report: &Report) -> Vec<String> {
    let fit = |explained: &Explained| {
        let name = report.at(explained.place)?.name.title.clone();
        mean(text, &explained.fit.now, text.explain.fit_of, name)
    };
    report.explained.iter().filter_map(fit).collect()
}

/// A dimension's value from the levels answered.
pub fn dimension(text: &ResultTexts, part: &DimensionPart) -> String {
    let words = &text.explain;
    let title = ("title", part.title.clone());
    let Some(value) = part.profile.value else {
        return filled(words.dimension_none, &[title]);
    };
    let levels: Vec<_> = part.levels.iter().map(|level| halves(level.value())).collect();
    let sum: f64 = part.levels.iter().map(|level| level.value()).sum();
    let values = [
        title,
        ("levels", levels.join(words.plus)),
        ("sum", halves(sum)),
        ("most", (part.levels.len() * usize::from(part.top)).to_string()),
        ("value", tenths(value)),
    ];
    filled(words.dimension, &values)
}

/// What is meant by what a condition opens, and the sum of each.
pub fn unlocks(text: &ResultTexts, unlocks: &[Unlock]) -> Vec<String> {
    let intro = std::iter::once(text.explain.unlocks_intro.to_owned());
    intro.chain(unlocks.iter().map(|one| unlock(text, one))).collect()
}

/// What a condition would open, by the entry points that it helps.
pub fn unlock(text: &ResultTexts, unlock: &Unlock) -> String {
    let words = &text.explain;
    let said = &unlock.said;
    let part = |part: &UnlockPart| {
        let values = [
            ("weight", part.weight.to_string()),
            ("missing", halves(f64::from(said.top) - said.level.value())),
            ("top", said.top.to_string()),
            ("need", tenths(part.need)),
        ];
        filled(words.unlock_part, &values)
    };
    let parts: Vec<_> = unlock.parts.iter().map(part).collect();
    let names: Vec<_> = unlock.parts.iter().map(|part| part.name.clone()).collect();
    let values = [
        ("item", said.item.short.clone()),
        ("sum", parts.join(words.plus)),
        ("value", tenths(unlock.unlock)),
        ("names", super::titles(text, &names)),
    ];
    filled(words.unlock, &values)
}
