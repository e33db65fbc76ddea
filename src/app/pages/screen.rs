//! Which screen an address shows: the only switch over `Route`.

use yew::prelude::*;

use super::assessment::asked::use_asked;
use super::begin::Begin;
use super::critical::Critical;
use super::example::Example;
use super::home::Home;
use super::notices::{Astray, Notices};
use super::privacy::Privacy;
use super::result::Result;
use super::review::Review;
use super::take::Take;
use crate::route::{Route, ShortId};

/// The address; `None` if it names no screen.
#[derive(Debug, PartialEq, Properties)]
pub struct ScreenProps {
    pub route: Option<Route>,
}

/// The screen of the address, under what is to be told. A strange address leads home and says so.
#[component]
pub fn Screen(props: &ScreenProps) -> Html {
    let (route, astray) = match &props.route {
        None => (Route::Home, Some(Astray::UnknownRoute)),
        Some(route) => (route.clone(), None),
    };
    match route.assessment().cloned() {
        Some(id) => html! { <Theirs {id} {route} /> },
        None => html! { <><Notices {astray} />{ shown(&route) }</> },
    }
}

#[derive(Debug, PartialEq, Properties)]
struct TheirsProps {
    id: ShortId,
    route: Route,
}

/// A screen of an assessment, if this browser has it and it has that page.
#[component]
fn Theirs(props: &TheirsProps) -> Html {
    let asked = use_asked(&props.id);
    let (route, astray) = match asked {
        None => (&Route::Home, Some(Astray::UnknownAssessment)),
        Some(asked) if !asked.has(&props.route) => (&Route::Home, Some(Astray::UnknownRoute)),
        Some(_) => (&props.route, None),
    };
    html! { <><Notices {astray} />{ shown(route) }</> }
}

fn shown(route: &Route) -> Html {
    match route.clone() {
        Route::Home => html! { <Home /> },
        Route::Begin(id) => html! { <Begin key={id.to_string()} id={id.clone()} /> },
        Route::Take(id, module, dimension) => html! { <Take {id} {module} {dimension} /> },
        Route::Critical(id) => html! { <Critical key={id.to_string()} id={id.clone()} /> },
        Route::Review(id) => html! { <Review key={id.to_string()} id={id.clone()} /> },
        Route::Result(id) => html! { <Result key={id.to_string()} id={id.clone()} /> },
        Route::Example => html! { <Example /> },
        Route::Privacy => html! { <Privacy /> },
    }
}
