//! One of a list, or none.

use yew::prelude::*;

use super::field::Label;
use crate::app::hooks::event::picked_of;
use crate::app::hooks::picked::use_picked;

/// What can be picked, what is, and whom to tell.
#[derive(Debug, PartialEq, Properties)]
pub struct PickProps {
    /// Unlike every other element's.
    pub id: AttrValue,
    pub label: &'static str,
    #[prop_or_default]
    pub hint: Option<&'static str>,
    /// What picking nothing is called; without it one is always picked.
    #[prop_or_default]
    pub none: Option<&'static str>,
    /// Value and words of each.
    pub options: Vec<(AttrValue, AttrValue)>,
    pub picked: Option<AttrValue>,
    /// Told the value, or `None`.
    pub on_pick: Callback<Option<String>>,
}

/// A native select with its label.
#[component]
pub fn Pick(props: &PickProps) -> Html {
    let onchange = props.on_pick.reform(|event: Event| Some(picked_of(&event)).filter(|value| !value.is_empty()));
    let select = use_node_ref();
    use_picked(&select, props.picked.clone());
    let label = Label { id: props.id.to_string(), label: props.label, hint: props.hint };
    label.around(html! {
        <select ref={select} class="fh-field__control" id={&props.id} autocomplete="off" aria-describedby={label.hint_id()} {onchange}>
            if let Some(none) = props.none {
                <option value="" selected={props.picked.is_none()}>{ none }</option>
            }
            for (value, words) in &props.options {
                <option key={value.as_str()} {value} selected={props.picked.as_ref() == Some(value)}>{ words }</option>
            }
        </select>
    })
}
