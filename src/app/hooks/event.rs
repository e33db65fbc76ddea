//! What an event of a form control carries, without naming the browser's types elsewhere.

use yew::TargetCast;
use yew::prelude::*;

use crate::app::browser::control::{Area, Input, Select};

/// The text in the control that the event comes from; empty if it comes from something else.
pub fn text_of(event: &InputEvent) -> String {
    let input = event.target_dyn_into::<Input>().map(|input| input.value());
    input.or_else(|| event.target_dyn_into::<Area>().map(|area| area.value())).unwrap_or_default()
}

/// The value picked in a select.
pub fn picked_of(event: &Event) -> String {
    event.target_dyn_into::<Select>().map(|select| select.value()).unwrap_or_default()
}

/// The line in the field that the event comes from, once the person has left it.
pub fn line_of(event: &Event) -> String {
    event.target_dyn_into::<Input>().map(|input| input.value()).unwrap_or_default()
}

/// Whether the checkbox that the event comes from is now checked.
pub fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<Input>().is_some_and(|input| input.checked())
}

/// What is typed into a control for dates.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TypedDate {
    /// A date as files have it, or whatever was typed where the browser has no such control; empty if nothing is complete.
    pub text: String,
    /// The browser has something there that is no date, and does not tell what.
    pub is_bad: bool,
}

/// What the control for dates holds that the event comes from.
pub fn typed_date_of(event: &impl TargetCast) -> TypedDate {
    let input = event.target_dyn_into::<Input>();
    input.map(|input| TypedDate { text: input.value(), is_bad: input.validity().bad_input() }).unwrap_or_default()
}
