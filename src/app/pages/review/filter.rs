//! Which answers are shown: all, or those that something is still to be done about.

use yew::prelude::*;

use crate::app::components::chips::chips;
use crate::app::hooks::text::later_text;
use crate::app::pages::assessment::asked::Asked;
use crate::bank::id::ItemId;
use crate::i18n::text::fill;
use crate::response::answer::{Answer, State};

/// A choice of answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    All,
    /// Without a level: nothing said, or not sure.
    Open,
    NotSure,
    Discuss,
    Notes,
}

const FILTERS: [Filter; 5] = [Filter::All, Filter::Open, Filter::NotSure, Filter::Discuss, Filter::Notes];

impl Filter {
    /// The items of the form that it lets through, in the bank's order.
    pub fn items(self, asked: &Asked) -> Vec<ItemId> {
        let Some(form) = asked.form() else { return Vec::new() };
        let nothing = Answer::default();
        let items = asked.bank.items_of(form).map(|placed| &placed.item.id);
        items.filter(|item| self.admits(asked.response.answers.get(*item).unwrap_or(&nothing))).cloned().collect()
    }

    fn admits(self, answer: &Answer) -> bool {
        match self {
            Filter::All => true,
            Filter::Open => matches!(answer.state, None | Some(State::NotSure)),
            Filter::NotSure => answer.state == Some(State::NotSure),
            Filter::Discuss => answer.discuss,
            Filter::Notes => !answer.note.is_empty(),
        }
    }
}

/// Radio buttons that look like chips, each with its count.
pub fn filters(asked: &Asked, chosen: Filter, on_filter: &Callback<Filter>) -> Html {
    let text = &later_text().review;
    let words = |filter: Filter| match filter {
        Filter::All => text.all,
        Filter::Open => text.open,
        Filter::NotSure => text.not_sure,
        Filter::Discuss => text.discuss,
        Filter::Notes => text.notes,
    };
    let options = FILTERS
        .map(|filter| fill(words(filter), &[("n", &filter.items(asked).len().to_string())]))
        .into_iter()
        .collect();
    let chosen = FILTERS.iter().position(|filter| *filter == chosen);
    chips(text.show, options, chosen, &on_filter.reform(|place: usize| FILTERS[place]))
}
