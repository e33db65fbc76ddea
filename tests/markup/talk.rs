//! A team's talk without a browser: the screen of one question, the lists, and what an anonymous meeting may not show.

use std::rc::Rc;

use foothold::app::pages::team::lists::lists;
use foothold::app::pages::team::talk::Talk;
use foothold::app::pages::team::talk::vote::Vote;
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::meeting::hooks::MeetingHandle;
use foothold::app::session::meeting::state::{Keeping, MeetingState};
use foothold::bank::id::ItemId;
use foothold::files::person::joining;
use foothold::files::response;
use foothold::report::team::item::talk_item;
use foothold::response::answer::Level;
use foothold::response::model::Response;
use foothold::team::agreed::Agreed;
use foothold::team::grid::Grid;
use foothold::team::meeting::{Change, Meeting, Mode, apply};
use foothold::team::tally::Tally;
use yew::ServerRenderer;
use yew::prelude::*;

use super::drawn::wait;
use super::html::{Element, read};
use super::made::{check, texts};
use super::stores::Memory;
use crate::common::{after, bank, begun, level};

const GATE: &str = "enable-license-flex";
const SECRET: &str = "A note of somebody";

/// One of a team: everybody sees the gate otherwise.
fn person(number: u8) -> Response {
    let all = Grid::new(bank()).columns;
    let response = after(&begun("full"), all.iter().map(|placed| level(placed.item.id.as_str(), 2)));
    let mut response = after(&response, [level(GATE, number % 4)]);
    response.id = format!("{number:08}-5eed-4000-8000-000000000000");
    response.answers.get_mut(GATE).expect("answered").note = SECRET.to_owned();
    response
}

fn meeting(people: u8, changes: &[Change]) -> Meeting {
    let grid = Grid::new(bank());
    let coming = |number| {
        let text = response::write(&person(number), bank(), None);
        joining(response::read(text.as_bytes(), bank()).expect("a response"), &grid).expect("a member")
    };
    let joined = apply(&Meeting::default(), &Change::Join((0..people).map(coming).collect()));
    changes.iter().fold(joined, |meeting, change| apply(&meeting, change))
}

fn agree(halves: u8) -> Change {
    Change::Agree(
        ItemId::from(GATE),
        Agreed { level: Level::from_halves(halves), reason: "We called the state.".to_owned() },
    )
}

/// A screen round which the meeting stands, in the landmarks of a page.
#[derive(Debug, PartialEq, Properties)]
struct RoundProps {
    meeting: Rc<Meeting>,
    what: What,
}

