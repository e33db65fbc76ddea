//! The plan's screen: every ground it can stand on, every task with its tick, and fields where it is ticked.

use std::rc::Rc;

use foothold::app::hooks::shared::Shared;
use foothold::app::pages::assessment::asked::Asked;
use foothold::app::pages::plan::{PlanBody, PlanBodyProps};
use foothold::app::pages::result::words::Owner;
use foothold::app::session::hooks::SessionHandle;
use foothold::app::session::state::Session;
use foothold::bank::model::Bank;
use foothold::i18n::en::ENGLISH;
use foothold::i18n::en::Messages;
use foothold::plan::draft::Draft;
use foothold::report::names::Names;
use foothold::report::plan::PlanPart;
use foothold::response::change::Change;
use foothold::response::model::{Response, Status, TaskId};
use foothold::response::moment::Date;
use foothold::response::planning::{PlanChange, PlanEdit};
use foothold::route::ShortId;
use foothold::scoring::score;
use yew::prelude::*;

use super::drawn::wait;
use super::html::{Element, read};
use crate::common::{after, begun, level};

static TEXT: Messages = ENGLISH;

fn bank() -> &'static Bank {
    static BANK: std::sync::OnceLock<Bank> = std::sync::OnceLock::new();
    BANK.get_or_init(|| {
        let mut bank = foothold::bank::built_in().clone();
        bank.cut_offs.draws = 40;
        bank
    })
}

/// The plan's body with what the page provides round it.
#[component]
fn Stage(props: &PlanBodyProps) -> Html {
    let session = use_reducer(|| Session::new(props.asked.bank, "here".into()));
    html! {
        <ContextProvider<SessionHandle> context={session}>
            <ContextProvider<Owner> context={Owner(Some(props.asked.id.clone()))}>
                <PlanBody asked={props.asked.clone()} part={Rc::clone(&props.part)} />
            </ContextProvider<Owner>>
        </ContextProvider<SessionHandle>>
    }
}

fn body(response: &Response) -> Element {
    let form = bank().form(response.form.as_str()).expect("a form");
    let outcome = score(bank(), form, &response.states(), &response.shares(bank()));
    let part = PlanPart::new(&Names::new(bank(), response), Draft::new(bank(), response, &outcome));
    let (id, text) = (ShortId::of(&response.id), &TEXT);
    let asked = Asked { id, bank: Shared::new(bank()), response: Rc::new(response.clone()), text };
    let props = PlanBodyProps { asked, part: Rc::new(part) };
    read(&wait(yew::LocalServerRenderer::<Stage>::with_props(props).hydratable(false).render()))
}

/// Everything answered so that one entry point is ready and presses more than the others.
fn leading() -> Response {
    let items = bank().items_of(bank().form("full").expect("a form")).map(|placed| placed.item);
    let high = |item: &foothold::bank::model::Item| {
        item.weights.iter().any(|weight| weight.entry_point.as_str() == "rookie" && weight.weight > 0)
    };
    after(&begun("full"), items.map(|item| level(item.id.as_str(), if high(item) { 3 } else { 1 })))
}

fn task(id: &str) -> TaskId {
    TaskId::Action(id.into())
}

fn choose(id: &str) -> Change {
    Change::Plan(PlanChange::Choose { task: task(id), of: Some("rookie".into()) })
}

fn edit(id: &str, edit: PlanEdit) -> Change {
    Change::Plan(PlanChange::Edit { task: task(id), edit })
}

#[track_caller]
fn card<'p>(page: &'p Element, id: &str) -> &'p Element {
    let is_meant = |element: &&Element| element.attribute("data-task") == Some(id);
    page.all().into_iter().find(is_meant).unwrap_or_else(|| panic!("no task {id}"))
}

/// What every plan must be, with or without tasks.
#[track_caller]
fn check(page: &Element, name: &str) {
    let mut ids: Vec<&str> = page.all().into_iter().filter_map(|element| element.attribute("id")).collect();
    let count = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), count, "{name}: an id twice");
    for element in page.all() {
        assert!(element.attribute("style").is_none(), "{name}");
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for id in element.attribute(attribute).unwrap_or_default().split(' ').filter(|id| !id.is_empty()) {
                assert!(ids.contains(&id), "{name}: {attribute}={id} names nothing");
            }
        }
        if element.name == "fieldset" {
            assert_eq!(element.children.first().map(|first| first.name.as_str()), Some("legend"), "{name}");
        }
    }
    assert!(!page.text.contains(['{', '}']), "{name}: a place is left open in {}", page.text);
}

