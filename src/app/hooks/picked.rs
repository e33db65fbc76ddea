//! Holding a select to the value that it should show.

use yew::prelude::*;

use crate::app::browser::control::Select;

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
