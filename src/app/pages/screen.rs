//! Which screen an address shows: the only switch over `Route`.

use yew::prelude::*;

use super::home::Home;
use crate::route::Route;

/// The address.
#[derive(Debug, PartialEq, Properties)]
pub struct ScreenProps {
    pub route: Route,
}

/// The screen of the address.
#[component]
pub fn Screen(_props: &ScreenProps) -> Html {
    html! { <Home /> }
}
