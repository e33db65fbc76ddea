//! A picture in pixels, made of its SVG by the browser itself.

use js_sys::{Promise, Uint8Array, encode_uri_component};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

/// An SVG and onto how many pixels it is painted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Painting {
    pub svg: String,
    pub width: u32,
    pub height: u32,
}

/// Paints each, one after another, then tells the bytes of their PNGs, in order; `None` where the browser does not paint
/// it or does not give the pixels out.
pub fn pngs(paintings: Vec<Painting>, on_done: impl FnOnce(Vec<Option<Vec<u8>>>) + 'static) {
    spawn_local(async move {
        let mut made = Vec::with_capacity(paintings.len());
        for painting in &paintings {
            made.push(painted(painting).await.map_err(|error| web_sys::console::warn_1(&error)).ok());
        }
        on_done(made);
    });
}

async fn painted(Painting { svg, width, height }: &Painting) -> Result<Vec<u8>, JsValue> {
    let (width, height) = (*width, *height);
    let page = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::UNDEFINED)?;
    let image: HtmlImageElement = page.create_element("img")?.unchecked_into();
    // The policy allows `data:` for pictures, and what comes from there may be read back from a canvas.
    image.set_src(&format!("data:image/svg+xml,{}", String::from(encode_uri_component(svg))));
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = page.create_element("canvas")?.unchecked_into();
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::UNDEFINED)?.unchecked_into::<CanvasRenderingContext2d>();
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())?;
    let blob = JsFuture::from(blob_of(&canvas)).await?.dyn_into::<Blob>()?;
    Ok(Uint8Array::new(&JsFuture::from(blob.array_buffer()).await?).to_vec())
}

/// The canvas as a PNG; null where the browser makes none.
fn blob_of(canvas: &HtmlCanvasElement) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| resolve.call1(&JsValue::UNDEFINED, &blob));
        if let Err(error) = canvas.to_blob(done.unchecked_ref())
            && let Err(error) = reject.call1(&JsValue::UNDEFINED, &error)
        {
            web_sys::console::warn_1(&error);
        }
    })
}
