//! Carries answers over from another version of the bank: by id, through `was`, or to what is kept.

use crate::bank::find::Placed;
use crate::bank::id::ItemId;
use crate::bank::model::{Bank, Was};
use crate::order::map::SortedMap;
use crate::response::answer::{Answer, Level, State};

/// Answers by item.
pub type Answers = SortedMap<ItemId, Answer>;

/// What became of the answers: `carried + mapped + left.len()` is how many there were.
#[derive(Debug, Default)]
pub struct Carried {
    pub answers: Answers,
    pub carried: usize,
    pub mapped: usize,
    /// What fits nowhere, in the order it came.
    pub left: Vec<(ItemId, Answer)>,
}

/// Carries over all of `given`. Of two for one item the earlier stays; one by its own id goes before any by `was`.
pub fn carry(bank: &Bank, given: impl IntoIterator<Item = (ItemId, Answer)>) -> Carried {
    let mut done = Carried::default();
    let mut others = Vec::new();
    for (id, answer) in given {
        let fits_here = bank.item(id.as_str()).is_some_and(|placed| fits(&answer, placed));
        if fits_here && !done.answers.contains_key(&id) {
            done.answers.insert(id, answer);
            done.carried += 1;
        } else {
            others.push((id, answer));
        }
    }
    for (id, answer) in others {
        if map(bank, &id, &answer, &mut done.answers) {
            done.mapped += 1;
        } else {
            done.left.push((id, answer));
        }
    }
    done
}

/// The items that an older item became.
pub fn successors<'a>(bank: &'a Bank, old: &'a str) -> impl Iterator<Item = (Placed<'a>, &'a Was)> {
    bank.items().filter_map(move |placed| {
        let was = placed.item.was.iter().find(|was| was.item.as_str() == old)?;
        Some((placed, was))
    })
}

/// Puts an older item's answer under every item that it became and that has none; whether there is one.
fn map(bank: &Bank, old: &ItemId, answer: &Answer, answers: &mut Answers) -> bool {
    let mut found = false;
    for (placed, was) in successors(bank, old.as_str()) {
        let Some(mut mapped) = mapped(answer, was) else {
            continue;
        };
        if !fits(&mapped, placed) || answers.contains_key(&placed.item.id) {
            continue;
        }
        if found {
            // Only the first of several gets the words, or a split would say them twice.
            mapped = Answer { note: String::new(), rest: SortedMap::new(), discuss: false, ..mapped };
        }
        answers.insert(placed.item.id.clone(), mapped);
        found = true;
    }
    found
}

fn mapped(answer: &Answer, was: &Was) -> Option<Answer> {
    let state = match (answer.state, &was.levels) {
        (Some(State::Level(level)), Some(levels)) => Some(State::Level(mapped_level(level, levels)?)),
        (state, _) => state,
    };
    Some(Answer { state, ..answer.clone() })
}

/// A half lies between two levels, and so does what they become.
fn mapped_level(level: Level, levels: &[u8]) -> Option<Level> {
    let below = levels.get(usize::from(level.halves() / 2))?;
    let above = levels.get(usize::from(level.halves().div_ceil(2)))?;
    Some(Level::from_halves(below.checked_add(*above)?))
}

/// Whether an item can have this answer.
pub fn fits(answer: &Answer, placed: Placed<'_>) -> bool {
    match answer.state {
        Some(State::Level(level)) => level <= Level::whole(placed.module.top()),
        Some(State::NotApplicable) => placed.item.not_applicable,
        Some(State::NotSure) | None => true,
    }
}
