//! Text that changes, each in an element of its own, and names of items as links to where they are asked.

use yew::prelude::*;

use crate::report::names::ItemName;
use crate::route::{Route, ShortId};

/// Text that may change, keyed by itself: page translators replace text nodes, and a new element is one they leave alone.
pub fn said(text: impl Into<AttrValue>) -> Html {
    let text = text.into();
    html! { <span key={text.to_string()}>{ text }</span> }
}

/// Several sentences, one after another.
pub fn sentences(parts: &[String]) -> Html {
    said(parts.join(" "))
}

/// Whose answers are shown, so that items link to their pages; nobody's in the example, where nothing can be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner(pub Option<ShortId>);

/// The item and the class of the element that names it.
#[derive(Debug, PartialEq, Properties)]
pub struct ItemLinkProps {
    pub item: ItemName,
    #[prop_or_default]
    pub class: Classes,
}

/// The item's short name; a link where it can be answered.
#[component]
pub fn ItemLink(props: &ItemLinkProps) -> Html {
    let owner = use_context::<Owner>().and_then(|owner| owner.0);
    let (item, class) = (&props.item, props.class.clone());
    let short = said(item.short.clone());
    match owner {
        Some(id) => {
            let href = Route::Take(id, item.module.clone(), item.dimension.clone()).to_string();
            html! { <a {class} {href}>{ short }</a> }
        }
        None => html! { <span {class}>{ short }</span> },
    }
}
