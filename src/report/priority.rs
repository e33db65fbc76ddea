//! Priority areas: the team's own most critical items first, then the dimensions that hurt most (scoring, section 7).

use crate::bank::id::DimensionId;
use crate::bank::model::{Dimension, Module};
use crate::order::sort_by;
use crate::order::sort_by_key;
use crate::response::answer::{Level, Since};
use crate::response::model::Critical;
use crate::scoring::outcome::Outcome;

use super::names::{ItemName, NEEDS, Names, Said, established};

/// What hurts most.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Priorities {
    /// As the team named them, most critical first.
    pub critical: Vec<CriticalPart>,
    /// Needs dimensions with an item at the top or a mean from serious on, highest mean first.
    pub areas: Vec<Area>,
}

/// An item that the team calls most critical.
#[derive(Debug, Clone, PartialEq)]
pub struct CriticalPart {
    pub item: ItemName,
    /// `None` when it has no level.
    pub said: Option<Said>,
    /// The team's own words; may be empty.
    pub root_cause: String,
    pub since: Option<Since>,
}

/// A dimension of the needs that presses.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    pub dimension: DimensionId,
    pub title: String,
    /// 0 to 100, high is bad.
    pub value: f64,
    /// Its items from serious on, worst first.
    pub items: Vec<AreaItem>,
}

/// A serious item, and since when it has been there.
#[derive(Debug, Clone, PartialEq)]
pub struct AreaItem {
    pub said: Said,
    pub since: Option<Since>,
}

/// The priorities of a response.
pub(super) fn of(names: &Names<'_>, outcome: &Outcome) -> Priorities {
    Priorities { critical: critical(names), areas: areas(names, outcome) }
}

fn critical(names: &Names<'_>) -> Vec<CriticalPart> {
    let part = |critical: &Critical| {
        Some(CriticalPart {
            item: names.item(&critical.item)?,
            said: names.said_of(&critical.item),
            root_cause: critical.root_cause.clone(),
            since: names.answer(&critical.item).and_then(|answer| answer.since),
        })
    };
    names.response.critical.iter().filter_map(part).collect()
}

fn areas(names: &Names<'_>, outcome: &Outcome) -> Vec<Area> {
    let Some(module) = names.bank.module(NEEDS) else {
        return Vec::new();
    };
    let mut areas: Vec<_> =
        module.dimensions.iter().filter_map(|dimension| area(names, outcome, module, dimension)).collect();
    sort_by(&mut areas, |one, other| other.value.total_cmp(&one.value));
    areas
}

fn area(names: &Names<'_>, outcome: &Outcome, module: &Module, dimension: &Dimension) -> Option<Area> {
    let profile = outcome.profile.iter().find(|profile| profile.module == module.id)?;
    let value = profile.dimensions.iter().find(|(id, _)| *id == dimension.id)?.1.value?;
    let mut items: Vec<_> = names
        .asked_of(NEEDS)
        .filter(|placed| placed.dimension.id == dimension.id)
        .filter_map(|placed| names.said(&placed))
        .filter(|said| said.level >= established(module))
        .map(|said| AreaItem { since: names.answer(&said.item.id).and_then(|answer| answer.since), said })
        .collect();
    sort_by_key(&mut items, |item| std::cmp::Reverse(item.said.level));
    let at_top = items.first().is_some_and(|item| item.said.level >= Level::whole(module.top()));
    let mean_from = 100.0 * established(module).value() / f64::from(module.top().max(1));
    (at_top || value >= mean_from - 1e-9).then(|| Area {
        dimension: dimension.id.clone(),
        title: dimension.title.clone(),
        value,
        items,
    })
}
