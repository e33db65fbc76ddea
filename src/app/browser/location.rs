//! The address: its hash, and the folder that the page lives in.

use gloo_events::EventListener;
use web_sys::Window;

use crate::route::Route;

/// The hash as it stands in the address bar, with its `#`, or empty.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The query as it stands in the address bar, with its `?`, or empty.
pub fn query() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// Whether this is the page that is made for other pages to show.
pub fn is_embedded() -> bool {
    let page = web_sys::window().and_then(|window| window.document()).and_then(|page| page.document_element());
    page.is_some_and(|page| page.has_attribute("data-embedded"))
}

/// The address of the page itself, without its hash.
pub fn page() -> String {
    let address = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// The whole address of the folder that the page lives in, as in `https://example.org/a/b/`.
pub fn folder_address() -> String {
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    format!("{origin}{}", folder())
}

/// The folder of the page, `/a/b/` for `/a/b/index.html`: what tells two copies of this tool on one host apart.
pub fn folder() -> String {
    let path = web_sys::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default();
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    path[..end].to_owned()
}

/// Goes to a screen, as a link would.
pub fn go(route: &Route) {
    let gone = web_sys::window().map(|window| window.location().set_hash(&route.to_string()));
    if !matches!(gone, Some(Ok(()))) {
        web_sys::console::error_1(&"The browser did not go to the next screen.".into());
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(Err(error)) = web_sys::window().map(|window| window.location().reload()) {
        web_sys::console::error_1(&error);
    }
}

/// Loads the page anew, without one of the things that its address asks for.
pub fn reload_without(name: &str) {
    let query = query();
    let parts = query.strip_prefix('?').unwrap_or(&query).split('&');
    let is_other = |part: &&str| part.split('=').next() != Some(name);
    let rest = parts.filter(is_other).collect::<Vec<_>>().join("&");
    if query.trim_start_matches('?') == rest {
        return reload();
    }
    // Another query is another page: the browser loads it.
    if let Some(Err(error)) = web_sys::window().map(|window| window.location().set_search(&rest)) {
        web_sys::console::error_1(&error);
    }
}

/// Tells of every new hash until it is dropped.
pub fn listen(on_hash: impl Fn(String) + 'static) -> Option<EventListener> {
    let window: Window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| on_hash(hash())))
}
