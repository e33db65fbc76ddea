//! "Take it with you": each file has a name, a sentence on what it is for, and one thing to press.

use std::rc::Rc;

use foothold::app::hooks::text::{DEFAULT, result_text};
use foothold::app::pages::assessment::asked::{Asked, asked_of};
use foothold::app::pages::result::hand_over::{HEADING, HandOver};
use foothold::app::session::hooks::SessionHandle;
use foothold::app::session::state::Session;
use foothold::report::Report;
use foothold::response::model::Response;
use foothold::route::ShortId;
use foothold::scoring;
use yew::ServerRenderer;
use yew::prelude::*;

use super::drawn::wait;
use super::html::{Element, read};
use super::made::texts;
use super::stores::Memory;
use crate::common::{after, at, bank, begun, form, level};

#[derive(PartialEq, Properties)]
struct HeldProps {
    session: Session,
    id: ShortId,
    report: Rc<Report>,
}

#[component]
fn Held(props: &HeldProps) -> Html {
    let session: SessionHandle = use_reducer(|| props.session.clone());
    let asked: Asked = asked_of(&session, &DEFAULT, &props.id).expect("it is saved");
    html! {
        <ContextProvider<SessionHandle> context={session}>
            <HandOver {asked} report={props.report.clone()} neutral={None::<Rc<Report>>} />
        </ContextProvider<SessionHandle>>
    }
}

fn report(response: &Response) -> Report {
    let outcome = scoring::score(bank(), form("full"), &response.states(), &response.shares(bank()));
    Report::new(bank(), response, &outcome)
}

fn section() -> Element {
    let props = || {
        let response = after(&begun("full"), [level("need-hours", 2)]);
        let (keeper, id) = (Memory::default().keeper(), ShortId::of(&response.id));
        let report = Rc::new(report(&response));
        keeper.save(&foothold::app::session::assessment::Assessment::new(response)).expect("memory takes it");
        HeldProps { session: keeper.load("here".into(), at(0)), id, report }
    };
    read(&wait(ServerRenderer::<Held>::with_props(props).hydratable(false).render()))
}

#[test]
fn every_file_has_a_name_a_sentence_and_a_button() {
    let section = section();
    let files = section.every("li");
    assert!(files.len() >= 4, "{}", files.len());
    for file in files {
        assert!(!file.only("h4").text.trim().is_empty());
        assert!(file.only("p").text.trim().ends_with('.'), "{}", file.text);
        assert!(!file.every("button").is_empty(), "{}", file.text);
    }
    let buttons = texts(&section, "button");
    for label in ["Keep a file", "Download as Word (.docx)", "Download as CSV", "Download as JSON Lines"] {
        assert!(buttons.contains(&label), "{label}: {buttons:?}");
    }
}

#[test]
fn the_section_can_take_focus_and_warns_of_public_records() {
    let section = section();
    let heading = section.only("h2");
    assert_eq!((heading.attribute("id"), heading.attribute("tabindex")), (Some(HEADING), Some("-1")));
    assert!(section.text.contains(result_text().hand_over.public_records));
}
