//! The two places beside each other: what a killed browser lost comes back, deletions stay, backups are kept.

use std::rc::Rc;

use foothold::app::session::action::Action;
use foothold::app::session::assessment::{Assessment, Kept, Unsaved};
use foothold::app::session::keeper::Entry;
use foothold::app::session::reconcile::Reconciled;
use foothold::app::session::state::{Aside, Leaving, Notice, Replacer, Session};
use foothold::bank::id::ItemId;
use foothold::files::backup::{Backup, Why};
use foothold::files::response;
use foothold::files::save;
use foothold::json::canonical::canonical;
use foothold::response::change::{Change, Detail};
use foothold::response::model::Response;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::stores::Memory;
use crate::common::{after, at, bank, begun, level};

fn ours() -> Response {
    after(&begun("full"), [level("need-hours", 2)])
}

/// Saves in both places, as a window does.
#[track_caller]
fn saved(memory: &Memory, assessment: &Assessment) -> Assessment {
    let keeper = memory.keeper();
    let stored = keeper.save(assessment).expect("the store works");
    keeper.mirror(&stored.response.id, &stored.text, || {});
    let response = Rc::new(stored.response);
    Assessment { base: Some(Rc::clone(&response)), response, rev: stored.rev, ..assessment.clone() }
}

fn changed(assessment: &Assessment, item: &str, to: u8) -> Assessment {
    Assessment { response: Rc::new(after(&assessment.response, [level(item, to)])), ..assessment.clone() }
}

fn mirrored(memory: &Memory) -> Vec<Entry> {
    let texts = memory.second.texts.borrow().clone();
    texts.into_iter().map(|(key, text)| Entry { key, text }).collect()
}

fn reconciled(memory: &Memory) -> (Session, Reconciled) {
    let session = memory.load();
    let found = memory.keeper().reconcile(&session, &mirrored(memory));
    (session, found)
}

#[track_caller]
fn after_all(session: &Session, found: Reconciled) -> Session {
    found.actions.into_iter().fold(session.clone(), |session, action| session.after(action))
}

/// F8.
#[test]
fn what_the_first_place_lost_comes_back_from_the_second_and_is_told() {
    let memory = Memory::default();
    saved(&memory, &Assessment::new(ours()));
    memory.texts.borrow_mut().clear();
    let (session, found) = reconciled(&memory);
    assert!(session.assessments.is_empty());
    let back = after_all(&session, found);
    assert_eq!(back.assessments[0].response.answers, ours().answers);
    assert_eq!((back.assessments[0].kept, back.notice), (Kept::Changed, Some(Notice::Restored { count: 1 })));
}

/// F9.
#[test]
fn the_last_answer_before_a_kill_comes_back() {
    let memory = Memory::default();
    let first = saved(&memory, &Assessment::new(ours()));
    let flushed = memory.texts.borrow().clone();
    saved(&memory, &changed(&first, "need-rookie-load", 3));
    *memory.texts.borrow_mut() = flushed;
    let (session, found) = reconciled(&memory);
    assert_eq!(session.assessments[0].response.answers.len(), 1);
    let back = after_all(&session, found);
    assert_eq!((back.assessments[0].response.answers.len(), back.assessments[0].kept), (2, Kept::Changed));
    assert_eq!(back.notice, None);
}

/// F15, over all pairs of ages: the newer place wins, and of two that parted ways nothing is lost.
#[test]
fn whichever_place_is_newer_both_end_with_all_that_it_has() {
    let base = saved(&Memory::default(), &Assessment::new(ours()));
    let (first, second) = (changed(&base, "need-rookie-load", 1), changed(&base, "strength-team-time", 2));
    for (in_first, in_second) in [(0, 0), (0, 1), (1, 0), (1, 1), (2, 1), (1, 2)] {
        let memory = Memory::default();
        let key = memory.keeper().key(&base.response.id);
        let text = |side: &Assessment, later: u64| {
            let response = if later == 0 { &base.response } else { &side.response };
            save::write(base.rev + later, response, None, &base.rest, bank())
        };
        memory.put(&key, &text(&first, in_first));
        memory.second.texts.borrow_mut().insert(key, text(&second, in_second));
        let (session, found) = reconciled(&memory);
        assert_eq!(found.behind.is_empty(), in_second >= in_first, "{in_first} {in_second}");
        let merged = after_all(&session, found);
        let has = |item: &str| merged.assessments[0].response.answers.contains_key(&ItemId::from(item));
        assert_eq!(has("need-rookie-load"), in_first > 0, "{in_first} {in_second}");
        assert_eq!(has("strength-team-time"), in_second > 0 && in_second >= in_first, "{in_first} {in_second}");
    }
}

