//! Responses to the built-in bank, and their comparison.

use foothold::bank::built_in;
use foothold::bank::model::Bank;
use foothold::compare::{Before, Comparison, Then, compare};
use foothold::response::answer::{Answer, Level, State};
use foothold::response::begin::begin;
use foothold::response::model::{Response, Weighting};
use foothold::response::moment::Moment;

pub fn bank() -> &'static Bank {
    built_in()
}

pub fn empty() -> Response {
    let form = bank().form("full").expect("the form that ranks");
    begin(bank(), form, "6f1c09ab-1b9e-4c1e-9a53-0c8b7c9a7f10".to_owned(), Moment::from_millis(0))
}

/// Every item of the full form at a level of 0 to 3; 4 is not sure and 5 absent.
pub fn answered(levels: &[u8]) -> Response {
    let mut response = empty();
    let form = bank().form("full").expect("the form that ranks");
    for (placed, level) in bank().items_of(form).zip(levels) {
        set(&mut response, placed.item.id.as_str(), *level);
    }
    response
}

pub fn set(response: &mut Response, item: &str, level: u8) {
    let state = match level {
        4 => State::NotSure,
        5 => return drop(response.answers.remove(item)),
        level => State::Level(Level::whole(level)),
    };
    response.answers.insert(item.into(), Answer { state: Some(state), ..Answer::default() });
}

pub fn with(mut response: Response, changes: &[(&str, u8)]) -> Response {
    changes.iter().for_each(|(item, level)| set(&mut response, item, *level));
    response
}

pub fn weighed(response: Response, preset: usize) -> Response {
    Response { weighting: Weighting::Preset(bank().presets[preset].id.clone()), ..response }
}

#[track_caller]
pub fn compared(then: &Response, now: &Response) -> Comparison {
    compare(bank(), Then { response: then, before: Before::Same }, now).expect("the same bank and form")
}
