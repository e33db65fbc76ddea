//! The choice check in words: how each plan stands, what warns, and how its number comes about.

use crate::bank::model::CutOffs;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::number::whole;
use crate::i18n::text::{fill, plural};
use crate::report::choice::{ChoiceAnswer, OptionPart};
use crate::response::answer::State;
use crate::scoring::choice::{Offer, Standing};

use super::{inside, level};

/// How a plan stands, in two or three words.
pub fn standing(text: &ResultTexts, option: &OptionPart) -> &'static str {
    let words = &text.choice;
    match option.check.standing {
        Some(Standing::Idea) => words.idea,
        Some(Standing::Promising) => words.promising,
        Some(Standing::HoldsTogether) => words.holds,
        None if option.is_begun() => words.not_yet,
        None => words.not_begun,
    }
}

/// What that means, in a sentence or two.
pub fn meaning(text: &ResultTexts, option: &OptionPart, cut_offs: &CutOffs) -> String {
    let words = &text.choice;
    match option.check.standing {
        Some(Standing::Idea) => words.means_idea.to_owned(),
        Some(Standing::Promising) => words.means_promising.to_owned(),
        Some(Standing::HoldsTogether) => words.means_holds.to_owned(),
        None if option.is_begun() => counted(words.means_not_yet, option, cut_offs),
        None => words.means_not_begun.to_owned(),
    }
}

/// "61 of 100"; `None` while there is no number.
pub fn number(text: &ResultTexts, option: &OptionPart) -> Option<String> {
    Some(fill(text.choice.number, &[("value", &whole(option.check.value?))]))
}

/// How far the answers about a plan have come.
pub fn progress(text: &ResultTexts, option: &OptionPart, cut_offs: &CutOffs) -> String {
    let pattern = if option.check.value.is_some() { text.choice.progress } else { text.choice.progress_least };
    counted(pattern, option, cut_offs)
}

/// How every number here comes about, with the bank's cut-offs.
pub fn how(text: &ResultTexts, cut_offs: &CutOffs) -> [String; 3] {
    let words = &text.choice;
    let (idea, holds) = (whole(cut_offs.choice_idea), whole(cut_offs.choice_holds));
    let least = cut_offs.choice_least.to_string();
    let bars = fill(words.how_least, &[("least", &least), ("idea", &idea), ("holds", &holds)]);
    [words.how_sum.to_owned(), bars, words.how_beside.to_owned()]
}

/// An answer that warns by itself.
pub fn warning(text: &ResultTexts, answer: &ChoiceAnswer) -> String {
    let words = answer.text.as_ref().map(|words| level(text, words)).unwrap_or_default();
    fill(text.choice.warning_text, &[("item", &answer.item.short), ("level", &words)])
}

/// An answer as it stands in the table.
pub fn answer(text: &ResultTexts, answer: &ChoiceAnswer) -> String {
    let words = &text.choice;
    match (&answer.text, answer.state) {
        (Some(said), _) => format!("{}.", level(text, said)),
        (None, Some(State::NotSure)) => words.not_sure.to_owned(),
        (None, Some(State::NotApplicable)) => words.not_applicable.to_owned(),
        (None, _) => words.absent.to_owned(),
    }
}

/// How often an item counts, where that is more than once.
pub fn weight(text: &ResultTexts, answer: &ChoiceAnswer) -> Option<String> {
    (answer.weight > 1).then(|| plural(text.choice.weight, usize::from(answer.weight)))
}

/// What to do instead where the result suggests no plan to check.
pub fn nothing(text: &ResultTexts, offer: &Offer) -> Option<&'static str> {
    let words = &text.choice;
    match offer {
        Offer::Options(_) => None,
        Offer::NotAsked => Some(words.nothing_asked),
        Offer::TooFewAnswers => Some(words.nothing_answers),
        Offer::NoPressingNeed => Some(words.nothing_need),
        Offer::ConditionsFirst => Some(words.nothing_conditions),
    }
}

/// Plans one after another: "Rookie development: promising, 61 of 100."
pub fn summary(text: &ResultTexts, options: &[&OptionPart]) -> String {
    let one = |option: &&OptionPart| {
        let (title, standing) = (&option.name.title, inside(standing(text, option)));
        match option.check.value {
            Some(value) => {
                fill(text.choice.said_number, &[("x", title), ("standing", &standing), ("value", &whole(value))])
            }
            None => fill(text.choice.said, &[("x", title), ("standing", &standing)]),
        }
    };
    options.iter().map(one).collect::<Vec<_>>().join(" ")
}

fn counted(pattern: &str, option: &OptionPart, cut_offs: &CutOffs) -> String {
    let check = &option.check;
    let (n, all, least) = (check.answered.to_string(), check.applying.to_string(), cut_offs.choice_least.to_string());
    fill(pattern, &[("n", &n), ("all", &all), ("least", &least)])
}