#[test]
fn what_both_places_have_counts_as_saved_and_what_one_has_as_kept() {
    let memory = Memory::default();
    saved(&memory, &Assessment::new(ours()));
    let (session, found) = reconciled(&memory);
    assert_eq!(session.assessments[0].kept, Kept::Here(None));
    assert_eq!(after_all(&session, found).assessments[0].kept, Kept::Saved(None));
    memory.second.texts.borrow_mut().clear();
    let (session, found) = reconciled(&memory);
    assert_eq!(found.behind, [ours().id]);
    assert_eq!(after_all(&session, found).assessments[0].kept, Kept::Here(None));
}

/// F37.
#[test]
fn a_deletion_leaves_a_mark_without_answers_in_both_places_and_nothing_brings_it_back() {
    let memory = Memory::default();
    let old = saved(&memory, &Assessment::new(ours()));
    let keeper = memory.keeper();
    let leaving = Leaving { id: ours().id, rev: old.rev };
    let mark = keeper.bury(&leaving, at(9)).expect("the store works");
    let key = keeper.key(&ours().id);
    let texts = [memory.text(&key), memory.second.texts.borrow().get(&key).cloned()];
    for text in texts {
        assert!(text.is_some_and(|text| text.contains("deleted") && !text.contains("need-hours")));
    }
    assert_eq!(keeper.save(&changed(&old, "need-hours", 0)), Err(Unsaved::Deleted { rev: mark.rev }));
    let (session, found) = reconciled(&memory);
    assert!(after_all(&session, found).assessments.is_empty());
    // Its own window may bring it back.
    let back = Assessment { rev: mark.rev, ..changed(&old, "need-hours", 0) };
    assert!(keeper.save(&back).is_ok());
    assert_eq!(memory.load().assessments.len(), 1);
}

/// The browser died after the second place had the mark and before the first.
#[test]
fn a_deletion_that_only_the_second_place_has_is_carried_out() {
    let memory = Memory::default();
    let old = saved(&memory, &Assessment::new(ours()));
    let flushed = memory.texts.borrow().clone();
    memory.keeper().bury(&Leaving { id: ours().id, rev: old.rev }, at(9)).expect("the store works");
    *memory.texts.borrow_mut() = flushed;
    let (session, found) = reconciled(&memory);
    let gone = after_all(&session, found);
    assert_eq!((gone.assessments.len(), gone.leaving.len()), (0, 1));
}

#[test]
fn an_old_mark_is_cleared_away() {
    let memory = Memory::default();
    memory.keeper().bury(&Leaving { id: ours().id, rev: 3 }, at(0)).expect("the store works");
    let month = 31 * 24 * 3_600;
    assert_eq!(memory.keeper().load("here".into(), at(60)).gone.len(), 1);
    assert!(memory.keeper().load("here".into(), at(month)).gone.is_empty());
    assert!(memory.texts.borrow().is_empty() && memory.second.texts.borrow().is_empty());
}

/// F23, F36.
#[test]
fn a_newer_versions_save_is_never_written_over() {
    let memory = Memory::default();
    let old = saved(&memory, &Assessment::new(ours()));
    let key = memory.keeper().key(&ours().id);
    let newer = memory.text(&key).expect("it is there").replacen("foothold-save/1", "foothold-save/2", 1);
    memory.put(&key, &newer);
    assert_eq!(memory.keeper().save(&changed(&old, "need-hours", 0)), Err(Unsaved::Newer));
    assert_eq!(memory.text(&key).as_deref(), Some(&*newer));
    let session = memory.load();
    assert_eq!(session.set_aside.iter().map(|each| each.why).collect::<Vec<_>>(), [Aside::Newer]);
}

/// A save with the checksum that fits what is in it now.
fn sealed(text: &str) -> String {
    let mut tree: Value = serde_json::from_str(text).expect("JSON");
    tree.as_object_mut().expect("an object").remove("sum");
    let sum: String = Sha256::digest(canonical(&tree)).iter().map(|byte| format!("{byte:02x}")).collect();
    tree["sum"] = Value::from(sum);
    tree.to_string()
}

/// F27.
#[test]
fn answers_that_cannot_be_read_leave_the_others_and_the_whole_text() {
    let memory = Memory::default();
    saved(&memory, &Assessment::new(after(&ours(), [level("need-rookie-load", 1)])));
    let key = memory.keeper().key(&ours().id);
    let faulty = sealed(&memory.text(&key).expect("saved").replacen("{\"level\":2", "{\"level\":17", 1));
    memory.put(&key, &faulty);
    let session = memory.load();
    assert_eq!(session.assessments[0].response.states().len(), 1);
    assert_eq!(session.set_aside[0].why, Aside::Partly { lost: 1 });
    let stored = memory.keeper().save(&session.assessments[0]).expect("the store works");
    let aside = stored.set_aside.expect("it was set aside");
    assert_eq!(memory.text(&aside.key), Some(faulty));
}

fn backups(memory: &Memory) -> Vec<Backup> {
    memory.second.texts.borrow().values().filter_map(|text| Backup::read(text)).collect()
}

