//! The question bank's file, which lies beside the page and which the page has asked for before the program was there.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response};

/// The `<link>` that names it; in the page that has all in it, the element that holds it.
const PLACE: &str = "bank";

/// The text of another bank's file in the same folder, as it is there now: a host may mend it at any time.
pub async fn of_folder(name: &str) -> Result<String, JsValue> {
    let address = format!("./{name}");
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    // In the page that has all in it, it stands under its address.
    let held = window.document().and_then(|page| page.get_element_by_id(&address)?.text_content());
    if let Some(text) = held {
        return Ok(text);
    }
    let how = RequestInit::new();
    how.set_cache(RequestCache::NoCache);
    text_of(window.fetch_with_str_and_init(&address, &how)).await
}

/// The file's text.
pub async fn read() -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let place = window.document().and_then(|page| page.get_element_by_id(PLACE)).ok_or(JsValue::NULL)?;
    let Some(address) = place.get_attribute("href") else {
        return place.text_content().ok_or(JsValue::NULL);
    };
    text_of(window.fetch_with_str(&address)).await
}

async fn text_of(asked: Promise) -> Result<String, JsValue> {
    let response: Response = JsFuture::from(asked).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(text)
}
