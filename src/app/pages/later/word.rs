//! The part that writes Word files, loaded when somebody asks for one: whoever does not, never fetches it.

use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::report::document::Document;
use crate::report::docx::check::{Holds, holds};
use crate::report::docx::{Facts, Png, docx};

/// A file, and what is in it when it is read back; `None` if that is not the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    pub bytes: Vec<u8>,
    pub holds: Option<Holds>,
}

/// What the part can do.
pub type Write = fn(&Document, &Facts<'_>, &[Option<Png>]) -> Written;

/// Loads the part, and tries again where an earlier try failed.
#[wasm_split(word, fallible)]
fn load() -> Result<Write, SplitLoaderError> {
    Ok(write)
}

fn write(document: &Document, facts: &Facts<'_>, images: &[Option<Png>]) -> Written {
    let bytes = docx(document, facts, images);
    let holds = holds(&bytes, document);
    Written { bytes, holds }
}

/// Acts when the part is here, or with `None` when it could not be loaded.
pub fn when_loaded(act: impl FnOnce(Option<Write>) + 'static) {
    spawn_local(async { act(load().await.ok()) });
}
