//! What every table begins with: whose answers a row is about.

use super::cell::Cell;
use crate::files::words::Words;
use crate::response::model::Response;

/// The columns, by which the rows of all tables can be joined.
const WHO: [&str; 6] = ["response_id", "kind", "role", "bank_id", "bank_version", "form"];

/// A table's header: these columns, then its own.
pub fn header(own: &[&str]) -> Vec<String> {
    WHO.iter().chain(own).map(|column| (*column).to_owned()).collect()
}

/// The cells of these columns.
pub fn who(response: &Response) -> [Cell; 6] {
    [
        Cell::text(&response.id),
        Cell::text(response.kind.word()),
        response.role.as_ref().map_or(Cell::Nothing, Cell::text),
        Cell::text(&response.bank.id),
        Cell::text(&response.bank.version),
        Cell::text(&response.form),
    ]
}
