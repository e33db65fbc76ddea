//! Every screen in its states: what must be true of all of them, and what each one says.

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::house::{House, HouseProps};
use foothold::app::pages::home::taken::{Unopened, refused};
use foothold::app::session::action::Action;
use foothold::app::session::assessment::Unsaved;
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::open::{Loaded, Start};
use foothold::app::session::state::Opening;
use foothold::files::refusal::Refusal;
use foothold::files::response::read as read_file;
use foothold::files::response::write as write_file;
use foothold::response::answer::State;
use foothold::response::change::{Change, Detail};
use foothold::response::model::Response;
use foothold::response::step::{Step, steps};
use foothold::route::{Route, ShortId};
use yew::ServerRenderer;

use super::drawn::{page, wait};
use super::html::{Element, read};
use super::made::{check, setup, texts};
use super::stores::{Memory, Wrong};
use crate::common::{after, at, bank, begun, form, level, state};

pub fn plainly(route: Route, responses: &[Response]) -> Element {
    page(Some(route), responses, Vec::new)
}

pub fn id() -> ShortId {
    ShortId::of(&begun("full").id)
}

fn take(module: &str, dimension: &str) -> Route {
    Route::Take(id(), module.into(), dimension.into())
}

/// One of everything: levels, not sure, does not apply, notes, details, critical issues.
pub fn half() -> Response {
    let note = |item: &str, text: &str| Change::Detail { item: item.into(), detail: Detail::Note(text.to_owned()) };
    let changes = [
        Change::Title("North <County> & \"friends\"".to_owned()),
        level("need-hours", 3),
        level("need-rookie-load", 2),
        note("need-rookie-load", "<img src=x onerror=alert(1)>"),
        level("strength-team-time", 1),
        state("enable-cost-model", Some(State::NotSure)),
        state("enable-agreement-room", Some(State::NotApplicable)),
        Change::Critical { place: 0, item: Some("need-hours".into()) },
    ];
    after(&begun("full"), changes)
}

pub fn full(form_id: &str) -> Response {
    let items: Vec<&str> = bank().items_of(form(form_id)).map(|placed| placed.item.id.as_str()).collect();
    after(&begun(form_id), items.into_iter().map(|item| level(item, 2)))
}

#[test]
fn every_screen_in_every_state_is_well_made() {
    let states = [("nothing said", begun("full")), ("half", half()), ("all said", full("full"))];
    for (state, response) in states {
        let (one, all) = (Route::Choice(id(), Some("rookie".into())), Route::Choice(id(), None));
        let routes = [
            Route::Home,
            Route::Begin(id()),
            Route::Critical(id()),
            Route::Review(id()),
            Route::Privacy,
            one,
            all,
            Route::Compare(id()),
        ];
        for route in routes {
            check(&plainly(route.clone(), std::slice::from_ref(&response)), &format!("{route}, {state}"));
        }
    }
    check(&plainly(Route::Home, &[]), "empty home");
    check(&plainly(Route::Privacy, &[]), "empty privacy");
}

#[test]
fn every_page_of_every_form_is_well_made_and_asks_its_items() {
    for form_id in ["full", "quick", "scaling"] {
        let form = form(form_id);
        let mut asked = 0;
        for step in steps(bank(), form) {
            if let Step::Dimension(module, dimension) = step {
                let route = Route::Take(id(), module, dimension);
                let page = plainly(route.clone(), &[begun(form_id)]);
                check(&page, &route.to_string());
                asked += page.all().iter().filter(|element| element.has_class("fh-item")).count();
            }
        }
        assert_eq!(asked, bank().items_of(form).count(), "{form_id}");
    }
}

#[test]
fn an_item_asks_by_native_radio_buttons_under_its_question() {
    let page = plainly(take("needs", "early-career"), &[half()]);
    let groups: Vec<&Element> =
        page.every("fieldset").into_iter().filter(|group| group.children[0].has_class("fh-item__prompt")).collect();
    let prompts: Vec<&str> = groups.iter().map(|group| group.children[0].text.as_str()).collect();
    let items: Vec<_> = bank()
        .items()
        .filter(|placed| placed.dimension.id.as_str() == "early-career")
        .map(|placed| placed.item)
        .collect();
    assert_eq!(prompts, items.iter().map(|item| item.prompt.as_str()).collect::<Vec<_>>());
    for (group, item) in groups.iter().zip(items) {
        let radios = group.every("input");
        assert!(
            radios
                .iter()
                .all(|radio| radio.attribute("type") == Some("radio")
                    && radio.attribute("name") == Some(item.id.as_str()))
        );
        let expected: Vec<&str> = item.levels.iter().map(String::as_str).chain(["Not sure yet"]).collect();
        assert_eq!(texts(group, "label")[..5], expected);
        assert_eq!(radios.len(), 5 + usize::from(item.not_applicable));
    }
}

