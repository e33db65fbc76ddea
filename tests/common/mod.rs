//! What several tests begin with.

use foothold::bank::built_in;
use foothold::bank::id::ItemId;
use foothold::bank::model::{Bank, Form};
use foothold::response::answer::{Level, State};
use foothold::response::begin::begin;
use foothold::response::change::{Change, apply};
use foothold::response::model::Response;
use foothold::response::moment::Moment;

pub fn bank() -> &'static Bank {
    built_in()
}

#[track_caller]
pub fn form(id: &str) -> &'static Form {
    bank().form(id).expect("the bank has this form")
}

pub fn at(seconds: i64) -> Moment {
    Moment::from_millis(1_800_000_000_000 + seconds * 1_000)
}

/// A response without answers, begun at second 0.
pub fn begun(form_id: &str) -> Response {
    begin(bank(), form(form_id), "6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f10".to_owned(), at(0))
}

pub fn state(item: &str, state: Option<State>) -> Change {
    Change::State { item: ItemId::from(item), state }
}

pub fn level(item: &str, level: u8) -> Change {
    state(item, Some(State::Level(Level::whole(level))))
}

/// One change after the other in one tab, each a second later than the last that changed something.
pub fn after(response: &Response, changes: impl IntoIterator<Item = Change>) -> Response {
    after_in("here", response, changes)
}

/// The same in another tab.
pub fn after_in(tab: &str, response: &Response, changes: impl IntoIterator<Item = Change>) -> Response {
    changes.into_iter().fold(response.clone(), |response, change| {
        let second = i64::try_from(response.revision + 1).expect("few changes");
        apply(&response, change, at(second), tab)
    })
}
