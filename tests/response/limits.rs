//! What a file may hold: where two windows together have more, notes give way, the oldest first, and nothing else does.

use foothold::bank::id::ItemId;
use foothold::response::answer::{Answer, Level, State};
use foothold::response::change::{Change, Detail};
use foothold::response::clock::Slot;
use foothold::response::limits::{characters, count};
use foothold::response::merge::merge;
use foothold::response::model::{NOTE_LIMIT, NOTES_LIMIT, Response};

use crate::common::{after, after_in, bank, begun, level};

fn ids(is_choice: bool) -> Vec<ItemId> {
    let items = bank().items().filter(|placed| placed.item.choice.is_some() == is_choice);
    items.map(|placed| placed.item.id.clone()).collect()
}

fn note(item: &ItemId) -> Change {
    Change::Detail { item: item.clone(), detail: Detail::Note("n".repeat(NOTE_LIMIT)) }
}

/// The response as an old window has it, whose note the others have seen and replaced.
fn old() -> Response {
    let text = Detail::Note("An old note.".to_owned());
    after_in("old", &begun("full"), [Change::Detail { item: ids(false)[0].clone(), detail: text }])
}

/// Two windows of one response that have three notes more than a file may have. The oldest notes are those on the plans for
/// the first two entry points, of which one stands by itself, and on the first item.
fn windows() -> [Response; 2] {
    let (items, asked) = (ids(false), ids(true));
    let about = |change: Change, option: usize| change.about(&bank().entry_points[option].id);
    let chosen = Change::State { item: asked[0].clone(), state: Some(State::Level(Level::whole(2))) };
    let first = [about(chosen, 0), about(note(&asked[0]), 0), about(note(&asked[1]), 1), level(items[0].as_str(), 3)];
    let base = after(&old(), first.into_iter().chain(items[..15].iter().map(note)));
    let base = after(&base, items[30..40].iter().map(|item| level(item.as_str(), 1)));
    assert_eq!(characters(&base), NOTES_LIMIT - 3 * NOTE_LIMIT);
    let in_tab = |tab, at: usize| after_in(tab, &base, items[at..at + 3].iter().map(note));
    [in_tab("a", 15), in_tab("b", 18)]
}

#[test]
fn where_there_is_no_room_the_oldest_notes_give_way_and_every_answer_stays() {
    let [ours, theirs] = windows();
    let merged = merge(&ours, &theirs);
    let (items, asked) = (ids(false), ids(true));
    let (one, other) = (&bank().entry_points[0].id, &bank().entry_points[1].id);
    assert_eq!(characters(&merged), NOTES_LIMIT);
    let level = |level| Answer { state: Some(State::Level(Level::whole(level))), ..Answer::default() };
    assert_eq!(merged.choice.iter().map(|(option, _)| option).collect::<Vec<_>>(), [one]);
    assert_eq!(merged.choice[one].iter().collect::<Vec<_>>(), [(&asked[0], &level(2))]);
    assert_eq!(merged.answers[&items[0]], level(3));
    // Twenty with notes, ten with levels alone, and one of a plan.
    assert_eq!(count(&merged), 21 + 10 + 1);
    let set_back = [Slot::choice_note(one, &asked[0]), Slot::choice_note(other, &asked[1]), Slot::note(&items[0])];
    assert!(set_back.iter().all(|slot| merged.earlier[slot][0].answer.note.len() == NOTE_LIMIT));
    assert_eq!(merged.earlier.len(), set_back.len());
    // That the old note was seen and replaced is known still.
    assert_eq!(merged.earlier[&set_back[2]].len(), 2);
    for known in [&ours, &theirs, &old()] {
        assert_eq!(merge(&merged, known), merged);
    }
}

#[test]
fn as_much_as_a_file_may_have_stands_as_it_is() {
    let [ours, _] = windows();
    assert_eq!(characters(&ours), NOTES_LIMIT);
    assert_eq!((characters(&merge(&ours, &ours)), merge(&ours, &ours).earlier), (NOTES_LIMIT, ours.earlier.clone()));
}
