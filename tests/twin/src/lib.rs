//! The core alone in WebAssembly: a response in, the bytes of its `result` out.

use foothold::bank;
use foothold::files::{response, result};
use foothold::scoring;
use wasm_bindgen::prelude::*;

/// The `result` JSON of a response to the built-in bank; an error where the file is refused.
#[wasm_bindgen]
pub fn score(file: &[u8]) -> Result<String, JsError> {
    let bank = bank::built_in();
    let opened = response::read(file, bank).map_err(|refusal| JsError::new(&format!("{refusal:?}")))?;
    let response = opened.response;
    let form = bank.form(response.form.as_str()).ok_or_else(|| JsError::new("the bank has no such form"))?;
    let outcome = scoring::score(bank, form, &response.states(), &response.shares(bank));
    Ok(result::write(&outcome).to_string())
}
