//! A team's meeting: kept in both places, followed by other windows, and drawn so that nobody is exposed.

use std::rc::Rc;

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::house::{House, HouseProps};
use foothold::app::pages::team::bring::Listing;
use foothold::app::pages::team::came_in::CameIn;
use foothold::app::session::keeper::Keeper;
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::meeting::state::{Keeping, MeetingAction, MeetingState, NotKept};
use foothold::app::session::open::{Loaded, Start};
use foothold::bank::id::{FormId, RoleId};
use foothold::files::intake::Intake;
use foothold::files::listed::Why;
use foothold::files::meeting::read as read_meeting;
use foothold::files::person::joining;
use foothold::files::response::{read as read_file, write};
use foothold::order::map::SortedMap;
use foothold::response::change::Change as Answering;
use foothold::response::model::Response;
use foothold::route::Route;
use foothold::team::counts::Counts;
use foothold::team::grid::Grid;
use foothold::team::meeting::{Change, Joining, Meeting, Mode, apply};
use yew::ServerRenderer;
use yew::prelude::*;

use super::drawn::wait;
use super::html::{Element, read};
use super::made::{check, setup};
use super::screens::full;
use super::stores::Memory;
use crate::common::{after, bank, level};

fn person(number: usize) -> Response {
    let response = Response { id: format!("{number:08x}-0000-4000-8000-000000000000"), ..full("full") };
    let response =
        after(&response, [level("need-hours", (number % 4) as u8), Answering::Title(format!("Name {number}"))]);
    Response { role: Some(RoleId::from(bank().roles[number % 2].id.as_str())), ..response }
}

fn coming(number: usize) -> Joining {
    let opened = read_file(write(&person(number), bank(), None).as_bytes(), bank()).expect("it reads");
    joining(opened, &Grid::new(bank())).expect("it is a person's")
}

fn people(count: usize) -> Change {
    Change::Join((0..count).map(coming).collect())
}

fn of(changes: &[Change]) -> MeetingState {
    let read = MeetingState::default().after(MeetingAction::Read(None));
    changes.iter().cloned().fold(read, |state, change| state.after(MeetingAction::Do(change)))
}

/// Keeps what a window has, as the page does.
#[track_caller]
fn kept(keeper: &Keeper, state: &MeetingState) -> MeetingState {
    let stored = keeper.keep_meeting(state).expect("memory takes it");
    keeper.mirror_meeting(&stored.text, drop);
    let (kept, rev, pending) = (stored.meeting, stored.rev, state.pending.len());
    state.after(MeetingAction::Stored { kept, rev, pending })
}

fn there(memory: &Memory) -> Meeting {
    let text = memory.text(&memory.keeper().meeting_key()).expect("a meeting is kept");
    read_meeting(&text, bank()).expect("it reads").meeting
}

#[test]
fn a_meeting_is_kept_in_both_places_beside_the_assessments() {
    let memory = Memory::default();
    let state = kept(&memory.keeper(), &of(&[people(3), Change::Park("Who pays?".to_owned())]));
    assert_eq!((state.keeping, state.rev, state.pending.len()), (Keeping::Kept, 1, 0));
    assert_eq!((there(&memory), memory.second.texts.borrow().len()), ((*state.meeting).clone(), 1));
    let session = memory.load();
    assert!(session.assessments.is_empty() && session.set_aside.is_empty());
}

/// F33. Neither window's doings are lost, and what both did is done once.
#[test]
fn what_two_windows_do_at_the_same_time_is_all_kept() {
    let memory = Memory::default();
    let start = kept(&memory.keeper(), &of(&[people(3)]));
    let one = start.after(MeetingAction::Do(Change::Park("One".to_owned())));
    let other = start.after(MeetingAction::Do(Change::Park("Other".to_owned())));
    let other = other.after(MeetingAction::Do(Change::Join(vec![coming(3), coming(0)])));
    kept(&memory.keeper(), &one);
    let last = kept(&memory.keeper(), &other);
    assert_eq!((last.meeting.parked.clone(), last.meeting.size()), (vec!["One".to_owned(), "Other".to_owned()], 4));
    assert_eq!(there(&memory), *last.meeting);
}

#[test]
fn what_a_person_does_while_it_is_read_comes_on_top_of_what_was_kept() {
    let memory = Memory::default();
    kept(&memory.keeper(), &of(&[people(3)]));
    let early = MeetingState::default().after(MeetingAction::Do(Change::Park("Early".to_owned())));
    assert_eq!(early.keeping, Keeping::Reading);
    let mut reading = memory.keeper().kept_meeting().expect("it is there");
    while !reading.step(&Grid::new(bank())) {}
    let state = early.after(MeetingAction::Read(Some(Rc::new(reading.kept()))));
    assert_eq!((state.meeting.size(), state.meeting.parked.len(), state.keeping), (3, 1, Keeping::Changed));
}

/// F4, F19, F23. Nothing that is not ours, or not read, is written over, and a failure is said.
#[test]
fn a_place_that_is_full_newer_or_damaged_loses_nothing() {
    let memory = Memory::default();
    let (key, state) = (memory.keeper().meeting_key(), of(&[people(1)]));
    memory.is_full.set(true);
    assert_eq!(memory.keeper().keep_meeting(&state), Err(NotKept::Store(StoreFault::Full)));
    memory.is_full.set(false);
    memory.put(&key, "{\"format\":\"foothold-meeting/2\"}");
    assert_eq!(memory.keeper().keep_meeting(&state), Err(NotKept::Newer));
    memory.put(&key, "{\"format\":\"foothold-meeting/1\",");
    kept(&memory.keeper(), &state);
    let aside = format!("{key}:quarantine:1");
    assert_eq!(memory.text(&aside).as_deref(), Some("{\"format\":\"foothold-meeting/1\","));
    assert_eq!(there(&memory).size(), 1);
}

