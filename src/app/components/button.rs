//! Buttons: one that does something, and one that opens a file.

use yew::prelude::*;

/// A native button.
pub fn button(class: &'static str, label: &'static str, onclick: Callback<MouseEvent>) -> Html {
    html! { <button {class} type="button" key={label} {onclick}>{ label }</button> }
}

/// The same where several on a screen have the same words: `of` says whose it is, to a screen reader only.
pub fn button_of(class: &'static str, label: &'static str, of: String, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <button {class} type="button" key={label} {onclick}>
            <span>{ label }</span>
            <span class="fh-hidden" key={of.clone()}>{ of }</span>
        </button>
    }
}

/// A native file input under a visible label. It tells the input's own event: only the browser room can read a file out of it.
pub fn file_button(class: &'static str, label: &'static str, onchange: Callback<Event>) -> Html {
    html! {
        <label {class}>
            <span>{ label }</span>
            <input class="fh-hidden" type="file" accept=".json,application/json,.html,text/html" {onchange} />
        </label>
    }
}
