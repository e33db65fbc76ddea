//! The choice check as a report shows it: each plan with its answers, and where plans differ (scoring, section 7).

use crate::bank::find::Placed;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::{Item, Module};
use crate::order::sort_by_key;
use crate::response::answer::{Level, State};
use crate::scoring::choice::{Check, MOST, Offer, check, follow_up, offer};
use crate::scoring::outcome::{Outcome, States};

use super::names::{EntryPointName, ItemName, LevelText, Names, item_name, level_text};

/// How many differences between plans are told.
const DIFFERENCES: usize = 3;

/// The plans that are worth checking or were checked.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoicePart {
    /// What the result suggests.
    pub offer: Offer,
    /// The module's title, question and introduction.
    pub title: String,
    pub question: String,
    pub intro: String,
    /// Those suggested, then the others in the bank's order: every entry point, so that any may be picked. Empty where
    /// the form asks for no check.
    pub options: Vec<OptionPart>,
}

/// One entry point, and how the plan for it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct OptionPart {
    pub name: EntryPointName,
    pub is_suggested: bool,
    pub check: Check,
    /// All items of the check, in the bank's order.
    pub answers: Vec<ChoiceAnswer>,
}

/// One item of the check, and what was said to it.
#[derive(Debug, Clone, PartialEq)]
pub struct ChoiceAnswer {
    pub item: ItemName,
    pub prompt: String,
    /// How often it counts.
    pub weight: u8,
    pub top: u8,
    /// `None` while it is absent.
    pub state: Option<State>,
    /// The level's words, where there is a level.
    pub text: Option<LevelText>,
    pub is_warning: bool,
}

/// An item in which plans stand apart.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    pub item: ItemName,
    /// The plans with a level here, lowest first.
    pub said: Vec<(EntryPointName, Level, LevelText)>,
}

impl ChoicePart {
    /// Those that are compared unless somebody picks others: the checked ones first, then what is suggested; at most
    /// three, in the order of `options`.
    pub fn compared(&self) -> Vec<&OptionPart> {
        let is_begun = |option: &&OptionPart| option.is_begun();
        let begun = self.options.iter().filter(is_begun);
        let suggested = self.options.iter().filter(|option| option.is_suggested && !option.is_begun());
        let mut taken: Vec<&OptionPart> = begun.chain(suggested).take(MOST).collect();
        sort_by_key(&mut taken, |option| self.options.iter().position(|other| other.name == option.name));
        taken
    }

    /// Whether anything was said of any plan.
    pub fn is_begun(&self) -> bool {
        self.options.iter().any(OptionPart::is_begun)
    }

    /// The plan for this entry point.
    pub fn of(&self, id: &EntryPointId) -> Option<&OptionPart> {
        self.options.iter().find(|option| option.name.id == *id)
    }
}

impl OptionPart {
    /// Whether anything was said of it.
    pub fn is_begun(&self) -> bool {
        self.answers.iter().any(|answer| answer.state.is_some())
    }

    /// The answers that are warnings by themselves.
    pub fn warnings(&self) -> impl Iterator<Item = &ChoiceAnswer> {
        self.answers.iter().filter(|answer| answer.is_warning)
    }
}

/// Where these plans differ most: by their farthest levels, counted as often as the item counts, largest first.
pub fn differences(options: &[&OptionPart]) -> Vec<Difference> {
    let Some(first) = options.first() else { return Vec::new() };
    let mut found: Vec<(u32, Difference)> = Vec::new();
    for (place, asked) in first.answers.iter().enumerate() {
        let said = |option: &&OptionPart| {
            let answer = option.answers.get(place)?;
            let Some(State::Level(level)) = answer.state else { return None };
            Some((option.name.clone(), level, answer.text.clone()?))
        };
        let mut said: Vec<_> = options.iter().filter_map(said).collect();
        sort_by_key(&mut said, |(_, level, _)| *level);
        let ends = said.first().zip(said.last()).map(|(low, high)| (low.1.halves(), high.1.halves()));
        let apart = ends.map_or(0, |(low, high)| u32::from(high - low) * u32::from(asked.weight));
        if apart > 0 {
            found.push((apart, Difference { item: asked.item.clone(), said }));
        }
    }
    sort_by_key(&mut found, |(apart, _)| u32::MAX - apart);
    found.into_iter().take(DIFFERENCES).map(|(_, difference)| difference).collect()
}

/// The whole part; without a module to ask it is empty.
pub(super) fn part(names: &Names<'_>, outcome: &Outcome) -> ChoicePart {
    let module = names.form().and_then(|form| follow_up(names.bank, form));
    let Some(module) = module else {
        let (title, question, intro, options) = Default::default();
        return ChoicePart { offer: Offer::NotAsked, title, question, intro, options };
    };
    let offer = offer(outcome);
    let suggested: &[EntryPointId] = if let Offer::Options(ids) = &offer { ids } else { &[] };
    let others = names.bank.entry_points.iter().map(|option| &option.id).filter(|id| !suggested.contains(id));
    let option = |id: &EntryPointId| option(names, module, names.entry_point(id)?, suggested.contains(id));
    ChoicePart {
        options: suggested.iter().chain(others).filter_map(option).collect(),
        title: module.title.clone(),
        question: module.question.clone(),
        intro: module.intro.clone(),
        offer,
    }
}

fn option(names: &Names<'_>, module: &Module, name: EntryPointName, is_suggested: bool) -> Option<OptionPart> {
    let given = names.response.choice.get(&name.id);
    let states: States = given.into_iter().flatten().filter_map(|(id, one)| Some((id.clone(), one.state?))).collect();
    let check = check(&names.bank.cut_offs, module, &states);
    let answer = |item: &Item| answer(names, item, &states, &check.warnings);
    let answers = module.items().filter_map(answer).collect();
    Some(OptionPart { name, is_suggested, check, answers })
}

fn answer(names: &Names<'_>, item: &Item, states: &States, warnings: &[ItemId]) -> Option<ChoiceAnswer> {
    let placed: Placed<'_> = names.bank.item(item.id.as_str())?;
    let state = states.get(&item.id).copied();
    let level = if let Some(State::Level(level)) = state { Some(level) } else { None };
    Some(ChoiceAnswer {
        item: item_name(&placed),
        prompt: item.prompt.clone(),
        weight: item.choice.as_ref().map_or(0, |choice| choice.weight),
        top: placed.module.top(),
        state,
        text: level.and_then(|level| level_text(&placed, level)),
        is_warning: warnings.contains(&item.id),
    })
}
