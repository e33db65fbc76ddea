//! A file that the person chose or dropped, as bytes.

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::TargetCast;
use yew::prelude::Event;

use super::control::Input;

/// No file of ours is larger, in bytes. Looked at before anything is read.
pub const LIMIT: u32 = 5_000_000;

/// Why no bytes came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    TooLarge,
    /// It was moved, changed or taken away while it was read.
    Gone,
    /// So many were dropped at once.
    Several {
        count: u32,
    },
    Folder,
    /// What was dropped is a text, a picture of a page or an address.
    NoFile,
}

/// A file's name and what came of reading it.
pub struct Chosen {
    pub name: String,
    pub bytes: Result<Vec<u8>, Unread>,
}

/// Reads the file chosen in the input that the event comes from. The input is emptied, so that the same file can be chosen again.
pub fn read(event: &Event, on_read: impl FnOnce(Chosen) + 'static) {
    let Some(input) = event.target_dyn_into::<Input>() else {
        return;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    input.set_value("");
    read_file(&file, on_read);
}

/// Reads one file.
pub fn read_file(file: &File, on_read: impl FnOnce(Chosen) + 'static) {
    let reading = read_whole(file.name(), file, LIMIT);
    spawn_local(async move { on_read(reading.await) });
}

/// Begins to read a file of at most so many bytes, and gives what comes of it under this name.
pub fn read_whole(name: String, file: &File, limit: u32) -> impl Future<Output = Chosen> + use<> {
    let reading = (file.size() <= f64::from(limit)).then(|| JsFuture::from(file.array_buffer()));
    async move {
        let bytes = match reading {
            None => Err(Unread::TooLarge),
            Some(reading) => reading.await.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|_| Unread::Gone),
        };
        Chosen { name, bytes }
    }
}
