//! Writes what a team comes to, for whoever reads `foothold team --json`. As with results, there is no way back.

use serde_json::{Map, Value, json};

use crate::files::result;
use crate::team::grid::Grid;
use crate::team::landing::Landing;
use crate::team::outcome::TeamOutcome;
use crate::team::tally::Tally;

/// Counts, medians, agenda and result; no id, role, note or time of anybody.
pub fn write(outcome: &TeamOutcome<'_>, grid: &Grid<'_>) -> Value {
    let items = grid.columns.iter().zip(&outcome.tallies);
    let items: Map<String, Value> = items.map(|(placed, tally)| (placed.item.id.to_string(), item(tally))).collect();
    let talk_first = outcome.agenda.talk_first.iter();
    let talk_first = talk_first.map(|talk| json!({ "item": talk.item.as_str(), "talk": talk.talk }));
    let find_out = outcome.agenda.find_out.iter().map(|item| item.as_str());
    json!({
        "n": outcome.people,
        "form": outcome.form.id.as_str(),
        "alpha": outcome.alpha,
        "items": items,
        "talk_first": talk_first.collect::<Vec<_>>(),
        "find_out": find_out.collect::<Vec<_>>(),
        "landing": outcome.landing.as_ref().map(landing),
        "result": result::write(&outcome.before),
    })
}

fn landing(of: &Landing) -> Value {
    let people = of.entry_points.iter().map(|(id, people)| (id.to_string(), Value::from(*people)));
    Value::Object(people.chain([("none".to_owned(), of.none.into())]).collect())
}

fn item(tally: &Tally) -> Value {
    json!({
        "counts": tally.counts,
        "not_sure": tally.not_sure,
        "absent": tally.absent,
        "not_applicable": tally.not_applicable,
        "median": tally.median().map(|median| median.value()),
        "mean": tally.mean(),
        "consensus": tally.consensus(),
    })
}
