//! Choice check: a team's own plans for the entry points in question, one by one and then side by side.

pub mod plan;
pub mod plan_card;
pub mod side_by_side;
pub mod table;

use yew::prelude::*;

use self::plan::PlanCheck;
use self::side_by_side::SideBySide;
use super::assessment::asked::use_asked;
use crate::bank::id::EntryPointId;
use crate::route::ShortId;

/// Whose plans, and which one is asked about; `None` for all side by side.
#[derive(Debug, PartialEq, Properties)]
pub struct ChoiceProps {
    pub id: ShortId,
    pub option: Option<EntryPointId>,
}

/// One plan's items, or the comparison.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let asked = use_asked(&props.id);
    match (asked, props.option.clone()) {
        (None, _) => Html::default(),
        (Some(asked), Some(option)) => html! { <PlanCheck key={option.to_string()} {asked} option={option.clone()} /> },
        (Some(asked), None) => html! { <SideBySide key="side" {asked} /> },
    }
}
