//! The table of answers in long form: one row a response and item, and in the choice check an option.

use super::cell::{Cell, table};
use super::who::{header, who};
use crate::bank::find::Placed;
use crate::bank::id::{EntryPointId, ItemId};
use crate::bank::model::Bank;
use crate::files::words::Words;
use crate::response::answer::{Answer, State};
use crate::response::model::Response;

const COLUMNS: [&str; 13] = [
    "module",
    "dimension",
    "item",
    "entry_point",
    "state",
    "level",
    "top",
    "since",
    "reach",
    "evidence",
    "low_on_purpose",
    "discuss",
    "note",
];

/// The answers of these responses to this bank.
///
/// Every item that a response's form asks has a row, answered or not; so has every other answer, and last
/// come those kept from an older bank, without module and dimension.
pub fn answers<'r>(bank: &Bank, responses: impl IntoIterator<Item = &'r Response>) -> String {
    let rows = responses.into_iter().flat_map(|response| rows(bank, response));
    table(header(&COLUMNS), rows)
}

fn rows(bank: &Bank, response: &Response) -> Vec<Vec<Cell>> {
    let form = bank.form(response.form.as_str());
    let asked: Vec<&ItemId> =
        form.map(|form| bank.items_of(form).map(|placed| &placed.item.id).collect()).unwrap_or_default();
    let then = form.and_then(|form| form.then.as_ref());
    let mut rows = Vec::new();
    for placed in bank.items() {
        let answer = response.answers.get(&placed.item.id);
        if answer.is_some() || asked.contains(&&placed.item.id) {
            rows.push(row(response, &placed.item.id, Some(placed), None, answer));
        }
    }
    for (entry_point, answers) in &response.choice {
        for placed in bank.items() {
            let answer = answers.get(&placed.item.id);
            if answer.is_some() || then == Some(&placed.module.id) {
                rows.push(row(response, &placed.item.id, Some(placed), Some(entry_point), answer));
            }
        }
    }
    rows.extend(response.kept.iter().map(|(item, answer)| row(response, item, None, None, Some(answer))));
    rows
}

fn row(
    response: &Response,
    item: &ItemId,
    placed: Option<Placed<'_>>,
    entry_point: Option<&EntryPointId>,
    answer: Option<&Answer>,
) -> Vec<Cell> {
    let nothing = Answer::default();
    let answer = answer.unwrap_or(&nothing);
    let state = match answer.state {
        Some(State::Level(_)) => "level",
        Some(State::NotSure) => "not_sure",
        Some(State::NotApplicable) => "not_applicable",
        None => "absent",
    };
    let own = [
        placed.map_or(Cell::Nothing, |placed| Cell::text(&placed.module.id)),
        placed.map_or(Cell::Nothing, |placed| Cell::text(&placed.dimension.id)),
        Cell::text(item),
        entry_point.map_or(Cell::Nothing, Cell::text),
        Cell::text(state),
        Cell::level(answer.level()),
        Cell::number(placed.map(|placed| placed.module.top())),
        word(answer.since),
        word(answer.reach),
        word(answer.evidence),
        Cell::flag(answer.low_on_purpose),
        Cell::flag(answer.discuss),
        Cell::text(&answer.note),
    ];
    who(response).into_iter().chain(own).collect()
}

fn word<T: Words>(value: Option<T>) -> Cell {
    value.map_or(Cell::Nothing, |value| Cell::text(value.word()))
}
