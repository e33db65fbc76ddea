//! Holding a select or a control for dates to the value that it should show.

use yew::prelude::*;

use crate::app::browser::control::{Input, Select};

/// Sets what is picked after every render. The `selected` attribute alone is not enough: once a person has picked,
/// browsers no longer look at it, so a value that changes by other means would not be shown.
#[hook]
pub fn use_picked(select: &NodeRef, picked: Option<AttrValue>) {
    let select = select.clone();
    use_effect(move || {
        if let Some(select) = select.cast::<Select>() {
            select.set_value(picked.as_deref().unwrap_or_default());
        }
    });
}

/// Sets a control's value when `value` becomes another one, and only then: a date that is being typed is no date for a while,
/// and rendering it again meanwhile would take away what is there of it.
#[hook]
pub fn use_set(input: &NodeRef, value: String) {
    let input = input.clone();
    use_effect_with(value, move |value| {
        if let Some(input) = input.cast::<Input>().filter(|input| input.value() != *value) {
            input.set_value(value);
        }
    });
}
