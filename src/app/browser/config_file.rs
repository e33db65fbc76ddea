//! The text of `config.json`, which guard.js has asked for before the program was there.

use js_sys::{Promise, Reflect};
use wasm_bindgen_futures::JsFuture;

/// Where the guard leaves it, as a promise that is always kept: with a text only where the folder sets something.
const ASKED: &str = "footholdConfig";

/// What the folder sets, if it sets anything.
pub async fn read() -> Option<String> {
    let asked = Reflect::get(&web_sys::window()?.into(), &ASKED.into()).ok()?;
    JsFuture::from(Promise::resolve(&asked)).await.ok()?.as_string()
}
