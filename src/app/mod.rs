//! The page: the file to open first. It mounts the app and tells the guard when the first screen stands.

pub mod browser;
pub mod components;
pub mod door;
#[cfg(feature = "markup")]
pub mod first_screen;
pub mod frame;
pub mod hooks;
pub mod house;
pub mod lobby;
pub mod pages;
pub mod session;
pub mod setup;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::browser::{guard, location};
use self::door::{Inside, InsideProps};
use self::hooks::route::use_arrival;
use self::hooks::shared::Shared;
use self::lobby::{Lobby, Shown};
use self::pages::home::welcome::Errand;
use self::session::open::{Start, holds_nothing};
use self::setup::Setup;
use crate::route::Route;

/// Replaces the static first screen of index.html by the app, as soon as it is known what it is set up with.
pub fn mount() {
    spawn_local(async {
        match set_up().await {
            Some(props) => render(props),
            // The guard hears it, as it hears of any other file that did not arrive.
            None => wasm_bindgen::throw_str("The question bank or a part of the program did not arrive."),
        }
    });
}

/// `None` where something that the first screen takes did not arrive.
async fn set_up() -> Option<AppProps> {
    let seems_new = is_new();
    // It comes while the first screen is made: who is new may want more in the next moment.
    spawn_local(async {
        door::fetch().await;
    });
    let setup = Shared::new(Box::leak(Box::new(setup::read().await?)));
    let is_new = seems_new && setup.start == Start::Usual;
    if !is_new {
        door::fetch().await?;
    }
    Some(AppProps { setup, is_new })
}

/// Whether the first screen is all there is to show: to somebody who comes to Home, and of whom this browser holds nothing.
fn is_new() -> bool {
    let is_home = Route::read(&location::hash()) == Some(Route::Home);
    is_home && !location::is_embedded() && holds_nothing("")
}

fn render(props: AppProps) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root_and_props(root, props).render();
    }
}

/// What the page was set up with, and whether the first screen is all there is to show.
#[derive(Debug, PartialEq, Properties)]
pub struct AppProps {
    pub setup: Shared<Setup>,
    pub is_new: bool,
}

/// Where the person is.
#[derive(Debug, Clone, Copy)]
enum Stage {
    Lobby(Shown),
    /// Once in, nobody goes back to the lobby.
    Inside(Inside),
}

/// Everything the person sees: the lobby until somebody new wants more than it has, and then the house.
#[component]
pub fn App(props: &AppProps) -> Html {
    let setup = props.setup;
    let arrival = use_arrival();
    let errand = use_state_eq(|| None::<Errand>);
    let is_held = use_state_eq(|| false);
    let stage = use_state(|| match door::here().filter(|_| !props.is_new) {
        Some(inside) => Stage::Inside(inside),
        None => Stage::Lobby(Shown::Welcome),
    });
    let is_wanted =
        !props.is_new || *is_held || errand.is_some() || arrival.link.is_some() || arrival.route != Some(Route::Home);
    let on_try = use_callback(stage.setter(), |(), setter| enter(setter.clone()));
    use_effect_with(is_wanted, {
        let on_try = on_try.clone();
        move |is_wanted| {
            if *is_wanted {
                on_try.emit(());
            }
        }
    });
    let setter = is_held.setter();
    use_effect_with((), move |()| {
        guard::tell_ready();
        spawn_local(async move {
            // Where it does not come now, whoever asks for something tries again.
            if let Some(inside) = door::fetch().await {
                (inside.settle)(setup, Callback::from(move |()| setter.set(true)));
            }
        });
    });
    let setter = errand.setter();
    let on_errand = use_callback((), move |errand: Errand, ()| setter.set(Some(errand)));
    match *stage {
        Stage::Lobby(shown) => html! { <Lobby {setup} {shown} {on_errand} {on_try} /> },
        Stage::Inside(inside) => {
            (inside.draw)(InsideProps { setup, arrival, errand: (*errand).clone(), is_from_lobby: props.is_new })
        }
    }
}

/// Goes into the house, as soon as it is here.
fn enter(setter: UseStateSetter<Stage>) {
    if let Some(inside) = door::here() {
        return setter.set(Stage::Inside(inside));
    }
    setter.set(Stage::Lobby(Shown::Awaited));
    spawn_local(async move {
        setter.set(match door::fetch().await {
            Some(inside) => Stage::Inside(inside),
            None => Stage::Lobby(Shown::Missing),
        });
    });
}
