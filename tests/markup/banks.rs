//! Question banks of one's own: kept, used, put away, and what becomes of answers to another bank than the page asks.

use std::rc::Rc;
use std::sync::OnceLock;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::hooks::shared::Shared;
use foothold::app::house::{House, HouseProps};
use foothold::app::pages::banks::not_taken::{NotTaken, Why, not_taken};
use foothold::app::pages::switch::shelf_with;
use foothold::app::session::action::Action;
use foothold::app::session::assessment::{Assessment, Kept};
use foothold::app::session::banks::{BUILT_IN, Waiting, shelf_for};
use foothold::app::session::keeper::{Entry, Keeper, Place};
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::open::{Loaded, Start};
use foothold::app::session::state::Aside;
use foothold::app::setup::Setup;
use foothold::bank::model::Bank;
use foothold::bank::read::read as read_bank;
use foothold::files::kept_bank::KeptBank;
use foothold::response::begin::begin;
use foothold::response::change::{Change, apply};
use foothold::response::model::Response;
use foothold::route::Route;
use yew::ServerRenderer;
use yew::prelude::*;

use super::drawn::wait;
use super::html::{Element, read};
use super::made::check;
use super::screens::plainly;
use super::stores::{Memory, Wrong};
use crate::common::{after, at, begun, level};

const TOY: &str = include_str!("../../src/bank/data/library.json");
const LIBRARY: &str = "0b6b4c1e-2f3a-4a52-8a52-7c1d9b1f0e11";

fn toy() -> &'static Bank {
    static TOY_BANK: OnceLock<Bank> = OnceLock::new();
    TOY_BANK.get_or_init(|| read_bank(TOY.as_bytes()).expect("the toy bank checks"))
}

/// A newer version of the toy bank, with other numbers.
fn newer() -> (&'static Bank, String) {
    static NEWER: OnceLock<Bank> = OnceLock::new();
    let text = TOY.replacen("\"1.2.0\"", "\"1.3.0\"", 1).replacen("\"seed\": 99", "\"seed\": 100", 1);
    (NEWER.get_or_init(|| read_bank(text.as_bytes()).expect("it checks")), text.clone())
}

fn record(bank: &Bank, text: &str) -> KeptBank {
    KeptBank {
        id: bank.id.clone(),
        version: bank.version.clone(),
        title: bank.title.clone(),
        digest: bank.digest.clone(),
        at: at(0).rfc3339(),
        text: text.to_owned(),
    }
}

/// A window whose page asks this bank.
fn keeper_of(memory: &Memory, bank: &'static Bank) -> Keeper {
    let place = Place { folder: "/foothold/", workspace: "" };
    Keeper::new(Rc::new(memory.clone()), Rc::new(memory.second.clone()), &place, Shared::new(bank))
}

fn about_library(bank: &Bank) -> Response {
    let begun = begin(bank, &bank.forms[1], LIBRARY.to_owned(), at(0));
    apply(&begun, Change::Title("Our branch".to_owned()), at(1), "here")
}

fn save(keeper: &Keeper, response: &Response) {
    keeper.save(&Assessment::new(response.clone())).expect("the store works");
}

/// F28. What another bank's page finds is whole, listed, and left byte for byte; with its bank it opens as it was.
#[test]
fn answers_to_another_bank_wait_for_it_untouched() {
    let memory = Memory::default();
    let (ours, library) = (memory.keeper(), keeper_of(&memory, toy()));
    save(&library, &about_library(toy()));
    save(&ours, &begun("full"));
    let before = memory.texts.borrow().clone();
    let session = memory.load();
    assert_eq!(session.assessments.len(), 1);
    assert_eq!(session.set_aside.iter().map(|each| each.why).collect::<Vec<_>>(), [Aside::OtherBank]);
    assert_eq!(session.elsewhere(&ours).map(|(id, _)| id).collect::<Vec<_>>(), [LIBRARY]);
    let other = library.load("there".into(), at(5));
    assert_eq!(*other.assessments[0].response, about_library(toy()));
    assert_eq!(other.elsewhere(&library).map(|(id, _)| id).collect::<Vec<_>>(), [begun("full").id.as_str()]);
    assert_eq!(*memory.texts.borrow(), before);
}

/// F28. An answer that comes under the very id moves the stranger's save aside before it writes.
#[test]
fn an_id_that_both_banks_use_loses_neither() {
    let memory = Memory::default();
    let mut response = about_library(toy());
    response.id = begun("full").id;
    save(&keeper_of(&memory, toy()), &response);
    let text = memory.text(&memory.keeper().key(&response.id)).expect("it was saved");
    save(&memory.keeper(), &begun("full"));
    assert!(memory.texts.borrow().values().any(|kept| *kept == text), "the other bank's answers are still there");
}

