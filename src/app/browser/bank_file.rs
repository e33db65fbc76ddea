//! The question bank's file, which lies beside the page and which the page has asked for before the program was there.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The `<link>` that names it; in the page that has all in it, the element that holds it.
const PLACE: &str = "bank";

/// The file's text.
pub async fn read() -> Result<String, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let place = window.document().and_then(|page| page.get_element_by_id(PLACE)).ok_or(JsValue::NULL)?;
    let Some(address) = place.get_attribute("href") else {
        return place.text_content().ok_or(JsValue::NULL);
    };
    let response: Response = JsFuture::from(window.fetch_with_str(&address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(response.status().into());
    }
    let text = JsFuture::from(response.text()?).await?;
    text.as_string().ok_or(text)
}
