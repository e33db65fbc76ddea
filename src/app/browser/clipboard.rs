//! Copying a text. Many browsers refuse it, and on a page without a secure connection there is no clipboard at all.

use js_sys::Promise;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

#[wasm_bindgen]
extern "C" {
    /// The navigator as far as copying goes: web-sys takes the clipboard for always there.
    type Copying;
    #[wasm_bindgen(method, getter)]
    fn clipboard(this: &Copying) -> Option<Clipboard>;

    type Clipboard;
    #[wasm_bindgen(method, catch, js_name = writeText)]
    fn write_text(this: &Clipboard, text: &str) -> Result<Promise, JsValue>;
}

/// Copies a text, and then tells whether that worked.
pub fn copy(text: String, on_done: impl FnOnce(bool) + 'static) {
    spawn_local(async move { on_done(write(&text).await.is_some()) });
}

async fn write(text: &str) -> Option<JsValue> {
    let clipboard = web_sys::window()?.navigator().unchecked_into::<Copying>().clipboard()?;
    JsFuture::from(clipboard.write_text(text).ok()?).await.ok()
}