/// F8, F28.
#[test]
fn answers_to_another_bank_that_only_the_second_place_has_are_listed() {
    let memory = Memory::default();
    let library = keeper_of(&memory, toy());
    let stored = library.save(&Assessment::new(about_library(toy()))).expect("the store works");
    library.mirror(LIBRARY, &stored.text, || {});
    memory.texts.borrow_mut().clear();
    let entries: Vec<Entry> =
        memory.second.texts.borrow().iter().map(|(key, text)| Entry { key: key.clone(), text: text.clone() }).collect();
    let session = memory.load();
    let found = memory.keeper().reconcile(&session, &entries);
    let session = found.actions.into_iter().fold(session, |session, action| session.after(action));
    assert_eq!(session.elsewhere(&memory.keeper()).count(), 1);
}

#[test]
fn versions_with_other_numbers_stand_beside_each_other_and_put_away_one_comes_back() {
    let memory = Memory::default();
    let keeper = memory.keeper();
    let (old, (bank, text)) = (record(toy(), TOY), newer());
    let new = record(bank, &text);
    keeper.keep_bank(&old).expect("kept");
    keeper.keep_bank(&new).expect("kept");
    let kept = keeper.banks().expect("readable");
    assert_eq!(kept.len(), 2);
    assert_eq!(shelf_with(&kept, "library", Some(&old.digest)), Some(shelf_for(&old)));
    assert_eq!(shelf_with(&kept, "teaching-job", None), Some(BUILT_IN.to_owned()));
    assert_eq!(shelf_with(&kept, "unheard-of", None), None);
    keeper.put_bank_away(&shelf_for(&old)).expect("put away");
    assert_eq!(keeper.banks().expect("readable").len(), 1);
    keeper.keep_bank(&old).expect("kept again");
    assert!(keeper.banks().expect("readable").iter().any(|shelved| shelved.bank.as_ref() == Some(&old)));
}

/// F4, F7. Whatever a store does at whichever call: the bank is kept whole or the fault is told, and no answer is touched.
#[test]
fn a_bank_is_kept_whole_or_not_at_all_on_every_faulty_store() {
    for how in [Wrong::Fails(StoreFault::Full), Wrong::Fails(StoreFault::Damaged), Wrong::Tears, Wrong::Forgets] {
        for call in 0..12 {
            let memory = Memory::default();
            let keeper = memory.keeper();
            save(&keeper, &begun("full"));
            let answers = memory.text(&keeper.key(&begun("full").id));
            memory.go_wrong(call, how);
            let old = record(toy(), TOY);
            let done = keeper.keep_bank(&old).and_then(|()| keeper.choose_bank(Some(&shelf_for(&old))));
            memory.go_right();
            let kept = keeper.banks().expect("readable");
            if done.is_ok() {
                assert_eq!(
                    kept.first().and_then(|shelved| shelved.bank.clone()),
                    Some(old.clone()),
                    "{how:?} at {call}"
                );
                assert_eq!(keeper.chosen_bank(), Ok(Some(shelf_for(&old))), "{how:?} at {call}");
            }
            assert_eq!(memory.text(&keeper.key(&begun("full").id)), answers, "{how:?} at {call}");
            assert_eq!(memory.load().assessments.len(), 1, "{how:?} at {call}");
        }
    }
}

/// F21.
#[test]
fn a_damaged_record_of_a_bank_is_no_bank_and_is_not_written_over() {
    let memory = Memory::default();
    let keeper = memory.keeper();
    let old = record(toy(), TOY);
    keeper.keep_bank(&old).expect("kept");
    let key = memory.texts.borrow().keys().find(|key| keeper.shelf_of(key).is_some()).cloned().expect("its key");
    let damaged = memory.text(&key).expect("its text").replacen("library", "librarx", 1);
    memory.put(&key, &damaged);
    assert_eq!(keeper.banks().expect("readable")[0].bank, None);
    keeper.keep_bank(&old).expect("kept again");
    assert!(memory.texts.borrow().values().any(|text| *text == damaged));
}

/// F9.
#[test]
fn a_bank_that_only_the_second_place_still_has_comes_back() {
    let memory = Memory::default();
    let keeper = memory.keeper();
    keeper.keep_bank(&record(toy(), TOY)).expect("kept");
    memory.texts.borrow_mut().clear();
    keeper.restore_banks(|| {});
    assert_eq!(keeper.banks().expect("readable").len(), 1);
}

