//! Loading and saving through stores that work, fail, lie, and are shared.

use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::session::assessment::{Assessment, Kept, Unsaved};
use foothold::app::session::keeper::{Keeper, PREFIX, Place};
use foothold::app::session::state::Session;
use foothold::response::change::Change;
use foothold::response::model::Response;

use super::stores::{Memory, Second, Wrong};
use crate::common::{after, at, begun, level};

const ID: &str = "6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f10";

fn titled(title: &str) -> Response {
    after(&begun("full"), [Change::Title(title.to_owned())])
}

#[track_caller]
fn saved(keeper: &Keeper, response: &Response) -> Assessment {
    let assessment = Assessment::new(response.clone());
    let stored = keeper.save(&assessment).expect("the store works");
    let response = Rc::new(stored.response);
    Assessment { base: Some(Rc::clone(&response)), response, rev: stored.rev, ..assessment }
}

#[track_caller]
fn only(session: &Session) -> &Assessment {
    assert_eq!(session.assessments.len(), 1, "{session:?}");
    &session.assessments[0]
}

fn changed(assessment: &Assessment, change: Change) -> Assessment {
    Assessment { response: Rc::new(after(&assessment.response, [change])), ..assessment.clone() }
}

#[test]
fn what_is_saved_is_there_after_a_reload() {
    let store = Memory::default();
    let response = after(&titled("North County"), [level("need-hours", 2)]);
    saved(&store.keeper(), &response);
    let session = store.load();
    assert_eq!((&*only(&session).response, only(&session).kept), (&response, Kept::Here(None)));
    assert_eq!(session.unkept, None);
}

#[test]
fn each_save_has_a_higher_number() {
    let store = Memory::default();
    let first = saved(&store.keeper(), &titled("One"));
    let second = store.keeper().save(&changed(&first, level("need-hours", 1))).expect("the store works");
    assert!(second.rev > first.rev);
}

/// What stands there is what this keeper wrote last; it is not read again, and counts all the same.
#[test]
fn changes_from_one_base_come_together_in_what_one_window_saves() {
    let store = Memory::default();
    let keeper = store.keeper();
    let first = saved(&keeper, &titled("One"));
    let second = keeper.save(&changed(&first, level("need-hours", 1))).expect("the store works");
    let third = keeper.save(&changed(&first, level("need-lost-planning", 2))).expect("the store works");
    assert!(third.rev > second.rev);
    let both = after(&first.response, [level("need-hours", 1), level("need-lost-planning", 2)]);
    assert_eq!(third.response.answers, both.answers);
    // Another window writes, and what this one wrote last is no longer what stands there.
    let theirs = Assessment { base: None, ..changed(&first, level("need-hours", 3)) };
    let theirs = store.keeper().save(&theirs).expect("the store works");
    let fourth = keeper.save(&changed(&first, level("need-lost-planning", 1))).expect("the store works");
    assert!(fourth.rev > theirs.rev);
    let hours = theirs.response.answers.get("need-hours");
    assert!(hours.is_some() && fourth.response.answers.get("need-hours") == hours, "{fourth:?}");
}

/// F5, F16.
#[test]
fn two_copies_on_one_host_and_strangers_never_meet() {
    let store = Memory::default();
    store.put("theirs", "1");
    store.put("foothold:else:main:x", "2");
    saved(&store.keeper_at("/a/"), &titled("A"));
    assert!(store.keeper_at("/b/").load("here".into(), at(0)).assessments.is_empty());
    let keeper = store.keeper_at("/a/");
    keeper.erase("theirs").expect("nothing is done");
    keeper.erase("foothold:else:main:x").expect("nothing is done");
    keeper.erase(&keeper.key(ID)).expect("the store works");
    assert_eq!(store.texts.borrow().len(), 2, "{:?}", store.texts.borrow().keys());
}

/// F16. The page on its own keeps the keys that it always had.
#[test]
fn two_workspaces_of_one_copy_never_meet() {
    let store = Memory::default();
    let keeper = |workspace| store.keeper_in(&Place { folder: "/a/", workspace });
    saved(&keeper("north"), &titled("A"));
    assert!(keeper("south").load("here".into(), at(0)).assessments.is_empty());
    assert!(store.keeper_at("/a/").load("here".into(), at(0)).assessments.is_empty());
    assert_eq!(keeper("north").load("here".into(), at(0)).assessments.len(), 1);
    assert_eq!(keeper("").prefix(), keeper("main").prefix());
    assert!(keeper("").key(ID).ends_with(&format!(":main:{ID}")), "{}", keeper("").key(ID));
}

#[test]
fn keys_begin_with_the_prefix_that_the_guard_looks_for() {
    assert!(Memory::default().keeper().key(ID).starts_with(PREFIX));
    assert_eq!(PREFIX, "foothold:");
}

/// F1, F3.
#[test]
fn a_store_that_cannot_be_read_leaves_the_tool_working_from_memory() {
    for fault in [StoreFault::Blocked, StoreFault::Damaged] {
        let store = Memory::default();
        saved(&store.keeper(), &titled("A"));
        store.go_wrong(0, Wrong::Fails(fault));
        assert_eq!(store.load().unkept, Some(fault));
    }
}

/// F4.
#[test]
fn a_full_store_keeps_the_old_save_and_says_so() {
    let store = Memory::default();
    let first = saved(&store.keeper(), &titled("Old"));
    let before = store.text(&store.keeper().key(ID));
    // Reading what is there comes first, then the write.
    store.go_wrong(1, Wrong::Fails(StoreFault::Full));
    assert_eq!(store.keeper().save(&changed(&first, level("need-hours", 1))), Err(Unsaved::Store(StoreFault::Full)));
    assert_eq!(store.text(&store.keeper().key(ID)), before);
}

