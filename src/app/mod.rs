//! The page: the file to open first. It mounts the app and tells the guard when the first screen stands.

pub mod browser;
pub mod session;
pub mod hooks;
pub mod components;
pub mod pages;
pub mod house;

use yew::prelude::*;

use crate::app::browser::guard;

/// Replaces the static first screen of index.html by the app.
pub fn mount() {
    // Yew would overwrite a hook set with std's own function, and the guard would then hear nothing of a panic.
    yew::set_custom_panic_hook(Box::new(|panic| guard::stop(&panic.to_string())));
    let root = web_sys::window().and_then(|window| window.document()).and_then(|page| page.get_element_by_id("app"));
    if let Some(root) = root {
        yew::Renderer::<App>::with_root(root).render();
    }
}

/// Everything the person sees.
#[component]
pub fn App() -> Html {
    use_effect_with((), |()| guard::tell_ready());
    html! {
        <div class="fh-page">
            <main class="fh-main">
                <h1>{ "Where to start reimagining the teaching job" }</h1>
            </main>
        </div>
    }
}
