//! A link as it is opened: shown like a file, or refused in words.

use foothold::app::hooks::shared::Shared;
use foothold::app::pages::later::open_link;
use foothold::app::session::state::Session;
use foothold::files::link::write;
use foothold::route::Route;

use super::drawn::page;
use super::made::check;
use super::screens::half;
use crate::common::{at, bank, begun};

#[test]
fn a_link_that_opens_nothing_says_so_and_keeps_nothing() {
    let opened = || {
        let session = Session::new(Shared::new(bank()), "here".into());
        open_link("nonsense", &session, begun("full").id, at(0))
    };
    let page = page(Some(Route::Home), &[], move || vec![opened()]);
    check(&page, "link");
    let text = &page.only("main").text;
    assert!(text.contains("The link was not opened") && text.contains("It is damaged"), "{text}");
}

#[test]
fn what_a_link_holds_is_shown_before_anything_is_kept() {
    let opened = || {
        let packed = write(&half(), bank()).expect("a link");
        let session = Session::new(Shared::new(bank()), "here".into());
        vec![open_link(&packed, &session, begun("full").id, at(0))]
    };
    let page = page(Some(Route::Home), &[], opened);
    check(&page, "link");
    let text = &page.only("main").text;
    assert!(text.contains("Answers from a link"), "{text}");
    assert!(!text.contains("Continue"), "nothing is kept yet: {text}");
}