#[test]
fn what_was_answered_is_checked_and_can_be_cleared() {
    let page = plainly(take("needs", "early-career"), &[half()]);
    let checked: Vec<(&str, &str)> = page
        .every("input")
        .iter()
        .filter(|input| input.attributes.contains_key("checked") && input.attribute("value").is_some())
        .map(|input| (input.attribute("name").unwrap_or_default(), input.attribute("value").unwrap_or_default()))
        .collect();
    assert_eq!(checked, [("need-rookie-load", "2")]);
    assert_eq!(texts(&page, "button").iter().filter(|text| text.starts_with("Clear this answer")).count(), 1);
}

#[test]
fn does_not_apply_is_offered_only_where_the_bank_allows_it() {
    let page = plainly(take("conditions", "labor-agreement"), &[begun("full")]);
    let offered = texts(&page, "label").iter().filter(|text| **text == "Does not apply").count();
    let allowed = bank()
        .items()
        .filter(|placed| placed.dimension.id.as_str() == "labor-agreement" && placed.item.not_applicable)
        .count();
    assert_eq!(offered, allowed);
}

#[test]
fn details_are_asked_where_they_fit() {
    let asked = |route: Route, legend: &str| texts(&plainly(route, &[half()]), "legend").contains(&legend);
    assert!(asked(take("needs", "early-career"), "Since when?"));
    assert!(!asked(take("needs", "supply"), "Since when?"));
    assert!(asked(take("strengths", "teaming-and-learning"), "Does it hold in your highest-need schools too?"));
    assert!(!asked(take("needs", "early-career"), "Does it hold in your highest-need schools too?"));
}

#[test]
fn text_from_outside_stays_text() {
    for route in [Route::Home, take("needs", "early-career"), Route::Review(id())] {
        let page = plainly(route, &[half()]);
        assert!(page.every("img").is_empty());
        assert!(page.every("county").is_empty());
    }
    let area = plainly(take("needs", "early-career"), &[half()]);
    let notes: Vec<&str> = area.every("textarea").iter().map(|area| area.text.as_str()).collect();
    assert!(notes.contains(&"<img src=x onerror=alert(1)>"), "{notes:?}");
}

#[test]
fn a_strange_address_leads_home_and_says_so() {
    let unknown = page(None, &[half()], Vec::new);
    assert!(unknown.only("main").text.contains("There is no such page, so here is the start."));
    for route in [Route::Review(id()), take("needs", "early-career")] {
        assert!(plainly(route, &[]).only("main").text.contains("That assessment is not kept in this browser."));
    }
    let choice = |option: &str| Route::Choice(id(), Some(option.into()));
    for route in [take("needs", "rules"), take("nothing", "early-career"), choice("nothing")] {
        assert!(plainly(route, &[half()]).only("main").text.contains("There is no such page"));
    }
    for route in [Route::Critical(id()), choice("rookie")] {
        let scaling = plainly(route, &[begun("scaling")]);
        assert!(scaling.only("main").text.contains("There is no such page"));
    }
}

#[test]
fn an_empty_first_screen_offers_a_file_as_large_as_starting() {
    let page = plainly(Route::Home, &[]);
    let file = page
        .every("label")
        .into_iter()
        .find(|label| label.text.contains("Open a saved file"))
        .expect("a file can be opened");
    assert!(file.has_class("fh-button--main"));
}

#[test]
fn home_says_how_far_each_assessment_is_and_offers_what_can_be_done_with_it() {
    let page = plainly(Route::Home, &[half()]);
    let text = &page.only("main").text;
    for expected in [
        "North <County> & \"friends\"",
        "3 of 68 answered, 1 not sure",
        "Rename",
        "Duplicate",
        "Save as a file",
        "Delete",
    ] {
        assert!(text.contains(expected), "{expected}");
    }
    let titles: Vec<&str> = bank().forms.iter().map(|form| form.title.as_str()).collect();
    assert!(titles.iter().all(|title| texts(&page, "h2").contains(title)), "{titles:?}");
}

#[test]
fn deleting_offers_the_way_back() {
    let deleted = page(Some(Route::Home), &[half()], || vec![Action::Delete(id())]);
    check(&deleted, "deleted");
    assert!(texts(&deleted, "button").contains(&"Undo"));
}

#[test]
fn storage_that_fails_is_said_in_words_with_a_file_at_hand() {
    let full = page(Some(Route::Review(id())), &[half()], || {
        vec![Action::NotSaved { id: id(), why: Unsaved::Store(StoreFault::Full) }]
    });
    check(&full, "full");
    assert!(full.only("main").text.contains("Not saved: this browser is full"));
    assert!(texts(&full, "button").contains(&"Keep a file"));
    for fault in [StoreFault::Blocked, StoreFault::Damaged] {
        let page = without_storage(fault);
        check(&page, "unkept");
        assert!(page.only("main").text.contains("Nothing can be kept here"));
    }
}

fn without_storage(fault: StoreFault) -> Element {
    let props = move || {
        let store = Memory::default();
        store.go_wrong(0, Wrong::Fails(fault));
        let keeper = store.keeper();
        HouseProps {
            setup: setup(),
            loaded: Loaded {
                start: Start::Usual,
                session: keeper.load("here".into(), at(0)),
                keeper: KeeperHandle::new(keeper),
            },
            route: Some(Route::Home),
            link: None,
            errand: None,
            is_from_lobby: false,
        }
    };
    read(&wait(ServerRenderer::<House>::with_props(props).hydratable(false).render()))
}

