//! Why one entry point stands before the next, in sentences.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::{percent, points, tenths, whole};
use crate::report::names::ItemName;
use crate::report::neighbor::{Apart, Hurdle, Neighbors};

use super::class::class;
use super::{filled, inside};

/// What sets two neighbors apart: class first, then the Fits, then the parts and the answers in which they differ most.
pub fn sentences(text: &ResultTexts, pair: &Neighbors, cut_offs: &CutOffs) -> Vec<String> {
    let words = &text.explain;
    let mut said = first(text, pair);
    let lower = || ("lower", inside(&pair.lower.title));
    if !pair.hurdles.is_empty() {
        let hurdles: Vec<_> = pair.hurdles.iter().map(|one| hurdle(text, one, cut_offs)).collect();
        said.push(filled(words.hurdles, &[lower(), ("hurdles", hurdles.join(words.next))]));
    }
    if pair.is_tied {
        return said;
    }
    if !pair.modules.is_empty() {
        let modules: Vec<_> = pair.modules.iter().map(|(title, apart)| module(text, title, *apart)).collect();
        said.push(filled(words.apart_modules, &[("list", modules.join(text.page.separator))]));
    }
    if !pair.answers.is_empty() {
        let is_behind = pair.ahead.is_some_and(|ahead| ahead < 0.0);
        let pattern = if is_behind { words.apart_answers_lower } else { words.apart_answers };
        let answers = pair.answers.iter().map(|one| answer(text, one)).collect();
        said.push(filled(pattern, &[lower(), ("list", super::list(text, answers))]));
    }
    said
}

fn first(text: &ResultTexts, pair: &Neighbors) -> Vec<String> {
    let words = &text.explain;
    let lower = ("lower", inside(&pair.lower.title));
    if pair.upper_class != pair.lower_class {
        let classes = [
            lower,
            ("upper_class", class(text, pair.upper_class).to_owned()),
            ("lower_class", class(text, pair.lower_class).to_owned()),
        ];
        let behind = pair.ahead.map(|ahead| -ahead).filter(|behind| *behind >= 0.05);
        let behind = behind.map(|behind| filled(words.lower_ahead, &[("points", tenths(behind))]));
        return std::iter::once(filled(words.before_class, &classes)).chain(behind).collect();
    }
    let pattern = match pair.ahead {
        _ if pair.is_tied => words.tied,
        None => words.no_fit,
        Some(ahead) if ahead < 0.05 => words.before_hair,
        Some(_) => words.before_fit,
    };
    vec![filled(pattern, &[lower, ("points", pair.ahead.map_or_else(String::new, tenths))])]
}

fn module(text: &ResultTexts, title: &str, apart: f64) -> String {
    filled(text.explain.apart_module, &[("module", inside(title)), ("points", points(apart))])
}

fn answer(text: &ResultTexts, apart: &Apart) -> String {
    let values = [("item", inside(&apart.said.item.short)), ("points", points(apart.points))];
    filled(text.explain.apart_answer, &values)
}

fn hurdle(text: &ResultTexts, hurdle: &Hurdle, cut_offs: &CutOffs) -> String {
    let words = &text.explain;
    // Where rounding would hide what is short, a decimal shows it.
    let under = |value: Option<f64>, least: f64| match value {
        None => words.unknown_value.to_owned(),
        Some(value) if whole(value) == whole(least) => tenths(value),
        Some(value) => whole(value),
    };
    match hurdle {
        Hurdle::Coverage(coverage) => filled(words.hurdle_coverage, &[("coverage", percent(*coverage))]),
        Hurdle::Need(need) => {
            let least = cut_offs.need_pressing;
            filled(words.hurdle_need, &[("need", under(*need, least)), ("least", whole(least))])
        }
        Hurdle::Readiness { value: readiness, least } => {
            filled(words.hurdle_readiness, &[("readiness", under(*readiness, *least)), ("least", whole(*least))])
        }
        Hurdle::Shut(gates) => filled(words.hurdle_shut, &[("gates", names(text, gates))]),
        Hurdle::HalfOpen(gates) => filled(words.hurdle_half_open, &[("gates", names(text, gates))]),
        Hurdle::Unknown(gates) => filled(words.hurdle_unknown, &[("gates", names(text, gates))]),
    }
}

fn names(text: &ResultTexts, items: &[ItemName]) -> String {
    super::list(text, items.iter().map(|item| inside(&item.short)).collect())
}
