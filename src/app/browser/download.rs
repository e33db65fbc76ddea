//! Handing a file to the person, from memory and without a request.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::timer;

/// Milliseconds after which the browser may forget the file. Sooner, a slow one would find nothing to save.
const KEPT: i32 = 60_000;

/// Offers the bytes as a file of this name. Says nothing of whether the person kept it, because no browser tells.
pub fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let page = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let file = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &options)?;
    let url = Url::create_object_url_with_blob(&file)?;
    let link: HtmlAnchorElement = page.create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    timer::once(KEPT, move || {
        if let Err(error) = Url::revoke_object_url(&url) {
            web_sys::console::warn_1(&error);
        }
    });
    Ok(())
}
