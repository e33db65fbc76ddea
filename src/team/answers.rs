//! A team's answers as one response: for the words of a report, and for a file that can be gone on with.

use super::agreed::{Agreements, settle};
use super::grid::Grid;
use super::outcome::states;
use super::tally::Tally;
use crate::bank::model::Form;
use crate::response::begin::begin;
use crate::response::model::{Response, ResponseKind, Weighting};
use crate::response::moment::Moment;

/// What the counts come to, with what was agreed in their place: levels alone, and nothing of any one person.
pub fn answers(
    grid: &Grid<'_>,
    form: &Form,
    tallies: &[Tally],
    agreements: &Agreements,
    weighting: Weighting,
    id: String,
    now: Moment,
) -> Response {
    let mut states = states(tallies, grid);
    settle(&mut states, agreements);
    let mut response = begin(grid.bank, form, id, now);
    (response.kind, response.weighting) = (ResponseKind::Team, weighting);
    for (item, state) in states.iter() {
        response.answers.or_default(item.clone()).state = Some(*state);
    }
    response
}
