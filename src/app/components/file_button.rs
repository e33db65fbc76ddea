//! A button that opens a file.

use yew::prelude::*;

/// Its words, how it looks, and whom to tell.
#[derive(Debug, PartialEq, Properties)]
pub struct FileButtonProps {
    pub label: AttrValue,
    #[prop_or_default]
    pub is_main: bool,
    /// Told the input's own event: only the browser room can read a file out of it.
    pub on_file: Callback<Event>,
}

/// A native file input under a visible label.
#[component]
pub fn FileButton(props: &FileButtonProps) -> Html {
    let class = classes!(
        "fh-button",
        "fh-button--file",
        props.is_main.then_some("fh-button--main")
    );
    html! {
        <label {class}>
            <span>{ &props.label }</span>
            <input class="fh-hidden" type="file" accept=".json,application/json" onchange={&props.on_file} />
        </label>
    }
}
