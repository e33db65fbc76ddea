//! Which screen an address shows: the only switch over `Route`.

use yew::prelude::*;

use super::assessment::asked::asked_of;
use super::begin::Begin;
use super::home::Home;
use super::home::welcome::Errand;
use super::later::Part;
use super::later::screen::Later;
use super::notices::{Astray, Notices};
use super::take::Take;
use crate::app::hooks::shared::Shared;
use crate::app::hooks::text::use_text;
use crate::app::session::hooks::use_session;
use crate::app::session::keeping::KeeperHandle;
use crate::app::session::open::Start;
use crate::app::setup::Setup;
use crate::route::Route;

/// The address; `None` if it names no screen. And what some screens ask for: what the page was set up with, whether saves
/// were read, what keeps them, and what was asked for before.
#[derive(Debug, PartialEq, Properties)]
pub struct ScreenProps {
    pub setup: Shared<Setup>,
    pub route: Option<Route>,
    pub start: Start,
    pub keeper: KeeperHandle,
    pub errand: Option<Errand>,
}

/// The screen of the address, under what is to be told. A strange address leads home and says so.
#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    let session = use_session();
    let text = use_text();
    let (route, astray) = match &props.route {
        None => (&Route::Home, Some(Astray::UnknownRoute)),
        // Inside somebody's page it is on a site already.
        Some(Route::PutOnSite) if props.setup.is_embedded => (&Route::Home, Some(Astray::UnknownRoute)),
        Some(route) => match route.assessment().map(|id| asked_of(&session, text, id)) {
            Some(None) => (&Route::Home, Some(Astray::UnknownAssessment)),
            Some(Some(asked)) if !asked.has(route) => (&Route::Home, Some(Astray::UnknownRoute)),
            _ => (route, None),
        },
    };
    html! { <><Notices key="notices" setup={props.setup} is_home={*route == Route::Home} {astray} start={props.start} />{ shown(route, props) }</> }
}

fn shown(route: &Route, props: &ScreenProps) -> Html {
    match route.clone() {
        Route::Home => html! { <Home keeper={props.keeper.clone()} errand={props.errand.clone()} /> },
        Route::Begin(id) => html! { <Begin key={id.to_string()} id={id.clone()} /> },
        Route::Take(id, module, dimension) => html! { <Take {id} {module} {dimension} /> },
        Route::Critical(_)
        | Route::Review(_)
        | Route::Result(_)
        | Route::Choice(..)
        | Route::Plan(_)
        | Route::Compare(_)
        | Route::Example
        | Route::Method
        | Route::Worksheet
        | Route::Privacy
        | Route::PutOnSite
        | Route::Bank
        | Route::Team
        | Route::TeamTalk(_)
        | Route::TeamReport
        | Route::TeamSetUp
        | Route::TeamPaper
        | Route::Join(_) => {
            let part = Part::of(route);
            html! { <Later key={part.key()} setup={props.setup} route={route.clone()} {part} keeper={props.keeper.clone()} /> }
        }
    }
}