#[test]
fn a_refused_file_is_named_with_its_fault() {
    let refused = || vec![Action::Notice(Some(refused("old.json", &Unopened::Refusal(Refusal::Newer { found: 9 }))))];
    let page = page(Some(Route::Home), &[], refused);
    check(&page, "refused");
    let text = &page.only("main").text;
    assert!(
        text.contains("“old.json” was not opened")
            && text.contains("newer version")
            && text.contains("Nothing was changed.")
    );
}

#[test]
fn a_file_is_shown_before_anything_changes() {
    let opening = |response: Response| {
        move || {
            let file = write_file(&response, bank(), None);
            let opened = read_file(file.as_bytes(), bank()).expect("our own file");
            vec![Action::Open(Some(std::rc::Rc::new(Opening { name: "north.json".to_owned(), opened })))]
        }
    };
    let file =
        after(&half(), [level("need-hours", 1), level("need-starting-pay", 2), state("strength-team-time", None)]);
    let other = page(Some(Route::Home), &[half()], opening(file.clone()));
    check(&other, "preview");
    let rows: Vec<Vec<&str>> = other
        .every("tr")
        .iter()
        .skip(1)
        .map(|row| texts(row, "th").into_iter().chain(texts(row, "td")).take(2).collect())
        .collect();
    assert_eq!(rows, [["New in the file", "1"], ["Changed", "1"], ["Only here", "1"], ["The same", "3"]]);
    assert!(["Keep both", "Replace mine", "Cancel"].iter().all(|label| texts(&other, "button").contains(label)));
    let fresh = page(Some(Route::Home), &[], opening(file));
    assert!(texts(&fresh, "button").contains(&"Add it") && !texts(&fresh, "button").contains(&"Replace mine"));
}

#[test]
fn review_shows_every_item_with_the_words_of_its_answer() {
    let page = plainly(Route::Review(id()), &[half()]);
    let lines: Vec<&Element> = page.every("summary");
    assert_eq!(lines.len(), 69);
    let of = |item: &str| {
        let placed = bank().item(item).expect("an item");
        let start = format!("{} {}", bank().code(&placed), placed.item.short);
        lines.iter().find(|line| line.text.starts_with(&start)).expect("a line").text.clone()
    };
    assert!(of("enable-cost-model").contains("Not sure yet"));
    assert!(of("enable-agreement-room").contains("Does not apply"));
    assert!(of("need-starting-pay").contains("Not answered"));
    let hours = bank().item("need-hours").expect("an item").item;
    assert!(of("need-hours").contains(&hours.levels[3]) && of("need-hours").contains("Most critical"));
    assert!(of("need-rookie-load").contains("Note"));
}

#[test]
fn privacy_lists_every_key_with_its_size() {
    let page = plainly(Route::Privacy, &[half()]);
    let text = &page.only("table").text;
    assert!(text.contains("foothold:") && text.contains(&half().id) && text.contains("KB"));
    assert!(plainly(Route::Privacy, &[]).only("main").text.contains("Nothing is stored in this browser."));
}

#[test]
fn privacy_leads_to_the_statement_on_accessibility() {
    let page = plainly(Route::Privacy, &[]);
    let links = page.every("a");
    let links = links.iter().filter(|link| link.attribute("href") == Some("./accessibility.html"));
    assert_eq!(links.map(|link| link.text.trim()).collect::<Vec<_>>(), ["Read the statement"]);
}

#[test]
fn before_the_first_question_stands_where_answers_are_kept() {
    let lead = |actions: fn() -> Vec<Action>| {
        page(Some(Route::Begin(id())), &[begun("full")], actions).only("main").text.clone()
    };
    assert!(lead(Vec::new).contains("every answer is kept in this browser"));
    let visit = lead(|| vec![Action::VisitOnly { id: id(), is_on: true }]);
    assert!(visit.contains("answers stay in this tab alone") && !visit.contains("every answer is kept"), "{visit}");
}

#[test]
fn without_an_agreement_is_what_the_items_say() {
    let items = foothold::response::change::agreement_items(bank(), form("full"));
    let none = after(&begun("full"), [Change::Agreement { items, exists: false }]);
    let chosen = |response: Response| {
        let page = plainly(Route::Begin(id()), &[response]);
        let labels = page.every("label");
        let label = labels
            .iter()
            .find(|label| label.every("input").iter().any(|input| input.attributes.contains_key("checked")));
        label.map(|label| label.text.clone())
    };
    assert_eq!(chosen(begun("full")).as_deref(), Some("Yes, or not sure yet"));
    assert_eq!(chosen(none).as_deref(), Some("No"));
    assert_eq!(chosen(begun("scaling")), None);
    assert_eq!(at(0).rfc3339(), begun("full").created_at);
}