/// F7. A write that lies once is made again; what counts as saved is there.
#[test]
fn whatever_goes_wrong_at_whatever_call_saved_is_only_what_reads_back() {
    for how in [Wrong::Tears, Wrong::Forgets, Wrong::Fails(StoreFault::Full), Wrong::Fails(StoreFault::Damaged)] {
        for call in 0..8 {
            let store = Memory::default();
            let first = saved(&store.keeper(), &titled("Old"));
            let next = changed(&first, level("need-hours", 3));
            store.go_wrong(call, how);
            let outcome = store.keeper().save(&next);
            store.go_right();
            let session = store.load();
            match outcome {
                Ok(stored) => assert_eq!(*only(&session).response, stored.response, "{how:?} at {call}"),
                Err(_) => {
                    let kept: Vec<_> = session.assessments.iter().map(|each| &*each.response).collect();
                    assert!(
                        kept == [&*first.response] || kept == [&*next.response] || !session.set_aside.is_empty(),
                        "{how:?} at {call}"
                    );
                }
            }
        }
    }
}

/// F7.
#[test]
fn a_store_that_never_gives_back_what_it_took_is_not_believed() {
    struct Liar;
    impl foothold::app::session::store::Store for Liar {
        fn keys(&self) -> Result<Vec<String>, StoreFault> {
            Ok(Vec::new())
        }
        fn read(&self, _key: &str) -> Result<Option<String>, StoreFault> {
            Ok(None)
        }
        fn write(&self, _key: &str, _text: &str) -> Result<(), StoreFault> {
            Ok(())
        }
        fn remove(&self, _key: &str) -> Result<(), StoreFault> {
            Ok(())
        }
    }
    let bank = foothold::app::hooks::shared::Shared::new(crate::common::bank());
    let keeper = Keeper::new(Rc::new(Liar), Rc::new(Second::default()), &Place { folder: "/", workspace: "" }, bank);
    assert_eq!(keeper.save(&Assessment::new(titled("A"))), Err(Unsaved::Store(StoreFault::Lying)));
}

/// F19, F20, F21.
#[test]
fn an_unreadable_save_is_set_aside_byte_for_byte_before_anything_overwrites_it() {
    let store = Memory::default();
    let key = store.keeper().key(ID);
    let whole = {
        saved(&store.keeper(), &titled("A"));
        store.text(&key).expect("it was saved")
    };
    for broken in
        ["", "{", "null", "[1]", "42", "\u{feff}x", &whole[..whole.len() / 2], &whole.replacen("\"A\"", "\"B\"", 1)]
    {
        store.texts.borrow_mut().clear();
        store.put(&key, broken);
        let session = store.load();
        assert!(session.assessments.is_empty(), "{broken}");
        assert_eq!(session.set_aside.iter().map(|text| &*text.text).collect::<Vec<_>>(), [broken]);
        let stored = store.keeper().save(&Assessment::new(titled("New"))).expect("the store works");
        let aside = stored.set_aside.expect("it was in the way");
        assert_eq!((store.text(&aside.key).as_deref(), &*aside.text), (Some(broken), broken));
        assert_eq!(only(&store.load()).response.title, "New");
    }
}

#[test]
fn a_second_unreadable_save_does_not_overwrite_the_first() {
    let store = Memory::default();
    let key = store.keeper().key(ID);
    for broken in ["one", "two"] {
        store.put(&key, broken);
        store.keeper().save(&Assessment::new(titled("New"))).expect("the store works");
    }
    let kept: Vec<String> = store.texts.borrow().values().filter(|text| text.len() == 3).cloned().collect();
    assert_eq!(kept, ["one", "two"]);
}

#[test]
fn where_setting_aside_fails_nothing_is_overwritten() {
    let store = Memory::default();
    let key = store.keeper().key(ID);
    store.put(&key, "broken");
    // Two reads, of the save and of the first free place, and then the write.
    store.go_wrong(2, Wrong::Fails(StoreFault::Full));
    assert_eq!(store.keeper().save(&Assessment::new(titled("New"))), Err(Unsaved::Store(StoreFault::Full)));
    assert_eq!(store.text(&key).as_deref(), Some("broken"));
}

/// F33.
#[test]
fn an_answer_from_another_tab_is_not_lost() {
    let store = Memory::default();
    let (here, there) = (store.keeper(), store.keeper());
    let base = saved(&here, &titled("A"));
    there.save(&changed(&base, level("need-rookie-load", 2))).expect("the store works");
    let stored = here.save(&changed(&base, level("need-hours", 1))).expect("the store works");
    let both = after(&base.response, [level("need-rookie-load", 2), level("need-hours", 1)]);
    assert_eq!(stored.response.answers, both.answers);
    assert_eq!(only(&store.load()).response.answers, both.answers);
}

#[test]
fn a_save_under_another_ones_key_is_not_taken_for_it() {
    let store = Memory::default();
    saved(&store.keeper(), &titled("A"));
    let text = store.text(&store.keeper().key(ID)).expect("it was saved");
    let other = store.keeper().key("11111111-1b9e-4c1e-9a53-0c8b7c9a7f10");
    store.put(&other, &text);
    let session = store.load();
    only(&session);
    assert_eq!(session.set_aside.iter().map(|each| each.key.as_str()).collect::<Vec<_>>(), [other]);
}