#[derive(Debug, Clone, PartialEq)]
enum What {
    Talk(&'static str),
    Lists,
    Vote,
}

#[component]
fn Round(props: &RoundProps) -> Html {
    let meeting = Rc::clone(&props.meeting);
    let state: MeetingHandle =
        use_reducer(|| MeetingState { meeting, keeping: Keeping::Kept, ..MeetingState::default() });
    let keeper = KeeperHandle::new(Memory::default().keeper());
    let screen = match props.what {
        What::Talk(item) => html! { <Talk item={ItemId::from(item)} {keeper} /> },
        What::Lists => html! { <><h1 tabindex="-1">{ "Lists" }</h1>{ both(&props.meeting) }</> },
        What::Vote => html! { <><h1 tabindex="-1">{ "Vote" }</h1>{ vote(&props.meeting) }</> },
    };
    html! {
        <div class="fh-page">
            <header class="fh-masthead">{ "Foothold" }</header>
            <main class="fh-main"><ContextProvider<MeetingHandle> context={state}>{ screen }</ContextProvider<MeetingHandle>></main>
            <footer class="fh-foot">{ "Foot" }</footer>
        </div>
    }
}

fn both(meeting: &Meeting) -> Html {
    let grid = Grid::new(bank());
    let counted = meeting.counted(&grid).expect("people");
    let agenda = counted.agenda(&grid, &meeting.shares(bank()));
    lists(&grid, &counted.tallies, &agenda, &meeting.agreements)
}

fn vote(meeting: &Meeting) -> Html {
    let grid = Grid::new(bank());
    let counted = meeting.counted(&grid).expect("people");
    let agenda = counted.agenda(&grid, &meeting.shares(bank()));
    let item = Rc::new(talk_item(&grid, &counted.tallies, &agenda, &ItemId::from(GATE)).expect("asked"));
    html! { <Vote {item} least={5} on_close={Callback::noop()} closeness={Callback::from(|_: Tally| None)} /> }
}

#[track_caller]
fn page(people: u8, changes: fn() -> Vec<Change>, what: What) -> Element {
    let name = format!("{what:?} with {people}");
    let props = move || RoundProps { meeting: Rc::new(meeting(people, &changes())), what };
    let text = wait(ServerRenderer::<Round>::with_props(props).hydratable(false).render());
    if let Some(folder) = std::env::var_os("FOOTHOLD_PAGES") {
        let file = std::path::Path::new(&folder)
            .join(format!("{}.html", name.replace(|letter: char| !letter.is_alphanumeric(), "-")));
        std::fs::write(file, &text).expect("written");
    }
    let page = read(&text);
    check(&page, &name);
    page
}

#[test]
fn a_question_shows_its_answers_as_one_group_and_nothing_of_anybody() {
    let page = page(7, Vec::new, What::Talk(GATE));
    let prompt = &bank().item(GATE).expect("the item").item.prompt;
    assert_eq!(page.only("h1").text.trim(), prompt);
    let radios: Vec<_> =
        page.every("input").into_iter().filter(|each| each.attribute("type") == Some("radio")).collect();
    let values: Vec<_> = radios.iter().filter_map(|radio| radio.attribute("value")).collect();
    assert_eq!(values, ["0", "1", "2", "3", "4", "5", "6"], "levels in halves, the lowest first");
    assert!(radios.iter().all(|radio| radio.attribute("checked").is_none()), "nothing is agreed before it is");
    let labels = texts(&page, "label");
    assert!(labels[0].ends_with("2 people") && labels[6].ends_with("1 person"), "{labels:?}");
    assert!(labels[1].starts_with("Between these two"), "{labels:?}");
    assert!(page.text.contains("To talk about, 1 of 1") && page.text.contains("This comes first"));
    assert!(!page.text.contains(SECRET) && !page.text.contains("5eed"));
}

#[test]
fn what_is_agreed_is_chosen_with_its_reason_and_can_be_taken_back() {
    let page = page(7, || vec![agree(3)], What::Talk(GATE));
    let checked: Vec<_> = page.every("input").into_iter().filter(|each| each.attribute("checked").is_some()).collect();
    assert!(checked.iter().any(|radio| radio.attribute("value") == Some("3")), "{checked:?}");
    assert_eq!(page.only("textarea").text.trim(), "We called the state.");
    assert!(texts(&page, "button").contains(&"Take the agreement back"));
}

#[test]
fn below_the_floor_an_anonymous_meeting_shows_no_answer() {
    let four = page(4, Vec::new, What::Talk(GATE));
    assert_eq!(four.only("h1").text.trim(), "Not enough answers to show yet");
    assert!(four.every("input").is_empty() && !four.text.contains("person"));
    let open = page(4, || vec![Change::Show(Mode::Open)], What::Talk(GATE));
    assert!(!open.every("input").is_empty());
    let nobody = page(0, Vec::new, What::Talk(GATE));
    assert_eq!(nobody.only("h1").text.trim(), "There are no answers yet");
    let unknown = page(7, Vec::new, What::Talk("nothing"));
    assert_eq!(unknown.only("h1").text.trim(), "There is no such question");
}

#[test]
fn the_lists_lead_to_the_first_open_question() {
    let begun = page(7, Vec::new, What::Lists);
    let main = |page: &Element| {
        let links = page.every("a").into_iter().filter(|link| link.has_class("fh-button--main"));
        links
            .map(|link| (link.text.trim().to_owned(), link.attribute("href").unwrap_or_default().to_owned()))
            .collect::<Vec<_>>()
    };
    assert_eq!(main(&begun), [("Start with the first question".to_owned(), format!("#/team/talk/{GATE}"))]);
    assert!(begun.text.contains("0 of 1 agreed") && begun.text.contains("can stop an entry point"));
    let done = page(7, || vec![agree(2)], What::Lists);
    assert_eq!(main(&done), [("See what the team came to".to_owned(), "#/team/report".to_owned())]);
    assert!(done.text.contains("1 of 1 agreed"));
}

#[test]
fn a_vote_is_a_button_for_each_level_and_none_of_them_is_marked() {
    let page = page(7, Vec::new, What::Vote);
    let buttons = texts(&page, "button");
    assert!(buttons[0].starts_with("1: ") && buttons[4] == "5: Not sure", "{buttons:?}");
    assert!(!buttons.contains(&"Show the votes"), "not before enough are in");
    assert!(page.every("input").is_empty() && page.text.contains("No vote is in yet."));
}