#[test]
fn a_meeting_too_large_for_the_first_place_is_in_the_second_whole() {
    let memory = Memory::default();
    kept(&memory.keeper(), &of(&[people(300)]));
    let key = memory.keeper().meeting_key();
    let first = memory.text(&key).expect("its first line is there");
    assert!(!first.contains('\n') && first.len() < 100_000, "{}", first.len());
    assert!(memory.keeper().kept_meeting().expect("it reads").is_apart());
    let second = memory.second.texts.borrow().get(&key).cloned().expect("all of it is there");
    assert_eq!(read_meeting(&second, bank()).expect("it reads").meeting.size(), 300);
}

#[test]
fn whoever_was_taken_out_comes_back_with_undo() {
    let state = of(&[people(3)]);
    let left = state.after(MeetingAction::Do(Change::Leave(coming(1).id)));
    assert_eq!((left.meeting.size(), left.after(MeetingAction::Undo).meeting.size()), (2, 3));
    let anew = state.after(MeetingAction::Do(Change::Become(Rc::default())));
    assert_eq!(anew.meeting.size(), 0);
    let back = anew.after(MeetingAction::Undo);
    assert_eq!((back.meeting.clone(), back.way_back.is_none()), (state.meeting.clone(), true));
}

/// The page at an address of the meeting, with these things having happened.
fn page(route: Route, changes: Vec<Change>) -> Element {
    let meeting = changes.iter().fold(Meeting::default(), |meeting, change| apply(&meeting, change));
    let text = foothold::files::meeting::write(1, &meeting, bank());
    let props = move || {
        let memory = Memory::default();
        let keeper = memory.keeper();
        memory.put(&keeper.meeting_key(), &text);
        let session = memory.load();
        let loaded = Loaded { start: Start::Usual, session, keeper: KeeperHandle::new(keeper) };
        HouseProps {
            setup: setup(),
            loaded,
            route: Some(route.clone()),
            link: None,
            errand: None,
            is_from_lobby: false,
        }
    };
    read(&wait(ServerRenderer::<House>::with_props(props).hydratable(false).render()))
}

fn said(page: &Element) -> String {
    page.only("main").text.clone()
}

fn counts() -> Change {
    Change::Count(Rc::new(Counts { people: 7, form: FormId::from("full"), tallies: SortedMap::new() }))
}

#[test]
fn the_meetings_home_is_well_made_in_every_state() {
    let open = Change::Show(Mode::Open);
    for (name, changes) in [
        ("nobody", Vec::new()),
        ("too few", vec![people(4)]),
        ("enough", vec![people(7)]),
        ("many", vec![people(12)]),
        ("open", vec![people(3), open.clone()]),
        ("open and many", vec![people(12), open]),
        ("counts", vec![counts()]),
    ] {
        check(&page(Route::Team, changes), name);
    }
}

#[test]
fn without_names_nobodys_is_said_and_below_the_floor_nothing_is() {
    let few = said(&page(Route::Team, vec![people(4)]));
    assert!(few.contains("4 of 5 people are in") && !few.contains("Where you agree"), "{few}");
    let seven = said(&page(Route::Team, vec![people(7)]));
    assert!(seven.contains("7 people") && seven.contains("Where you agree"), "{seven}");
    assert!(seven.contains("In a team of 7 no role is"), "{seven}");
    for hidden in ["Name 1", &bank().roles[0].title, "Save JSON Lines", "Save the team"] {
        assert!(!seven.contains(hidden), "{hidden}: {seven}");
    }
    assert!(seven.contains("Save the counts without people"), "{seven}");
    let twelve = said(&page(Route::Team, vec![people(12)]));
    assert!(twelve.contains(&bank().roles[0].title), "six of each role: {twelve}");
}

#[test]
fn an_open_meeting_names_everybody_with_a_way_to_take_them_out() {
    let page = page(Route::Team, vec![people(3), Change::Show(Mode::Open)]);
    let text = said(&page);
    assert!((0..3).all(|number| text.contains(&format!("Name {number}"))), "{text}");
    let out = page.every("button").into_iter().filter(|button| button.text.starts_with("Take out")).count();
    assert_eq!((out, text.contains("Save JSON Lines"), text.contains("Save the counts")), (3, true, false));
}

#[component]
fn Came() -> Html {
    let (mut intake, grid) = (Intake::new(&Meeting::default()), Grid::new(bank()));
    let mut hand_in = |name: &str, content: String| intake.hand_in(name, content.into_bytes());
    (0..60).for_each(|number| hand_in(&format!("{number}.json"), write(&person(number), bank(), None)));
    hand_in("again.json", write(&person(1), bank(), None));
    hand_in("<b>broken</b>.json", "{".to_owned());
    intake.refuse("big.json", Why::TooLarge);
    while !intake.step(&grid) {}
    let (_, listed) = intake.finish();
    html! { <CameIn listing={Listing(Rc::from(listed))} on_leave={Callback::noop()} /> }
}

#[test]
fn every_file_is_listed_those_that_need_a_word_first() {
    let markup = wait(ServerRenderer::<Came>::new().hydratable(false).render());
    let page = read(&markup);
    let text = page.only("section").text.clone();
    assert!(text.contains("60 are in. 1 needs a word. 2 were not taken."), "{text}");
    let place = |of: &str| text.find(of).unwrap_or_else(|| panic!("{of}: {text}"));
    assert!(place("again.json") < place("0.json") || place("again.json") < place("Everything that came in"));
    assert!(
        text.contains("it counts once") && text.contains("<b>broken") && text.contains("larger than 5 MB"),
        "{text}"
    );
    assert!(text.contains("Show 10 more"), "{text}");
}
