//! The profile by module and dimension, and how much is answered (scoring, section 2).

use crate::bank::find::Placed;
use crate::bank::id::{DimensionId, ModuleId};
use crate::bank::model::HighIs;
use crate::response::answer::{Level, State};
use crate::scoring::outcome::{ModuleProfile, Outcome, Profile};

use super::names::Names;

/// How many items of the form are in each state; together they are all that it asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub answered: u32,
    pub not_sure: u32,
    pub absent: u32,
    pub not_applicable: u32,
}

impl Counts {
    /// All items that the form asks.
    pub fn asked(&self) -> u32 {
        self.answered + self.not_sure + self.absent + self.not_applicable
    }
}

/// A module's profile, with its dimensions'.
#[derive(Debug, Clone, PartialEq)]
pub struct ModulePart {
    pub module: ModuleId,
    pub title: String,
    pub question: String,
    /// What its levels mean in general, lowest first.
    pub labels: Vec<String>,
    /// Modules of the two kinds never share a picture.
    pub high_is: HighIs,
    pub profile: Profile,
    pub dimensions: Vec<DimensionPart>,
    /// Titles of the sources that it rests on.
    pub sources: Vec<String>,
}

/// A dimension's profile.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionPart {
    pub dimension: DimensionId,
    pub title: String,
    pub profile: Profile,
    /// The levels answered, in the bank's order: their mean is the value.
    pub levels: Vec<Level>,
    /// The highest level.
    pub top: u8,
}

/// The profiles of all modules that the form asks.
pub(super) fn parts(names: &Names<'_>, outcome: &Outcome) -> Vec<ModulePart> {
    outcome.profile.iter().filter_map(|profile| part(names, profile)).collect()
}

/// Counts over the items of the form.
pub(super) fn counts(names: &Names<'_>) -> Counts {
    let mut counts = Counts::default();
    for placed in names.asked() {
        let count = match names.state(&placed) {
            Some(State::Level(_)) => &mut counts.answered,
            Some(State::NotSure) => &mut counts.not_sure,
            Some(State::NotApplicable) => &mut counts.not_applicable,
            None => &mut counts.absent,
        };
        *count += 1;
    }
    counts
}

fn part(names: &Names<'_>, profile: &ModuleProfile) -> Option<ModulePart> {
    let module = names.bank.module(profile.module.as_str())?;
    let dimension = |(id, profile): &(DimensionId, Profile)| {
        let title = module.dimensions.iter().find(|dimension| dimension.id == *id)?.title.clone();
        let of_dimension = names.asked().filter(|placed| placed.dimension.id == *id);
        let level = |placed: Placed<'_>| match names.state(&placed)? {
            State::Level(level) => Some(level),
            State::NotSure | State::NotApplicable => None,
        };
        let levels = of_dimension.filter_map(level).collect();
        Some(DimensionPart { dimension: id.clone(), title, profile: *profile, levels, top: module.top() })
    };
    let rests = names.bank.sources.iter().filter(|source| source.used_for.contains(&module.id));
    Some(ModulePart {
        sources: rests.map(|source| source.title.clone()).collect(),
        module: module.id.clone(),
        title: module.title.clone(),
        question: module.question.clone(),
        labels: module.labels.clone(),
        high_is: module.high_is,
        profile: profile.profile,
        dimensions: profile.dimensions.iter().filter_map(dimension).collect(),
    })
}
