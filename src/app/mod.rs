//! The page: the file to open first. It mounts the app and tells the guard when the first screen stands.

pub mod browser;
pub mod components;
#[cfg(feature = "markup")]
pub mod first_screen;
pub mod hooks;
pub mod house;
pub mod pages;
pub mod session;
pub mod setup;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use self::browser::guard;
use self::hooks::route::use_arrival;
use self::hooks::shared::Shared;
use self::house::House;
use self::pages::later;
use self::session::open::open;
use self::setup::Setup;

/// Replaces the static first screen of index.html by the app, as soon as it is known what it is set up with.
pub fn mount() {
    spawn_local(async {
        match setup::read().await {
            Some(setup) => render(Shared::new(Box::leak(Box::new(setup)))),
            // The guard hears it, as it hears of any other file that did not arrive.
            None => wasm_bindgen::throw_str("The question bank did not arrive."),
        }
    });
}

fn render(setup: Shared<Setup>) {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root_and_props(root, AppProps { setup }).render();
    }
}

/// What the page was set up with.
#[derive(Debug, PartialEq, Properties)]
pub struct AppProps {
    pub setup: Shared<Setup>,
}

/// Everything the person sees: the one load, and the screen that the address names.
#[component]
pub fn App(props: &AppProps) -> Html {
    let loaded = use_memo(props.setup, |setup| open(setup.start, &setup.workspace, setup.bank));
    let arrival = use_arrival();
    use_effect_with((), |()| {
        guard::tell_ready();
        later::prepare();
    });
    html! {
        <House setup={props.setup} loaded={(*loaded).clone()} route={arrival.route} link={arrival.link} />
    }
}