#[test]
fn a_lead_is_told_and_its_actions_stand_there_to_be_added() {
    let page = body(&leading());
    check(&page, "lead");
    assert!(page.text.contains("Your result puts rookie development and retention first"), "{}", page.text);
    let ticks: Vec<_> =
        page.every("input").into_iter().filter(|input| input.attribute("type") == Some("checkbox")).collect();
    assert!(ticks.len() >= 14, "{}", ticks.len());
    let labels: Vec<&str> = page.every("label").iter().map(|label| label.text.trim()).collect();
    let mut unlike = labels.clone();
    unlike.sort_unstable();
    unlike.dedup();
    assert_eq!(unlike.len(), labels.len(), "every tick says of which task it is: {labels:?}");
    assert!(page.every("textarea").is_empty(), "fields come with the tick");
    assert!(page.text.contains("Add something to the plan first"));
}

#[test]
fn a_task_in_the_plan_has_its_fields_and_says_on_paper_what_they_hold() {
    let changes = [
        choose("rt-now-drop-one"),
        edit("rt-now-drop-one", PlanEdit::Owner("Ada <b>".to_owned())),
        edit("rt-now-drop-one", PlanEdit::Due(Date::read("2027-03-01"))),
        edit("rt-now-drop-one", PlanEdit::Status(Status::Started)),
        edit("rt-now-drop-one", PlanEdit::Note("first line\nsecond".to_owned())),
    ];
    let page = body(&after(&leading(), changes));
    check(&page, "chosen");
    let card = card(&page, "action-rt-now-drop-one");
    assert_eq!(card.only("fieldset").only("legend").text.trim(), card.every("p")[1].text.trim());
    assert_eq!(card.every("textarea").len(), 1);
    assert!(card.text.contains("Status: Started. Owner: Ada <b>. Due: March 1, 2027."), "{}", card.text);
    assert!(page.text.contains("In the plan, 1"));
    assert!(page.every("button").iter().any(|button| button.text.contains("spreadsheet")));
}

#[test]
fn what_was_taken_out_says_that_its_words_are_kept_and_has_no_fields() {
    let changes = [
        choose("rt-now-drop-one"),
        edit("rt-now-drop-one", PlanEdit::Owner("Ada".to_owned())),
        Change::Plan(PlanChange::Drop(task("rt-now-drop-one"))),
    ];
    let page = body(&after(&leading(), changes));
    let card = card(&page, "action-rt-now-drop-one");
    assert!(card.text.contains("Taken out."), "{}", card.text);
    assert!(card.every("fieldset").is_empty());
}

#[test]
fn an_action_of_another_bank_is_shown_by_its_name_and_can_still_be_edited() {
    let page = body(&after(&leading(), [choose("pp-now-of-another-bank")]));
    check(&page, "unknown");
    let card = card(&page, "action-pp-now-of-another-bank");
    assert!(card.text.contains("Not in these questions") && card.text.contains("pp-now-of-another-bank"));
    assert_eq!(card.every("fieldset").len(), 1);
}

#[test]
fn where_there_is_no_ranking_the_screen_says_what_to_do() {
    let empty = body(&begun("full"));
    check(&empty, "empty");
    assert!(empty.text.contains("too few questions are answered"));
    assert_eq!(empty.every("a").len(), 1);
    assert!(empty.every("select").is_empty() && empty.every("input").is_empty());
    let scaling = body(&begun("scaling"));
    check(&scaling, "scaling");
    assert!(scaling.text.contains("compares no entry points"));
    assert_eq!(scaling.only("a").attribute("href"), Some("#/"));
    let all: Vec<&str> =
        bank().items_of(bank().form("quick").expect("a form")).map(|placed| placed.item.id.as_str()).collect();
    let quick = body(&after(&begun("quick"), all.into_iter().map(|item| level(item, 2))));
    check(&quick, "quick");
    assert!(quick.text.contains("gives a shortlist and no order"));
    assert_eq!(quick.only("select").every("option").len(), 6);
}

#[test]
fn what_was_planned_is_there_even_where_there_is_no_plan_to_make() {
    for form in ["full", "scaling", "quick"] {
        let page = body(&after(&begun(form), [choose("rt-now-drop-one")]));
        check(&page, form);
        assert_eq!(card(&page, "action-rt-now-drop-one").every("fieldset").len(), 1, "{form}");
    }
}
