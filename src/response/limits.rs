//! Holds a response to what a file may have, so that what two windows filled, or a newer bank split, can always be read again.
//!
//! What goes beyond a limit stands no more and is the first of its slot's earlier values, which no limit counts; it comes
//! back by the next merge in which there is room. The notes of a plan have no earlier values: they give way last, when
//! they alone are beyond the limit, which takes two windows that each wrote a book.

use super::answer::Answer;
use super::clock::{Earlier, Part, Slot, Stamp};
use super::merge::{answer_slots, standing};
use super::model::{ANSWERS_LIMIT, NOTES_LIMIT, Plan, Response, TaskId};
use crate::order::each_once;

/// Sets back the notes, and then the answers, with the lowest stamps until both limits are kept.
pub fn hold(response: &mut Response) {
    let mut characters = characters(response);
    if characters > NOTES_LIMIT {
        let is_note = |slot: &Slot| matches!(slot.part(), Part::Note(_) | Part::ChoiceNote(..) | Part::Kept(_));
        for (_, slot) in by_stamp(response, is_note) {
            let note = standing(response, &slot).note.chars().count();
            if characters > NOTES_LIMIT && note > 0 {
                characters -= note;
                set_back(response, &slot);
            }
        }
        shorten_plan(response, characters);
    }
    for (_, slot) in by_stamp(response, |slot| matches!(slot.part(), Part::Kept(_))) {
        if count(response) > ANSWERS_LIMIT {
            set_back(response, &slot);
        }
    }
}

/// Characters of all that a person wrote but for the title: what the limit for all notes counts.
pub fn characters(response: &Response) -> usize {
    let answers = response.answers.values().chain(response.kept.values());
    let notes = answers.chain(response.choice.values().flat_map(|answers| answers.values())).map(|answer| &answer.note);
    let causes = response.critical.iter().map(|critical| &critical.root_cause);
    let plan = response.plan.iter().flat_map(Plan::all).flat_map(|planned| [&planned.owner, &planned.note]);
    notes.chain(causes).chain(plan).map(|text| text.chars().count()).sum()
}

/// All answers, those of the choice check and those kept from an older bank with them.
pub fn count(response: &Response) -> usize {
    response.answers.len() + response.kept.len() + response.choice.values().map(|answers| answers.len()).sum::<usize>()
}

/// Empties notes of the plan, those with the lowest stamps first, as long as there are too many characters.
fn shorten_plan(response: &mut Response, mut characters: usize) {
    let Some(plan) = &mut response.plan else { return };
    let stamp = |task: &TaskId| response.clocks.get(&Slot::task(task)).cloned().unwrap_or(Stamp::LOWEST);
    for (_, task) in each_once(plan.tasks().into_iter().map(|task| (stamp(&task), task))) {
        if characters > NOTES_LIMIT {
            let note = &mut plan.begin(&task).note;
            characters -= note.chars().count();
            note.clear();
        }
    }
}

/// The slots of answers of this kind, the lowest stamp first.
fn by_stamp(response: &Response, is_meant: impl Fn(&Slot) -> bool) -> Vec<(Stamp, Slot)> {
    let slots = answer_slots(response).into_iter().filter(is_meant);
    each_once(slots.map(|slot| (response.clocks.get(&slot).cloned().unwrap_or(Stamp::LOWEST), slot)))
}

fn set_back(response: &mut Response, slot: &Slot) {
    let answer = standing(response, slot);
    let stamp = response.clocks.get(slot).cloned().unwrap_or(Stamp::LOWEST);
    match slot.part() {
        Part::Note(item) => clear_note(response.answers.get_mut(&item)),
        Part::ChoiceNote(option, item) => {
            clear_note(response.choice.get_mut(&option).and_then(|answers| answers.get_mut(&item)));
        }
        Part::Kept(item) => {
            response.kept.remove(&item);
        }
        Part::Answer(_) | Part::Choice(..) | Part::Other => return,
    }
    response.answers.retain(|_, answer| !answer.is_empty());
    response.choice.values_mut().for_each(|answers| answers.retain(|_, answer| !answer.is_empty()));
    response.choice.retain(|_, answers| !answers.is_empty());
    let earlier = response.earlier.or_default(slot.clone());
    // Where there is nothing, nothing stands: that need not be said beside it.
    earlier.retain(|each| each.stamp != stamp || !each.answer.is_empty());
    earlier.insert(0, Earlier { stamp, answer });
}

fn clear_note(answer: Option<&mut Answer>) {
    answer.into_iter().for_each(|answer| answer.note.clear());
}