/// F61.
#[test]
fn the_last_three_backups_are_kept_and_none_twice() {
    let memory = Memory::default();
    let keeper = memory.keeper();
    let versions: Vec<Response> = (0..4).map(|to| after(&begun("full"), [level("need-hours", to)])).collect();
    for version in &versions {
        keeper.back_up(version, Replacer::File, at(1));
        keeper.back_up(version, Replacer::StartOver, at(2));
    }
    let kept = backups(&memory);
    let texts: Vec<&str> = kept.iter().map(|backup| backup.text.as_str()).collect();
    let expected: Vec<String> = versions[1..].iter().map(|version| response::write(version, bank(), None)).collect();
    assert_eq!(texts, expected);
    assert!(
        kept.iter().all(
            |backup| backup.why == Why::Import && keeper.is_backup(&format!("{}:backup:1", keeper.key(&backup.id)))
        )
    );
}

#[test]
fn without_a_second_place_backups_go_to_the_first() {
    let memory = Memory::default();
    memory.second.is_broken.set(true);
    memory.keeper().back_up(&ours(), Replacer::Merge, at(1));
    let texts = memory.texts.borrow();
    let kept: Vec<Backup> = texts.values().filter_map(|text| Backup::read(text)).collect();
    assert_eq!(kept.iter().map(|backup| backup.why).collect::<Vec<_>>(), [Why::Merge]);
}

#[test]
fn erasing_everything_leaves_nothing_but_what_is_open_and_marked_next() {
    let memory = Memory::default();
    let keeper = memory.keeper();
    let old = saved(&memory, &Assessment::new(ours()));
    keeper.back_up(&ours(), Replacer::File, at(1));
    memory.put(&format!("{}:quarantine:1", keeper.key(&ours().id)), "broken");
    memory.put("another-project", "not ours");
    let session = memory.load();
    keeper.erase_all(&session, || {}).expect("the store works");
    for leaving in session.after(Action::EraseAll).leaving {
        keeper.bury(&leaving, at(3)).expect("the store works");
    }
    let keys: Vec<String> = memory.texts.borrow().keys().cloned().collect();
    assert_eq!(keys, ["another-project".to_owned(), keeper.key(&old.response.id)]);
    assert_eq!(memory.second.texts.borrow().len(), 1);
    assert!(memory.load().assessments.is_empty());
}

/// F11, F14.
#[test]
fn a_second_place_that_fails_never_stands_in_the_way_of_a_good_save() {
    let memory = Memory::default();
    memory.second.is_broken.set(true);
    let first = saved(&memory, &Assessment::new(ours()));
    assert_eq!(memory.load().assessments[0].response, first.response);
    assert_eq!(memory.load().assessments[0].kept, Kept::Here(None));
    // It works again at the next save, without anybody having to do anything.
    memory.second.is_broken.set(false);
    saved(&memory, &changed(&first, "need-rookie-load", 1));
    assert_eq!(memory.second.texts.borrow().len(), 1);
}

/// F22, F24, F26: answers to an older bank. Opening writes nothing; before the first save the original is backed up.
#[test]
fn a_save_that_is_carried_over_is_backed_up_before_it_is_written_again() {
    let memory = Memory::default();
    saved(&memory, &Assessment::new(ours()));
    let key = memory.keeper().key(&ours().id);
    let digest = &bank().digest;
    let older = sealed(&memory.text(&key).expect("saved").replacen(digest, &digest.replace(char::is_numeric, "0"), 1));
    memory.put(&key, &older);
    let session = memory.load();
    let carried = &session.assessments[0];
    assert_eq!(carried.response.answers, ours().answers);
    let keeper = memory.keeper();
    keeper.back_up_older(&session, at(1));
    // Once is enough, however often the page is opened.
    keeper.back_up_older(&session, at(2));
    assert_eq!(memory.text(&key).as_deref(), Some(&*older));
    keeper.save(carried).expect("the store works");
    assert_ne!(memory.text(&key).as_deref(), Some(&*older));
    let kept = backups(&memory);
    assert_eq!(kept.iter().map(|backup| (backup.why, &*backup.text)).collect::<Vec<_>>(), [(Why::Bank, &*older)]);
}

/// F31.
#[test]
fn strange_characters_are_stored_and_come_back_as_they_are() {
    let note = "\u{0}\u{202e}gpj.exe\u{2028}\u{feff}\u{fffd}e\u{301}\u{301}";
    let detail = Change::Detail { item: "need-hours".into(), detail: Detail::Note(note.to_owned()) };
    let memory = Memory::default();
    let first = saved(&memory, &Assessment::new(after(&ours(), [detail])));
    let again = memory.load().assessments[0].response.clone();
    assert_eq!((&again, again.answers[&ItemId::from("need-hours")].note.as_str()), (&first.response, note));
}
