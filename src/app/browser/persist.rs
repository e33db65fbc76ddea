//! Asking the browser not to throw our storage away when the disk runs low.

use std::cell::Cell;

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// The navigator as far as storage goes: WebKit has no `storage` at all.
    type Storing;
    #[wasm_bindgen(method, getter)]
    fn storage(this: &Storing) -> Option<Manager>;

    type Manager;
    #[wasm_bindgen(method, catch)]
    fn persist(this: &Manager) -> Result<Promise, JsValue>;
}

thread_local! {
    static IS_ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Asks, once a page. Nothing waits for the answer: Firefox asks the person first, and may never get one.
pub fn ask() {
    if !IS_ASKED.replace(true) {
        spawn_local(async {
            if let Err(error) = answer().await {
                web_sys::console::warn_1(&error);
            }
        });
    }
}

async fn answer() -> Result<(), JsValue> {
    let manager = web_sys::window().and_then(|window| window.navigator().unchecked_into::<Storing>().storage());
    let Some(manager) = manager else { return Ok(()) };
    JsFuture::from(manager.persist()?).await.map(drop)
}
