//! A line of text to fill in.

use yew::prelude::*;

use crate::app::hooks::event::text_of;

/// The text so far and whom to tell of each key.
#[derive(Debug, PartialEq, Properties)]
pub struct FieldProps {
    /// Unlike every other element's.
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    pub value: AttrValue,
    /// Characters that it may have.
    #[prop_or(120)]
    pub limit: u16,
    pub on_text: Callback<String>,
}

/// A native field with its label.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let oninput = props.on_text.reform(|event: InputEvent| text_of(&event));
    let hint_id = format!("{}-hint", props.id);
    let described_by = props.hint.as_ref().map(|_| hint_id.clone());
    html! {
        <div class="fh-field">
            <label class="fh-field__label" for={&props.id}>{ &props.label }</label>
            if let Some(hint) = &props.hint {
                <span class="fh-field__hint" id={hint_id}>{ hint }</span>
            }
            <input class="fh-field__control" id={&props.id} type="text" value={&props.value} maxlength={props.limit.to_string()}
                autocomplete="off" dir="auto" aria-describedby={described_by} {oninput} />
        </div>
    }
}
