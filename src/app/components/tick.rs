//! One thing that holds or does not: a checkbox with its label.

use yew::prelude::*;

use crate::app::hooks::event::is_checked;

/// Its words, whether it holds, and whom to tell.
#[derive(Debug, PartialEq, Properties)]
pub struct TickProps {
    pub label: AttrValue,
    pub is_ticked: bool,
    pub on_tick: Callback<bool>,
}

/// A native checkbox.
#[component]
pub fn Tick(props: &TickProps) -> Html {
    let onchange = props.on_tick.reform(|event: Event| is_checked(&event));
    html! {
        <label class="fh-choice">
            <input class="fh-choice__input" type="checkbox" checked={props.is_ticked} autocomplete="off" {onchange} />
            <span>{ &props.label }</span>
        </label>
    }
}
