//! Something that the person should know: what happened, that nothing is lost, what to do next.

use yew::prelude::*;

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    Plain,
    Warning,
    Error,
}

/// What it says, and the buttons beside it.
#[derive(Debug, PartialEq, Properties)]
pub struct NoticeProps {
    #[prop_or(Weight::Plain)]
    pub weight: Weight,
    #[prop_or_default]
    pub title: Option<AttrValue>,
    pub text: AttrValue,
    /// Focus can be brought to it by this id.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    #[prop_or_default]
    pub children: Html,
}

/// A box with words first.
#[component]
pub fn Notice(props: &NoticeProps) -> Html {
    let class = match props.weight {
        Weight::Plain => "fh-notice",
        Weight::Warning => "fh-notice fh-notice--warn",
        Weight::Error => "fh-notice fh-notice--error",
    };
    html! {
        <div {class} id={props.id.clone()} tabindex={props.id.as_ref().map(|_| "-1")}>
            <div class="fh-notice__text">
                if let Some(title) = &props.title {
                    <p class="fh-notice__title">{ title }</p>
                }
                <p><span key={props.text.as_str()}>{ &props.text }</span></p>
            </div>
            <div class="fh-row">{ props.children.clone() }</div>
        </div>
    }
}
