//! What a person can do to a response, the way through a form, and what two tabs make of it.

mod common;

#[path = "response/again.rs"]
mod again;
#[path = "response/change.rs"]
mod change;
#[path = "response/limits.rs"]
mod limits;
#[path = "response/merge.rs"]
mod merge;
#[path = "response/model.rs"]
mod model;
#[path = "response/moment.rs"]
mod moment;
#[path = "response/plan.rs"]
mod plan;
#[path = "response/progress.rs"]
mod progress;
#[path = "response/sides.rs"]
mod sides;
#[path = "response/succeed.rs"]
mod succeed;
