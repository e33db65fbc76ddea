//! The screens inside somebody else's page.

use foothold::app::browser::local_storage::StoreFault;
use foothold::app::hooks::shared::Shared;
use foothold::app::house::{House, HouseProps};
use foothold::app::session::keeping::KeeperHandle;
use foothold::app::session::open::{Loaded, Start};
use foothold::app::setup::Setup;
use foothold::route::Route;
use yew::ServerRenderer;

use super::drawn::wait;
use super::html::{Element, read};
use super::made::check;
use super::stores::Memory;
use crate::common::{at, bank};

fn home(unkept: Option<StoreFault>) -> Element {
    let props = move || {
        let keeper = Memory::default().keeper();
        let mut session = keeper.load("here".into(), at(0));
        session.unkept = unkept;
        let mut setup = Setup::built_in(Shared::new(bank()));
        setup.is_embedded = true;
        let loaded = Loaded { start: Start::Usual, session, keeper: KeeperHandle::new(keeper) };
        HouseProps {
            setup: Shared::new(Box::leak(Box::new(setup))),
            loaded,
            route: Some(Route::Home),
            link: None,
            errand: None,
            is_from_lobby: false,
        }
    };
    read(&wait(ServerRenderer::<House>::with_props(props).hydratable(false).render()))
}

/// F87.
#[test]
fn inside_a_page_the_way_out_and_where_answers_are_kept_come_first() {
    let page = home(None);
    check(&page, "embedded home");
    let head = page.every("header")[0];
    assert!(head.text.contains("kept for this page only"), "{}", head.text);
    assert!(page.text.contains("Answers given on another page are kept there"), "{}", page.text);
    // Whether nothing leaves this browser depends on what is shared, so that nobody promises it unasked.
    assert!(!page.text.contains("Nothing you answer leaves this browser"), "{}", page.text);
    let full = page.every("a").into_iter().find(|link| link.text == "Open in a full page").expect("there is a way out");
    assert_eq!((full.attribute("href"), full.attribute("target")), (Some("./"), Some("_blank")));
}

/// F86.
#[test]
fn where_nothing_can_be_kept_the_full_page_is_the_way_on() {
    let page = home(Some(StoreFault::Blocked));
    check(&page, "embedded home without storage");
    assert!(page.text.contains("Nothing can be kept inside this page"), "{}", page.text);
    assert!(page.every("a").iter().any(|link| link.text == "Continue in a full page"));
}
