//! Files that get out, with their text beside them, and a start that leaves the saves alone.

use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::browser::open_file::Unread;
use foothold::app::house::{House, HouseProps};
use foothold::app::pages::assessment::offer::{Content, Instead, Offer, Outcome, content, counted, sentence};
use foothold::app::pages::assessment::offered::{Offered, OfferedProps};
use foothold::app::pages::home::taken::{Unopened, refused};
use foothold::app::session::action::Action;
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::open::{Loaded, Start, Unseen};
use foothold::app::session::state::Notice;
use foothold::app::session::store::Store;
use foothold::files::response::write;
use foothold::i18n::en::ENGLISH;
use foothold::response::answer::State;
use foothold::response::change::{Change, Detail};
use foothold::response::model::Response;
use foothold::route::Route;
use yew::ServerRenderer;

use super::drawn::wait;
use super::html::{Element, read};
use super::made::{check, setup, texts};
use super::stores::Memory;
use crate::common::{after, at, bank, begun, level, state};

fn noted() -> Response {
    let note = Change::Detail { item: "need-hours".into(), detail: Detail::Note("Since spring".to_owned()) };
    let answers = [level("need-hours", 3), state("need-rookie-load", Some(State::NotSure))];
    after(&begun("full"), answers.into_iter().chain([note]))
}

fn an_offer(outcome: Outcome, size: usize) -> Offer {
    let words = &ENGLISH.keep;
    let instead = Instead { label: words.text, hint: words.text_hint, text: "{\"a\": \"<b>\"}".to_owned() };
    Offer { name: "north.json".to_owned(), size, outcome, instead }
}

fn offered(answers: usize, notes: usize) -> Outcome {
    Outcome::Offered(counted(&ENGLISH, Content { answers, notes }))
}

fn shown(outcome: Outcome) -> Element {
    let offer = an_offer(outcome, 20);
    let props = move || OfferedProps { id: "kept-0".to_owned(), offer: offer.clone() };
    read(&wait(ServerRenderer::<Offered>::with_props(props).hydratable(false).render()))
}

/// F63.
#[test]
fn a_file_is_counted_as_it_reads_back() {
    let response = noted();
    let file = write(&response, bank(), None);
    assert_eq!(content(&file, &response, bank()), Some(Content { answers: 2, notes: 1 }));
}

/// F63.
#[test]
fn a_file_that_reads_back_otherwise_is_not_handed_over() {
    let response = noted();
    let file = write(&response, bank(), None);
    assert_eq!(content(&file.replace("Since spring", "Since summer"), &response, bank()), None);
    assert_eq!(content(&file[..file.len() / 2], &response, bank()), None);
}

#[test]
fn what_was_handed_over_is_said_with_its_count_and_size() {
    let said = |answers, notes, size| sentence(&ENGLISH, &an_offer(offered(answers, notes), size));
    assert_eq!(said(34, 3, 12_000), "Handed to your browser: north.json, with 34 answers and 3 notes, 12 KB.");
    assert_eq!(said(1, 0, 1_024), "Handed to your browser: north.json, with 1 answer and 0 notes, 1 KB.");
}

/// F66.
#[test]
fn the_text_is_one_tap_away_from_every_file() {
    let shown = shown(offered(2, 1));
    assert_eq!(texts(&shown, "summary"), ["If nothing was saved, copy the text instead"]);
    let fold = shown.only("details");
    assert_eq!(fold.attribute("open"), None);
    let area = fold.only("textarea");
    assert!(area.attributes.contains_key("readonly"));
    assert_eq!(area.text, "{\"a\": \"<b>\"}");
    assert_eq!(fold.only("label").attribute("for"), area.attribute("id"));
    assert_eq!(texts(fold, "button"), ["Copy as text"]);
}

/// F63.
#[test]
fn the_text_stands_open_where_there_is_no_file() {
    for outcome in [Outcome::Failed(ENGLISH.keep.refused), Outcome::Failed(ENGLISH.keep.differs)] {
        let shown = shown(outcome.clone());
        assert!(shown.only("details").attributes.contains_key("open"), "{outcome:?}");
        assert!(shown.text.contains("Your answers are still here"), "{outcome:?}");
    }
}

fn home(start: Start, notice: Option<Notice>) -> Element {
    let props = move || {
        let keeper = Memory::default().keeper();
        let session = keeper.load("here".into(), at(0)).after(Action::Notice(notice.clone()));
        let loaded = Loaded { start, session, keeper: KeeperHandle::new(keeper) };
        HouseProps { setup: setup(), loaded, route: Some(Route::Home), link: None, errand: None, is_from_lobby: false }
    };
    read(&wait(ServerRenderer::<House>::with_props(props).hydratable(false).render()))
}

/// F29.
#[test]
fn a_safe_start_says_that_nothing_is_lost_and_what_can_be_done() {
    let safe = home(Start::Safe, None);
    check(&safe, "safe start");
    assert!(
        safe.text.contains("The tool failed twice to start with what this browser holds. Your answers are untouched.")
    );
    let buttons = texts(&safe, "button");
    assert!(["Download them", "Try again with them"].iter().all(|label| buttons.contains(label)), "{buttons:?}");
    assert!(!home(Start::Usual, None).text.contains("failed twice"));
}

/// F29.
#[test]
fn a_safe_start_neither_sees_nor_touches_what_was_there() {
    let memory = Memory::default();
    memory.put("old", "answers");
    let unseen = Unseen::new(Rc::new(memory.clone()));
    assert_eq!((unseen.keys(), unseen.read("old")), (Ok(Vec::new()), Ok(None)));
    assert_eq!(unseen.write("old", "new"), Err(StoreFault::Damaged));
    assert_eq!(unseen.remove("old"), Ok(()));
    assert_eq!(memory.text("old").as_deref(), Some("answers"));
    assert_eq!(unseen.write("begun since", "kept"), Ok(()));
    assert_eq!(unseen.keys(), Ok(vec!["begun since".to_owned()]));
    assert_eq!(unseen.read("begun since"), Ok(Some("kept".to_owned())));
    assert_eq!(unseen.remove("begun since"), Ok(()));
    assert_eq!(memory.text("begun since"), None);
}

/// F65.
#[test]
fn what_cannot_be_opened_when_dropped_is_refused_in_a_sentence() {
    let refused = |why| Some(refused("", &Unopened::Unread(why)));
    for (why, sentence) in [
        (Unread::Several { count: 3 }, "These are 3 files, and one can be opened at a time. Nothing was changed."),
        (Unread::Folder, "This is a folder; choose a file in it. Nothing was changed."),
        (Unread::NoFile, "It is no file; save it as a file first, then drop that. Nothing was changed."),
    ] {
        let page = home(Start::Usual, refused(why));
        assert!(page.text.contains("What you dropped was not opened"), "{why:?}");
        assert!(page.text.contains(sentence), "{why:?}");
    }
}
