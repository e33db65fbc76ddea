//! Something that the person should know: what happened, that nothing is lost, what to do next.

use yew::prelude::*;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Warning,
    Error,
}

/// A box with words first, then buttons. With an id, focus can be brought to it.
pub fn notice(weight: Weight, id: Option<&'static str>, title: Option<String>, text: String, buttons: Html) -> Html {
    let class = match weight {
        Weight::Plain => "fh-notice",
        Weight::Warning => "fh-notice fh-notice--warn",
        Weight::Error => "fh-notice fh-notice--error",
    };
    html! {
        <div {class} {id} tabindex={id.map(|_| "-1")}>
            <div class="fh-notice__text">
                if let Some(title) = title {
                    <p class="fh-notice__title">{ title }</p>
                }
                <p><span key={text.clone()}>{ text }</span></p>
            </div>
            <div class="fh-row">{ buttons }</div>
        </div>
    }
}
