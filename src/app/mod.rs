//! The page: the file to open first. It mounts the app and tells the guard when the first screen stands.

pub mod browser;
pub mod components;
pub mod hooks;
pub mod house;
pub mod pages;
pub mod session;

use yew::prelude::*;

use self::browser::guard;
use self::hooks::route::use_route;
use self::house::House;
use self::pages::later;
use self::session::open::open;

/// Replaces the static first screen of index.html by the app.
pub fn mount() {
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// Everything the person sees: the one load, and the screen that the address names.
#[component]
pub fn App() -> Html {
    let loaded = use_memo((), |()| open());
    let route = use_route();
    use_effect_with((), |()| {
        guard::tell_ready();
        later::prefetch();
    });
    html! { <House loaded={(*loaded).clone()} {route} /> }
}
