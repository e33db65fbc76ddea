//! A text file of the page's own folder.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Response;

/// Reads it by its path from the folder on, and then tells its text, or `None` where it is not there or did not come.
pub fn read(path: String, on_read: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { on_read(text(&path).await) });
}

async fn text(path: &str) -> Option<String> {
    let fetched = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let response = fetched.dyn_into::<Response>().ok().filter(Response::ok)?;
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
