//! Each picture in one sentence, and the cells of the tables behind them.

use crate::bank::model::HighIs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::{fill, plural};
use crate::order::sort_by;
use crate::report::Report;
use crate::report::entry_point::{EntryPointPart, ModuleIndex};
use crate::report::profile::ModulePart;
use crate::scoring::outcome::{Profile, Range};

use super::{firmness, inside, list, value};

/// What is highest and lowest among named values. Those that show the same number stand together.
enum Ends<'a> {
    /// Nothing has a value.
    Open,
    One(&'a str, f64),
    /// All show the same number.
    Even(f64),
    Apart {
        high: (Vec<&'a str>, f64),
        low: (Vec<&'a str>, f64),
    },
}

impl<'a> Ends<'a> {
    fn of(values: impl Iterator<Item = (&'a str, Option<f64>)>) -> Ends<'a> {
        let values: Vec<_> = values.filter_map(|(name, value)| Some((name, value?))).collect();
        let Some((name, first)) = values.first().copied() else {
            return Ends::Open;
        };
        let high = values.iter().fold(first, |high, (_, value)| high.max(*value));
        let low = values.iter().fold(first, |low, (_, value)| low.min(*value));
        let at = |end: f64| {
            let alike = values.iter().filter(|(_, value)| whole(*value) == whole(end));
            (alike.map(|(name, _)| *name).collect(), end)
        };
        match values.len() {
            1 => Ends::One(name, first),
            _ if whole(high) == whole(low) => Ends::Even(high),
            _ => Ends::Apart { high: at(high), low: at(low) },
        }
    }

    /// The sentence that fits: nothing told, one told, all alike, apart.
    fn said(&self, text: &ResultTexts, [open, one, even, apart]: [&str; 4]) -> String {
        match self {
            Ends::Open => open.to_owned(),
            Ends::One(name, value) => fill(one, &[("high", &inside(name)), ("high_value", &whole(*value))]),
            Ends::Even(value) => fill(even, &[("value", &whole(*value))]),
            Ends::Apart { high, low } => {
                let names = |names: &[&str]| list(text, names.iter().map(|name| inside(name)).collect());
                let values = [names(&high.0), whole(high.1), names(&low.0), whole(low.1)];
                let [high, high_value, low, low_value] = &values;
                let values = [("high", high), ("high_value", high_value), ("low", low), ("low_value", low_value)];
                fill(apart, &values.map(|(name, value)| (name, value.as_str())))
            }
        }
    }
}

/// An entry point's Need, and what is highest and lowest of what makes its Readiness.
pub fn modules(text: &ResultTexts, part: &EntryPointPart) -> String {
    let words = &text.pictures;
    let need = match part.need {
        Some(need) => fill(words.modules_need, &[("need", &whole(need))]),
        None => words.modules_need_open.to_owned(),
    };
    let good = part.modules.iter().filter(|module| module.high_is == HighIs::Good);
    let ends = Ends::of(good.map(|module: &ModuleIndex| (module.title.as_str(), module.value)));
    let rest = [words.modules_rest_open, words.modules_rest_one, words.modules_rest_even, words.modules_rest];
    fill(words.modules_summary, &[("need", &need), ("rest", &ends.said(text, rest))])
}

/// What is highest and lowest in a module.
pub fn profile(text: &ResultTexts, part: &ModulePart) -> String {
    let words = &text.pictures;
    let apart = match part.high_is {
        HighIs::Bad => words.profile_bad,
        HighIs::Good => words.profile_good,
    };
    let ends = Ends::of(part.dimensions.iter().map(|one| (one.title.as_str(), one.profile.value)));
    ends.said(text, [words.profile_open, words.profile_one, words.profile_even, apart])
}

/// Who came first, most often first; who came first in fewer than one of 100 runs is left to the table.
pub fn shares(text: &ResultTexts, report: &Report) -> String {
    let first = |part: &EntryPointPart| Some((part.name.short.clone(), *part.rank_shares.first()?));
    let mut first: Vec<_> = report.entry_points.iter().filter_map(first).collect();
    sort_by(&mut first, |one, other| other.1.total_cmp(&one.1));
    let led = first.iter().filter(|(_, share)| in_hundred(*share) > 0);
    let times = |(name, share): &(String, f64)| {
        fill(&plural(text.pictures.shares_first, in_hundred(*share)), &[("name", name)])
    };
    fill(text.pictures.shares_summary, &[("leads", &list(text, led.map(times).collect()))])
}

/// A share as the number over its column; a few of ten thousand are not none.
pub fn share(text: &ResultTexts, share: f64) -> String {
    if share > 0.0 && in_hundred(share) == 0 {
        return text.pictures.shares_under.to_owned();
    }
    firmness::in_hundred(text, share)
}

fn in_hundred(share: f64) -> usize {
    (share.clamp(0.0, 1.0) * 100.0).round() as usize
}

/// Where a value could still be; a dash where nothing is open.
pub fn could_be(text: &ResultTexts, range: Option<Range>) -> String {
    value::range(text, range).unwrap_or_else(|| text.list.no_value.to_owned())
}

/// How many of a profile's items are answered.
pub fn counts(text: &ResultTexts, profile: &Profile) -> String {
    let all = profile.answered + profile.not_sure + profile.absent;
    let counts = [("answered", profile.answered.to_string()), ("all", all.to_string())];
    fill(text.findings.profile_counts, &counts.each_ref().map(|(name, value)| (*name, value.as_str())))
}
