//! What the build writes into its pages: in the words of whatever bank there is, and well made.

use foothold::app::first_screen::texts;
use foothold::app::hooks::shared::Shared;
use foothold::app::house::{House, HouseProps};
use foothold::app::lobby::{Lobby, LobbyProps, Shown};
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::open::{Loaded, Start};
use foothold::app::setup::Setup;
use foothold::bank::read::read;
use foothold::config::{self, Config};
use foothold::route::Route;
use yew::Callback;

use super::drawn::{drawn, wait};
use super::html;
use super::made::setup;
use super::site::wrong;
use super::stores::Memory;
use crate::common::{at, bank};

fn lobby(setup: fn() -> Shared<Setup>, shown: Shown) -> String {
    drawn::<Lobby>(move || LobbyProps { setup: setup(), shown, on_errand: Callback::noop(), on_try: Callback::noop() })
}

fn empty_house(setup: fn() -> Shared<Setup>) -> String {
    drawn::<House>(move || {
        let keeper = Memory::default().keeper();
        let session = keeper.load("here".into(), at(0));
        let loaded = Loaded { start: Start::Usual, session, keeper: KeeperHandle::new(keeper) };
        HouseProps { setup: setup(), loaded, route: Some(Route::Home), link: None, errand: None, is_from_lobby: false }
    })
}

#[test]
fn the_lobby_is_the_house_of_somebody_new_to_the_letter() {
    for setup in [setup, wrong] {
        assert_eq!(lobby(setup, Shown::Welcome), empty_house(setup));
    }
}

#[test]
fn the_lobby_says_that_the_rest_is_on_its_way_or_did_not_come() {
    let awaited = html::read(&lobby(setup, Shown::Awaited));
    assert_eq!(awaited.only("h1").text, "Loading this screen…");
    let missing = html::read(&lobby(setup, Shown::Missing));
    assert_eq!(missing.only("h1").text, "This screen did not arrive");
    assert_eq!(missing.only("button").text, "Try again");
}

#[test]
fn the_first_screen_and_the_printed_questions_speak_of_any_bank() {
    let toy = Box::leak(Box::new(read(include_bytes!("../../src/bank/data/library.json")).expect("a bank")));
    let texts = wait(texts(toy, &Config::default()));
    assert_eq!((texts["title"].as_str(), texts["theme"].as_str()), (&*format!("{} – Foothold", toy.title), ""));
    assert_eq!(texts["summary"], toy.summary);
    let home = html::read(&texts["home"]);
    assert_eq!(home.only("h1").text, toy.title);
    assert_eq!(home.every("article").len(), toy.forms.len());
    let sheet = html::read(&texts["sheet"]);
    let longest = toy.forms.iter().map(|form| toy.items_of(form).count()).max();
    let asked = sheet.all().iter().filter(|element| element.has_class("fh-sheet__item")).count();
    assert!(asked >= longest.expect("a form"), "{asked} questions");
    // Nothing on it waits for a program.
    assert!(sheet.every("button").is_empty() && sheet.every("select").is_empty());
}

/// What a config sets is there with the first paint, and not only when the program is.
#[test]
fn the_first_screen_says_whose_copy_it_is_in_the_color_of_that() {
    let set = r##"{ "format": "foothold-config/1", "title": "North <County>", "accent": "#5b2a86",
        "links": [{ "text": "Our strategy", "href": "strategy.html" }, { "text": "Ask us", "href": "mailto:hr@schools.example" }] }"##;
    let texts = wait(texts(bank(), &config::read::read(set.as_bytes()).expect("a config")));
    assert!(texts["title"].ends_with("Foothold – North <County>"), "{}", texts["title"]);
    assert!(texts["theme"].starts_with("@layer tokens{:root:not([data-ready]){--fh-light-"), "{}", texts["theme"]);
    assert!(texts["theme"].contains("--fh-light-accent:#5b2a86;"), "{}", texts["theme"]);
    let home = html::read(&texts["home"]);
    assert!(home.every("header")[0].text.starts_with("FootholdNorth <County>"), "{}", home.text);
    let links: Vec<_> =
        home.only("footer").every("a").into_iter().filter(|link| link.attribute("rel").is_some()).collect();
    // Only the second leads anywhere from a disk.
    let led: Vec<_> = links.iter().map(|link| (link.attribute("href"), link.has_class("fh-served"))).collect();
    assert_eq!(led, [(Some("strategy.html"), true), (Some("mailto:hr@schools.example"), false)]);
}
