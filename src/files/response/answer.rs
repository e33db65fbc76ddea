//! Reads one answer.

use crate::bank::find::Placed;
use crate::files::notes::Notes;
use crate::files::refusal::FaultKind;
use crate::files::words::Words;
use crate::json::cursor::Cursor;
use crate::json::shape::{Kind, Shape};
use crate::response::answer::{Answer, Level, State};
use crate::response::model::ResponseKind;

/// Levels of an unknown item, which no bank at hand limits.
const MOST_LEVEL: u8 = 100;

const KNOWN: [&str; 9] =
    ["level", "not_sure", "not_applicable", "since", "reach", "evidence", "low_on_purpose", "discuss", "note"];

/// Reads the answer here; `item` is what it must fit, `None` when it may be any bank's.
pub fn answer(at: &Cursor<'_>, kind: ResponseKind, item: Option<Placed<'_>>, notes: &Notes) -> Answer {
    notes.count_answer();
    if at.object().is_none() {
        return Answer::default();
    }
    Answer {
        state: state(at, kind, item, notes),
        since: word(&at.field("since")),
        reach: word(&at.field("reach")),
        evidence: word(&at.field("evidence")),
        low_on_purpose: at.field("low_on_purpose").flag(),
        discuss: at.field("discuss").flag(),
        note: notes.written(&at.field("note")),
        rest: at.rest(&KNOWN),
    }
}

/// The value of a word, if one is given.
pub fn word<T: Words>(at: &Cursor<'_>) -> Option<T> {
    at.given()?.word(T::WORDS)
}

fn state(at: &Cursor<'_>, kind: ResponseKind, item: Option<Placed<'_>>, notes: &Notes) -> Option<State> {
    if at.field("state").value().is_some() {
        notes.note(at.field("state").place(), FaultKind::UnknownState);
    }
    let top = item.map_or(MOST_LEVEL, |placed| placed.module.top());
    let level = at.field("level").given().map(|at| State::Level(level(&at, kind, top, notes)));
    let not_sure = at.field("not_sure").flag().then_some(State::NotSure);
    let not_applicable = at.field("not_applicable").flag().then_some(State::NotApplicable);
    if not_applicable.is_some() && item.is_some_and(|placed| !placed.item.not_applicable) {
        notes.note(at.field("not_applicable").place(), FaultKind::AlwaysApplies);
    }
    let mut states = [level, not_sure, not_applicable].into_iter().flatten();
    let state = states.next();
    if states.next().is_some() {
        notes.note(at.place(), FaultKind::TwoStates);
    }
    state
}

fn level(at: &Cursor<'_>, kind: ResponseKind, top: u8, notes: &Notes) -> Level {
    let halves = at.number() * 2.0;
    if !(0.0..=f64::from(top) * 2.0).contains(&halves) {
        at.note(Shape::OutOfRange { least: 0, most: i64::from(top) });
    } else if kind == ResponseKind::Individual && halves % 2.0 != 0.0 {
        at.note(Shape::Expected(Kind::Whole));
    } else if halves.fract() != 0.0 {
        notes.note(at.place(), FaultKind::NotHalf);
    }
    // Whole and in range, or a fault was noted.
    Level::from_halves(halves as u8)
}