#[test]
fn a_file_that_waits_for_its_bank_is_given_out_once() {
    let memory = Memory::default();
    let keeper = memory.keeper();
    let file = Waiting { name: "ours.json".to_owned(), text: "{\"a\": \"\u{1f600}\"}".to_owned() };
    keeper.lay_by(&file).expect("there is room");
    assert!(keeper.has_waiting());
    assert_eq!((keeper.take_waiting(), keeper.take_waiting()), (Some(file), None));
}

/// F118.
#[test]
fn erasing_everything_takes_banks_and_answers_to_other_banks_along() {
    let memory = Memory::default();
    let (keeper, library) = (memory.keeper(), keeper_of(&memory, toy()));
    let stored = library.save(&Assessment::new(about_library(toy()))).expect("the store works");
    library.mirror(LIBRARY, &stored.text, || {});
    keeper.keep_bank(&record(toy(), TOY)).expect("kept");
    keeper.choose_bank(Some("library.00000000")).expect("chosen");
    let session = memory.load();
    keeper.erase_all(&session, || {}).expect("erased");
    let session = session.after(Action::EraseAll);
    assert_eq!(session.elsewhere(&keeper).count(), 0);
    assert!(memory.texts.borrow().is_empty() && memory.second.texts.borrow().is_empty());
}

/// F26. The folder's bank was updated: answers are carried over by question, and nothing is written until something changes.
#[test]
fn answers_carry_over_to_a_newer_version_of_their_bank() {
    let memory = Memory::default();
    save(&keeper_of(&memory, toy()), &about_library(toy()));
    let before = memory.texts.borrow().clone();
    let keeper = keeper_of(&memory, newer().0);
    let session = keeper.load("later".into(), at(9));
    assert_eq!((session.assessments.len(), session.set_aside.len()), (1, 0));
    assert_eq!(session.assessments[0].response.title, "Our branch");
    assert_eq!(session.assessments[0].response.bank.version, "1.3.0");
    assert!(matches!(session.assessments[0].kept, Kept::Here(None)));
    assert_eq!(*memory.texts.borrow(), before);
}

/// The page of a window that asks the toy bank.
fn toy_page(route: Route, has_ours: bool) -> Element {
    let props = move || {
        let memory = Memory::default();
        let keeper = keeper_of(&memory, toy());
        save(&keeper, &about_library(toy()));
        if has_ours {
            save(&memory.keeper(), &after(&begun("full"), [level("need-hours", 2)]));
        }
        keeper.keep_bank(&record(toy(), TOY)).expect("kept");
        let session = keeper.load("here".into(), at(0));
        let setup: &'static Setup = Box::leak(Box::new(Setup::built_in(Shared::new(toy()))));
        HouseProps {
            setup: Shared::new(setup),
            loaded: Loaded { start: Start::Usual, session, keeper: KeeperHandle::new(keeper) },
            route: Some(route.clone()),
            link: None,
            errand: None,
            is_from_lobby: false,
        }
    };
    read(&wait(ServerRenderer::<House>::with_props(props).hydratable(false).render()))
}

#[test]
fn home_says_whose_questions_it_asks_only_where_they_are_not_its_own() {
    let line =
        "Questions: Where a public library should begin renewing itself 1.2.0 (not the ones Foothold comes with)";
    assert!(toy_page(Route::Home, false).only("main").text.contains(line));
    assert!(!toy_page(Route::Home, false).only("main").text.contains("finished example"));
    assert!(!plainly(Route::Home, &[]).only("main").text.contains("not the ones"));
}

#[test]
fn the_page_for_authors_is_well_made_and_lists_what_is_kept() {
    check(&plainly(Route::Bank, &[]), "authors, built-in bank");
    let page = toy_page(Route::Bank, true);
    check(&page, "authors, another bank");
    let text = &page.only("main").text;
    assert!(text.contains("The questions Foothold comes with") && text.contains("In use"), "{text}");
    check(&toy_page(Route::Home, true), "home, another bank");
    check(&toy_page(Route::Privacy, true), "privacy, another bank");
    let privacy = toy_page(Route::Privacy, true).only("main").text.clone();
    assert!(privacy.contains("Question bank: Where a public library"), "{privacy}");
}

#[component]
fn Refused() -> Html {
    let broken = TOY.replacen("\"1.2.0\"", "\"two\"", 1).replacen("\"outreach\"", "\"outreech\"", 1);
    let faults = read_bank(broken.as_bytes()).expect_err("it is broken");
    assert!(faults.len() > 1);
    not_taken(&NotTaken { name: "bank.json".to_owned(), why: Why::Faults(faults, broken) })
}

#[test]
fn a_folders_bank_that_does_not_check_shows_every_fault_with_its_place() {
    let html = wait(ServerRenderer::<Refused>::new().hydratable(false).render());
    assert!(html.contains("bank.json") && html.contains("/version") && html.contains("did you mean"), "{html}");
}
