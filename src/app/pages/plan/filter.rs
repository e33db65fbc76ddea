//! Which tasks are shown: all, those in the plan, or those that are not.

use yew::prelude::*;

use crate::app::components::chips::chips;
use crate::i18n::en::result::ResultTexts;
use crate::i18n::text::fill;
use crate::report::plan::{PlanPart, TaskPart};
use crate::response::model::TaskId;

/// A choice of tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    All,
    Chosen,
    NotChosen,
}

const FILTERS: [Filter; 3] = [Filter::All, Filter::Chosen, Filter::NotChosen];

impl Filter {
    /// The tasks that it lets through.
    pub fn tasks(self, part: &PlanPart) -> Vec<TaskId> {
        part.tasks().filter(|task| self.admits(task)).map(|task| task.id.clone()).collect()
    }

    fn admits(self, task: &TaskPart) -> bool {
        match self {
            Filter::All => true,
            Filter::Chosen => task.is_chosen(),
            Filter::NotChosen => !task.is_chosen(),
        }
    }
}

/// The choice, each with its count.
pub fn filters(text: &ResultTexts, part: &PlanPart, chosen: Filter, on_filter: &Callback<Filter>) -> Html {
    let words = |filter: Filter| match filter {
        Filter::All => text.plan.all,
        Filter::Chosen => text.plan.chosen_count,
        Filter::NotChosen => text.plan.not_chosen_count,
    };
    let label = |filter: Filter| fill(words(filter), &[("n", &filter.tasks(part).len().to_string())]);
    let chosen = FILTERS.iter().position(|filter| *filter == chosen);
    chips(text.plan.show, FILTERS.map(label).into(), chosen, &on_filter.reform(|place: usize| FILTERS[place]))
}
