//! A line that opens.

use yew::prelude::*;

/// What is inside and what its line says.
#[derive(Debug, PartialEq, Properties)]
pub struct FoldProps {
    pub summary: AttrValue,
    /// For a screen reader only: whose line this is.
    #[prop_or_default]
    pub of: AttrValue,
    pub children: Html,
}

/// One of several in a row; open, it takes the row's whole width.
#[component]
pub fn Fold(props: &FoldProps) -> Html {
    html! {
        <details class="fh-fold fh-fold--row">
            <summary>
                <span>{ &props.summary }</span>
                if !props.of.is_empty() {
                    <span class="fh-hidden">{ " " }{ &props.of }</span>
                }
            </summary>
            <div class="fh-fold__body">{ props.children.clone() }</div>
        </details>
    }
}
